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
import { factorValue } from '../../factors/factor.ts';
import { N2O_PER_N } from '../../units/energy-units.ts';

export function directSoilN2oT(nitrogenT: number): number {
  return notNegative(nitrogenT, 'nitrogen put on fields') * factorValue('n2o_direct_south') * N2O_PER_N;
}

export function indirectSoilN2oT(volatilisedT: number, leachedT: number): number {
  return (
    (notNegative(volatilisedT, 'volatilised nitrogen') * factorValue('n2o_deposition') +
      notNegative(leachedT, 'leached nitrogen') * factorValue('n2o_leaching')) *
    N2O_PER_N
  );
}
