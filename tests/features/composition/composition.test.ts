import { describe, expect, it } from 'vitest';
import { changeRankChart } from '../../../src/charts/change-rank-chart.ts';
import { compositionChart } from '../../../src/charts/composition-chart.ts';
import type { CategoryTrend } from '../../../src/core/drivers/category-trend.ts';
import { grossSectors } from '../../../src/core/inventory/sectors.ts';
import { setCells } from '../../../src/core/inventory/set-cells.ts';
import { totalInventory } from '../../../src/core/inventory/total-inventory.ts';
import { applyPatch } from '../../../src/core/plan/patch.ts';
import { intensities } from '../../../src/features/composition/intensities.ts';
import { trendsCsv } from '../../../src/features/composition/trends-csv.ts';
import { aPlan } from '../../builders/a-plan.ts';

const settings = { language: 'en', emissionUnit: 't', areaUnit: 'auto' } as const;

describe('emissions a head, of GDP and a km²', () => {
  const told = aPlan()
    .withStatistic('population.resident', 2020, 2, '万人')
    .withStatistic('gdp.current', 2020, 10, '亿元')
    .withStatistic('gdp.growthIndex', 2020, 110, '上年=100')
    .build();
  const cells = grossSectors.flatMap(({ id }) =>
    [2019, 2020].map((year) => {
      return {
        year,
        sector: id,
        gas: 'CO2e',
        value: year === 2019 && id === 'waste' ? null : 10_000,
        status: 'reported',
        source: '',
      } as const;
    }),
  );
  const plan = applyPatch(told, setCells(told, cells).patch);
  const totals = totalInventory(plan, 'AR5');

  it('are worked out for complete years', () => {
    const [head, gdp, km2] = intensities(plan, totals, 35);
    const total = 10_000 * grossSectors.length;
    expect(head?.valueAt(2020)).toBeCloseTo(total / 20_000, 9);
    expect(gdp?.valueAt(2020)).toBeCloseTo(total / 100_000, 9);
    expect(km2?.valueAt(2020)).toBeCloseTo(total / 35, 9);
  });

  it('say why a year has none', () => {
    const [head, gdp, km2] = intensities(plan, totals, null);
    expect([head, gdp, km2].map((one) => one?.whyNot(2020))).toEqual([null, null, 'noArea']);
    expect(head?.whyNot(2019)).toBe('noTotal');
    const bare = applyPatch(aPlan().build(), setCells(aPlan().build(), cells).patch);
    expect(intensities(bare, totalInventory(bare, 'AR5'), null).map((one) => one.whyNot(2020))).toEqual([
      'noPeople',
      'noGdp',
      'noArea',
    ]);
  });
});

describe('pictures and files', () => {
  const item = (key: string, changeT: number, growth: number | null): CategoryTrend => {
    return {
      ...{
        key,
        sector: 'industry',
        category: key,
        gas: null,
        startT: 10,
        endT: 10 + changeT,
        changeT,
        share: 0.5,
        growth,
      },
      whyNoGrowth: growth === null ? 'unknown' : null,
    };
  };

  it('leave parts without a share out of the picture, and never draw one below zero', () => {
    const chart = compositionChart(
      {
        title: 'T',
        names: { sectors: 'S', gases: 'G' },
        gasName: (gas) => gas,
        sectors: [
          { id: 'energy', share: 1.1 },
          { id: 'waste', share: -0.1 },
        ],
        gases: [{ id: 'CO2', share: null }],
      },
      'en',
    );
    expect(chart.rows.map(({ parts }) => parts.map(({ id }) => id))).toEqual([['energy'], []]);
  });

  it('tell growth and decline apart', () => {
    const chart = changeRankChart(
      {
        title: 'T',
        items: [
          { id: 'a', name: 'A', changeT: 5 },
          { id: 'b', name: 'B', changeT: -4 },
        ],
      },
      settings,
    );
    expect(chart.items.map(({ value, color }) => [value, color])).toEqual([
      [5, 'warn'],
      [-4, 'good'],
    ]);
  });

  it('write what is not defined as blank, never as zero', () => {
    const csv = trendsCsv([item('2A1', -4, null)], {
      head: ['n', 's', 'a', 'b', 'd', 'x', 'g'],
      name: () => '=evil()',
      sector: () => 'Industry',
    });
    expect(csv).toBe(`\uFEFFn,s,a,b,d,x,g\r\n"'=evil()",Industry,10,6,-4,0.5,\r\n`);
  });
});
