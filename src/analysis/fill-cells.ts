/**
 * What do the cells hold, sector by sector? (methods 3.5)
 *
 *   t of a cell = Σ features, by the length or area they have in it       Σ cells + outside = Σ features, checked to 1e-9
 *
 * Cells are those of the asked column; the other columns are told for the features that bear some of it. With the same
 * frame again, features of the same shapes of which the same bear something are not cut again: an edited storey or a
 * changed inventory moves tonnes, no edges.
 */
import type { LayerRole } from '../core/plan/tables.ts';
import type { Geometry, LayerTable } from '../geo/layer-table.ts';
import type { Region } from '../geo/region.ts';
import { aggregateToCells, type CellPieces } from './aggregate-to-cells.ts';
import { exactSum } from './allocate.ts';
import type { ResultColumn } from './attribution-result.ts';
import type { CellFrame } from './cell-frame.ts';
import { cutFeatures } from './feature-pieces.ts';

const CLOSES_TO = 1e-9;

/** Emissions of one layer's features, as attribution gave them. */
export interface CellSource {
  readonly table: LayerTable;
  readonly role: LayerRole;
  readonly columns: ReadonlyMap<ResultColumn, Float64Array>;
}

export interface FilledCells {
  /** Cells that hold something of the asked column, in an order of their own. */
  readonly cells: Uint32Array;
  /** By number of the frame. */
  readonly byColumn: ReadonlyMap<ResultColumn, Float64Array>;
  readonly totalT: number;
  readonly cellsT: number;
  /** In none of the cells: only where cells are polygons. */
  readonly outsideT: number;
}

export async function fillCells(
  sources: readonly CellSource[],
  region: Region | null,
  frame: CellFrame,
  column: ResultColumn,
  pause: (fraction: number) => Promise<void>,
): Promise<FilledCells> {
  const filled: { source: CellSource; pieces: CellPieces }[] = [];
  for (const [i, source] of sources.entries()) {
    const asked = source.columns.get(column);
    if (!asked) continue;
    const pieces = await piecesOf(source, asked, region, frame, (share) => pause((i + share) / sources.length));
    filled.push({ source, pieces });
  }
  const byColumn = new Map<ResultColumn, Float64Array>();
  const totals: number[] = [];
  for (const { source, pieces } of filled) {
    for (const [name, values] of source.columns) {
      const isAsked = name === column;
      // Features of which the asked column has nothing were not cut: of the other columns they go to no cell.
      const { cellT, outsideT } = aggregateToCells(values, pieces, frame.count);
      if (isAsked) {
        totals.push(exactSum(values));
        if (outsideT !== 0) throw new Error(`${outsideT} t on features without a place`);
      }
      const sum = byColumn.get(name);
      if (sum) for (let cell = 0; cell < cellT.length; cell++) sum[cell]! += cellT[cell]!;
      else byColumn.set(name, cellT);
    }
  }
  const asked = byColumn.get(column) ?? new Float64Array(0);
  const cells = Uint32Array.from(asked.keys())
    .filter((cell) => asked[cell] !== 0 && cell !== frame.outside)
    .sort(frame.compare);
  const totalT = exactSum(totals);
  const outsideT = frame.outside === null || !(frame.outside < asked.length) ? 0 : asked[frame.outside]!;
  const cellsT = exactSum(Float64Array.from(cells, (cell) => asked[cell]!));
  if (Math.abs(cellsT + outsideT - totalT) > CLOSES_TO * Math.max(Math.abs(totalT), 1)) {
    throw new Error(`cells hold ${cellsT} t and ${outsideT} t lies outside, features have ${totalT} t`);
  }
  return { cells, byColumn, totalT, cellsT, outsideT };
}

interface KnownPieces {
  /** 1 by row of those that were cut. */
  readonly takesPart: Uint8Array;
  readonly region: Region | null;
  readonly pieces: CellPieces;
}

const knownPieces = new WeakMap<CellFrame, WeakMap<Geometry, KnownPieces>>();

/** Pieces of the features that have something of the asked column. */
async function piecesOf(
  { table, role }: CellSource,
  asked: Float64Array,
  region: Region | null,
  frame: CellFrame,
  pause: (share: number) => Promise<void>,
): Promise<CellPieces> {
  const cutting = role === 'buildings' || role === 'pointSources' ? null : region;
  const byGeometry = knownPieces.get(frame) ?? new WeakMap<Geometry, KnownPieces>();
  knownPieces.set(frame, byGeometry);
  const known = byGeometry.get(table.geometry);
  if (known && known.region === cutting && isMaskOf(known.takesPart, asked)) return known.pieces;
  const takesPart = Uint8Array.from(asked, (tonnes) => (tonnes === 0 ? 0 : 1));
  const steps = cutFeatures(table, (row) => takesPart[row] === 1, cutting, frame);
  let step = steps.next();
  for (; !step.done; step = steps.next()) await pause(step.value);
  byGeometry.set(table.geometry, { takesPart, region: cutting, pieces: step.value });
  return step.value;
}

function isMaskOf(takesPart: Uint8Array, values: Float64Array): boolean {
  for (let row = 0; row < values.length; row++) if ((takesPart[row] === 1) !== (values[row] !== 0)) return false;
  return true;
}
