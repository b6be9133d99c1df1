/**
 * N2O of fertilised soil (clause 5.1 a, 3C; methods 2.3).
 *
 *   direct    N_input · 0.0178 · 44/28                                              t N2O (South China)
 *   indirect  (N_volatilised · 0.01 + N_leached · 0.0075) · 44/28
 *
 * Nitrogen in t N/a. Source: structure of IPCC 2006 Vol. 4 Ch. 11, factors of the provincial guideline.
 * Worked: 900 t N: 25.174 t N2O.
 */
import { notNegative } from '../../bad-input.ts';
import { N2O_PER_N } from '../../units/energy-units.ts';

export function directSoilN2oT(nitrogenT: number, factor: number): number {
  return notNegative(nitrogenT, 'nitrogen put on fields') * notNegative(factor, 'factor') * N2O_PER_N;
}

export function indirectSoilN2oT(
  volatilisedT: number,
  leachedT: number,
  depositionFactor: number,
  leachingFactor: number,
): number {
  return (
    (notNegative(volatilisedT, 'volatilised nitrogen') * notNegative(depositionFactor, 'factor') +
      notNegative(leachedT, 'leached nitrogen') * notNegative(leachingFactor, 'factor')) *
    N2O_PER_N
  );
}
