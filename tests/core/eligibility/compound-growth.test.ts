import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainedGrowth, compoundGrowth, growthBetween } from '../../../src/core/eligibility/compound-growth.ts';

describe('compound growth', () => {
  it('is 10 % from 100 to 133.1 in three years', () => {
    expect(growthBetween(100, 133.1, 3).growth).toBeCloseTo(0.1, 12);
  });

  it('needs both ends and not what lies between', () => {
    const gdp = new Map([
      [2020, 100],
      [2023, 133.1],
    ]);
    expect(compoundGrowth(gdp, 2023, 3).growth).toBeCloseTo(0.1, 12);
    expect(compoundGrowth(gdp, 2022, 3)).toEqual({ growth: null, code: 'MISSING' });
    expect(compoundGrowth(gdp, 2024, 3)).toEqual({ growth: null, code: 'MISSING' });
  });

  it('does not exist from or to nothing', () => {
    expect(growthBetween(0, 10, 3)).toEqual({ growth: null, code: 'NON_POSITIVE' });
    expect(growthBetween(10, -1, 3)).toEqual({ growth: null, code: 'NON_POSITIVE' });
    expect(growthBetween(10, 12, 0)).toEqual({ growth: null, code: 'MISSING' });
  });

  it('by indices needs every year', () => {
    const index = new Map([
      [2021, 110],
      [2022, 110],
      [2023, 110],
    ]);
    expect(chainedGrowth(index, 2023, 3).growth).toBeCloseTo(0.1, 12);
    index.delete(2022);
    expect(chainedGrowth(index, 2023, 3)).toEqual({ growth: null, code: 'MISSING' });
  });

  it('by indices and by values agree when the values follow the indices', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 50, max: 200, noNaN: true }), { minLength: 3, maxLength: 3 }),
        (indices) => {
          const values = new Map([[2020, 1000]]);
          const byYear = new Map<number, number>();
          indices.forEach((index, i) => {
            byYear.set(2021 + i, index);
            values.set(2021 + i, (values.get(2020 + i) ?? Number.NaN) * (index / 100));
          });
          const chained = chainedGrowth(byYear, 2023, 3).growth ?? Number.NaN;
          const direct = compoundGrowth(values, 2023, 3).growth ?? Number.NaN;
          expect(Math.abs(chained - direct)).toBeLessThan(1e-12);
        },
      ),
    );
  });
});
