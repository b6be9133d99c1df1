import { describe, expect, it } from 'vitest';
import { computeInventory } from '../../../src/core/inventory/compute-inventory.ts';
import { electricityViews } from '../../../src/core/inventory/electricity-views.ts';
import { seriesOfKey } from '../../../src/core/inventory/series-name.ts';
import { setActivities } from '../../../src/core/inventory/set-activity.ts';
import { applyPatch } from '../../../src/core/plan/patch.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { electricityChart } from '../../../src/features/electricity/electricity-chart.ts';
import { electricityIssues } from '../../../src/features/electricity/electricity-issues.ts';
import { electricityProfile } from '../../../src/features/electricity/electricity-profile.ts';
import { powerSeries } from '../../../src/features/electricity/power-series.ts';
import { usesFromStatistics } from '../../../src/features/electricity/uses-from-statistics.ts';
import { aPlan } from '../../builders/a-plan.ts';
import { activity, withActivities } from '../../builders/activities.ts';

const user = (id: string, year: number, mwh: number) =>
  activity(`${id}${year}`, year, id, 'electricity', 'Guangdong', { use: [mwh, 'MWh'] });
const users = [user('E.industry', 2023, 60_000), user('E.commerce', 2023, 40_000)];
const inside = [
  activity('gen', 2023, 'EG', 'local-generation', 'plant', { generated: [20_000, 'MWh'] }),
  activity('plant', 2023, '1A1a1', 'direct', 'CO2', { emitted: [9000, 't'] }),
];
const viewsOf = (plan: Plan, year = 2023) => electricityViews(plan, computeInventory(plan, 'AR5'), year);
const importer = withActivities(aPlan().build(), [...users, ...inside]);

describe('the profile of users', () => {
  it('adds up to the total of its view', () => {
    const views = viewsOf(importer)!;
    const location = electricityProfile(views, 'location')!;
    expect(location.lines.map(({ category }) => category)).toEqual(['E.industry', 'E.commerce']);
    expect(location.emissionT).toBeCloseTo(44_190, 6);
    // 80 % of the use was bought.
    expect(electricityProfile(views, 'territorial')?.emissionT).toBeCloseTo(44_190 * 0.8, 6);
    // The plants are borne by the users too.
    const consumption = electricityProfile(views, 'consumption')!;
    expect(consumption.emissionT).toBeCloseTo(44_190 * 0.8 + 9000, 6);
    expect(consumption.lines[0]?.tPerMwh).toBeCloseTo((44_190 * 0.8 + 9000) / 100_000, 12);
    expect(location.useMwh).toBe(100_000);
  });

  it('says nothing of a year whose factor is missing: unknown is not zero', () => {
    const early = withActivities(aPlan().build(), [user('E.industry', 1991, 60_000), user('E.commerce', 1991, 40_000)]);
    expect(viewsOf(early, 1991)).toBeNull();
  });

  it('has no consumption view where generation is not told', () => {
    const views = viewsOf(withActivities(aPlan().build(), users))!;
    expect(electricityProfile(views, 'consumption')).toBeNull();
    expect(electricityProfile(views, 'location')).not.toBeNull();
  });
});

describe('flags', () => {
  it('come once for all users, with how often', () => {
    const plan = withActivities(aPlan().build(), [user('E.industry', 2018, 1), user('E.commerce', 2018, 1)]);
    const computed = computeInventory(plan, 'AR5');
    const issues = electricityIssues(computed.byYear.get(2018), electricityViews(plan, computed, 2018));
    expect(issues.map(({ code, count }) => [code, count])).toEqual([
      ['GRID_SERIES_BREAK', 2],
      ['FACTOR_YEAR_SUBSTITUTED', 2],
      ['FACTOR_MISSING', 1],
    ]);
    expect(issues[1]?.detail).toMatchObject({ region: 'Guangdong', year: 2018, basis: 2016 });
  });

  it('tell the grid apart from the residual factor of the market-based view', () => {
    const plan = withActivities(aPlan().build(), [user('E.industry', 2024, 1)]);
    const computed = computeInventory(plan, 'AR5');
    const issues = electricityIssues(computed.byYear.get(2024), electricityViews(plan, computed, 2024));
    expect(issues.map(({ code, detail }) => [code, detail?.['region'], detail?.['basis']])).toEqual([
      ['FACTOR_YEAR_SUBSTITUTED', 'Guangdong', 2023],
      ['FACTOR_YEAR_SUBSTITUTED', 'residual', 2023],
    ]);
  });

  it('are silent where nothing is wrong', () => {
    const computed = computeInventory(importer, 'AR5');
    expect(electricityIssues(computed.byYear.get(2023), viewsOf(importer))).toEqual([]);
    expect(electricityIssues(undefined, null)).toEqual([]);
  });
});

it('the chart stacks users and leaves a gap where one is not known', () => {
  const plan = withActivities(importer, [user('E.industry', 2022, 50_000)]);
  const views = [2022, 2023].flatMap((year) => viewsOf(plan, year) ?? []);
  const settings = { language: 'en', emissionUnit: 't', areaUnit: 'auto' } as const;
  const chart = electricityChart(views, { title: 'Title', market: 'Market' }, settings);
  expect(chart.years).toEqual([2022, 2023]);
  const values = Object.fromEntries(chart.series.map((one) => [one.id, one.values]));
  expect(values['E.commerce']).toEqual([null, expect.closeTo(40_000 * 0.4419, 6)]);
  expect(values['E.industry']?.[0]).toBeCloseTo(50_000 * 0.4403, 6);
  // 100,000 MWh without contract at the residual factor of 2023.
  expect(values['market']?.[1]).toBeCloseTo(60_960, 6);
});

it('leads to the first line of power to fill, or to none', () => {
  const plan = withActivities(importer, [user('E.industry', 2020, 5)]);
  const key = powerSeries(computeInventory(plan, 'AR5'));
  const ref = key === null ? null : seriesOfKey(key);
  expect(ref?.kind === 'line' && plan.activities.get(ref.activityId)?.category).toBe('E.industry');
  expect(powerSeries(computeInventory(aPlan().build(), 'AR5'))).toBeNull();
});
it('use and generation of the statistics become activities, once', () => {
  const told = aPlan()
    .withStatistic('electricity.industry', 2023, 7000, '万kWh')
    .withStatistic('electricity.commerce', 2023, 4000, '万kWh')
    .withStatistic('electricity.localGeneration', 2023, 2000, '万kWh')
    .withStatistic('electricity.total', 2023, 11_000, '万kWh')
    .build();
  const plan = withActivities(told, [user('E.industry', 2023, 60_000)]);
  const drafts = usesFromStatistics(plan, 'statistics');
  // Industry is told already.
  expect(drafts.map(({ category }) => category)).toEqual(['E.commerce', 'EG']);
  const { patch, issues } = setActivities(plan, drafts);
  expect(issues).toEqual([]);
  const after = applyPatch(plan, patch);
  // 10,000 kWh are 10 MWh.
  expect(viewsOf(after)?.netImportMwh).toBe(60_000 + 40_000 - 20_000);
  expect(usesFromStatistics(after, 'statistics')).toEqual([]);
});
