/**
 * What of one layer lies in which cell, and what of that is still known from the question before? (methods 3.5)
 *
 * With the same frame again, features of the same shapes of which the same bear something are not cut again: an edited
 * storey or a changed inventory moves tonnes, no edges. Tonnes that attribution keeps as weights are summed as weights
 * (`cell-weights.ts`) and no feature's value is written; what comes as values, as in scenarios, is summed as values.
 */
import type { Geometry } from '../geo/layer-table.ts';
import type { Region } from '../geo/region.ts';
import { aggregateToCells, type CellPieces } from './aggregate-to-cells.ts';
import { exactSum } from './allocate.ts';
import { ColumnsOnDemand, type EmissionColumn, type SummedColumn } from './attribution-columns.ts';
import type { ResultColumn } from './attribution-result.ts';
import { BearingRows } from './bearing-rows.ts';
import type { CellFrame } from './cell-frame.ts';
import { CellWeights } from './cell-weights.ts';
import { cutFeatures } from './feature-pieces.ts';
import type { CellSource } from './fill-cells.ts';

/** The features of one layer that bear something of the asked column, in pieces. */
export interface SourcePieces {
  /** Of the asked column. */
  readonly totalT: number;
  /** Adds what these features have of a column to the cells. */
  addTo(cellT: Float64Array, name: ResultColumn): void;
  /** No more columns are asked for. */
  done(): void;
}

interface KnownPieces {
  /** 1 by row of those that were cut. */
  readonly takesPart: Uint8Array;
  /** Rows that were to be cut and have no place. */
  readonly placeless: readonly number[];
  readonly region: Region | null;
  readonly pieces: CellPieces;
  weights: CellWeights | null;
  bearing: BearingRows | null;
}

const knownPieces = new WeakMap<CellFrame, WeakMap<Geometry, KnownPieces>>();

/** Cuts what is not known yet. The asked column must be one of the source. */
export async function sourcePieces(
  source: CellSource,
  asked: ResultColumn,
  region: Region | null,
  frame: CellFrame,
  pause: (share: number) => Promise<void>,
): Promise<SourcePieces> {
  const { columns } = source;
  const column = columns instanceof ColumnsOnDemand ? (columns.sources.get(asked) as Column | undefined) : undefined;
  if (columns instanceof ColumnsOnDemand && column) {
    const sources = columns.sources as ReadonlyMap<ResultColumn, Column>;
    return byWeights(sources, column, await cutOnce(source, region, frame, bearersOf(column), pause));
  }
  const values = columns.get(asked);
  if (!values) throw new Error(`no column ${asked}`);
  return byValues(columns, values, await cutOnce(source, region, frame, bearersOfValues(values), pause));
}

type Column = EmissionColumn | SummedColumn;

function byWeights(columns: ReadonlyMap<ResultColumn, Column>, asked: Column, known: KnownPieces): SourcePieces {
  assertPlaced(known, (row) => asked.at(row));
  known.weights ??= new CellWeights(known.pieces);
  const { weights } = known;
  return {
    totalT: asked.tonnes,
    addTo(cellT, name) {
      const column = columns.get(name);
      if (column) weights.addTo(cellT, column);
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

/** Which rows bear something of the asked column. */
interface Bearers {
  readonly bearing: BearingRows | null;
  mask(): Uint8Array;
  isMask(known: KnownPieces): boolean;
}

function bearersOf(column: Column): Bearers {
  const bearing = new BearingRows(column);
  return {
    bearing,
    mask: () => bearing.mask(),
    isMask: (known) => bearing.isMask(known.takesPart, known.bearing),
  };
}

function bearersOfValues(values: Float64Array): Bearers {
  return {
    bearing: null,
    mask: () => Uint8Array.from(values, (tonnes) => (tonnes === 0 ? 0 : 1)),
    isMask({ takesPart }) {
      for (let row = 0; row < values.length; row++) if ((takesPart[row] === 1) !== (values[row] !== 0)) return false;
      return true;
    },
  };
}

async function cutOnce(
  { table, role }: CellSource,
  region: Region | null,
  frame: CellFrame,
  bearers: Bearers,
  pause: (share: number) => Promise<void>,
): Promise<KnownPieces> {
  const cutting = role === 'buildings' || role === 'pointSources' ? null : region;
  const byGeometry = knownPieces.get(frame) ?? new WeakMap<Geometry, KnownPieces>();
  knownPieces.set(frame, byGeometry);
  const known = byGeometry.get(table.geometry);
  if (known && known.region === cutting && bearers.isMask(known)) {
    known.bearing = bearers.bearing;
    return known;
  }
  const takesPart = bearers.mask();
  const steps = cutFeatures(table, (row) => takesPart[row] === 1, cutting, frame);
  let step = steps.next();
  for (; !step.done; step = steps.next()) await pause(step.value);
  const pieces = step.value;
  const placeless: number[] = [];
  for (let row = 0; row < takesPart.length; row++) {
    if (takesPart[row] === 1 && pieces.offsets[row] === pieces.offsets[row + 1]) placeless.push(row);
  }
  const made = { takesPart, placeless, region: cutting, pieces, weights: null, bearing: bearers.bearing };
  byGeometry.set(table.geometry, made);
  return made;
}
