/**
 * CO2 of making ammonia (clause 5.1 a, 2B1; methods 2.3).
 *
 *   E = Q · EF − urea · 0.7333                  EF: gas feed 2.104, oil feed 2.772, coal 4.2 tCO2/t NH3
 *
 * Q and urea in t/a. CO2 bound in urea leaves with the product and is counted where the urea is used; it
 * cannot be more than was made. Source: IPCC 2006 Vol. 3 Ch. 3. Worked: 10,000 t from gas, 5,000 t of urea:
 * 21,040 − 3,666.5 = 17,373.5 t CO2.
 */
import { notNegative } from '../../bad-input.ts';

/** CO2 bound in a tonne of urea: 44/60. */
const UREA_CO2_T_PER_T = 0.7333;

export function ammoniaCo2T(ammoniaT: number, factorTPerT: number, ureaT: number): number {
  const made = notNegative(ammoniaT, 'ammonia') * notNegative(factorTPerT, 'factor');
  return notNegative(made - notNegative(ureaT, 'urea') * UREA_CO2_T_PER_T, 'CO2 of ammonia after urea');
}
