import { expect, it } from 'vitest';
import { gapChart } from '../../../src/charts/gap-chart.ts';
import { computeInventory } from '../../../src/core/inventory/compute-inventory.ts';
import { seriesChoices, yearsOf } from '../../../src/features/time-series/series-choice.ts';
import { aPlan } from '../../builders/a-plan.ts';
import { activity, withActivities } from '../../builders/activities.ts';

it('each kind of series has a span of its own, and its gaps within it', () => {
  const plan = withActivities(
    aPlan()
      .withStatistic('gdp.current', 2010, 1, '亿元')
      .withStatistic('gdp.current', 2013, 1, '亿元')
      .withStatistic('population.resident', 2011, 1, '万人')
      .build(),
    [2018, 2020].map((year) => activity(`a${year}`, year, '2A1', 'product', 'clinker', { quantity: [1, 't'] })),
  );
  const { choices, span } = seriesChoices(plan, computeInventory(plan, 'AR5'));
  expect(span).toEqual({ from: 2010, to: 2020 });
  expect(choices.map(({ key, missing }) => [key, missing])).toEqual([
    ['line:a2018/quantity', [2019]],
    ['statistic:gdp.current', [2011, 2012]],
    ['statistic:population.resident', [2010, 2012, 2013]],
  ]);
  expect(yearsOf({ from: 2020, to: 2019 })).toEqual([]);
});

it('the picture keeps told, filled before and filled now apart; a refilled year stands once', () => {
  const at = (year: number, value: number) => ({ year, value });
  const chart = gapChart({
    title: 'T',
    unit: 't',
    years: [2018, 2019, 2020, 2021],
    told: [at(2018, 1)],
    before: [at(2019, 2), at(2020, 3)],
    now: [at(2020, 4)],
    old: [],
    names: { told: 'told', before: 'before', now: 'now', old: 'old' },
    breaks: [{ year: 2020, label: 'break' }],
  });
  expect(chart.series.map(({ id, values }) => [id, values])).toEqual([
    ['told', [1, null, null, null]],
    ['before', [null, 2, null, null]],
    ['now', [null, null, 4, null]],
  ]);
  expect(chart.marks).toHaveLength(1);
});
