/**
 * What do the cells hold, sector by sector? (methods 3.5)
 *
 *   t of a cell = Σ features, by the length or area they have in it       Σ cells + outside = Σ features, checked to 1e-9
 *
 * Cells are those of the asked column; the other columns are told for the features that bear some of it. What of the
 * question before still holds: `source-pieces.ts`.
 */
import type { LayerRole } from '../core/plan/tables.ts';
import type { LayerTable } from '../geo/layer-table.ts';
import type { Region } from '../geo/region.ts';
import { exactSum } from './allocate.ts';
import type { ResultColumn } from './attribution-result.ts';
import type { CellFrame } from './cell-frame.ts';
import { type SourcePieces, sourcePieces } from './source-pieces.ts';

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
  const filled: { source: CellSource; pieces: SourcePieces }[] = [];
  for (const [i, source] of sources.entries()) {
    if (!source.columns.has(column)) continue;
    const pieces = await sourcePieces(source, column, region, frame, (share) => pause((i + share) / sources.length));
    filled.push({ source, pieces });
  }
  const byColumn = new Map<ResultColumn, Float64Array>();
  for (const { source, pieces } of filled) {
    // Features of which the asked column has nothing were not cut: of the other columns they go to no cell.
    for (const name of source.columns.keys()) {
      const sum = byColumn.get(name) ?? new Float64Array(frame.count);
      byColumn.set(name, sum);
      pieces.addTo(sum, name);
    }
    pieces.done();
  }
  const asked = byColumn.get(column) ?? new Float64Array(0);
  const cells = cellsThatHold(asked, frame);
  const totalT = exactSum(filled.map(({ pieces }) => pieces.totalT));
  const outsideT = frame.outside === null || !(frame.outside < asked.length) ? 0 : asked[frame.outside]!;
  const cellsT = exactSum(new Float64Array(cells.length).map((_, k) => asked[cells[k]!]!));
  if (Math.abs(cellsT + outsideT - totalT) > CLOSES_TO * Math.max(Math.abs(totalT), 1)) {
    throw new Error(`cells hold ${cellsT} t and ${outsideT} t lies outside, features have ${totalT} t`);
  }
  return { cells, byColumn, totalT, cellsT, outsideT };
}

const lastCells = new WeakMap<CellFrame, { readonly numbers: Uint32Array; readonly cells: Uint32Array }>();

/** Those that hold something, in order; the same list again where they are the same. */
function cellsThatHold(tonnes: Float64Array, frame: CellFrame): Uint32Array {
  const numbers = new Uint32Array(tonnes.length);
  let count = 0;
  for (let cell = 0; cell < tonnes.length; cell++) {
    if (tonnes[cell] !== 0 && cell !== frame.outside) numbers[count++] = cell;
  }
  const known = lastCells.get(frame);
  if (known?.numbers.length === count && isStart(known.numbers, numbers)) return known.cells;
  const made = { numbers: numbers.slice(0, count), cells: numbers.slice(0, count).sort(frame.compare) };
  lastCells.set(frame, made);
  return made.cells;
}

function isStart(start: Uint32Array, of: Uint32Array): boolean {
  for (let k = 0; k < start.length; k++) if (start[k] !== of[k]) return false;
  return true;
}
