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
 * Bound by arithmetic and branches: three times 10⁸ draws for 100,000 × 1,000, a hash a pair and a read of a table in
 * cache each, 2–4 ns a draw; that is a quarter of the 4 s of processor it takes on a busy machine. Order statistics of
 * each unit take the rest, thresholds of each run a seventh.
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
/** The upper bits of a hash choose another stratum than the lower ones. */
const UPPER = 32 - Math.log2(STRATA);
const LOWER = STRATA - 1;
const ENTRIES_A_TURN = 512;

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
  const limits = await thresholdsOfRuns(luck, entries, units, runs, (share) => pause(0.25 + 0.4 * share));
  const low = new Float64Array(units);
  const high = new Float64Array(units);
  const mean = new Float64Array(units);
  const topProbability = topShares.map(() => new Float64Array(units));
  const counted = new Uint32Array(topShares.length);
  const values = new Float64Array(runs);
  const tails = new Tails(runs, 0.025);
  const easiest = limits[topShares.length - 1]!.reduce(
    (least, limit) => Math.min(least, limit),
    Number.POSITIVE_INFINITY,
  );
  for (let unit = 0; unit < units; unit++) {
    if (unit % ENTRIES_A_TURN === 0) await pause(0.65 + (0.35 * unit) / units);
    luck.valuesOf(unit, 0, runs, values);
    const [from, to, middle] = tails.of(values);
    low[unit] = from;
    high[unit] = to;
    mean[unit] = middle;
    const scale = entries.rankScale ? entries.rankScale[unit]! : 1;
    // Most units never come near the top.
    if (Math.fround(tails.furthest() * Math.abs(scale)) >= easiest) countAtTop(values, scale, limits, counted);
    else counted.fill(0);
    for (let level = 0; level < topShares.length; level++) topProbability[level]![unit] = counted[level]! / runs;
  }
  await pause(1);
  return { runs, seed, low, high, mean, topProbability };
}

/** In how many runs the unit is among the top of each share. */
function countAtTop(values: Float64Array, scale: number, limits: readonly Float32Array[], counted: Uint32Array): void {
  counted.fill(0);
  const widest = limits.length - 1;
  const widestLimits = limits[widest]!;
  for (let run = 0; run < values.length; run++) {
    const value = Math.fround(Math.abs(values[run]! * scale));
    // The narrower top lies within the wider one.
    if (value < widestLimits[run]!) continue;
    for (let level = widest; level >= 0 && value >= limits[level]![run]!; level--) counted[level]!++;
  }
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
      if (k % 8 === 0) await pause((first + some) / runs);
      const found = topThresholds(ranked.subarray(k * units, (k + 1) * units), topShares);
      for (let level = 0; level < topShares.length; level++) thresholds[level]![first + k] = found[level]!;
    }
  }
  return thresholds;
}

/** Draws of all members and runs. */
class Luck {
  /** f · T / Σ w a f by group, factor and run. */
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
    this.scale = new Float64Array(totals.length * this.factors.length);
    this.pairKeys = Int32Array.from({ length: runs / 2 }, (_, pair) => hash32(pair + 0x5bd1e995));
  }

  private readonly totals: readonly Float64Array[];

  async scaleGroups(pause: (fraction: number) => Promise<void>): Promise<void> {
    const { scale, runs, factors } = this;
    const sums = new Float64Array(this.totals.length * runs);
    const count = this.entries.weight.length;
    for (let entry = 0; entry < count; entry++) {
      if (entry % ENTRIES_A_TURN === 0) await pause(entry / count);
      this.addWeights(entry, sums, this.entries.group[entry]! * runs);
    }
    this.totals.forEach((ofRun, group) => {
      for (let k = 0; k < factors.length; k++) {
        const run = k % runs;
        const sum = sums[group * runs + run]!;
        // A group without any weight has no place: its total is residual and stays off the map.
        scale[group * factors.length + k] = sum > 0 ? factors[k]! * (ofRun[run]! / sum) : 0;
      }
    });
  }

  /** Emissions of a unit in the runs `first` … `first + some`, t. */
  valuesOf(unit: number, first: number, some: number, out: Float64Array): void {
    const { offsets } = this.entries;
    const to = offsets[unit + 1]!;
    out.fill(0, 0, some);
    for (let entry = offsets[unit]!; entry < to; entry++) this.addScaled(entry, first, some, out);
  }

  private addWeights(entry: number, out: Float64Array, at: number): void {
    const { entries, pairKeys, factors } = this;
    const weight = this.weightOf(entry);
    const table = this.tables[entries.spread[entry]!]!;
    const key = hash32(entries.member[entry]! ^ this.seed);
    const shared = this.factorAt(entry);
    for (let run = 0; run < this.runs; run += 2) {
      const bits = hash32(key ^ pairKeys[run >> 1]!);
      out[at + run]! += weight * table[bits & LOWER]! * factors[shared + run]!;
      out[at + run + 1]! += weight * table[bits >>> UPPER]! * factors[shared + run + 1]!;
    }
  }

  private addScaled(entry: number, first: number, some: number, out: Float64Array): void {
    const { entries, pairKeys, scale } = this;
    const weight = this.weightOf(entry);
    const table = this.tables[entries.spread[entry]!]!;
    const key = hash32(entries.member[entry]! ^ this.seed);
    const at = entries.group[entry]! * this.factors.length + this.factorAt(entry) + first;
    for (let k = 0; k < some; k += 2) {
      const bits = hash32(key ^ pairKeys[(first + k) >> 1]!);
      out[k]! += weight * table[bits & LOWER]! * scale[at + k]!;
      out[k + 1]! += weight * table[bits >>> UPPER]! * scale[at + k + 1]!;
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
