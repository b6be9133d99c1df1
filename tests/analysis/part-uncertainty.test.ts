import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partUncertaintyPct } from '../../src/analysis/part-uncertainty.ts';
import { BadInput } from '../../src/core/bad-input.ts';
import { normalFrom, seededRandom } from '../../src/core/seeded-random.ts';

describe('uncertainty of a part (3.4)', () => {
  it('is that of the total and of both weights', () => {
    // s = 0.25 and 0.75: U² = 5² + (0.75 · 30)² + (0.75 · 50)² and 5² + (0.25 · 50)² + (0.25 · 30)².
    const parts = partUncertaintyPct(5, [1, 3], [30, 50]);
    expect(parts[0]).toBeCloseTo(Math.sqrt(25 + 22.5 ** 2 + 37.5 ** 2), 12);
    expect(parts[1]).toBeCloseTo(Math.sqrt(25 + 12.5 ** 2 + 7.5 ** 2), 12);
  });

  it('of a single part is that of the total', () => {
    expect([...partUncertaintyPct(7, [4], [50])]).toEqual([7]);
  });

  it('has none for a part of nothing', () => {
    expect([...partUncertaintyPct(5, [0, 2], [30, 30])]).toEqual([Number.NaN, 5]);
  });

  it('does not depend on the scale or order of weights', () => {
    const weight = fc.double({ min: 0.01, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(weight, { minLength: 2, maxLength: 20 }), weight, (weights, scale) => {
        const pct = weights.map((_, i) => 10 + i);
        const parts = partUncertaintyPct(5, weights, pct);
        const turned = partUncertaintyPct(5, weights.map((w) => w * scale).reverse(), [...pct].reverse()).reverse();
        for (const [i, part] of parts.entries()) expect(turned[i]).toBeCloseTo(part, 6);
      }),
    );
  });

  it('agrees with drawing the total and the weights', () => {
    const weights = [10, 20, 30, 40];
    const weightPct = [10, 20, 15, 5];
    const normal = normalFrom(seededRandom(20240601));
    const runs = 40_000;
    const parts = weights.map(() => new Float64Array(runs));
    const drawn = (value: number, pct: number) => value * (1 + (pct / 100 / 1.959964) * normal());
    for (let run = 0; run < runs; run++) {
      const total = drawn(100, 5);
      const tried = weights.map((weight, i) => drawn(weight, weightPct[i]!));
      const sum = tried.reduce((all, weight) => all + weight, 0);
      tried.forEach((weight, i) => {
        parts[i]![run] = (total * weight) / sum;
      });
    }
    const byFormula = partUncertaintyPct(5, weights, weightPct);
    parts.forEach((values, i) => {
      const mean = values.reduce((all, value) => all + value, 0) / runs;
      const variance = values.reduce((all, value) => all + (value - mean) ** 2, 0) / (runs - 1);
      const pct = (100 * 1.959964 * Math.sqrt(variance)) / mean;
      expect(Math.abs(pct / byFormula[i]! - 1)).toBeLessThan(0.03);
    });
  });

  it('refuses negative numbers and lists that do not fit', () => {
    expect(() => partUncertaintyPct(5, [1, -1], [30, 30])).toThrow(BadInput);
    expect(() => partUncertaintyPct(-5, [1, 1], [30, 30])).toThrow(BadInput);
    expect(() => partUncertaintyPct(5, [1, 1], [30])).toThrow('one uncertainty');
  });
});
