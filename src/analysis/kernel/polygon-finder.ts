/**
 * Which of many polygons holds a place? Asked a million times.
 *
 * Of several that overlap the one with the smallest area, of equal ones the earlier row: the rule of
 * `parcel-lookup.ts`, so that the order of rows matters only between equals. Even-odd over all rings; a place on a
 * shared edge is in exactly one of the two.
 *
 * A uniform grid over the polygons, about four cells a polygon. Of a large polygon, the cells that no edge touches are
 * known to lie inside or outside; otherwise those listed in a cell are tested by box, then edge by edge. Of a polygon
 * with many edges only those in the same row of cells are looked at: one parcel of 100,000 corners stays cheap.
 * Polygons that reach beyond the box of most (a stray one far away) are asked one by one after a look at their box.
 *
 * Bound by branches and memory: a question reads three or four cache lines (the cell, its list, boxes, one ring) and
 * takes 65 ns where places come in an order that keeps neighbours together, so that these are in cache; the grid of
 * 33,000 parcels is made in 15 ms.
 */
import { GrowingInt32 } from '../../geo/growing-array.ts';
import { geometryKind, type LayerTable } from '../../geo/layer-table.ts';
import { EdgeRows } from './edge-rows.ts';
import { markTouched } from './mark-touched.ts';

const CELLS_A_POLYGON = 4;
const MOST_CELLS = 1 << 22;
/** From here on it pays to sort the edges of a polygon by rows of cells. */
const MANY_EDGES = 64;
/** A polygon over no more cells than this is listed in all of them: looking closer costs more than it saves. */
const FEW_CELLS = 16;
/** So many of the boxes tell where most of them lie. */
const SAMPLE = 2000;
/** Share of polygons on either side that may lie outside the grid. */
const STRAY_SHARE = 0.005;

interface Frame {
  readonly west: number;
  readonly south: number;
  readonly cell: number;
  readonly width: number;
  readonly height: number;
}

export class PolygonFinder {
  private readonly frame: Frame | null;
  private readonly starts: Uint32Array;
  /** Rows, doubled, plus 1 where the cell lies wholly inside. */
  private readonly entries: Uint32Array;
  private readonly manyEdges = new Map<number, EdgeRows>();
  /** Rows of polygons not wholly in the grid. */
  private readonly strays: Uint32Array;
  private readonly bounds: Float64Array;

  /** `xy`: the coordinates of the table in the plane of the questions; `areaM2`: rows without an area take no part. */
  constructor(
    private readonly table: LayerTable,
    private readonly xy: Float64Array,
    private readonly areaM2: Float64Array,
  ) {
    this.bounds = boundsInPlane(table, xy);
    const rows: number[] = [];
    for (let row = 0; row < table.count; row++) {
      if (table.geometry.kinds[row] === geometryKind.polygon && areaM2[row]! > 0 && !table.removed?.[row])
        rows.push(row);
    }
    this.frame = frameOf(this.bounds, rows);
    const cells = new GrowingInt32(12 * rows.length + 16);
    const marks = new GrowingInt32(12 * rows.length + 16);
    const strays: number[] = [];
    for (const row of rows) {
      if (!this.frame || !isWithin(this.bounds, row, this.frame)) strays.push(row);
      else this.list(row, this.frame, cells, marks);
    }
    this.strays = Uint32Array.from(strays);
    this.starts = new Uint32Array((this.frame ? this.frame.width * this.frame.height : 0) + 1);
    for (let k = 0; k < cells.length; k++) this.starts[cells.at(k) + 1]!++;
    for (let cell = 1; cell < this.starts.length; cell++) this.starts[cell]! += this.starts[cell - 1]!;
    const next = this.starts.slice();
    this.entries = new Uint32Array(cells.length);
    for (let k = 0; k < cells.length; k++) this.entries[next[cells.at(k)]!++] = marks.at(k);
  }

  /** The row of the polygon that holds the place; −1 where none does. */
  find(x: number, y: number): number {
    let best = -1;
    const { frame } = this;
    if (frame) {
      const a = Math.floor((x - frame.west) / frame.cell);
      const b = Math.floor((y - frame.south) / frame.cell);
      if (a >= 0 && b >= 0 && a < frame.width && b < frame.height) {
        const cell = b * frame.width + a;
        const end = this.starts[cell + 1]!;
        for (let k = this.starts[cell]!; k < end; k++) {
          const entry = this.entries[k]!;
          const row = entry >>> 1;
          if ((entry & 1) === 1 || this.holds(row, x, y, b)) best = this.better(row, best);
        }
      }
    }
    for (let k = 0; k < this.strays.length; k++) {
      const row = this.strays[k]!;
      if (this.holds(row, x, y, -1)) best = this.better(row, best);
    }
    return best;
  }

  /** The smaller of two polygons that hold the same place, of equal ones the earlier row. */
  private better(row: number, best: number): number {
    if (best < 0) return row;
    const difference = this.areaM2[row]! - this.areaM2[best]!;
    return difference < 0 || (difference === 0 && row < best) ? row : best;
  }

  private holds(row: number, x: number, y: number, gridRow: number): boolean {
    const { bounds } = this;
    if (x < bounds[4 * row]! || y < bounds[4 * row + 1]!) return false;
    if (x > bounds[4 * row + 2]! || y > bounds[4 * row + 3]!) return false;
    if (gridRow >= 0) {
      const sorted = this.manyEdges.get(row);
      if (sorted) return sorted.isInside(x, y, gridRow);
    }
    const { ringOffsets, partOffsets, featureOffsets } = this.table.geometry;
    const endRing = partOffsets[featureOffsets[row + 1]!]!;
    const { xy } = this;
    let inside = false;
    for (let ring = partOffsets[featureOffsets[row]!]!; ring < endRing; ring++) {
      const from = 2 * ringOffsets[ring]!;
      const to = 2 * ringOffsets[ring + 1]!;
      let x1 = xy[from]!;
      let y1 = xy[from + 1]!;
      for (let i = from + 2; i < to; i += 2) {
        const x2 = xy[i]!;
        const y2 = xy[i + 1]!;
        if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
        x1 = x2;
        y1 = y2;
      }
    }
    return inside;
  }

  /** Enter a polygon in the lists of the cells it touches. */
  private list(row: number, frame: Frame, cells: GrowingInt32, marks: GrowingInt32): void {
    const { bounds } = this;
    const { ringOffsets, partOffsets, featureOffsets } = this.table.geometry;
    const firstRing = partOffsets[featureOffsets[row]!]!;
    const endRing = partOffsets[featureOffsets[row + 1]!]!;
    const a0 = Math.floor((bounds[4 * row]! - frame.west) / frame.cell);
    const b0 = Math.floor((bounds[4 * row + 1]! - frame.south) / frame.cell);
    const width = Math.floor((bounds[4 * row + 2]! - frame.west) / frame.cell) - a0 + 1;
    const height = Math.floor((bounds[4 * row + 3]! - frame.south) / frame.cell) - b0 + 1;
    const isLarge = ringOffsets[endRing]! - ringOffsets[firstRing]! > MANY_EDGES;
    if (width * height <= FEW_CELLS && !isLarge) {
      for (let b = 0; b < height; b++) {
        for (let a = 0; a < width; a++) {
          cells.push((b0 + b) * frame.width + a0 + a);
          marks.push(2 * row);
        }
      }
      return;
    }
    const box = { west: frame.west + a0 * frame.cell, south: frame.south + b0 * frame.cell, cell: frame.cell };
    const touched = markTouched(this.xy, ringOffsets, firstRing, endRing, { ...box, width, height });
    if (isLarge) {
      const south = frame.south + b0 * frame.cell;
      const rows = new EdgeRows(this.xy, ringOffsets, firstRing, endRing, { south, cell: frame.cell, height }, b0);
      this.manyEdges.set(row, rows);
    }
    for (let b = 0; b < height; b++) {
      // Cells without an edge between them lie on the same side.
      let isKnown = false;
      let isIn = false;
      for (let a = 0; a < width; a++) {
        const cell = (b0 + b) * frame.width + a0 + a;
        if (touched[b * width + a] === 1) {
          isKnown = false;
          cells.push(cell);
          marks.push(2 * row);
          continue;
        }
        if (!isKnown) {
          isIn = this.holds(row, box.west + (a + 0.5) * frame.cell, box.south + (b + 0.5) * frame.cell, b0 + b);
          isKnown = true;
        }
        if (!isIn) continue;
        cells.push(cell);
        marks.push(2 * row + 1);
      }
    }
  }
}

/** West, south, east, north of each row; anything where there is no vertex. */
function boundsInPlane({ count, geometry }: LayerTable, xy: Float64Array): Float64Array {
  const { ringOffsets, partOffsets, featureOffsets } = geometry;
  const bounds = new Float64Array(4 * count);
  for (let row = 0; row < count; row++) {
    const from = 2 * ringOffsets[partOffsets[featureOffsets[row]!]!]!;
    const to = 2 * ringOffsets[partOffsets[featureOffsets[row + 1]!]!]!;
    let west = Number.POSITIVE_INFINITY;
    let south = Number.POSITIVE_INFINITY;
    let east = Number.NEGATIVE_INFINITY;
    let north = Number.NEGATIVE_INFINITY;
    for (let i = from; i < to; i += 2) {
      west = Math.min(west, xy[i]!);
      east = Math.max(east, xy[i]!);
      south = Math.min(south, xy[i + 1]!);
      north = Math.max(north, xy[i + 1]!);
    }
    bounds[4 * row] = west;
    bounds[4 * row + 1] = south;
    bounds[4 * row + 2] = east;
    bounds[4 * row + 3] = north;
  }
  return bounds;
}

/** A grid over nearly all polygons: a few strays do not stretch it. */
function frameOf(bounds: Float64Array, rows: readonly number[]): Frame | null {
  if (rows.length === 0) return null;
  const [west, south] = [edgeOfMost(bounds, rows, 0, -1), edgeOfMost(bounds, rows, 1, -1)];
  const [east, north] = [edgeOfMost(bounds, rows, 2, 1), edgeOfMost(bounds, rows, 3, 1)];
  const cells = Math.min(MOST_CELLS, CELLS_A_POLYGON * rows.length + 16);
  const spanX = Math.max(east - west, 1e-9);
  const spanY = Math.max(north - south, 1e-9);
  // A long thin box must not get more cells along it than it may have in all.
  const cell = Math.max(Math.sqrt((spanX * spanY) / cells), (2 * Math.max(spanX, spanY)) / MOST_CELLS);
  const width = Math.floor(spanX / cell) + 1;
  const height = Math.floor(spanY / cell) + 1;
  return width * height <= 2 * MOST_CELLS ? { west, south, cell, width, height } : null;
}

/**
 * The outermost side (k of west, south, east, north) of all boxes; that of most where the last few of a sample reach out
 * twice as far. `sign`: −1 for the lower sides, 1 for the upper.
 */
function edgeOfMost(bounds: Float64Array, rows: readonly number[], k: number, sign: 1 | -1): number {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const sample = new Float64Array(Math.ceil(rows.length / step));
  let outermost = Number.NEGATIVE_INFINITY;
  rows.forEach((row, place) => {
    const value = sign * bounds[4 * row + k]!;
    outermost = Math.max(outermost, value);
    if (place % step === 0) sample[place / step] = value;
  });
  sample.sort();
  const strays = Math.floor(STRAY_SHARE * sample.length);
  const ofMost = sample[sample.length - 1 - strays]!;
  return sign * (outermost - ofMost > ofMost - sample[strays]! ? ofMost : outermost);
}

function isWithin(bounds: Float64Array, row: number, { west, south, cell, width, height }: Frame): boolean {
  return (
    bounds[4 * row]! >= west &&
    bounds[4 * row + 1]! >= south &&
    Math.floor((bounds[4 * row + 2]! - west) / cell) < width &&
    Math.floor((bounds[4 * row + 3]! - south) / cell) < height
  );
}
