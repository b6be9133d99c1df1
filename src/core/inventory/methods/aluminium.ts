/**
 * PFCs of making aluminium (clause 5.1 a, 2C3; methods 2.3).
 *
 *   CF4 = Q · 0.0888,  C2F6 = Q · 0.0114                kg, Q in t/a of point-fed cells
 *
 * Source: provincial guideline 2011. Worked: 50,000 t: 4.44 t CF4, 0.57 t C2F6.
 */
import { notNegative } from '../../bad-input.ts';

const KG_PER_T = 1000;

export function aluminiumPfcT(
  aluminiumT: number,
  cf4KgPerT: number,
  c2f6KgPerT: number,
): { cf4T: number; c2f6T: number } {
  const tonnes = notNegative(aluminiumT, 'aluminium') / KG_PER_T;
  return {
    cf4T: tonnes * notNegative(cf4KgPerT, 'factor'),
    c2f6T: tonnes * notNegative(c2f6KgPerT, 'factor'),
  };
}
