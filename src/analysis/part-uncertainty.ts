/**
 * How uncertain is each part of a total that was shared out? First order, without drawing. (methods 3.4)
 *
 *   U_i² = U_T² + U_wi² (1 − s_i)² + Σ_{j≠i} s_j² U_wj²          s_i = w_i / Σ w, all U in % (95 % half width)
 *
 * Weights are taken as independent. A part that holds the whole total knows nothing of its weight: U_i = U_T.
 * Good while weights stay near-normal (half widths up to 30 %); `kernel/simulate-shares.ts` draws instead.
 */
import { notNegative } from '../core/bad-input.ts';
import { exactSum } from './allocate.ts';

/**
 * @param totalPct half width of the total, %
 * @param weights by which the total is shared out, ≥ 0
 * @param weightPct half width of each weight, %
 * @returns half width of each part, %; NaN for a part of weight 0, which has no relative error
 * @throws BadInput on a negative number
 */
export function partUncertaintyPct(
  totalPct: number,
  weights: ArrayLike<number>,
  weightPct: ArrayLike<number>,
): Float64Array {
  notNegative(totalPct, 'uncertainty of the total');
  if (weights.length !== weightPct.length) throw new Error('one uncertainty for each weight');
  for (let i = 0; i < weights.length; i++) {
    notNegative(weights[i]!, `weight ${i}`);
    notNegative(weightPct[i]!, `uncertainty of weight ${i}`);
  }
  const sum = exactSum(weights);
  const variances = Float64Array.from(weights, (weight, i) => ((weight / sum) * weightPct[i]!) ** 2);
  const shared = totalPct ** 2 + exactSum(variances);
  return Float64Array.from(weights, (weight, i) => {
    if (weight === 0) return Number.NaN;
    const own = (1 - weight / sum) * weightPct[i]!;
    return Math.sqrt(Math.max(0, shared - variances[i]!) + own ** 2);
  });
}
