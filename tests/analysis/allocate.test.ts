import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, exactSum, largestRemainder, shareOut } from '../../src/analysis/allocate.ts';
import { arealTransfer, dasymetricTransfer } from '../../src/analysis/areal-transfer.ts';
import { classBreaks, classOf } from '../../src/analysis/class-breaks.ts';

const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e9, noNaN: true })), { maxLength: 60 });

describe('sharing out', () => {
  it('keeps the total to 1e-9, gives nothing to a zero and never a negative part', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), weights, (total, w) => {
        const { parts, residual, flag } = allocate(total, w);
        // Of a total near the least number there is, each part may lose that number.
        const least = parts.length * Number.MIN_VALUE;
        expect(Math.abs(exactSum(parts) + residual - total)).toBeLessThanOrEqual(1e-9 * total + least);
        expect(parts.every((part, i) => part >= 0 && (w[i]! > 0 || part === 0))).toBe(true);
        if (exactSum(w) === 0 && total > 0) expect([flag, residual]).toEqual(['UNALLOCATED', total]);
      }),
    );
  });

  it('survives weights and totals at the ends of what a double can hold', () => {
    expect([...shareOut(1e300, [1e300, 1e300])!]).toEqual([5e299, 5e299]);
    expect([...shareOut(10, [5e-324, 5e-324])!]).toEqual([5, 5]);
  });

  it('refuses negative, missing and endless weights', () => {
    for (const bad of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => shareOut(1, [1, bad])).toThrow('weight 1');
  });

  it('falls back to areas, then keeps all as residual', () => {
    expect(allocate(50, [0, 0], [0, 0])).toMatchObject({ residual: 50, flag: 'UNALLOCATED' });
    expect([...allocate(50, [0, 0], [2, 3]).parts]).toEqual([20, 30]);
  });
});

describe('largest remainder', () => {
  it('prints parts that add up to the printed total, each within one unit of its share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 30 }),
        fc.constantFrom(1, 0.1, 0.01, 1000),
        (thousandths, w, quantum) => {
          fc.pre(w.some((weight) => weight > 0));
          const total = thousandths / 1000;
          const parts = largestRemainder(total, w, quantum);
          const sum = w.reduce((a, b) => a + b, 0);
          expect(exactSum(parts)).toBeCloseTo(Math.round(total / quantum) * quantum, 6);
          parts.forEach((part, i) => {
            expect(Math.abs(part - (total * w[i]!) / sum)).toBeLessThanOrEqual(quantum * (1 + 1e-6));
          });
        },
      ),
    );
  });

  it('gives ties to the lower index, and a removal its sign', () => {
    expect([...largestRemainder(1, [1, 1, 1], 1)]).toEqual([1, 0, 0]);
    expect([...largestRemainder(-10, [1, 2], 1)]).toEqual([-3, -7]);
    expect([...largestRemainder(0.3, [1, 1, 1], 0.1)]).toEqual([0.1, 0.1, 0.1]);
    expect([...largestRemainder(5, [0, 0], 1)]).toEqual([0, 0]);
  });
});

describe('carrying over to cells', () => {
  it('leaves what lies outside all cells as residual', () => {
    const { cells, residual } = arealTransfer([{ value: 60, area: 3 }], [{ zone: 0, cell: 2, area: 2 }]);
    expect([...cells]).toEqual([0, 0, 40]);
    expect(residual).toBeCloseTo(20, 12);
  });

  it('dasymetric: density times area inside the zone; a zone of nothing is residual', () => {
    // Zone of 90 t over 1 ha of density 10 and 2 ha of density 4: 10 : 8 → 50 and 40.
    const pieces = [
      { zone: 0, cell: 0, area: 1 },
      { zone: 0, cell: 1, area: 2 },
      { zone: 1, cell: 2, area: 5 },
    ];
    const { cells, residual } = dasymetricTransfer([{ value: 90 }, { value: 7 }], pieces, [10, 4, 0]);
    expect([...cells]).toEqual([50, 40, 0]);
    expect(residual).toBe(7);
  });
});

describe('map classes', () => {
  it('rise, differ, and can be read', () => {
    const breaks = classBreaks(Array.from({ length: 1000 }, (_, i) => 1.0123 ** i));
    expect(breaks).toHaveLength(5);
    expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
    for (const limit of breaks) expect(Number(limit.toPrecision(2))).toBe(limit);
    expect(classOf(0, breaks)).toBe(0);
    expect(classOf(breaks[4]!, breaks)).toBe(5);
  });

  it('are round, at least an eighth apart, and none of their classes is empty', () => {
    const values = fc.array(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(values, (some) => {
        const breaks = classBreaks(some);
        const counts = new Array<number>(breaks.length + 1).fill(0);
        for (const value of some) counts[classOf(value, breaks)]!++;
        expect(counts.every((count) => count > 0)).toBe(true);
        breaks.slice(1).forEach((limit, i) => {
          expect(limit / breaks[i]!).toBeGreaterThanOrEqual(1.11);
        });
      }),
    );
  });

  it('are few where values are nearly alike, and say what can be told apart', () => {
    const evenly = (from: number, to: number) => Array.from({ length: 500 }, (_, i) => from + ((to - from) * i) / 499);
    expect(classBreaks(evenly(71_000, 78_500))).toEqual([]);
    expect(classBreaks(evenly(60_000, 92_000))).toEqual([70_000, 80_000, 90_000]);
    expect(classBreaks(evenly(0.00003, 0.00011))).toEqual([0.00006, 0.00008, 0.00009, 0.0001]);
  });

  it('are none when nothing is above zero', () => {
    expect(classBreaks([0, Number.NaN, -3])).toEqual([]);
    expect(classBreaks([7, 7, 7])).toEqual([]);
  });
});
