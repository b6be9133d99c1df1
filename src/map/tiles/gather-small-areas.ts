/**
 * How does a town look from so far that a building is smaller than two pixels?
 *
 * Dropping small polygons would make the town vanish, drawing them all would take seconds. So the
 * tile is laid out in cells of 2 × 2 pixels. Each small polygon adds its area to the cell of its
 * middle; the cell becomes one square block with that area, at the middle of what it holds, in the
 * look that has the majority of the area (weighted Boyer-Moore vote: one candidate a cell). Built-up
 * area on the sheet stays what it is, up to the area of the cell.
 *
 * A block stands for many features and has no id: it cannot be picked.
 */
export const CELL_UNITS = 16;

export class SmallAreas {
  private readonly side: number;
  private readonly total: Float32Array;
  private readonly sumX: Float32Array;
  private readonly sumY: Float32Array;
  private readonly look: Int32Array;
  private readonly vote: Float32Array;
  private readonly touched: number[] = [];

  constructor(private readonly extent: number) {
    this.side = extent / CELL_UNITS;
    const cells = this.side * this.side;
    this.total = new Float32Array(cells);
    this.sumX = new Float32Array(cells);
    this.sumY = new Float32Array(cells);
    this.look = new Int32Array(cells);
    this.vote = new Float32Array(cells);
  }

  /** One small polygon: its middle and its area in tile units. Outside the tile it belongs to a neighbour. */
  add(x: number, y: number, area: number, look: number): void {
    if (x < 0 || y < 0 || x >= this.extent || y >= this.extent || area <= 0) return;
    const cell = Math.floor(y / CELL_UNITS) * this.side + Math.floor(x / CELL_UNITS);
    if (this.total[cell] === 0) {
      this.touched.push(cell);
      this.look[cell] = look;
    }
    this.total[cell]! += area;
    this.sumX[cell]! += area * x;
    this.sumY[cell]! += area * y;
    if (this.look[cell] === look) this.vote[cell]! += area;
    else if (this.vote[cell]! >= area) this.vote[cell]! -= area;
    else {
      this.vote[cell] = area - this.vote[cell]!;
      this.look[cell] = look;
    }
  }

  /** Hand out the blocks look by look, lowest look first, then forget them. */
  drain(onLook: (look: number, drawBlocks: (draw: DrawBlock) => void) => void): void {
    const cellsOfLook = new Map<number, number[]>();
    for (const cell of this.touched) {
      const look = this.look[cell]!;
      const cells = cellsOfLook.get(look);
      if (cells) cells.push(cell);
      else cellsOfLook.set(look, [cell]);
    }
    for (const look of [...cellsOfLook.keys()].sort((a, b) => a - b)) {
      const cells = cellsOfLook.get(look)!;
      onLook(look, (draw) => {
        for (let i = 0; i < cells.length; i++) this.drawCell(cells[i]!, draw);
      });
    }
    for (const cell of this.touched) this.total[cell] = this.sumX[cell] = this.sumY[cell] = this.vote[cell] = 0;
    this.touched.length = 0;
  }

  private drawCell(cell: number, draw: DrawBlock): void {
    const area = this.total[cell]!;
    const side = Math.max(1, Math.round(Math.min(CELL_UNITS, Math.sqrt(area))));
    draw(Math.round(this.sumX[cell]! / area - side / 2), Math.round(this.sumY[cell]! / area - side / 2), side);
  }
}

/** Draws a square block from its north-western corner. */
export type DrawBlock = (x: number, y: number, side: number) => void;
