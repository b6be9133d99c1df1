/**
 * Of every polygon of a layer: area, inner point, and how much of it lies in which cell of a square grid, in one pass.
 *
 *   area  = Σ shells − Σ holes, by the shoelace formula about the first vertex (nothing cancels)           m²
 *   piece = area of the polygon inside the cell; a polygon within one cell, as most footprints are, is one piece
 *
 * Which way a ring runs does not matter: its place in the part says what it is. In a Gauss-Krüger plane, edges straight
 * there. A polygon without area (a ring folded flat) is one piece of measure 1 in the cell of its inner point.
 * Leaves out: parts of one feature that overlap each other count twice; the check of geometries tells them.
 *
 * Bound by arithmetic and branches: 1,000,000 footprints of 6.0 vertices take 350 ns each, a third of it the projection;
 * reading their 95 MB of coordinates once takes 28, a twelfth. What is left is three short loops whose number of turns
 * cannot be foreseen, and the quarter of footprints that cross a grid line.
 */
import type { FittedPlane } from '../../geo/gauss-krueger-fit.ts';
import { GrowingFloat64, GrowingInt32 } from '../../geo/growing-array.ts';
import { geometryKind, type LayerTable } from '../../geo/layer-table.ts';
import type { CellPieces } from '../aggregate-to-cells.ts';
import type { CellNumbers } from './cell-numbers.ts';
import { isInsideRings, widestStretch } from './inner-point.ts';
import { NEGLIGIBLE_CELLS, RingCover } from './ring-cover.ts';

export interface PolygonPieces extends CellPieces {
  /** NaN for what is no polygon. */
  readonly areaM2: Float64Array;
  /** Easting and northing by turns, m; NaN for what is no polygon. */
  readonly innerPoints: Float64Array;
}

/** Rows that were removed or are no polygon have no piece. */
export function polygonPieces(
  table: LayerTable,
  plane: FittedPlane,
  cellM: number,
  numbers: CellNumbers,
): PolygonPieces {
  const { count, geometry, removed } = table;
  const areaM2 = new Float64Array(count).fill(Number.NaN);
  const innerPoints = new Float64Array(2 * count).fill(Number.NaN);
  const offsets = new Uint32Array(count + 1);
  // A quarter of footprints cross a line of a 100 m grid.
  const cells = new GrowingInt32(Math.ceil(1.3 * count) + 16);
  const measures = new GrowingFloat64(Math.ceil(1.3 * count) + 16);
  const pass = new PolygonPass(plane, cellM);
  const take = (i: number, j: number, measure: number): void => {
    cells.push(numbers.at(i, j));
    measures.push(measure);
  };
  for (let row = 0; row < count; row++) {
    if (geometry.kinds[row] === geometryKind.polygon && !removed?.[row]) {
      areaM2[row] = pass.measure(table, row, innerPoints, 2 * row);
      pass.pieces(take, innerPoints, 2 * row);
    }
    offsets[row + 1] = cells.length;
  }
  return { areaM2, innerPoints, offsets, cells: unsigned(cells.view()), measures: measures.view() };
}

/** The same numbers, not copied: a cell has no negative number. */
function unsigned(values: Int32Array): Uint32Array {
  return new Uint32Array(values.buffer, values.byteOffset, values.length);
}

/** One polygon at a time: `measure` takes it in, `pieces` tells where it lies. */
export class PolygonPass {
  private xy = new Float64Array(1024);
  /** Rings of the polygon in `xy`, and +1 for shells, −1 for holes, turned so that the area they add has that sign. */
  private offsets = new Uint32Array(16);
  private signs = new Int8Array(16);
  private ringCount = 0;
  private areaM2 = 0;
  private i0 = 0;
  private j0 = 0;
  private i1 = 0;
  private j1 = 0;
  private readonly cover: RingCover;

  constructor(
    private readonly plane: FittedPlane,
    private readonly cellM: number,
  ) {
    this.cover = new RingCover(cellM);
  }

  /** Area of the polygon in this row, m²; writes its inner point to inner[at], inner[at + 1]. */
  measure({ geometry }: LayerTable, row: number, inner: Float64Array, at: number): number {
    const { coords, ringOffsets, partOffsets, featureOffsets } = geometry;
    const firstPart = featureOffsets[row]!;
    const endPart = featureOffsets[row + 1]!;
    const firstRing = partOffsets[firstPart]!;
    const ringCount = partOffsets[endPart]! - firstRing;
    const from = ringOffsets[firstRing]!;
    const to = ringOffsets[firstRing + ringCount]!;
    this.makeRoom(to - from, ringCount);
    this.ringCount = ringCount;
    this.plane.project(coords, from, to, this.xy);
    let area = 0;
    let largest = -1;
    let shell = 0;
    let west = Number.POSITIVE_INFINITY;
    let south = Number.POSITIVE_INFINITY;
    let east = Number.NEGATIVE_INFINITY;
    let north = Number.NEGATIVE_INFINITY;
    const { xy, offsets, signs } = this;
    offsets[0] = 0;
    let part = firstPart;
    for (let ring = 0; ring < ringCount; ring++) {
      const first = ringOffsets[firstRing + ring]! - from;
      const end = ringOffsets[firstRing + ring + 1]! - from;
      offsets[ring + 1] = end;
      while (firstRing + ring >= partOffsets[part + 1]!) part++;
      const isShell = firstRing + ring === partOffsets[part]!;
      const x0 = xy[2 * first]!;
      const y0 = xy[2 * first + 1]!;
      let ax = 0;
      let ay = 0;
      let twice = 0;
      let sumX = 0;
      let sumY = 0;
      let left = 0;
      let right = 0;
      let low = 0;
      let high = 0;
      for (let i = 2 * first + 2; i < 2 * end; i += 2) {
        const bx = xy[i]! - x0;
        const by = xy[i + 1]! - y0;
        const cross = ax * by - bx * ay;
        twice += cross;
        sumX += (ax + bx) * cross;
        sumY += (ay + by) * cross;
        // Without branches: which corner is the outermost cannot be foreseen.
        left = Math.min(left, bx);
        right = Math.max(right, bx);
        low = Math.min(low, by);
        high = Math.max(high, by);
        ax = bx;
        ay = by;
      }
      const size = Math.abs(twice) / 2;
      signs[ring] = (isShell ? 1 : -1) * Math.sign(twice);
      area += isShell ? size : -size;
      if (isShell && size > largest) {
        largest = size;
        shell = ring;
        inner[at] = x0 + sumX / (3 * twice);
        inner[at + 1] = y0 + sumY / (3 * twice);
      }
      if (x0 + left < west) west = x0 + left;
      if (x0 + right > east) east = x0 + right;
      if (y0 + low < south) south = y0 + low;
      if (y0 + high > north) north = y0 + high;
    }
    if (!isInsideRings(xy, offsets, ringCount, inner[at]!, inner[at + 1]!)) {
      widestStretch(xy, offsets, ringCount, shell, inner, at);
    }
    const { cellM } = this;
    this.i0 = Math.floor(west / cellM);
    this.j0 = Math.floor(south / cellM);
    this.i1 = Math.floor(east / cellM);
    this.j1 = Math.floor(north / cellM);
    this.areaM2 = area;
    return area;
  }

  /** Where the polygon measured last lies; its inner point is needed where it has no area. */
  pieces(take: (i: number, j: number, measure: number) => void, inner: Float64Array, at: number): void {
    // Without a number in its coordinates it lies nowhere.
    if (!(this.i1 >= this.i0 && this.j1 >= this.j0)) return;
    if (this.i0 === this.i1 && this.j0 === this.j1) {
      take(this.i0, this.j0, this.areaM2 > 0 ? this.areaM2 : 1);
      return;
    }
    if (this.j0 === this.j1 && this.i1 === this.i0 + 1) {
      this.halves(take, 0);
      return;
    }
    if (this.i0 === this.i1 && this.j1 === this.j0 + 1) {
      this.halves(take, 1);
      return;
    }
    let found = 0;
    this.cover.cover(
      this.xy,
      this.offsets,
      this.signs,
      this.ringCount,
      [this.i0, this.j0, this.i1, this.j1],
      (i, j, measure) => {
        found++;
        take(i, j, measure);
      },
    );
    if (found === 0) {
      take(Math.floor(inner[at]! / this.cellM), Math.floor(inner[at + 1]! / this.cellM), 1);
    }
  }

  /**
   * Across one grid line, x = c (axis 0) or y = c (axis 1): area on the lower side = ∮ min(x − c, 0) dy, the rest beyond.
   */
  private halves(take: (i: number, j: number, measure: number) => void, axis: 0 | 1): void {
    const { xy, offsets, signs, areaM2, cellM, i0, j0, i1, j1 } = this;
    const c = (axis === 0 ? i1 : j1) * cellM;
    let lower = 0;
    for (let ring = 0; ring < this.ringCount; ring++) {
      const first = 2 * offsets[ring]! + axis;
      const other = first + 1 - 2 * axis;
      const end = 2 * (offsets[ring + 1]! - offsets[ring]!);
      let d1 = xy[first]! - c;
      let h1 = xy[other]!;
      let sum = 0;
      for (let i = 2; i < end; i += 2) {
        const d2 = xy[first + i]! - c;
        const h2 = xy[other + i]!;
        if (d1 <= 0 && d2 <= 0) sum += (h2 - h1) * (d1 + d2);
        else if (d1 < 0) sum += ((h2 - h1) * d1 * d1) / (d1 - d2);
        else if (d2 < 0) sum += ((h2 - h1) * d2 * d2) / (d2 - d1);
        d1 = d2;
        h1 = h2;
      }
      lower += (signs[ring]! * sum) / 2;
    }
    if (axis === 1) lower = -lower;
    const least = NEGLIGIBLE_CELLS * cellM * cellM;
    const upper = areaM2 - lower;
    if (lower > least) take(i0, j0, lower);
    if (upper > least) take(i1, j1, upper);
    // Folded flat onto the line, or nearly so.
    if (!(lower > least) && !(upper > least)) take(i0, j0, areaM2 > 0 ? areaM2 : 1);
  }

  private makeRoom(vertices: number, rings: number): void {
    if (this.xy.length < 2 * vertices) this.xy = new Float64Array(4 * vertices);
    if (this.signs.length < rings + 1) {
      this.offsets = new Uint32Array(2 * rings + 2);
      this.signs = new Int8Array(2 * rings + 2);
    }
  }
}
