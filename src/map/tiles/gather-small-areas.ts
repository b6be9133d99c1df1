/**
 * How does a town look from so far that a building is smaller than a pixel or two?
 *
 * Dropping small polygons would make the town vanish, drawing them all would take seconds. So the
 * tile is laid out in cells of one or two pixels, as a printer does with a tint. Each small polygon adds
 * its area to the cell of its middle; a cell is drawn whole, as strong as it is full (in eighths), in
 * the look that has the majority of the area (weighted Boyer-Moore vote: one candidate a cell).
 * Cells alike that lie side by side become one rectangle.
 *
 * A block stands for many features and has no id: it cannot be picked.
 */

export const LEVELS = 8;

/** Going through so many cells costs as much as sorting one. */
const SPARSE = 30;

/** Draws a rectangle from its north-western corner. */
export type DrawRectangle = (x: number, y: number, width: number, height: number) => void;

export class SmallAreas {
  private readonly side: number;
  private readonly total: Float32Array;
  private readonly look: Int32Array;
  private readonly votes: Float32Array;
  private readonly touched: number[] = [];

  /** `cellUnits` divides `extent`. */
  constructor(
    private readonly extent: number,
    readonly cellUnits: number,
  ) {
    this.side = extent / cellUnits;
    const cells = this.side * this.side;
    this.total = new Float32Array(cells);
    this.look = new Int32Array(cells);
    this.votes = new Float32Array(cells);
  }

  /** One small polygon: its middle and its area in tile units. Outside the tile it belongs to a neighbour. */
  add(x: number, y: number, area: number, look: number): void {
    this.addGathered(x, y, area, look, area);
  }

  /** Many small polygons gathered before: their area, the look of the majority and its vote. */
  addGathered(x: number, y: number, area: number, look: number, vote: number): void {
    const cell = this.cellAt(x, y);
    if (cell !== null && area > 0) this.addTo(cell, area, look, vote);
  }

  /** The cell that holds a place of the tile; null outside. */
  cellAt(x: number, y: number): number | null {
    if (x < 0 || y < 0 || x >= this.extent || y >= this.extent) return null;
    return Math.floor(y / this.cellUnits) * this.side + Math.floor(x / this.cellUnits);
  }

  addTo(cell: number, area: number, look: number, vote: number): void {
    if (this.total[cell] === 0) {
      this.touched.push(cell);
      this.look[cell] = look;
    }
    this.total[cell]! += area;
    this.vote(cell, vote, look);
  }

  private vote(cell: number, area: number, look: number): void {
    if (this.look[cell] === look) this.votes[cell]! += area;
    else if (this.votes[cell]! >= area) this.votes[cell]! -= area;
    else {
      this.votes[cell] = area - this.votes[cell]!;
      this.look[cell] = look;
    }
  }

  /** Hand out the blocks, look by look and level by level (1 … 8), then forget them. */
  drain(onKind: (look: number, level: number, drawRuns: (draw: DrawRectangle) => void) => void): void {
    const kinds: number[] = [];
    // By the number of the kind: looked up for every cell, and thousands of kinds at most.
    const cellsOfKind: number[][] = [];
    const put = (cell: number) => {
      const kind = this.look[cell]! * LEVELS + this.levelOf(cell) - 1;
      const cells = cellsOfKind[kind];
      if (cells) cells.push(cell);
      else {
        cellsOfKind[kind] = [cell];
        kinds.push(kind);
      }
    };
    // Ascending: by going through all of them where many hold something, else by sorting those that do.
    if (this.touched.length * SPARSE > this.total.length) {
      for (let cell = 0; cell < this.total.length; cell++) if (this.total[cell] !== 0) put(cell);
    } else for (const cell of Uint32Array.from(this.touched).sort()) put(cell);
    for (const kind of kinds.sort((a, b) => a - b)) {
      const cells = cellsOfKind[kind]!;
      onKind(Math.floor(kind / LEVELS), (kind % LEVELS) + 1, (draw) => this.drawRuns(cells, draw));
    }
    for (const cell of this.touched) this.total[cell] = this.votes[cell] = 0;
    this.touched.length = 0;
  }

  private levelOf(cell: number): number {
    const fullness = this.total[cell]! / (this.cellUnits * this.cellUnits);
    return Math.min(LEVELS, Math.max(1, Math.round(fullness * LEVELS)));
  }

  /** `cells` ascend, so neighbours in a row follow each other. */
  private drawRuns(cells: readonly number[], draw: DrawRectangle): void {
    for (let i = 0; i < cells.length; ) {
      const from = cells[i]!;
      const row = Math.floor(from / this.side);
      let run = 1;
      while (cells[i + run] === from + run && Math.floor((from + run) / this.side) === row) run++;
      draw((from % this.side) * this.cellUnits, row * this.cellUnits, run * this.cellUnits, this.cellUnits);
      i += run;
    }
  }
}
