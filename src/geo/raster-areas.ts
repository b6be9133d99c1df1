/**
 * Neighbouring cells of one value as one area, with its holes. (rectilinear tracing)
 *
 * Cells belong together when they share a side and have the same value. The border of an area is walked with the area
 * on the right hand; where it comes back to a corner it has passed (two cells of the area touch there by a corner only)
 * it is cut in two, so that every ring is simple: the one that encloses the area is its outline, the others are holes.
 * Every corner of a cell along the border stays a vertex, so neighbouring areas have the very same vertices and areas
 * add up to those of their cells, on a sphere as on paper.
 *
 * Leaves out generalisation: an area has the steps of its cells.
 */
import { GrowingInt32 } from './growing-array.ts';
import { geometryKind } from './layer-table.ts';
import { cornerX, cornerY, type GridWindow, type RasterGrid } from './raster-grid.ts';
import { isMirrored } from './raster-to-table.ts';
import type { TableBuilder } from './table-builder.ts';

export interface RasterAreas {
  /** The area each cell belongs to; −1 for cells of none. */
  readonly areaOfCell: Int32Array;
  /** The first cell of each area, row by row: it tells the area's value. */
  readonly firstCells: Int32Array;
}

type PauseAt = (fraction: number) => Promise<void>;

const CELLS_AT_ONCE = 65_536;

/** Number the areas in the order of their first cells. `seam`: column of the window where areas end; null for none. */
export async function labelAreas(
  values: Float64Array,
  takes: Uint8Array,
  width: number,
  seam: number | null,
  pause: PauseAt,
): Promise<RasterAreas> {
  // Of each cell a cell of the same area before it; roots are the first of theirs.
  const roots = new Int32Array(values.length).fill(-1);
  const rootOf = (cell: number): number => {
    let root = cell;
    while (roots[root] !== root) root = roots[root] as number;
    for (let at = cell; roots[at] !== root; ) {
      const next = roots[at] as number;
      roots[at] = root;
      at = next;
    }
    return root;
  };
  for (let cell = 0; cell < values.length; cell++) {
    if (cell % CELLS_AT_ONCE === 0) await pause((0.5 * cell) / values.length);
    if (takes[cell] === 0) continue;
    roots[cell] = cell;
    const column = cell % width;
    const above = cell - width;
    if (above >= 0 && takes[above] === 1 && values[above] === values[cell]) roots[cell] = rootOf(above);
    if (column === 0 || column === seam || takes[cell - 1] === 0 || values[cell - 1] !== values[cell]) continue;
    const left = rootOf(cell - 1);
    const own = rootOf(cell);
    if (left < own) roots[own] = left;
    else roots[left] = own;
  }
  const firstCells = new GrowingInt32();
  const areaOfCell = new Int32Array(values.length).fill(-1);
  for (let cell = 0; cell < values.length; cell++) {
    if (cell % CELLS_AT_ONCE === 0) await pause(0.5 + (0.5 * cell) / values.length);
    if (roots[cell] === -1) continue;
    const root = rootOf(cell);
    if (root === cell) {
      areaOfCell[cell] = firstCells.length;
      firstCells.push(cell);
    } else areaOfCell[cell] = areaOfCell[root] as number;
  }
  return { areaOfCell, firstCells: firstCells.toArray() };
}

/** Directions: 0 right, 1 down, 2 left, 3 up; columns and rows they lead on by. */
const STEP_X = [1, 0, -1, 0] as const;
const STEP_Y = [0, 1, 0, -1] as const;

interface Rings {
  /** Corner numbers, row by row; a row of corners is one longer than a row of cells. */
  readonly corners: GrowingInt32;
  readonly ends: GrowingInt32;
  readonly areas: GrowingInt32;
}

/** Rings of all areas, simple and not closed, outlines and holes mixed; throws `TooManyCorners` beyond `most`. */
async function traceRings(areaOfCell: Int32Array, width: number, most: number, pause: PauseAt): Promise<Rings> {
  const height = areaOfCell.length / width;
  const areaAt = (column: number, row: number) =>
    column < 0 || row < 0 || column >= width || row >= height ? -1 : (areaOfCell[row * width + column] as number);
  const rings: Rings = { corners: new GrowingInt32(), ends: new GrowingInt32(), areas: new GrowingInt32() };
  // Sides walked along the top of a cell: every ring has one.
  const walked = new Uint8Array(areaOfCell.length);
  const splitter = new RingSplitter(rings);
  for (let start = 0; start < areaOfCell.length; start++) {
    if (start % CELLS_AT_ONCE === 0) await pause(start / areaOfCell.length);
    const area = areaOfCell[start] as number;
    const firstX = start % width;
    const firstY = Math.floor(start / width);
    if (area === -1 || walked[start] === 1 || areaAt(firstX, firstY - 1) === area) continue;
    // To the right along the top of a cell: rows run down on paper.
    let x = firstX;
    let y = firstY;
    let direction = 0;
    do {
      if (direction === 0) walked[y * width + x] = 1;
      splitter.push(y * (width + 1) + x, area, isTouched(areaAt, area, x, y));
      x += STEP_X[direction] as number;
      y += STEP_Y[direction] as number;
      direction = turnAt(areaAt, area, x, y, direction);
    } while (x !== firstX || y !== firstY || direction !== 0);
    splitter.finish(area);
    if (rings.corners.length > most) throw new TooManyCorners();
  }
  return rings;
}

export class TooManyCorners extends Error {
  override readonly name = 'TooManyCorners';
}

/** Where the border goes on from a corner: around the same cell where only corners touch. */
function turnAt(
  areaAt: (column: number, row: number) => number,
  area: number,
  x: number,
  y: number,
  direction: number,
): number {
  // The cells ahead, on the right hand (of the area so far) and on the left hand.
  const [rightX, rightY, leftX, leftY] = ahead[direction] as readonly [number, number, number, number];
  if (areaAt(x + rightX, y + rightY) !== area) return (direction + 1) & 3;
  return areaAt(x + leftX, y + leftY) === area ? (direction + 3) & 3 : direction;
}

const ahead = [
  [0, 0, 0, -1],
  [-1, 0, 0, 0],
  [-1, -1, -1, 0],
  [0, -1, -1, -1],
] as const;

/** Do two cells of the area touch at this corner, and by nothing but it? */
function isTouched(areaAt: (column: number, row: number) => number, area: number, x: number, y: number): boolean {
  const [nw, ne] = [areaAt(x - 1, y - 1) === area, areaAt(x, y - 1) === area];
  const [sw, se] = [areaAt(x - 1, y) === area, areaAt(x, y) === area];
  return nw === se && ne === sw && nw !== ne;
}

/** Cuts a closed walk wherever it comes back to a corner; only where cells touch by a corner it can. */
class RingSplitter {
  private readonly path: number[] = [];
  private readonly placeOf = new Map<number, number>();

  constructor(private readonly rings: Rings) {}

  push(corner: number, area: number, isTouched: boolean): void {
    if (isTouched) {
      const passed = this.placeOf.get(corner);
      if (passed !== undefined) this.cut(passed, area);
      this.placeOf.set(corner, this.path.length);
    }
    this.path.push(corner);
  }

  finish(area: number): void {
    this.cut(0, area);
  }

  /** What was walked since `from` is a ring of its own. */
  private cut(from: number, area: number): void {
    const { corners, ends, areas } = this.rings;
    for (let i = from; i < this.path.length; i++) {
      const corner = this.path[i] as number;
      corners.push(corner);
      this.placeOf.delete(corner);
    }
    this.path.length = from;
    ends.push(corners.length);
    areas.push(area);
  }
}

/** One feature an area. `addValues` puts the columns of the area whose first cell it is given. */
export async function addAreas(
  builder: TableBuilder,
  grid: RasterGrid,
  window: GridWindow,
  { areaOfCell, firstCells }: RasterAreas,
  addValues: (firstCell: number) => void,
  mostCorners: number,
  pause: PauseAt,
): Promise<void> {
  const { corners, ends, areas } = await traceRings(areaOfCell, window.width, mostCorners, (done) => pause(0.7 * done));
  const order = ringsByArea(areas, firstCells.length);
  const across = window.width + 1;
  const isTurned = isMirrored(grid);
  let at = 0;
  for (let area = 0; area < firstCells.length; area++) {
    if (area % 1024 === 0) await pause(0.7 + (0.3 * area) / firstCells.length);
    const side = window.column + ((firstCells[area] as number) % window.width);
    const rings: { from: number; to: number }[] = [];
    for (; at < order.length && areas.at(order[at] as number) === area; at++) {
      const ring = order[at] as number;
      const found = { from: ring === 0 ? 0 : ends.at(ring - 1), to: ends.at(ring) };
      // Outlines run round to the right on paper, holes to the left.
      if (twiceArea(corners, found.from, found.to, across) > 0) rings.unshift(found);
      else rings.push(found);
    }
    builder.startFeature();
    builder.startPart(geometryKind.polygon);
    for (const { from, to } of rings) {
      builder.startRing();
      const length = to - from;
      for (let n = 0; n <= length; n++) {
        const corner = corners.at(isTurned ? from + (n % length) : to - 1 - (n % length));
        builder.vertex(
          cornerX(grid, window.column + (corner % across), side),
          cornerY(grid, window.row + Math.floor(corner / across)),
        );
      }
    }
    addValues(firstCells[area] as number);
    builder.endFeature();
  }
}

/** Ring numbers sorted by area; within an area as they were found. */
function ringsByArea(areas: GrowingInt32, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (let ring = 0; ring < areas.length; ring++) {
    const next = areas.at(ring) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let area = 0; area < count; area++) starts[area + 1] = (starts[area + 1] as number) + (starts[area] as number);
  const order = new Int32Array(areas.length);
  for (let ring = 0; ring < areas.length; ring++) {
    const area = areas.at(ring);
    const place = starts[area] as number;
    order[place] = ring;
    starts[area] = place + 1;
  }
  return order;
}

/** In cells, positive round to the right on paper (rows run down). */
function twiceArea(corners: GrowingInt32, from: number, to: number, across: number): number {
  let twice = 0;
  let before = corners.at(to - 1);
  for (let i = from; i < to; i++) {
    const corner = corners.at(i);
    const x1 = before % across;
    const y1 = Math.floor(before / across);
    twice += x1 * Math.floor(corner / across) - (corner % across) * y1;
    before = corner;
  }
  return twice;
}
