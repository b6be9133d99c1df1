import { describe, expect, it } from 'vitest';
import { decouplingChart } from '../../../src/charts/decoupling-chart.ts';
import { regionDecoupling } from '../../../src/core/drivers/region-decoupling.ts';
import { totalInventory } from '../../../src/core/inventory/total-inventory.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { aPlan } from '../../builders/a-plan.ts';

/** Emissions and growth index a year; no energy, no population. */
function region(years: readonly (readonly [emissions: number | null, index: number])[], basis = 'constant'): Plan {
  let builder = aPlan({ year: 2019 + years.length, priceBasis: basis as 'constant' });
  for (const [i, [emissions, index]] of years.entries()) {
    const year = 2020 + i;
    builder = builder
      .withStatistic('gdp.current', year, 100 * 1.3 ** i)
      .withStatistic('gdp.growthIndex', year, index)
      .withInventory(year, 'industry', emissions);
  }
  return builder.build();
}
const of = (plan: Plan) => regionDecoupling(plan, totalInventory(plan), null, null);

describe('decoupling of a region', () => {
  it('stands on growth at constant prices, also where the plan goes by current ones', () => {
    // Emissions +5 %, GDP +10 % at constant prices: 0.5.
    for (const basis of ['constant', 'current']) {
      const { single } = of(
        region(
          [
            [1000, 100],
            [1050, 110],
          ],
          basis,
        ),
      );
      expect(single[0]?.result?.elasticity).toBeCloseTo(0.5, 9);
      expect(single[0]?.result?.state).toBe('weakDecoupling');
    }
  });

  it('tells single years, windows of three and deep decoupling', () => {
    const { single, windows, deep } = of(
      region([
        [1000, 100],
        [1100, 110],
        [1080, 110],
        [1060, 105],
        [1050, 104],
      ]),
    );
    expect(single.map(({ to, result }) => [to, result?.state])).toEqual([
      [2021, 'expansiveCoupling'],
      [2022, 'strongDecoupling'],
      [2023, 'strongDecoupling'],
      [2024, 'strongDecoupling'],
    ]);
    expect(windows.map(({ from, to }) => [from, to])).toEqual([
      [2020, 2023],
      [2021, 2024],
    ]);
    // 1000 → 1060: 6 %; GDP · 1.1 · 1.1 · 1.05: 27.05 %.
    expect(windows[0]?.result?.elasticity).toBeCloseTo(0.06 / (1.1 * 1.1 * 1.05 - 1), 9);
    expect(deep).toEqual([2024]);
  });

  it('has no elasticity where the economy stood still', () => {
    const { single } = of(
      region([
        [1000, 100],
        [900, 100],
      ]),
    );
    expect(single).toEqual([expect.objectContaining({ result: null, gdpChange: 0 })]);
  });

  it('makes no period over a year that is not told, and says nothing without an index', () => {
    const gap = of(
      region([
        [1000, 100],
        [null, 110],
        [1100, 110],
      ]),
    );
    expect(gap.single).toEqual([]);
    const plan = region([
      [1000, 100],
      [1100, 110],
    ]);
    const statistics = new Map([...plan.statistics].filter(([, one]) => one.series !== 'gdp.growthIndex'));
    const without = of({ ...plan, statistics });
    expect(without.single).toEqual([]);
    expect(without.issues.map(({ code }) => code)).toContain('NO_CONSTANT_PRICES');
  });

  it('is drawn with the change of both, strong decoupling set apart', () => {
    const { single } = of(
      region([
        [1000, 100],
        [1050, 110],
        [1000, 110],
      ]),
    );
    const chart = decouplingChart(single, {
      title: '',
      gdp: '',
      emissions: '',
      corners: { topLeft: '', topRight: '', bottomLeft: '', bottomRight: '' },
      period: ({ to }) => String(to),
    });
    expect(chart.points.map(({ id, strong }) => [id, strong])).toEqual([
      ['2021', false],
      ['2022', true],
    ]);
    expect(chart.points[0]).toMatchObject({ x: expect.closeTo(0.1, 9), y: expect.closeTo(0.05, 9) });
  });
});
