/**
 * How far each chapter is, for the rail: `open` nothing said yet, `partly` something, `met` what
 * the chapter asks is there.
 *
 * A guide for the eye, worked out from records alone so that it costs nothing; the panels judge.
 * Chapter 3 counts as met with a boundary, parcels, four years of GDP, evidence and legal plans in
 * place; chapter 5 with every sector stated for the year looked at, land use too; chapter 7 with a measure on the
 * map and a sink.
 */
import type { ChapterId } from '../core/chapters.ts';
import { sectors } from '../core/inventory/sectors.ts';
import { totalInventory } from '../core/inventory/total-inventory.ts';
import { type Plan, settingsOf } from '../core/plan/plan.ts';

export type ChapterState = 'open' | 'partly' | 'met';

export type ChapterStates = Readonly<Record<ChapterId, ChapterState>>;

const GDP_YEARS = 4;

function stateOf(done: readonly boolean[]): ChapterState {
  if (done.every((one) => one)) return 'met';
  return done.some((one) => one) ? 'partly' : 'open';
}

export function chapterStates(plan: Plan): ChapterStates {
  if (plan.settings.size === 0)
    return { eligibility: 'open', inventory: 'open', forecast: 'open', measures: 'open', implementation: 'open' };
  const roles = new Set([...plan.layers.values()].map((layer) => layer.role));
  const gdpYears = new Set([...plan.statistics.values()].filter((s) => s.series.startsWith('gdp.')).map((s) => s.year));
  const { year } = settingsOf(plan);
  const totals = year === null ? undefined : totalInventory(plan).byYear.get(year);
  return {
    eligibility: stateOf([
      roles.has('boundary'),
      roles.has('parcels'),
      gdpYears.size >= GDP_YEARS,
      plan.indicators.size > 0,
      plan.legalPlans.size > 0,
    ]),
    inventory: stateOf([
      plan.inventory.size > 0 || plan.activities.size > 0,
      totals !== undefined && sectors.every(({ id }) => (totals.bySector.get(id)?.totalT ?? null) !== null),
    ]),
    forecast: 'open',
    measures: stateOf([plan.measures.size > 0, plan.measureSites.size > 0, plan.sinks.size > 0]),
    implementation: 'open',
  };
}
