/**
 * Where is a series not comparable with itself? (methods 4.0)
 *
 * A break stands at the first year that is told in the new way: the region's boundary moved, a definition or the price
 * base changed. One for all series ('') breaks each of them.
 */
import type { Patch } from '../plan/patch.ts';
import { editPlan } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import { newId } from '../plan/plan.ts';
import type { Tables } from '../plan/tables.ts';

export type SeriesBreak = Tables['seriesBreaks'];

/** Breaks of a series after `from` and up to `to`, earliest first. */
export function breaksBetween(
  plan: Pick<Plan, 'seriesBreaks'>,
  series: string,
  from: number,
  to: number,
): SeriesBreak[] {
  return [...plan.seriesBreaks.values()]
    .filter((one) => (one.series === '' || one.series === series) && one.year > from && one.year <= to)
    .sort((a, b) => a.year - b.year);
}

export function addSeriesBreak(plan: Plan, fields: Omit<SeriesBreak, 'id'>): Patch {
  return editPlan(plan, 'addSeriesBreak', (edit) => edit.put('seriesBreaks', { ...fields, id: newId() }));
}

export function setSeriesBreak(plan: Plan, id: string, fields: Partial<Omit<SeriesBreak, 'id'>>): Patch {
  return editPlan(plan, 'setSeriesBreak', (edit) => edit.update('seriesBreaks', id, fields));
}

export function removeSeriesBreak(plan: Plan, id: string): Patch {
  return editPlan(plan, 'removeSeriesBreak', (edit) => edit.remove('seriesBreaks', id));
}
