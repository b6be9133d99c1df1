import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { focusVariables } from '../../../src/core/drivers/focus-variables.ts';
import { kayaTerms } from '../../../src/core/drivers/kaya.ts';
import { keyByLevel, keyByTrend, keyByUncertainLevel } from '../../../src/core/drivers/key-categories.ts';
import { priorityMatrix } from '../../../src/core/drivers/priority-matrix.ts';
import { reductionPotential, technicalPotentialT } from '../../../src/core/drivers/reduction-potential.ts';

describe('key categories', () => {
  const category = fc.record({
    startT: fc.double({ min: -100, max: 1000, noNaN: true }),
    endT: fc.double({ min: 1, max: 1000, noNaN: true }),
  });

  it('reach the threshold and would not without the last of them', () => {
    fc.assert(
      fc.property(fc.array(category, { minLength: 1, maxLength: 12 }), (categories) => {
        const { shares, key } = keyByLevel(categories)!;
        const reached = key.reduce((sum, i) => sum + shares[i]!, 0);
        expect(reached).toBeGreaterThanOrEqual(0.95 - 1e-8);
        expect(reached - shares[key.at(-1)!]!).toBeLessThan(0.95);
      }),
    );
  });

  it('are none where nothing moved', () => {
    expect(
      keyByTrend([
        { startT: 5, endT: 5 },
        { startT: 1, endT: 1 },
      ])?.key,
    ).toEqual([]);
  });

  it('have no trend without a base year, no level without emissions', () => {
    expect(keyByTrend([{ startT: 0, endT: 5 }])).toBeNull();
    expect(keyByLevel([{ startT: 3, endT: 0 }])).toBeNull();
  });

  it('move up with their uncertainty', () => {
    const categories = [
      { startT: 0, endT: 90, uncertaintyPct: 1 },
      { startT: 0, endT: 10, uncertaintyPct: 100 },
    ];
    expect(keyByLevel(categories)?.key).toEqual([0, 1]);
    expect(keyByUncertainLevel(categories)?.key).toEqual([1]);
  });
});

describe('priority matrix', () => {
  it('takes the limits themselves as large and fast', () => {
    const { order } = priorityMatrix(
      [
        { name: 'a', share: 0.5, growth: 0.03 },
        { name: 'b', share: 0.5, growth: 0.02 },
      ],
      0.03,
    );
    expect(order.map((one) => one.class)).toEqual(['large-fast', 'large-slow']);
  });

  it('is empty without sectors', () => {
    expect(priorityMatrix([], 0.1).order).toEqual([]);
  });
});

describe('focus variables', () => {
  const series = (id: string, elasticity: number | null, values: number[]) => ({
    id,
    elasticity,
    points: values.map((value, i) => ({ year: 2018 + i, value })),
  });

  it('rank by influence times speed and stop at four fifths', () => {
    const { ranked, leftOut } = focusVariables([
      series('population', 1, [100, 101, 102, 103]),
      series('gdp', 0.9, [100, 108, 117, 126]),
      series('vehicles', 0.2, [100, 120, 144, 172.8]),
      series('share', 0.5, [1, 2]),
      series('unknown', null, [1, 2, 3, 4]),
    ]);
    expect(ranked.map(({ id }) => id)).toEqual(['gdp', 'vehicles', 'population']);
    expect(ranked.map(({ isFocus }) => isFocus)).toEqual([true, true, false]);
    expect(ranked.map(({ needsSaturationCheck }) => needsSaturationCheck)).toEqual([false, true, false]);
    expect(leftOut).toEqual([
      { id: 'share', code: 'TOO_SHORT' },
      { id: 'unknown', code: 'NO_ELASTICITY' },
    ]);
  });
});

describe('Kaya terms', () => {
  it('multiply to the emissions', () => {
    const terms = kayaTerms({ year: 2020, population: 30, gdp: 360, energy: 198, emissions: 415.8 });
    expect(Object.values(terms!.factors).reduce((a, b) => a * b, 1)).toBeCloseTo(415.8, 10);
  });

  it('are missing where a figure is missing or nothing can be divided', () => {
    const year = { year: 2020, population: 30, gdp: 360, energy: 198, emissions: 415.8 };
    expect(kayaTerms({ ...year, energy: null })).toBeNull();
    expect(kayaTerms({ ...year, gdp: 0 })).toBeNull();
    expect(() => kayaTerms({ ...year, gdp: -1 })).toThrow('NEGATIVE_INPUT');
  });
});

it('each potential is part of the one before', () => {
  const technicalT = technicalPotentialT(1000, 0.5, 0.3);
  expect(technicalT).toBeCloseTo(200, 10);
  const potential = reductionPotential(
    technicalT,
    [
      { savingT: 80, costPerT: -20 },
      { savingT: 60, costPerT: 100 },
      { savingT: 60, costPerT: 101 },
    ],
    100,
    0.5,
    0.8,
  );
  expect(potential).toEqual({ technicalT, economicT: 140, realisableT: 56 });
  expect(technicalPotentialT(1000, 0.2, 0.3)).toBe(0);
});
