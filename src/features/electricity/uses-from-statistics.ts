/**
 * Use and generation the statistics know and the inventory does not: as activities to be written (clause 5.1 a).
 *
 * A category that has an activity in a year is left as it is. Generation is taken with the uses, for without it power
 * made inside would be counted twice.
 */
import type { ActivityDraft } from '../../core/inventory/set-activity.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { electricitySectors, seriesOf } from '../../core/statistics/series.ts';

const GENERATION = 'electricity.localGeneration';

export function usesFromStatistics(plan: Plan, source: string): ActivityDraft[] {
  const taken = new Set([...plan.activities.values()].map(({ category, year }) => `${category}/${year}`));
  const seen = new Set<string>();
  const userOf = new Map<string, string>(electricitySectors.map(({ id }) => [`electricity.${id}`, `E.${id}`]));
  const drafts: ActivityDraft[] = [];
  for (const { series, year, value, status } of plan.statistics.values()) {
    const unit = seriesOf(series)?.unit;
    const category = series === GENERATION ? 'EG' : userOf.get(series);
    if (category === undefined || unit === undefined || status === 'missing') continue;
    const key = `${category}/${year}`;
    if (taken.has(key) || seen.has(key)) continue;
    seen.add(key);
    const isGeneration = category === 'EG';
    drafts.push({
      year,
      category,
      method: isGeneration ? 'local-generation' : 'electricity',
      option: isGeneration ? 'plant' : '',
      status,
      source,
      inputs: [{ input: isGeneration ? 'generated' : 'use', value, unit, source }],
    });
  }
  return drafts.sort((a, b) => a.year - b.year || a.category.localeCompare(b.category));
}
