/**
 * What do the cells hold, sector by sector? (methods 3.5)
 *
 *   t of a cell = Σ features, by the length or area they have in it       Σ cells + outside = Σ features, checked to 1e-9
 *
 * Cells are those of the asked column; the other columns are told for the features that bear some of it.
 */
import type { LayerRole } from '../core/plan/tables.ts';
import type { LayerTable } from '../geo/layer-table.ts';
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
    const cutting = source.role === 'buildings' || source.role === 'pointSources' ? null : region;
    const steps = cutFeatures(source.table, (row) => asked[row] !== 0, cutting, frame);
    let step = steps.next();
    for (; !step.done; step = steps.next()) await pause((i + step.value) / sources.length);
    filled.push({ source, pieces: step.value });
  }
  const byColumn = new Map<ResultColumn, Float64Array>();
  const totals: number[] = [];
  for (const { source, pieces } of filled) {
    for (const [name, values] of source.columns) {
      const isAsked = name === column;
      const { cellT, outsideT } = aggregateToCells(
        isAsked ? values : maskedBy(values, source.columns.get(column)),
        pieces,
        frame.count,
      );
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

/** Values of the features that the asked column has; a feature without pieces would count as outside. */
function maskedBy(values: Float64Array, mask: Float64Array | undefined): Float64Array {
  return values.map((value, row) => (mask?.[row] === 0 ? 0 : value));
}
