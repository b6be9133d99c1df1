import { describe, expect, it } from 'vitest';
import { constantPriceGdp } from '../../../src/core/statistics/constant-price-gdp.ts';
import { derivedIndicators } from '../../../src/core/statistics/derived-indicators.ts';
import { aPlan } from '../../builders/a-plan.ts';

describe('GDP at constant prices', () => {
  it('is chained from the last year with a current value, both ways', () => {
    const { baseYear, valueByYear } = constantPriceGdp(
      new Map([
        [2020, 100],
        [2022, 150],
      ]),
      new Map([
        [2021, 110],
        [2022, 120],
        [2023, 105],
      ]),
    );
    expect(baseYear).toBe(2022);
    expect([...valueByYear.keys()]).toEqual([2020, 2021, 2022, 2023]);
    expect(valueByYear.get(2021)).toBeCloseTo(125, 12);
    expect(valueByYear.get(2020)).toBeCloseTo(125 / 1.1, 12);
    expect(valueByYear.get(2023)).toBeCloseTo(157.5, 12);
  });

  it('ends where the chain of indices breaks, and is nothing without one', () => {
    const gdp = new Map([2019, 2020, 2021, 2022].map((year) => [year, 100]));
    const broken = constantPriceGdp(
      gdp,
      new Map([
        [2020, 105],
        [2022, 104],
      ]),
    );
    expect([...broken.valueByYear.keys()]).toEqual([2021, 2022]);
    expect(constantPriceGdp(gdp, new Map()).baseYear).toBeNull();
    expect(constantPriceGdp(gdp, new Map([[2022, 0]])).baseYear).toBeNull();
  });
});

describe('derived indicators', () => {
  let builder = aPlan();
  for (const [i, year] of [2020, 2021, 2022, 2023].entries()) {
    builder = builder
      .withStatistic('gdp.current', year, 100 + 10 * i)
      .withStatistic('gdp.growthIndex', year, 110)
      .withStatistic('population.resident', year, 10 * 1.1 ** i)
      .withStatistic('energy.total', year, 20)
      .withStatistic('city.gdp', year, 1000);
  }
  const plan = builder.build();
  const told = (input = { grossTByYear: new Map([[2023, 500_000]]), landKm2: 50 as number | null }, from = plan) =>
    new Map(derivedIndicators(from, input).map((one) => [one.id, one]));

  it('by hand', () => {
    const all = told();
    expect(all.get('gdpPerHead')?.valueByYear.get(2020)).toBeCloseTo(10, 12);
    expect(all.get('energyPerHead')?.valueByYear.get(2020)).toBeCloseTo(2, 12);
    // 500 000 t of 13.31 · 10⁴ people
    expect(all.get('emissionsPerHead')?.valueByYear.get(2023)).toBeCloseTo(500_000 / 133_100, 9);
    // 500 000 t of 130 · 10⁴ · 10⁴ CNY
    expect(all.get('emissionsPerGdp')?.valueByYear.get(2023)).toBeCloseTo(50 / 130, 12);
    expect(all.get('emissionsPerKm2')?.valueByYear.get(2023)).toBe(10_000);
    expect(all.get('peoplePerKm2')?.valueByYear.get(2020)).toBe(2000);
    expect(all.get('gdpOfCity')?.valueByYear.get(2023)).toBeCloseTo(0.13, 12);
    expect(all.get('gdpGrowth')?.valueByYear.get(2023)).toBeCloseTo(0.1, 12);
    expect(all.get('peopleGrowth')?.valueByYear.get(2023)).toBeCloseTo(0.1, 12);
  });

  it('is not there where a figure is not: no area, no province, no complete inventory', () => {
    const all = told({ grossTByYear: new Map(), landKm2: null });
    for (const id of ['gdpPerKm2', 'peoplePerKm2', 'emissionsPerHead', 'gdpOfProvince', 'powerPerHead']) {
      expect(all.has(id)).toBe(false);
    }
  });

  it('tells no growth over a break of the series, or of all', () => {
    const broken = (series: string) =>
      builder.with('seriesBreaks', { id: 'b', series, year: 2022, kind: 'boundary', note: '' }).build();
    const own = told(undefined, broken('population.resident'));
    expect(own.get('peopleGrowth')).toMatchObject({ brokenYears: [2023] });
    expect(own.get('peopleGrowth')?.valueByYear.size).toBe(0);
    expect(own.get('energyGrowth')?.valueByYear.get(2023)).toBeCloseTo(0, 12);
    expect(told(undefined, broken('')).get('energyGrowth')?.brokenYears).toEqual([2023]);
  });
});
