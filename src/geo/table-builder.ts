/**
 * Builds a `LayerTable` feature by feature, without an object per feature.
 *
 *   const builder = new TableBuilder();
 *   builder.startFeature();
 *   builder.startPart(geometryKind.polygon);
 *   builder.startRing();
 *   builder.vertex(120.4, 31.5); …
 *   builder.set('用地代码', '0701');
 *   builder.endFeature();
 *   const { table, notices } = builder.finish();
 *
 * A part is a point, a line or a polygon with its holes; a feature may have several of one kind. Where a
 * feature holds several kinds (a GeoJSON GeometryCollection), the parts of the highest dimension are kept.
 * Open polygon rings are closed, rings without three different points are left out. All of it is counted
 * in `notices`, for the caller to report: `geo` knows no issues.
 *
 * Coordinates may be in any system while building: `coordinates()` is the array itself, to be turned into
 * longitude and latitude in place before `finish`.
 */
import { ColumnBuilder, type DeclaredType } from './column-builder.ts';
import { featureBounds } from './feature-bounds.ts';
import { findIdField, idsFromShape, idsOfColumn, packIds, separateDuplicates } from './feature-ids.ts';
import { GrowingFloat64, GrowingInt32 } from './growing-array.ts';
import {
  type Column,
  cellValue,
  type Geometry,
  type GeometryKind,
  geometryKind,
  type IdColumn,
  type LayerTable,
} from './layer-table.ts';
import { partOfTell, type Tell } from './tell.ts';

/** What was done to features on the way, as row numbers. */
export interface BuildNotices {
  /** Polygon rings that were not closed, and now are. */
  readonly closedRings: readonly number[];
  /** Polygon rings with fewer than three different points, left out. */
  readonly degenerateRings: readonly number[];
  /** Features of which parts of lower dimension were left out. */
  readonly mixedGeometry: readonly number[];
  /** Rows whose id had to be told apart with `~2`: the format's own ids repeat, or place and shape do. */
  readonly duplicateIds: readonly number[];
  /** Fields named like an id that repeat values, so that ids were made from place and shape; repeated rows by field. */
  readonly repeatingIdFields: ReadonlyMap<string, number>;
  /** Columns kept as text because they hold several kinds of value; how many values are of the rarer kinds. */
  readonly mixedColumns: ReadonlyMap<string, number>;
  /** Infinite numbers, kept as missing, by column. */
  readonly infiniteNumbers: ReadonlyMap<string, number>;
}

export interface FinishOptions {
  /** Rows whose geometry is refused: the row stays, without place. 1 = refused. */
  readonly refused?: Uint8Array | null;
  readonly tell?: Tell | undefined;
}

/** A table of more columns is a mistake in its file (keys used as values), and would take the memory with it. */
export const MOST_COLUMNS = 5000;

export class TooManyColumns extends Error {
  override readonly name = 'TooManyColumns';
}

interface ChosenIds {
  readonly ids: IdColumn;
  readonly repeating: ReadonlyMap<string, number>;
  /** Rows whose id had to be told apart. */
  readonly duplicates: readonly number[];
}

export class TableBuilder {
  private readonly coords = new GrowingFloat64(4096);
  private readonly ringEnds = new GrowingInt32();
  private readonly partEnds = new GrowingInt32();
  private readonly featureEnds = new GrowingInt32();
  private readonly kinds = new GrowingInt32();
  private readonly columnByName = new Map<string, ColumnBuilder>();
  private readonly sourceIds: (string | null)[] = [];
  private hasSourceIds = false;
  private row = 0;
  private kind: GeometryKind = geometryKind.none;
  /** Parts of the open feature that are left out because a part of higher dimension came. */
  private skipPart = false;
  /** The outer ring of the open polygon was left out, so its holes go too. */
  private outerLost = false;
  private readonly closedRings: number[] = [];
  private readonly degenerateRings: number[] = [];
  private readonly mixedGeometry: number[] = [];
  /** Where the open ring, part and feature begin; −1 when none is open. */
  private ringStart = -1;
  private partStart = -1;
  private featureFirstPart = 0;

  /** Features ended so far; the row of the open one. */
  get count(): number {
    return this.row;
  }

  /** Open a feature. `sourceId` is the format's own id for it, where it has one. */
  startFeature(sourceId: string | number | null = null): void {
    this.sourceIds.push(sourceId === null ? null : String(sourceId));
    if (sourceId !== null) this.hasSourceIds = true;
    this.kind = geometryKind.none;
    this.featureFirstPart = this.partEnds.length;
  }

  startPart(kind: Exclude<GeometryKind, 0>): void {
    this.endPart();
    if (this.kind !== geometryKind.none && kind !== this.kind) {
      if (this.mixedGeometry.at(-1) !== this.row) this.mixedGeometry.push(this.row);
      if (kind > this.kind) this.dropPartsOfFeature();
    }
    this.skipPart = kind < this.kind;
    if (!this.skipPart) this.kind = kind;
    this.partStart = this.ringEnds.length;
    this.outerLost = false;
  }

  startRing(): void {
    this.endRing();
    this.ringStart = this.coords.length;
  }

  vertex(x: number, y: number): void {
    if (!this.skipPart) this.coords.push2(x, y);
  }

  /** Append x, y pairs to the open ring at once. */
  vertices(xy: Float64Array): void {
    if (!this.skipPart) this.coords.append(xy);
  }

  /** Append the x, y pairs that stand at `from` … `to` (exclusive, in numbers) of `source` to the open ring. */
  verticesOf(source: GrowingFloat64, from: number, to: number): void {
    if (!this.skipPart) this.coords.appendRange(source, from, to);
  }

  /** Put a value in the open feature's row. */
  set(column: string, value: unknown): void {
    this.column(column).set(this.row, value);
  }

  /** The column of this name, made when first asked for; columns keep that order. */
  column(name: string): ColumnBuilder {
    let column = this.columnByName.get(name);
    if (!column) {
      if (this.columnByName.size >= MOST_COLUMNS) throw new TooManyColumns();
      column = new ColumnBuilder(name);
      this.columnByName.set(name, column);
    }
    return column;
  }

  declareColumn(name: string, type: DeclaredType): void {
    this.column(name).declare(type);
  }

  endFeature(): void {
    this.endPart();
    // A feature all of whose rings were left out has no parts, and so no kind.
    this.kinds.push(this.partEnds.length > this.featureFirstPart ? this.kind : geometryKind.none);
    this.featureEnds.push(this.partEnds.length);
    this.row++;
  }

  /** Leave out all geometry of the open feature (it made no sense), and what was noticed of it; its row stays. */
  refuseGeometry(): void {
    this.endPart();
    this.dropPartsOfFeature();
    this.kind = geometryKind.none;
    for (const rows of [this.closedRings, this.degenerateRings, this.mixedGeometry])
      while (rows.at(-1) === this.row) rows.pop();
  }

  /** All coordinates so far, x and y by turns: the array itself, to be changed in place. */
  coordinates(): Float64Array {
    return this.coords.view();
  }

  /** The geometry so far, sharing memory with the builder: valid until the next feature. */
  geometry(): Geometry {
    return {
      kinds: Uint8Array.from(this.kinds.view()),
      coords: this.coords.view(),
      ringOffsets: offsetsFromEnds(this.ringEnds),
      partOffsets: offsetsFromEnds(this.partEnds),
      featureOffsets: offsetsFromEnds(this.featureEnds),
    };
  }

  finish(options: FinishOptions = {}): { table: LayerTable; notices: BuildNotices } {
    const built = this.geometry();
    const geometry = options.refused
      ? withoutGeometryOf(built, options.refused)
      : { ...built, coords: this.coords.toArray() };
    const columns = new Map<string, Column>();
    const mixedColumns = new Map<string, number>();
    const infiniteNumbers = new Map<string, number>();
    for (const [name, builder] of this.columnByName) {
      options.tell?.((0.3 * columns.size) / this.columnByName.size);
      columns.set(name, builder.finish(this.row));
      if (builder.mixed > 0) mixedColumns.set(name, builder.mixed);
      if (builder.infinite > 0) infiniteNumbers.set(name, builder.infinite);
    }
    // Refused geometry still tells features apart: ids are made from all that was read.
    const { ids, repeating, duplicates } = this.chooseIds(built, columns, partOfTell(options.tell, 0.3, 0.6));
    options.tell?.(0.95);
    return {
      table: {
        count: this.row,
        ids,
        geometry,
        columns,
        bounds: featureBounds(geometry),
        removed: null,
      },
      notices: {
        closedRings: this.closedRings,
        degenerateRings: this.degenerateRings,
        mixedGeometry: this.mixedGeometry,
        duplicateIds: duplicates,
        repeatingIdFields: repeating,
        mixedColumns,
        infiniteNumbers,
      },
    };
  }

  private chooseIds(geometry: Geometry, columns: ReadonlyMap<string, Column>, tell: Tell | undefined): ChosenIds {
    if (this.hasSourceIds && this.sourceIds.every((id) => id !== null)) {
      const ids = this.sourceIds as string[];
      const duplicates = separateDuplicates(ids, tell);
      return { ids: packIds('@id', ids), repeating: new Map(), duplicates };
    }
    const { column, repeating } = findIdField(columns, this.row);
    if (column) return { ids: idsOfColumn(column, this.row), repeating, duplicates: [] };
    const rowText = (row: number) => JSON.stringify([...columns.values()].map((c) => cellValue(c, row)));
    const ids = idsFromShape(geometry, rowText, partOfTell(tell, 0, 0.6));
    const duplicates = separateDuplicates(ids, partOfTell(tell, 0.6, 0.4));
    return { ids: packIds(null, ids), repeating, duplicates };
  }

  private endRing(): void {
    const start = this.ringStart;
    this.ringStart = -1;
    if (start < 0 || this.skipPart) return;
    if (this.kind === geometryKind.polygon && (this.outerLost || !this.closeRing(start))) {
      this.coords.length = start;
      if (this.ringEnds.length === this.partStart) this.outerLost = true;
      return;
    }
    if (this.coords.length > start) this.ringEnds.push(this.coords.length / 2);
  }

  /** Close the ring that starts at `start`; false when it encloses nothing. */
  private closeRing(start: number): boolean {
    const xy = this.coords.view();
    const firstX = xy[start] as number;
    const firstY = xy[start + 1] as number;
    if (this.coords.length === start) return false;
    if (!hasThreePoints(xy, start)) {
      this.degenerateRings.push(this.row);
      return false;
    }
    const end = this.coords.length;
    if (xy[end - 2] !== firstX || xy[end - 1] !== firstY) {
      this.coords.push2(firstX, firstY);
      this.closedRings.push(this.row);
    }
    return true;
  }

  private endPart(): void {
    if (this.partStart < 0) return;
    this.endRing();
    if (this.ringEnds.length > this.partStart) this.partEnds.push(this.ringEnds.length);
    this.partStart = -1;
    this.skipPart = false;
  }

  private dropPartsOfFeature(): void {
    this.partEnds.length = this.featureFirstPart;
    this.ringEnds.length = this.featureFirstPart === 0 ? 0 : this.partEnds.at(this.featureFirstPart - 1);
    this.coords.length = this.ringEnds.length === 0 ? 0 : 2 * this.ringEnds.at(this.ringEnds.length - 1);
  }
}

function hasThreePoints(xy: Float64Array, start: number): boolean {
  const ax = xy[start];
  const ay = xy[start + 1];
  let bx: number | undefined;
  let by: number | undefined;
  for (let i = start + 2; i < xy.length; i += 2) {
    const x = xy[i];
    const y = xy[i + 1];
    if (x === ax && y === ay) continue;
    if (bx === undefined) {
      bx = x;
      by = y;
    } else if (x !== bx || y !== by) return true;
  }
  return false;
}

function offsetsFromEnds(ends: GrowingInt32): Uint32Array {
  const offsets = new Uint32Array(ends.length + 1);
  offsets.set(ends.view(), 1);
  return offsets;
}

/** The same rows, with no geometry in those that are refused. */
function withoutGeometryOf(geometry: Geometry, refused: Uint8Array): Geometry {
  const kept = new TableBuilder();
  const { kinds, coords, ringOffsets, partOffsets, featureOffsets } = geometry;
  for (let row = 0; row < kinds.length; row++) {
    kept.startFeature();
    const kind = kinds[row] as GeometryKind;
    if (kind !== geometryKind.none && !refused[row]) {
      for (let part = featureOffsets[row] as number; part < (featureOffsets[row + 1] as number); part++) {
        kept.startPart(kind);
        for (let ring = partOffsets[part] as number; ring < (partOffsets[part + 1] as number); ring++) {
          kept.startRing();
          kept.vertices(coords.subarray(2 * (ringOffsets[ring] as number), 2 * (ringOffsets[ring + 1] as number)));
        }
      }
    }
    kept.endFeature();
  }
  const built = kept.geometry();
  return { ...built, coords: built.coords.slice() };
}
