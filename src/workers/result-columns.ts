/**
 * Results with a value for every feature: kept here in the worker, so that tiles are coloured and cells
 * filled without a value ever crossing to the screen.
 *
 * The last few results of each kind are kept, the oldest goes: painting a measure a hundred times must
 * not push out the attribution the map is coloured by. Who asks for one that is gone gets `RESULT_GONE`,
 * and asks for it to be worked out again.
 */
import type { LayerRole } from '../core/plan/tables.ts';
import type { LayerTable } from '../geo/layer-table.ts';
import { JobFailed } from './job.ts';

interface LayerColumns {
  readonly role: LayerRole | 'drawn';
  readonly table: LayerTable;
  /** One value a row, by name of the column; NaN is missing. */
  readonly columns: ReadonlyMap<string, Float64Array>;
}

export interface KeptResult {
  readonly kind: 'attribution' | 'sites' | 'uncertainty';
  readonly layers: ReadonlyMap<string, LayerColumns>;
}

const KEPT_OF_A_KIND = 3;
const results = new Map<string, KeptResult>();

/** Keep a result; gives the id under which it is found. */
export function keepResult(result: KeptResult): string {
  const id = crypto.randomUUID();
  results.set(id, result);
  // A Map gives its keys in the order they were put in.
  const ofKind = [...results].filter(([, kept]) => kept.kind === result.kind);
  for (const [oldest] of ofKind.slice(0, -KEPT_OF_A_KIND)) results.delete(oldest);
  return id;
}

/** A kept result; throws `RESULT_GONE`. */
export function keptResult(resultId: string): KeptResult {
  const found = results.get(resultId);
  if (!found) throw new JobFailed('RESULT_GONE', { resultId }, `no result ${resultId} in this worker`);
  return found;
}

/** The values of one layer and column, a row each; null where the result has none for that layer. */
export function resultColumn(resultId: string, layerId: string, column: string): Float64Array | null {
  return keptResult(resultId).layers.get(layerId)?.columns.get(column) ?? null;
}

/** Nobody will ask for it again. */
export function letGoResult(resultId: string): void {
  results.delete(resultId);
}
