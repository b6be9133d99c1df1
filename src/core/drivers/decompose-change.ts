/**
 * Which factor moved the emissions, and by how much? (clause 5.3 b; methods 4.3, LMDI-I)
 *
 *   V = Σ_i Π_k x_ik                         terms i (sectors, zones), factors k (population, intensity …)
 *   ΔV_k = Σ_i L(V_i^T, V_i^0) · ln(x_ik^T / x_ik^0)             unit of V; Σ_k ΔV_k = V^T − V^0
 *   D_k  = exp(ΔV_k / L(V^T, V^0))                               ratio;     Π_k D_k = V^T / V^0
 *
 * Nothing is left over: a residual beyond 1e-9 is thrown as the bug it would be. Where a term comes from
 * or goes to zero, the analytic limit stands in (Ang, Zhang and Choi 1998; Wood and Lenzen 2006): the whole
 * term goes to the factor that was or became zero; several at once share it equally, and that is counted.
 *
 * Leaves out: net sinks. A negative factor has no logarithm and is refused; decompose gross emissions and
 * tell the change of the sink apart. Source: Ang 2005, Energy Policy 33:867–871.
 */
import { notNegative } from '../bad-input.ts';
import { logMean } from './log-mean.ts';

/** Factors of every term: row after row, `factorCount` numbers a row. */
export interface FactorTable {
  readonly factorCount: number;
  readonly values: Float64Array;
}

export interface Decomposition {
  /** ΔV_k, one a factor, in the unit of V. */
  readonly effects: Float64Array;
  /** D_k, one a factor; null where V is zero in either year: a ratio to nothing is not defined. */
  readonly ratios: Float64Array | null;
  /** ΔV_ik, term after term, one a factor. */
  readonly effectsByTerm: Float64Array;
  readonly startTotal: number;
  readonly endTotal: number;
  /** Terms whose effect was split equally because several factors left or reached zero together. */
  readonly splitTerms: number;
}

const CLOSES_TO = 1e-9;

export function factorTable(rows: readonly (readonly number[])[]): FactorTable {
  const factorCount = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== factorCount)) throw new RangeError('rows of factors differ in length');
  return { factorCount, values: Float64Array.from(rows.flat()) };
}

/** Decompose the change from one year to another. Both tables have the same terms and factors, in the same order. */
export function decomposeChange(start: FactorTable, end: FactorTable): Decomposition {
  const { factorCount } = start;
  if (factorCount !== end.factorCount || start.values.length !== end.values.length) {
    throw new RangeError('two years differ in their terms or factors');
  }
  const termCount = factorCount === 0 ? 0 : start.values.length / factorCount;
  const effects = new Float64Array(factorCount);
  const effectsByTerm = new Float64Array(start.values.length);
  let startTotal = 0;
  let endTotal = 0;
  let splitTerms = 0;
  for (let term = 0; term < termCount; term++) {
    const first = term * factorCount;
    const startValue = product(start.values, first, factorCount);
    const endValue = product(end.values, first, factorCount);
    startTotal += startValue;
    endTotal += endValue;
    if (startValue > 0 && endValue > 0) {
      const weight = logMean(endValue, startValue);
      for (let k = first; k < first + factorCount; k++) {
        effectsByTerm[k] = weight * Math.log(end.values[k]! / start.values[k]!);
      }
    } else if (startValue !== endValue) {
      splitTerms += zeroEffects(start.values, end.values, first, factorCount, endValue - startValue, effectsByTerm);
    }
    for (let k = 0; k < factorCount; k++) effects[k]! += effectsByTerm[first + k]!;
  }
  assertNothingLeft(effects, startTotal, endTotal);
  const ratios =
    startTotal > 0 && endTotal > 0 ? effects.map((effect) => Math.exp(effect / logMean(endTotal, startTotal))) : null;
  return { effects, ratios, effectsByTerm, startTotal, endTotal, splitTerms };
}

/** One decomposition a pair of neighbouring years; the effect of a period is the sum of its years'. */
export function decomposeByYear(years: readonly FactorTable[]): Decomposition[] {
  return years.slice(1).map((end, i) => decomposeChange(years[i]!, end));
}

function product(values: Float64Array, first: number, count: number): number {
  let result = 1;
  for (let k = first; k < first + count; k++) result *= notNegative(values[k]!, 'factor of a decomposition');
  return result;
}

/** The term starts or ends at zero. Returns 1 when several factors had to share it, else 0. */
function zeroEffects(
  start: Float64Array,
  end: Float64Array,
  first: number,
  count: number,
  change: number,
  effects: Float64Array,
): number {
  const movedFrom = change > 0 ? start : end;
  const movedTo = change > 0 ? end : start;
  const moved: number[] = [];
  for (let k = first; k < first + count; k++) if (movedFrom[k] === 0 && movedTo[k]! > 0) moved.push(k);
  for (const k of moved) effects[k] = change / moved.length;
  return moved.length > 1 ? 1 : 0;
}

function assertNothingLeft(effects: Float64Array, startTotal: number, endTotal: number): void {
  let sum = 0;
  let size = 0;
  for (const effect of effects) {
    sum += effect;
    size += Math.abs(effect);
  }
  const residual = Math.abs(sum - (endTotal - startTotal));
  if (residual > CLOSES_TO * Math.max(size, startTotal, endTotal, Number.MIN_VALUE)) {
    throw new Error(`the effects add up to ${sum}, the change is ${endTotal - startTotal}`);
  }
}
