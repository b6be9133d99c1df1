import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactSum } from '../../../src/analysis/allocate.ts';
import { NO_GROUP, shareByGroup } from '../../../src/analysis/kernel/share-by-group.ts';

describe('totals shared out by group', () => {
  it('worked by hand: two groups, one member without a group, one whose weight is not known', () => {
    const shares = shareByGroup(
      Float64Array.of(1, 3, 5, 100, Number.NaN),
      Uint8Array.of(0, 0, 1, NO_GROUP, 1),
      [40, 7],
    );
    expect([...shares.parts]).toEqual([10, 30, 7, 0, 0]);
    expect([...shares.weightSums]).toEqual([4, 5]);
    expect([...shares.members]).toEqual([2, 2]);
    expect([...shares.unknown]).toEqual([0, 1]);
    expect([...shares.residuals]).toEqual([0, 0]);
  });

  it('what finds no weight stays residual; a group without a total gets none', () => {
    const shares = shareByGroup(Float64Array.of(0, Number.NaN, 2), Uint8Array.of(0, 0, 1), [12, Number.NaN, 5]);
    expect([...shares.parts]).toEqual([0, 0, 0]);
    expect([...shares.residuals]).toEqual([12, Number.NaN, 5]);
  });

  it('refuses what is no weight and no group', () => {
    expect(() => shareByGroup(Float64Array.of(-1), Uint8Array.of(0), [1])).toThrow('weight 0');
    expect(() => shareByGroup(Float64Array.of(Number.POSITIVE_INFINITY), Uint8Array.of(0), [1])).toThrow('weight 0');
    expect(() => shareByGroup(Float64Array.of(1), Uint8Array.of(3), [1])).toThrow('group 3');
  });

  it('parts and residual add up to the total, whatever the weights, in any order', () => {
    const weight = fc.oneof(
      fc.constant(0),
      fc.constant(Number.NaN),
      fc.double({ min: 0, max: 1e300, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(weight, fc.integer({ min: 0, max: 3 })), { maxLength: 200 }),
        fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 4, maxLength: 4 }),
        (members, totals) => {
          // Sums of weights themselves must stay below the largest number there is.
          const weights = Float64Array.from(members, ([w]) => w / 300);
          const group = Uint8Array.from(members, ([, g]) => g);
          const { parts, residuals } = shareByGroup(weights, group, totals);
          totals.forEach((total, g) => {
            const placed = exactSum(parts.filter((_, i) => group[i] === g));
            expect(Math.abs(placed + residuals[g]! - total)).toBeLessThanOrEqual(1e-9 * total);
          });
          const backwards = shareByGroup(weights.slice().reverse(), group.slice().reverse(), totals).parts.reverse();
          parts.forEach((part, i) => {
            expect(Math.abs(part - backwards[i]!)).toBeLessThanOrEqual(1e-14 * part);
          });
        },
      ),
    );
  });
});
