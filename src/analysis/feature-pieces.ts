/**
 * Every feature of a layer in pieces by cell. (methods 3.5)
 *
 * Lines and polygons that cross the boundary of the region are cut at it first, for what was shared out
 * to them was shared out for their part inside; buildings stand whole, having been taken in or left out
 * whole. A feature without measure (a folded polygon, a line of no length) goes to the cell of its
 * inner point. A feature that is a cell itself gives all to that cell.
 */
import { toPaths, toRing } from '../geo/clip.ts';
import { GrowingFloat64, GrowingInt32 } from '../geo/growing-array.ts';
import { innerPoint } from '../geo/inner-point.ts';
import type { LayerTable } from '../geo/layer-table.ts';
import { geometryKind } from '../geo/layer-table.ts';
import type { Region } from '../geo/region.ts';
import { forEachSegment } from '../geo/region.ts';
import type { CellPieces } from './aggregate-to-cells.ts';
import type { CellFrame, ShapeCover, TakeCell } from './cell-frame.ts';

/** Between two looks at the clock. */
const ROWS_AT_ONCE = 256;

/** Pieces of the features that `takesPart`; others have none. `region`: null where nothing is cut. */
export function featurePieces(
  table: LayerTable,
  takesPart: (row: number) => boolean,
  region: Region | null,
  frame: CellFrame,
): CellPieces {
  const steps = cutFeatures(table, takesPart, region, frame);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same of these rows alone, in their order: a few of a million cost what a few cost. */
export function piecesOfRows(
  table: LayerTable,
  rows: readonly number[],
  region: Region | null,
  frame: CellFrame,
): CellPieces {
  const wanted = new Uint8Array(table.count);
  for (const row of rows) wanted[row] = 1;
  const cutter = new Cutter(table, (row) => wanted[row] === 1, region, frame, rows.length);
  const offsets = new Uint32Array(rows.length + 1);
  for (const [at, row] of rows.entries()) {
    cutter.cut(row);
    offsets[at + 1] = cutter.count;
  }
  return cutter.finish(offsets);
}

/** The same step by step: yields the share done, so that others get a turn and it can be cancelled. */
export function* cutFeatures(
  table: LayerTable,
  takesPart: (row: number) => boolean,
  region: Region | null,
  frame: CellFrame,
): Generator<number, CellPieces, undefined> {
  const offsets = new Uint32Array(table.count + 1);
  const cutter = new Cutter(table, takesPart, region, frame, table.count);
  for (let row = 0; row < table.count; row++) {
    if (takesPart(row)) cutter.cut(row);
    offsets[row + 1] = cutter.count;
    if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield row / table.count;
  }
  return cutter.finish(offsets);
}

/** Puts the pieces of one feature after those of another. */
class Cutter {
  private readonly cells: GrowingInt32;
  private readonly measures: GrowingFloat64;
  private readonly cover: ShapeCover;
  private readonly inner = new Float64Array(2);

  constructor(
    private readonly table: LayerTable,
    takesPart: (row: number) => boolean,
    private readonly region: Region | null,
    frame: CellFrame,
    expected: number,
  ) {
    this.cells = new GrowingInt32(expected);
    this.measures = new GrowingFloat64(expected);
    this.cover = frame.coverOf(table, takesPart);
  }

  get count(): number {
    return this.measures.length;
  }

  cut(row: number): void {
    const { table, cover, inner, measures } = this;
    const before = measures.length;
    if (cover.ownCell) this.take(cover.ownCell(row), 1);
    else cutRow(table, row, this.region, cover, this.take);
    let sum = 0;
    for (let k = before; k < measures.length; k++) sum += measures.at(k);
    if (sum > 0) return;
    innerPoint(table, row, inner);
    if (!Number.isNaN(inner[0]!)) this.take(cover.cellOfPoint(inner[0]!, inner[1]!), 1);
  }

  finish(offsets: Uint32Array): CellPieces {
    return { offsets, cells: this.cells.toUnsigned(), measures: this.measures.toArray() };
  }

  private readonly take = (cell: number, measure: number): void => {
    this.cells.push(cell);
    this.measures.push(measure);
  };
}

function cutRow(table: LayerTable, row: number, region: Region | null, cover: ShapeCover, take: TakeCell): void {
  switch (table.geometry.kinds[row]) {
    case geometryKind.polygon:
      polygonPieces(table, row, region, cover, take);
      break;
    case geometryKind.line:
      linePieces(table, row, region, cover, take);
      break;
    case geometryKind.point:
      pointPieces(table, row, cover, take);
      break;
  }
}

function isOnBorder(table: LayerTable, row: number, region: Region | null): boolean {
  const { bounds } = table;
  return (
    region?.placeOf(bounds[4 * row]!, bounds[4 * row + 1]!, bounds[4 * row + 2]!, bounds[4 * row + 3]!) === 'border'
  );
}

function polygonPieces(table: LayerTable, row: number, region: Region | null, cover: ShapeCover, take: TakeCell): void {
  if (region && isOnBorder(table, row, region)) {
    const inside = region.cut(toPaths(region.plane, table, row));
    const rings = inside.map((path) => toRing(region.plane, path));
    cover.coverPolygon(
      rings,
      inside.map((path) => isClockwise(path)),
      take,
    );
    return;
  }
  if (cover.coverPolygonRow) {
    cover.coverPolygonRow(row, take);
    return;
  }
  const { coords, ringOffsets, partOffsets, featureOffsets } = table.geometry;
  const rings: Float64Array[] = [];
  const isHole: boolean[] = [];
  for (let part = featureOffsets[row]!; part < featureOffsets[row + 1]!; part++) {
    for (let ring = partOffsets[part]!; ring < partOffsets[part + 1]!; ring++) {
      rings.push(coords.subarray(2 * ringOffsets[ring]!, 2 * ringOffsets[ring + 1]!));
      isHole.push(ring > partOffsets[part]!);
    }
  }
  cover.coverPolygon(rings, isHole, take);
}

/** Cutting gives shells one way round and holes the other. */
function isClockwise(path: readonly { x: number; y: number }[]): boolean {
  let twice = 0;
  path.forEach((point, i) => {
    const next = path[(i + 1) % path.length]!;
    twice += point.x * next.y - next.x * point.y;
  });
  return twice < 0;
}

function linePieces(table: LayerTable, row: number, region: Region | null, cover: ShapeCover, take: TakeCell): void {
  const coverSegment = (lon1: number, lat1: number, lon2: number, lat2: number) =>
    cover.coverSegment(lon1, lat1, lon2, lat2, take);
  if (region && isOnBorder(table, row, region)) {
    forEachSegment(table, row, (lon1, lat1, lon2, lat2) => region.cutSegment(lon1, lat1, lon2, lat2, coverSegment));
  } else if (cover.coverLineRow) {
    cover.coverLineRow(row, take);
  } else {
    forEachSegment(table, row, coverSegment);
  }
}

/** Several points share the feature's tonnes alike. */
function pointPieces(table: LayerTable, row: number, cover: ShapeCover, take: TakeCell): void {
  const { coords, ringOffsets, partOffsets, featureOffsets } = table.geometry;
  for (let part = featureOffsets[row]!; part < featureOffsets[row + 1]!; part++) {
    const v = ringOffsets[partOffsets[part]!]!;
    take(cover.cellOfPoint(coords[2 * v]!, coords[2 * v + 1]!), 1);
  }
}
