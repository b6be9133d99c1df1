import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decomposeByYear, decomposeChange, factorTable } from '../../../src/core/drivers/decompose-change.ts';
import { logMean } from '../../../src/core/drivers/log-mean.ts';

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
const product = (values: Iterable<number>) => [...values].reduce((total, value) => total * value, 1);

/** A table of terms × 3 factors; some of them zero. */
const rows = (factor: fc.Arbitrary<number>) =>
  fc.array(fc.tuple(factor, factor, factor), { minLength: 4, maxLength: 4 });
const positive = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
const sometimesZero = fc.oneof({ weight: 3, arbitrary: positive }, { weight: 1, arbitrary: fc.constant(0) });

describe('effects of factors', () => {
  it('add up to the change, zeros and all', () => {
    fc.assert(
      fc.property(rows(sometimesZero), rows(sometimesZero), (start, end) => {
        const { effects, startTotal, endTotal } = decomposeChange(factorTable(start), factorTable(end));
        const size = sum([...effects].map(Math.abs));
        expect(Math.abs(sum(effects) - (endTotal - startTotal))).toBeLessThanOrEqual(
          1e-9 * Math.max(size, startTotal, endTotal, 1e-300),
        );
      }),
    );
  });

  it('multiply to the ratio', () => {
    fc.assert(
      fc.property(rows(positive), rows(positive), (start, end) => {
        const { ratios, startTotal, endTotal } = decomposeChange(factorTable(start), factorTable(end));
        const expected = endTotal / startTotal;
        expect(Math.abs(product(ratios!) / expected - 1)).toBeLessThanOrEqual(1e-9);
      }),
    );
  });

  it('turn round with time', () => {
    fc.assert(
      fc.property(rows(sometimesZero), rows(sometimesZero), (start, end) => {
        const there = decomposeChange(factorTable(start), factorTable(end)).effects;
        const back = decomposeChange(factorTable(end), factorTable(start)).effects;
        there.forEach((effect, k) => {
          expect(back[k]! + effect).toBeCloseTo(0, 5);
        });
      }),
    );
  });

  it('chained by year add up to the change of the period', () => {
    const years = [
      [
        [2, 3],
        [1, 5],
      ],
      [
        [3, 3],
        [0, 5],
      ],
      [
        [4, 2],
        [2, 6],
      ],
    ].map(factorTable);
    const steps = decomposeByYear(years);
    expect(steps).toHaveLength(2);
    expect(sum(steps.flatMap(({ effects }) => [...effects]))).toBeCloseTo(8 + 12 - (6 + 5), 10);
  });
});

describe('zero rules', () => {
  it.each([
    ['a factor that was zero takes the whole of a new term', [[0, 4]], [[5, 6]], [30, 0]],
    ['a factor that became zero takes the whole of a lost term', [[5, 6]], [[0, 7]], [-30, 0]],
    ['two factors that were zero share it', [[0, 0]], [[5, 6]], [15, 15]],
    ['nothing stays nothing', [[0, 4]], [[0, 6]], [0, 0]],
  ])('%s', (_, start, end, expected) => {
    expect([...decomposeChange(factorTable(start), factorTable(end)).effects]).toEqual(expected);
  });

  it('counts what was shared', () => {
    expect(decomposeChange(factorTable([[0, 0]]), factorTable([[5, 6]])).splitTerms).toBe(1);
  });

  it('has no ratios where a year has no emissions', () => {
    expect(decomposeChange(factorTable([[0, 4]]), factorTable([[5, 6]])).ratios).toBeNull();
  });
});

it('refuses a negative factor: a sink is told apart', () => {
  expect(() => decomposeChange(factorTable([[-1, 4]]), factorTable([[5, 6]]))).toThrow('NEGATIVE_INPUT');
  expect(() => decomposeChange(factorTable([[Number.NaN, 4]]), factorTable([[5, 6]]))).toThrow('NOT_A_NUMBER');
});

it('keeps its digits between almost equal numbers', () => {
  expect(logMean(1 + 1e-12, 1)).toBeCloseTo(1, 11);
  expect(logMean(7, 7)).toBe(7);
  expect(logMean(4, 1)).toBeCloseTo(3 / Math.log(4), 14);
});
