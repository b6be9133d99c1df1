/**
 * How sure is each part of the map, and how surely is it among the hot spots? Monte Carlo. (methods 2.6, 3.4)
 *
 *   e_u(run) = Σ_entries of u  T_g(run) · w a(run) f(run) / Σ_g w a f
 *
 *   T_g  total of the group with its error, f  error of a factor many members share (an intensity by use),
 *   a    error of the member's own weight (its floor area)                                 all with mean 1
 *
 * Errors of totals and factors are drawn once a run, so what is shared does not average out. A unit is a feature (one
 * entry a group it takes part in) or a cell (one entry a piece, weight · share of the piece): entries of the same member
 * share its luck. All members of a group must be there, for Σ_g runs over the entries.
 * Gives the 95 % range (quantiles between order statistics, type 7) and the share of runs in which a unit is among the
 * top 1, 5, 10 % of |e · rankScale|. Seeded: the same entries and seed give the same result.
 *
 * Never held: a value for each unit and run. The luck of a member in a run is a hash of both, so it can be drawn again:
 * once for the sums of groups, once for the thresholds of each run (32 runs at a time), once for the ranges.
 * Memory: 130 bytes a unit for the thresholds, 16 + 4 · 8 for the result.
 * Bound by arithmetic: three times 10⁸ draws for 100,000 × 1,000, a hash a pair and a read of a table in cache each,
 * some 3 ns; the rest is finding order statistics.
 */
import { normalFrom, seededRandom } from '../../core/seeded-random.ts';
import { hash32 } from './hash32.ts';
import { errorOf, errorStrata, STRATA } from './relative-error.ts';
import { NO_GROUP } from './share-by-group.ts';
import { Tails } from './tails.ts';
import { topThresholds } from './top-thresholds.ts';

export interface UncertainShares {
  /** Unit u has the entries offsets[u] … offsets[u + 1]. */
  readonly offsets: Uint32Array;
  /** Whose luck an entry shares. */
  readonly member: Uint32Array;
  /** Index into `totals`. */
  readonly group: Uint8Array;
  /** Index into `factorPct`, or `NO_GROUP`. */
  readonly factor: Uint8Array;
  /** Index into `weightPct`. */
  readonly spread: Uint8Array;
  readonly weight: Float64Array;
  readonly totals: readonly { readonly tonnes: number; readonly halfWidthPct: number }[];
  /** Half widths of 95 % of the shared factors and of the members' own weights. */
  readonly factorPct: readonly number[];
  readonly weightPct: readonly number[];
  /** By what a unit's value is multiplied before it is ranked: 1 / area for density. Null: 1. */
  readonly rankScale: Float64Array | null;
}

export interface SimulatedShares {
  readonly runs: number;
  readonly seed: number;
  /** 95 % range of each unit, t. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly mean: Float64Array;
  /** Share of runs among the top, one column a share of `topShares`. */
  readonly topProbability: readonly Float64Array[];
}

export const topShares = [0.01, 0.05, 0.1] as const;

const RUNS_AT_ONCE = 32;
const ENTRIES_A_TURN = 2048;

/** `pause` is told the share done and throws to end the work. `runs` is even. */
export async function simulateShares(
  entries: UncertainShares,
  { runs, seed }: { readonly runs: number; readonly seed: number },
  pause: (fraction: number) => Promise<void>,
): Promise<SimulatedShares> {
  if (!(runs >= 40 && runs % 2 === 0)) throw new RangeError(`${runs} runs: an even number from 40 on`);
  const luck = new Luck(entries, runs, seed);
  const units = entries.offsets.length - 1;
  await luck.scaleGroups((share) => pause(0.25 * share));
  const thresholds = await thresholdsOfRuns(luck, entries, units, runs, (share) => pause(0.25 + 0.4 * share));
  const low = new Float64Array(units);
  const high = new Float64Array(units);
  const mean = new Float64Array(units);
  const counts = topShares.map(() => new Float64Array(units));
  const values = new Float64Array(runs);
  const tails = new Tails(runs, 0.025);
  for (let unit = 0; unit < units; unit++) {
    if (unit % ENTRIES_A_TURN === 0) await pause(0.65 + (0.35 * unit) / units);
    luck.valuesOf(unit, 0, runs, values);
    const scale = entries.rankScale ? entries.rankScale[unit]! : 1;
    for (let level = 0; level < topShares.length; level++) {
      const limits = thresholds[level]!;
      let count = 0;
      for (let run = 0; run < runs; run++) {
        if (Math.fround(Math.abs(values[run]! * scale)) >= limits[run]!) count++;
      }
      counts[level]![unit] = count / runs;
    }
    const [from, to, middle] = tails.of(values);
    low[unit] = from;
    high[unit] = to;
    mean[unit] = middle;
  }
  await pause(1);
  return { runs, seed, low, high, mean, topProbability: counts };
}

async function thresholdsOfRuns(
  luck: Luck,
  { rankScale }: UncertainShares,
  units: number,
  runs: number,
  pause: (fraction: number) => Promise<void>,
): Promise<Float32Array[]> {
  const thresholds = topShares.map(() => new Float32Array(runs));
  const ranked = new Float32Array(RUNS_AT_ONCE * units);
  const values = new Float64Array(RUNS_AT_ONCE);
  for (let first = 0; first < runs; first += RUNS_AT_ONCE) {
    const some = Math.min(RUNS_AT_ONCE, runs - first);
    for (let unit = 0; unit < units; unit++) {
      if (unit % (16 * ENTRIES_A_TURN) === 0) await pause((first + (some * unit) / units) / runs);
      luck.valuesOf(unit, first, some, values);
      const scale = rankScale ? rankScale[unit]! : 1;
      for (let k = 0; k < some; k++) ranked[k * units + unit] = Math.abs(values[k]! * scale);
    }
    for (let k = 0; k < some; k++) {
      const found = topThresholds(ranked.subarray(k * units, (k + 1) * units), topShares);
      for (let level = 0; level < topShares.length; level++) thresholds[level]![first + k] = found[level]!;
    }
  }
  return thresholds;
}

/** Draws of all members and runs. */
class Luck {
  /** T / Σ w a f by group, then run; before `scaleGroups` the sums. */
  private readonly scale: Float64Array;
  private readonly factors: Float64Array;
  private readonly tables: readonly Float64Array[];
  /** A key for each pair of runs. */
  private readonly pairKeys: Int32Array;

  constructor(
    private readonly entries: UncertainShares,
    private readonly runs: number,
    private readonly seed: number,
  ) {
    const random = seededRandom(seed);
    const normal = normalFrom(random);
    const { totals, factorPct, weightPct } = entries;
    const errors = (pct: number): Float64Array => {
      const error = errorOf(pct);
      return Float64Array.from({ length: runs }, () => error(normal()));
    };
    this.totals = totals.map(({ tonnes, halfWidthPct }) => errors(halfWidthPct).map((error) => tonnes * error));
    // The last row is that of entries without a shared factor.
    this.factors = new Float64Array((factorPct.length + 1) * runs).fill(1);
    factorPct.forEach((pct, k) => {
      this.factors.set(errors(pct), k * runs);
    });
    this.tables = weightPct.map(errorStrata);
    this.scale = new Float64Array(totals.length * runs);
    this.pairKeys = Int32Array.from({ length: runs / 2 }, (_, pair) => hash32(pair + 0x5bd1e995));
  }

  private readonly totals: readonly Float64Array[];

  async scaleGroups(pause: (fraction: number) => Promise<void>): Promise<void> {
    const { scale, runs } = this;
    const count = this.entries.weight.length;
    for (let entry = 0; entry < count; entry++) {
      if (entry % ENTRIES_A_TURN === 0) await pause(entry / count);
      this.addWeights(entry, 0, runs, scale, this.entries.group[entry]! * runs);
    }
    this.totals.forEach((ofRun, group) => {
      for (let run = 0; run < runs; run++) {
        const sum = scale[group * runs + run]!;
        // A group without any weight has no place: its total is residual and stays off the map.
        scale[group * runs + run] = sum > 0 ? ofRun[run]! / sum : 0;
      }
    });
  }

  /** Emissions of a unit in the runs `first` … `first + some`, t. */
  valuesOf(unit: number, first: number, some: number, out: Float64Array): void {
    const { offsets, group } = this.entries;
    const from = offsets[unit]!;
    const to = offsets[unit + 1]!;
    out.fill(0, 0, some);
    for (let entry = from; entry < to; entry++) this.addScaled(entry, first, some, out, group[entry]! * this.runs);
  }

  private addWeights(entry: number, first: number, some: number, out: Float64Array, at: number): void {
    const { entries, pairKeys, factors } = this;
    const weight = this.weightOf(entry);
    const table = this.tables[entries.spread[entry]!]!;
    const key = hash32(entries.member[entry]! ^ this.seed);
    const shared = this.factorAt(entry) + first;
    for (let k = 0; k < some; k += 2) {
      const bits = hash32(key ^ pairKeys[(first + k) >> 1]!);
      out[at + k]! += weight * table[bits & (STRATA - 1)]! * factors[shared + k]!;
      out[at + k + 1]! += weight * table[bits >>> 18]! * factors[shared + k + 1]!;
    }
  }

  private addScaled(entry: number, first: number, some: number, out: Float64Array, scaleAt: number): void {
    const { entries, pairKeys, factors, scale } = this;
    const weight = this.weightOf(entry);
    const table = this.tables[entries.spread[entry]!]!;
    const key = hash32(entries.member[entry]! ^ this.seed);
    const shared = this.factorAt(entry) + first;
    const scaled = scaleAt + first;
    for (let k = 0; k < some; k += 2) {
      const bits = hash32(key ^ pairKeys[(first + k) >> 1]!);
      out[k]! += weight * table[bits & (STRATA - 1)]! * factors[shared + k]! * scale[scaled + k]!;
      out[k + 1]! += weight * table[bits >>> 18]! * factors[shared + k + 1]! * scale[scaled + k + 1]!;
    }
  }

  private weightOf(entry: number): number {
    const weight = this.entries.weight[entry]!;
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY))
      throw new RangeError(`weight of entry ${entry} is ${weight}`);
    return weight;
  }

  private factorAt(entry: number): number {
    const factor = this.entries.factor[entry]!;
    return (factor === NO_GROUP ? this.entries.factorPct.length : factor) * this.runs;
  }
}
