import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorOf, errorStrata, STRATA } from '../../../src/analysis/kernel/relative-error.ts';
import { NO_GROUP } from '../../../src/analysis/kernel/share-by-group.ts';
import { simulateShares, type UncertainShares } from '../../../src/analysis/kernel/simulate-shares.ts';
import { Tails } from '../../../src/analysis/kernel/tails.ts';
import { topThresholds } from '../../../src/analysis/kernel/top-thresholds.ts';
import { JobCancelled } from '../../../src/workers/job.ts';
import { noPause } from '../make-layer.ts';

/** One entry a unit, all of one group, without a shared factor. */
function shares(weights: readonly number[], more: Partial<UncertainShares> = {}): UncertainShares {
  const n = weights.length;
  return {
    offsets: Uint32Array.from({ length: n + 1 }, (_, k) => k),
    member: Uint32Array.from({ length: n }, (_, k) => k),
    group: new Uint8Array(n),
    factor: new Uint8Array(n).fill(NO_GROUP),
    spread: new Uint8Array(n),
    weight: Float64Array.from(weights),
    totals: [{ tonnes: 1000, halfWidthPct: 0 }],
    factorPct: [],
    weightPct: [0],
    rankScale: null,
    ...more,
  };
}

const runs = { runs: 1000, seed: 9 };

describe('Monte Carlo of shares', () => {
  it('without errors every run is the share itself', async () => {
    const { low, high, mean, topProbability } = await simulateShares(shares([1, 3, 6]), runs, noPause);
    for (const column of [low, high, mean]) {
      [100, 300, 600].forEach((t, unit) => {
        expect(column[unit]).toBeCloseTo(t, 9);
      });
    }
    // One of three is the top 1, 5 and 10 %.
    for (const column of topProbability) expect([...column]).toEqual([0, 0, 1]);
  });

  it('an error of the total alone moves all parts together: range of a normal distribution', async () => {
    const entries = shares([1, 1], { totals: [{ tonnes: 1000, halfWidthPct: 20 }] });
    const { low, high } = await simulateShares(entries, { runs: 20_000, seed: 4 }, noPause);
    // Half width 20 % of 500; the quantile of 20,000 runs has an error of 1.5 %.
    for (const unit of [0, 1]) {
      expect(low[unit]).toBeGreaterThan(400 - 3);
      expect(low[unit]).toBeLessThan(400 + 3);
      expect(high[unit]).toBeGreaterThan(600 - 3);
      expect(high[unit]).toBeLessThan(600 + 3);
    }
  });

  it('a shared factor does not average out, errors of single members do', async () => {
    const n = 400;
    const half = Uint8Array.from({ length: n }, (_, k) => (k < n / 2 ? 0 : 1));
    // Two units: each half of the members, shared out from one total.
    const twoUnits = {
      offsets: Uint32Array.of(0, n / 2, n),
      weight: new Float64Array(n).fill(1),
      member: Uint32Array.from({ length: n }, (_, k) => k),
      group: new Uint8Array(n),
      spread: new Uint8Array(n),
    };
    const single = { ...shares([]), ...twoUnits, factor: new Uint8Array(n).fill(NO_GROUP), weightPct: [30] };
    const common = { ...shares([]), ...twoUnits, factor: half, factorPct: [30, 30] };
    const width = async (entries: UncertainShares) => {
      const { low, high } = await simulateShares(entries, { runs: 4000, seed: 2 }, noPause);
      return (high[0]! - low[0]!) / 2;
    };
    // First order: U² = u² (1 − s)² + u² s² of a half, s = ½ (methods 3.4): 500 · 0.3 · √½ / √200 against 500 · 0.3 · √½.
    const expected = 500 * 0.3 * Math.SQRT1_2;
    expect(await width(common)).toBeGreaterThan(0.94 * expected);
    expect(await width(common)).toBeLessThan(1.06 * expected);
    expect(await width(single)).toBeGreaterThan((0.94 * expected) / Math.sqrt(n / 2));
    expect(await width(single)).toBeLessThan((1.06 * expected) / Math.sqrt(n / 2));
  });

  it('cells made of pieces share the luck of the feature: all pieces of one feature are sure of it', async () => {
    // One feature over two cells alone in its group: each cell has its fixed share in every run.
    const entries: UncertainShares = {
      ...shares([3, 7]),
      member: Uint32Array.of(5, 5),
      weightPct: [50],
    };
    const { low, high } = await simulateShares(entries, runs, noPause);
    expect([low[0], high[0], low[1], high[1]].map((t) => Math.round(t! * 1e6) / 1e6)).toEqual([300, 300, 700, 700]);
  });

  it('the chance to be at the top adds up to the number of places there', async () => {
    const n = 200;
    const weights = Array.from({ length: n }, (_, k) => 50 + (k % 37));
    const entries = shares(weights, {
      weightPct: [40],
      rankScale: Float64Array.from({ length: n }, (_, k) => 1 / (1 + (k % 5))),
    });
    const { topProbability } = await simulateShares(entries, runs, noPause);
    [2, 10, 20].forEach((places, level) => {
      const sum = topProbability[level]!.reduce((total, p) => total + p, 0);
      expect(sum).toBeCloseTo(places, 6);
    });
    topProbability[0]!.forEach((p, unit) => {
      expect(p).toBeLessThanOrEqual(topProbability[1]![unit]!);
    });
    // Density, not amount, decides.
    const first = topProbability[2]!.filter((_, k) => k % 5 === 0).reduce((sum, p) => sum + p, 0);
    expect(first).toBeGreaterThan(19);
  });

  it('a unit without weight, and a group without any, are never at the top and hold nothing', async () => {
    const entries = shares([0, 5, 0], { group: Uint8Array.of(0, 0, 1) });
    const full = { ...entries, totals: [...entries.totals, { tonnes: 50, halfWidthPct: 10 }] };
    const { high, topProbability } = await simulateShares(full, runs, noPause);
    expect([high[0], high[2]]).toEqual([0, 0]);
    expect([...topProbability[2]!]).toEqual([0, 1, 0]);
  });

  it('is the same for the same seed, however the units are ordered', async () => {
    const weights = [4, 8, 15, 16, 23, 42];
    const entries = shares(weights, { weightPct: [60], totals: [{ tonnes: 10, halfWidthPct: 80 }] });
    const once = await simulateShares(entries, runs, noPause);
    const again = await simulateShares(entries, runs, noPause);
    expect([...again.low]).toEqual([...once.low]);
    expect([...(await simulateShares(entries, { ...runs, seed: 10 }, noPause)).low]).not.toEqual([...once.low]);
    const backwards = await simulateShares(
      { ...entries, weight: entries.weight.slice().reverse(), member: entries.member.slice().reverse() },
      runs,
      noPause,
    );
    backwards.high.reverse().forEach((t, unit) => {
      expect(t).toBeCloseTo(once.high[unit]!, 9);
    });
  });

  it('tells how far it is and ends when told to', async () => {
    const told: number[] = [];
    const entries = shares(Array.from({ length: 5000 }, (_, k) => k + 1));
    await simulateShares(entries, { runs: 100, seed: 1 }, async (share) => {
      told.push(share);
    });
    expect(told[told.length - 1]).toBe(1);
    told.slice(1).forEach((share, k) => {
      expect(share).toBeGreaterThanOrEqual(told[k]!);
    });
    let looks = 0;
    const cancel = async () => {
      if (++looks === 3) throw new JobCancelled();
    };
    await expect(simulateShares(entries, { runs: 100, seed: 1 }, cancel)).rejects.toThrow(JobCancelled);
    expect(looks).toBe(3);
  });

  it('refuses weights that are negative or missing and an odd number of runs', async () => {
    for (const bad of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      await expect(simulateShares(shares([1, bad]), runs, noPause)).rejects.toThrow('weight of entry 1');
    }
    await expect(simulateShares(shares([1]), { runs: 41, seed: 1 }, noPause)).rejects.toThrow('41 runs');
  });
});

describe('relative errors', () => {
  it.each([5, 20, 58, 100, 200])('of %d %% have mean 1 and the standard deviation of the half width', (pct) => {
    const strata = errorStrata(pct);
    const mean = strata.reduce((sum, error) => sum + error, 0) / STRATA;
    const sd = Math.sqrt(strata.reduce((sum, error) => sum + (error - mean) ** 2, 0) / STRATA);
    expect(mean).toBeCloseTo(1, 12);
    expect(sd / (pct / 196)).toBeGreaterThan(0.985);
    expect(sd / (pct / 196)).toBeLessThan(1.001);
    expect(strata.every((error, k) => error >= 0 && (k === 0 || error >= strata[k - 1]!))).toBe(true);
  });

  it('95 % of normal ones lie within the half width', () => {
    const strata = errorStrata(20);
    expect(strata[Math.round(0.975 * STRATA)]).toBeCloseTo(1.2, 3);
    expect(errorOf(20)(1.959964)).toBeCloseTo(1.2, 4);
  });

  it('refuses what is no uncertainty', () => {
    expect(() => errorOf(-1)).toThrow(RangeError);
    expect(() => errorOf(Number.NaN)).toThrow(RangeError);
  });
});

describe('order statistics', () => {
  it('quantiles near the ends are those of the sorted list', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 40, maxLength: 600 }),
        (list) => {
          const sorted = Float64Array.from(list).sort();
          const at = (q: number) => {
            const place = (list.length - 1) * q;
            const k = Math.floor(place);
            return sorted[k]! + (place - k) * ((sorted[k + 1] ?? sorted[k]!) - sorted[k]!);
          };
          const tails = new Tails(list.length, 0.025);
          const [low, high, mean] = tails.of(Float64Array.from(list));
          expect(tails.furthest()).toBe(Math.max(...list.map(Math.abs)));
          expect(low).toBeCloseTo(at(0.025), 6);
          expect(high).toBeCloseTo(at(0.975), 6);
          expect(mean).toBeCloseTo(list.reduce((sum, value) => sum + value, 0) / list.length, 6);
        },
      ),
    );
  });

  it('are exact where the values sampled mislead', () => {
    // Every 15th value is large, the rest small: the sample sees nothing of the lower end.
    const values = Float64Array.from({ length: 1000 }, (_, k) => (k % 15 === 0 ? 1e6 + k : k));
    const sorted = values.slice().sort();
    const [low, high] = new Tails(1000, 0.025).of(values);
    expect(low).toBeCloseTo(sorted[24]! + 0.975 * (sorted[25]! - sorted[24]!), 9);
    expect(high).toBeCloseTo(sorted[975]! - 0.975 * (sorted[975]! - sorted[974]!), 6);
  });

  it('thresholds of the top are the k-th largest', () => {
    const value = fc.oneof(fc.constant(0), fc.float({ min: 0, max: 1e9, noNaN: true }), fc.constant(7));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 300 }), (list) => {
        const values = Float32Array.from(list);
        const sorted = values.slice().sort().reverse();
        const positive = sorted.filter((v) => v > 0);
        [0.01, 0.05, 0.1].forEach((share, level) => {
          const k = Math.ceil(share * list.length - 1e-9);
          const known =
            sorted[k - 1]! > 0 ? sorted[k - 1]! : (positive[positive.length - 1] ?? Number.POSITIVE_INFINITY);
          expect(topThresholds(values, [0.01, 0.05, 0.1])[level]).toBe(known);
        });
      }),
    );
  });
});
