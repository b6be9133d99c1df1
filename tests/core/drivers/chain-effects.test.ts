import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainEffects } from '../../../src/core/drivers/chain-effects.ts';
import { factorTable } from '../../../src/core/drivers/decompose-change.ts';

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
const table = (year: number, rows: readonly (readonly number[])[]) => ({ year, table: factorTable(rows) });
const positive = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
const row = fc.tuple(positive, positive, positive);
const years = fc.array(fc.tuple(row, row), { minLength: 2, maxLength: 6 });

describe('effects chained by year', () => {
  it('by hand: 2·3 → 4·3 → 4·1', () => {
    // 6 → 12: the first factor doubles: +6. 12 → 4: the second falls to a third: −8.
    const chain = chainEffects([table(2020, [[2, 3]]), table(2021, [[4, 3]]), table(2022, [[4, 1]])]);
    expect(chain?.effects[0]).toBeCloseTo(6, 12);
    expect(chain?.effects[1]).toBeCloseTo(-8, 12);
    expect(chain?.ratios?.[0]).toBeCloseTo(2, 12);
    expect(chain?.ratios?.[1]).toBeCloseTo(1 / 3, 12);
    expect(chain?.steps.map(({ from, to }) => [from, to])).toEqual([
      [2020, 2021],
      [2021, 2022],
    ]);
  });

  it('add up to the change and multiply to the ratio, whatever the years', () => {
    fc.assert(
      fc.property(years, (rows) => {
        const chain = chainEffects(rows.map((terms, i) => table(2000 + i, terms)));
        if (!chain) throw new Error('two years or more');
        const { effects, ratios, startTotal, endTotal, effectsByTerm } = chain;
        const size = Math.max(startTotal, endTotal, sum(effects.map(Math.abs)));
        expect(Math.abs(sum(effects) - (endTotal - startTotal))).toBeLessThanOrEqual(1e-9 * size);
        expect(Math.abs(sum(effectsByTerm) - (endTotal - startTotal))).toBeLessThanOrEqual(1e-9 * size);
        const product = (ratios ?? []).reduce((total, ratio) => total * ratio, 1);
        expect(Math.abs(product / (endTotal / startTotal) - 1)).toBeLessThanOrEqual(1e-9);
        expect(chain.residualShare).toBeLessThanOrEqual(1e-9);
      }),
    );
  });

  it('has no ratios where a year is without emissions, and counts equal shares', () => {
    const chain = chainEffects([table(1, [[0, 0]]), table(2, [[2, 3]]), table(3, [[2, 4]])]);
    expect(chain?.ratios).toBeNull();
    expect(chain?.splitTerms).toBe(1);
    expect(sum(chain?.effects ?? [])).toBeCloseTo(8, 12);
  });

  it('is nothing for one year', () => {
    expect(chainEffects([table(2020, [[1, 2]])])).toBeNull();
    expect(chainEffects([])).toBeNull();
  });
});
