/**
 * N2O of nitric and adipic acid (clause 5.1 a, 2B2 and 2B3; methods 2.3).
 *
 *   E = Q · EF · (1 − destroyed)                t N2O; nitric acid 8.0 kg/t (dual pressure), adipic 0.293 t/t
 *
 * Q in t/a, EF here in t N2O/t. `destroyed`: share an abatement plant takes away. Source: provincial
 * guideline 2011. Worked: 20,000 t of nitric acid at dual pressure: 160 t N2O.
 */
import { notNegative, shareOfOne } from '../../bad-input.ts';

export function acidN2oT(acidT: number, factorTPerT: number, destroyedShare = 0): number {
  const made = notNegative(acidT, 'acid') * notNegative(factorTPerT, 'factor');
  return made * (1 - shareOfOne(destroyedShare, 'destroyed share'));
}
