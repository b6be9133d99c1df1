/**
 * Composting and digesting waste (clause 5.1 a, 4B; methods 2.4).
 *
 *   E = waste · EF − recovered          kg; composting 4 g CH4 and 0.24 g N2O, digestion 0.8 g CH4 a kg wet
 *
 * Waste in t/a wet, result in t, not below 0. Source: IPCC 2006 Vol. 5 Ch. 4. Worked: 10,000 t composted:
 * 40 t CH4 and 2.4 t N2O.
 */
import { notNegative } from '../../bad-input.ts';

const G_PER_KG = 1000;

/** `factorGPerKg`: grams of gas a kilogram of wet waste, which is kilograms a tonne. */
export function treatedWasteT(wasteT: number, factorGPerKg: number, recoveredT = 0): number {
  const made = (notNegative(wasteT, 'waste treated') * notNegative(factorGPerKg, 'factor')) / G_PER_KG;
  return Math.max(0, made - notNegative(recoveredT, 'gas recovered'));
}
