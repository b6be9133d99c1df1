/** The series of the plan as a person chooses among them, those with gaps first in their group. */
import type { ComputedInventory } from '../../core/inventory/compute-inventory.ts';
import { keyOfSeries, seriesOfPlan, type ToldSeries, toldSeries } from '../../core/inventory/told-series.ts';
import type { Plan } from '../../core/plan/plan.ts';

export interface SeriesChoice extends ToldSeries {
  readonly key: string;
  /** Years of the span that are neither told nor filled, nor taken otherwise. */
  readonly missing: readonly number[];
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** From the first to the last year anything of the inventory or the statistics is told; null without any. */
function spanOf(series: readonly ToldSeries[]): Span | null {
  const years = series.flatMap(({ told }) => told.map(({ year }) => year));
  return years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) };
}

export function seriesChoices(
  plan: Plan,
  computed: ComputedInventory,
): { choices: readonly SeriesChoice[]; span: Span | null } {
  const all = seriesOfPlan(plan, computed).flatMap((ref) => toldSeries(plan, computed, ref) ?? []);
  // Statistics may reach back further than any inventory: each kind has a span of its own.
  const spans = new Map(
    (['line', 'cell', 'statistic'] as const).map((kind) => [kind, spanOf(all.filter(({ ref }) => ref.kind === kind))]),
  );
  const choices = all.map((one): SeriesChoice => {
    const has = new Set([...one.told, ...one.filled].map(({ year }) => year));
    const missing = yearsOf(spans.get(one.ref.kind) ?? null).filter((year) => !has.has(year) && !one.taken.has(year));
    return { ...one, key: keyOfSeries(one.ref), missing };
  });
  return { choices: choices.filter(({ told }) => told.length > 0), span: spanOf(all) };
}

/** Both ends and all between; empty when the ends are the wrong way round. */
export function yearsOf(span: Span | null): number[] {
  return span === null || span.to < span.from
    ? []
    : Array.from({ length: span.to - span.from + 1 }, (_, i) => span.from + i);
}
