/**
 * What did each factor do over a period, year by year? (clause 5.3 b; methods 4.3)
 *
 *   ΔV_k(period) = Σ_years ΔV_k          D_k(period) = Π_years D_k
 *
 * Each year is decomposed against the one before it that has figures; a step over missing years says so. The sum of the
 * effects is the change and the product of the ratios is the ratio, to 1e-9, else the bug is thrown.
 */
import { type Decomposition, decomposeChange, type FactorTable } from './decompose-change.ts';

export interface YearTable {
  readonly year: number;
  readonly table: FactorTable;
}

interface ChainStep {
  readonly from: number;
  readonly to: number;
  readonly decomposition: Decomposition;
}

export interface ChainedEffects {
  readonly steps: readonly ChainStep[];
  /** One a factor, over the whole period, in the unit of V. */
  readonly effects: readonly number[];
  /** One a factor; null where any year has no emissions. */
  readonly ratios: readonly number[] | null;
  /** Term after term, one a factor, over the whole period. */
  readonly effectsByTerm: Float64Array;
  readonly startTotal: number;
  readonly endTotal: number;
  /** What the effects leave unexplained, as a share of the larger total. */
  readonly residualShare: number;
  readonly splitTerms: number;
}

const CLOSES_TO = 1e-9;

/** Null for fewer than two years. Tables stand in the order of their years. */
export function chainEffects(years: readonly YearTable[]): ChainedEffects | null {
  const first = years[0];
  const last = years.at(-1);
  if (!first || !last || years.length < 2) return null;
  const steps = years.slice(1).map(
    (end, i): ChainStep => ({
      from: years[i]!.year,
      to: end.year,
      decomposition: decomposeChange(years[i]!.table, end.table),
    }),
  );
  const { factorCount } = first.table;
  const effects = new Array<number>(factorCount).fill(0);
  const ratios = new Array<number>(factorCount).fill(1);
  const effectsByTerm = new Float64Array(first.table.values.length);
  let hasRatios = true;
  let splitTerms = 0;
  let size = 0;
  for (const { decomposition } of steps) {
    splitTerms += decomposition.splitTerms;
    if (decomposition.ratios === null) hasRatios = false;
    for (let k = 0; k < factorCount; k++) {
      effects[k]! += decomposition.effects[k]!;
      size += Math.abs(decomposition.effects[k]!);
      if (decomposition.ratios) ratios[k]! *= decomposition.ratios[k]!;
    }
    for (let i = 0; i < effectsByTerm.length; i++) effectsByTerm[i]! += decomposition.effectsByTerm[i]!;
  }
  const startTotal = steps[0]!.decomposition.startTotal;
  const endTotal = steps.at(-1)!.decomposition.endTotal;
  const residual = effects.reduce((sum, effect) => sum + effect, 0) - (endTotal - startTotal);
  const scale = Math.max(size, startTotal, endTotal);
  const residualShare = scale === 0 ? 0 : Math.abs(residual) / scale;
  if (residualShare > CLOSES_TO) throw new Error(`chained effects miss the change by ${residual}`);
  return {
    steps,
    effects,
    ratios: hasRatios ? ratios : null,
    effectsByTerm,
    startTotal,
    endTotal,
    residualShare,
    splitTerms,
  };
}
