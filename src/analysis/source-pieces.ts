/**
 * What of one layer lies in which cell, and what of that is still known from the question before? (methods 3.5)
 *
 * With the same frame again, features of the same shapes are not cut again: an edited storey or a changed inventory moves
 * tonnes, no edges. Tonnes that attribution keeps as weights are summed as weights (`cell-weights.ts`) and no feature's
 * value is written; all features of the gross total are cut at once, so that another sector, or a building that goes from
 * one to another, cuts nothing. A feature that bore nothing at all before cuts all anew. What comes as values, as in
 * scenarios, is summed as values (`aggregate-to-cells.ts`), and only what bears some of the asked column is cut.
 */
import type { Geometry, LayerTable } from '../geo/layer-table.ts';
import type { Region } from '../geo/region.ts';
import { aggregateToCells, type CellPieces } from './aggregate-to-cells.ts';
import { exactSum } from './allocate.ts';
import { ColumnsOnDemand, type EmissionColumn, type SummedColumn } from './attribution-columns.ts';
import type { ResultColumn } from './attribution-result.ts';
import { BearingRows } from './bearing-rows.ts';
import { boundsOfRows } from './bounds-of-rows.ts';
import type { CellFrame } from './cell-frame.ts';
import { CellWeights } from './cell-weights.ts';
import { cutFeatures } from './feature-pieces.ts';
import type { CellSource } from './fill-cells.ts';
import { BLOCK_ROWS, type RowValues } from './kernel/row-values.ts';

/** The features of one layer that bear something of the asked column, in pieces. */
export interface SourcePieces {
  /** Of the asked column. */
  readonly totalT: number;
  /** Adds what these features have of a column to the cells. */
  addTo(cellT: Float64Array, name: ResultColumn): void;
  /** No more columns are asked for. */
  done(): void;
}

type Column = EmissionColumn | SummedColumn;

interface KnownPieces {
  /** 1 by row of those that were cut, and their box. */
  readonly cutRows: Uint8Array;
  readonly box: readonly [west: number, south: number, east: number, north: number];
  /** Rows that were to be cut and have no place. */
  readonly placeless: readonly number[];
  readonly region: Region | null;
  readonly pieces: CellPieces;
  weights: CellWeights | null;
  /** The last rows for which these were found to hold. */
  held: RowValues<Uint8Array> | null;
}

/** What is known of a layer in a frame. */
interface Known {
  pieces: KnownPieces | null;
  /** By name of the column, of the last question for it. */
  readonly bearing: Map<ResultColumn, BearingRows>;
}

const knownOf = new WeakMap<CellFrame, WeakMap<Geometry, Known>>();

/** Cuts what is not known yet. The asked column must be one of the source. */
export async function sourcePieces(
  source: CellSource,
  asked: ResultColumn,
  region: Region | null,
  frame: CellFrame,
  pause: (share: number) => Promise<void>,
): Promise<SourcePieces> {
  const { columns, table, role } = source;
  const cutting = role === 'buildings' || role === 'pointSources' ? null : region;
  const byGeometry = knownOf.get(frame) ?? new WeakMap<Geometry, Known>();
  knownOf.set(frame, byGeometry);
  const known: Known = byGeometry.get(table.geometry) ?? { pieces: null, bearing: new Map() };
  byGeometry.set(table.geometry, known);
  const before = known.pieces?.region === cutting ? known.pieces : null;
  const cut = async (rows: Uint8Array) => {
    known.pieces = await cutRows(table, rows, cutting, frame, pause);
    return known.pieces;
  };
  if (columns instanceof ColumnsOnDemand) {
    const sources: ReadonlyMap<ResultColumn, Column> = columns.sources;
    const column = sources.get(asked);
    if (!column) throw new Error(`no column ${asked}`);
    const bearing = bearingRows(known, asked, column);
    const wide = sources.get('total');
    const isInTotal = wide !== undefined && column.summands.every((one) => wide.summands.includes(one));
    const { mask } = isInTotal ? bearingRows(known, 'total', wide) : bearing;
    const pieces = before && holds(before, mask, table) ? before : await cut(Uint8Array.from(mask));
    return byWeights(sources, column, bearing, pieces);
  }
  const values = columns.get(asked);
  if (!values) throw new Error(`no column ${asked}`);
  const isBefore = before?.cutRows.every((mark, row) => (mark === 1) === (values[row] !== 0)) ?? false;
  const pieces = before && isBefore ? before : await cut(Uint8Array.from(values, (tonnes) => (tonnes === 0 ? 0 : 1)));
  return byValues(columns, values, pieces);
}

function bearingRows({ bearing }: Known, name: ResultColumn, column: Column): BearingRows {
  const rows = new BearingRows(column, bearing.get(name) ?? null);
  bearing.set(name, rows);
  return rows;
}

/** Are these rows cut, and in just the way they would be without the others? */
function holds(known: KnownPieces, mask: RowValues<Uint8Array>, { bounds }: LayerTable): boolean {
  const [west, south, east, north] = known.box;
  for (const [block, marks] of mask.blocks.entries()) {
    if (marks === known.held?.blocks[block]) continue;
    for (let k = 0; k < marks.length; k++) {
      const row = block * BLOCK_ROWS + k;
      if (marks[k] === known.cutRows[row]) continue;
      if (marks[k] === 1) return false;
      // Squares are laid out by the box of what is cut: without a feature at its edge it may be another.
      const isInBox =
        bounds[4 * row]! > west &&
        bounds[4 * row + 1]! > south &&
        bounds[4 * row + 2]! < east &&
        bounds[4 * row + 3]! < north;
      if (!isInBox) return false;
    }
  }
  known.held = mask;
  return true;
}

async function cutRows(
  table: LayerTable,
  rows: Uint8Array,
  region: Region | null,
  frame: CellFrame,
  pause: (share: number) => Promise<void>,
): Promise<KnownPieces> {
  const isCut = (row: number) => rows[row] === 1;
  const steps = cutFeatures(table, isCut, region, frame);
  let step = steps.next();
  for (; !step.done; step = steps.next()) await pause(step.value);
  const pieces = step.value;
  const placeless: number[] = [];
  for (let row = 0; row < rows.length; row++) {
    if (rows[row] === 1 && pieces.offsets[row] === pieces.offsets[row + 1]) placeless.push(row);
  }
  return { cutRows: rows, box: boundsOfRows(table, isCut), placeless, region, pieces, weights: null, held: null };
}

function byWeights(
  columns: ReadonlyMap<ResultColumn, Column>,
  asked: Column,
  { mask }: BearingRows,
  known: KnownPieces,
): SourcePieces {
  assertPlaced(known, (row) => asked.at(row));
  known.weights ??= new CellWeights(known.pieces);
  const { weights } = known;
  return {
    totalT: asked.tonnes,
    addTo(cellT, name) {
      for (const one of columns.get(name)?.summands ?? []) {
        // Whatever bears some of a part of the asked column bears some of the column.
        weights.addTo(cellT, one, asked.summands.includes(one) ? null : mask);
      }
    },
    done: () => weights.forgetOthers(),
  };
}

function byValues(columns: CellSource['columns'], asked: Float64Array, known: KnownPieces): SourcePieces {
  assertPlaced(known, (row) => asked[row]!);
  return {
    totalT: exactSum(asked),
    addTo(cellT, name) {
      const values = columns.get(name);
      if (!values) return;
      const own = aggregateToCells(values, known.pieces, cellT.length).cellT;
      for (let cell = 0; cell < own.length; cell++) cellT[cell]! += own[cell]!;
    },
    done: () => {},
  };
}

function assertPlaced({ placeless }: KnownPieces, tonnesAt: (row: number) => number): void {
  const lostT = exactSum(placeless.map(tonnesAt));
  if (lostT !== 0) throw new Error(`${lostT} t on features without a place`);
}
