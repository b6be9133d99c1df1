/**
 * Which of many polygons holds a place? Asked a million times.
 *
 * Of several that overlap the one with the smallest area, of equal ones the earlier row: the rule of
 * `parcel-lookup.ts`, so that the order of rows matters only between equals. Even-odd over all rings; a place on a
 * shared edge is in exactly one of the two.
 *
 * A uniform grid over the polygons, about four cells a polygon. A cell that no edge touches lies wholly inside or
 * outside; in the others the polygons listed there are tested edge by edge, smallest first. Of a polygon with many
 * edges only those in the same row of cells are looked at, so that one parcel of 100,000 corners stays cheap.
 * Polygons that reach beyond the box of most (a stray one far away) are asked one by one after a look at their box.
 *
 * Bound by memory and branches: a question reads two or three cache lines (the cell, its list, one ring); for places
 * in an order that keeps neighbours together they are in cache and it takes 40 ns, the tests of edges half of it.
 */
import { GrowingInt32 } from '../../geo/growing-array.ts';
import { geometryKind, type LayerTable } from '../../geo/layer-table.ts';
import { EdgeRows } from './edge-rows.ts';
import { markTouched } from './mark-touched.ts';

const CELLS_A_POLYGON = 4;
const MOST_CELLS = 1 << 22;
/** From here on it pays to sort the edges of a polygon by rows of cells. */
const MANY_EDGES = 64;
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
  /** Places in `rank`, doubled, plus 1 where the cell lies wholly inside. */
  private readonly entries: Uint32Array;
  /** Rows by area, smallest first. */
  private readonly rank: Uint32Array;
  private readonly manyEdges = new Map<number, EdgeRows>();
  /** Places in `rank` of polygons not wholly in the grid. */
  private readonly strays: Uint32Array;
  private readonly bounds: Float64Array;

  /** `xy`: the coordinates of the table in the plane of the questions; `areaM2`: NaN for rows that take no part. */
  constructor(
    private readonly table: LayerTable,
    private readonly xy: Float64Array,
    areaM2: Float64Array,
  ) {
    this.rank = Uint32Array.from({ length: table.count }, (_, row) => row)
      .filter((row) => table.geometry.kinds[row] === geometryKind.polygon && areaM2[row]! > 0 && !table.removed?.[row])
      .sort((a, b) => areaM2[a]! - areaM2[b]! || a - b);
    this.bounds = boundsInPlane(table, xy, this.rank);
    this.frame = frameOf(this.bounds, this.rank.length);
    const cells = new GrowingInt32(16 * this.rank.length + 16);
    const marks = new GrowingInt32(16 * this.rank.length + 16);
    const strays: number[] = [];
    for (let place = 0; place < this.rank.length; place++) {
      if (!this.frame || !isWithin(this.bounds, place, this.frame)) strays.push(place);
      else this.list(place, this.frame, cells, marks);
    }
    this.strays = Uint32Array.from(strays);
    // By counting, which keeps the order of areas within each cell.
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
          if ((entry & 1) === 1 || this.holds(entry >>> 1, x, y, b)) {
            best = entry >>> 1;
            break;
          }
        }
      }
    }
    for (const place of this.strays) {
      if (best >= 0 && place > best) break;
      if (this.holds(place, x, y, -1)) best = place;
    }
    return best < 0 ? -1 : this.rank[best]!;
  }

  private holds(place: number, x: number, y: number, gridRow: number): boolean {
    const { bounds } = this;
    if (x < bounds[4 * place]! || y < bounds[4 * place + 1]!) return false;
    if (x > bounds[4 * place + 2]! || y > bounds[4 * place + 3]!) return false;
    if (gridRow >= 0) {
      const sorted = this.manyEdges.get(place);
      if (sorted) return sorted.isInside(x, y, gridRow);
    }
    const { ringOffsets, partOffsets, featureOffsets } = this.table.geometry;
    const row = this.rank[place]!;
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
  private list(place: number, frame: Frame, cells: GrowingInt32, marks: GrowingInt32): void {
    const { bounds } = this;
    const { ringOffsets, partOffsets, featureOffsets } = this.table.geometry;
    const row = this.rank[place]!;
    const firstRing = partOffsets[featureOffsets[row]!]!;
    const endRing = partOffsets[featureOffsets[row + 1]!]!;
    const a0 = Math.floor((bounds[4 * place]! - frame.west) / frame.cell);
    const b0 = Math.floor((bounds[4 * place + 1]! - frame.south) / frame.cell);
    const width = Math.floor((bounds[4 * place + 2]! - frame.west) / frame.cell) - a0 + 1;
    const height = Math.floor((bounds[4 * place + 3]! - frame.south) / frame.cell) - b0 + 1;
    const box = { west: frame.west + a0 * frame.cell, south: frame.south + b0 * frame.cell, cell: frame.cell };
    const touched = markTouched(this.xy, ringOffsets, firstRing, endRing, { ...box, width, height });
    if (ringOffsets[endRing]! - ringOffsets[firstRing]! > MANY_EDGES) {
      const south = frame.south + b0 * frame.cell;
      const rows = new EdgeRows(this.xy, ringOffsets, firstRing, endRing, { south, cell: frame.cell, height }, b0);
      this.manyEdges.set(place, rows);
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
          marks.push(2 * place);
          continue;
        }
        if (!isKnown) {
          isIn = this.holds(place, box.west + (a + 0.5) * frame.cell, box.south + (b + 0.5) * frame.cell, b0 + b);
          isKnown = true;
        }
        if (!isIn) continue;
        cells.push(cell);
        marks.push(2 * place + 1);
      }
    }
  }
}

function boundsInPlane({ geometry }: LayerTable, xy: Float64Array, rows: Uint32Array): Float64Array {
  const { ringOffsets, partOffsets, featureOffsets } = geometry;
  const bounds = new Float64Array(4 * rows.length);
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place]!;
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
    bounds.set([west, south, east, north], 4 * place);
  }
  return bounds;
}

/** A grid over nearly all polygons: a few strays do not stretch it. */
function frameOf(bounds: Float64Array, count: number): Frame | null {
  if (count === 0) return null;
  const side = (k: number): Float64Array => Float64Array.from({ length: count }, (_, i) => bounds[4 * i + k]!).sort();
  const strays = Math.floor(STRAY_SHARE * count);
  // The edge of most, not of all; where strays lie no further out than the others the box is that of all.
  const low = (k: number): number => core(side(k), strays, false);
  const high = (k: number): number => core(side(k), strays, true);
  const [west, south, east, north] = [low(0), low(1), high(2), high(3)];
  const cells = Math.min(MOST_CELLS, CELLS_A_POLYGON * count + 16);
  const spanX = Math.max(east - west, 1e-9);
  const spanY = Math.max(north - south, 1e-9);
  // A long thin box must not get more cells along it than it may have in all.
  const cell = Math.max(Math.sqrt((spanX * spanY) / cells), (2 * Math.max(spanX, spanY)) / MOST_CELLS);
  const width = Math.floor(spanX / cell) + 1;
  const height = Math.floor(spanY / cell) + 1;
  return width * height <= 2 * MOST_CELLS ? { west, south, cell, width, height } : null;
}

/** The end of a sorted column, or the one `strays` inwards where the last few reach out twice as far. */
function core(sorted: Float64Array, strays: number, isHigh: boolean): number {
  const n = sorted.length;
  const end = isHigh ? sorted[n - 1]! : sorted[0]!;
  const inner = isHigh ? sorted[n - 1 - strays]! : sorted[strays]!;
  const span = sorted[n - 1 - strays]! - sorted[strays]!;
  return Math.abs(end - inner) > span ? inner : end;
}

function isWithin(bounds: Float64Array, place: number, { west, south, cell, width, height }: Frame): boolean {
  return (
    bounds[4 * place]! >= west &&
    bounds[4 * place + 1]! >= south &&
    Math.floor((bounds[4 * place + 2]! - west) / cell) < width &&
    Math.floor((bounds[4 * place + 3]! - south) / cell) < height
  );
}
