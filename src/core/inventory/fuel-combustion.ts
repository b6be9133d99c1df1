/**
 * What CO2 comes from burning a fuel? (clause 5.1 a; methods 2.2)
 *
 *   E = FC · NCV · CC · OF · 44/12                                                           t CO2
 *
 * FC in t or 10⁴ m³, NCV in GJ a unit of FC, CC in tC/GJ (the tables of set A give tC/TJ: divide by
 * 1000), OF the oxidised share. Never mix NCV of one set with CC of another.
 */
import { notNegative, shareOfOne } from '../bad-input.ts';
import { CO2_PER_C } from '../units/energy-units.ts';

/** t CO2 a unit of fuel. */
export function fuelFactor(netCalorificGj: number, carbonTPerGj: number, oxidisedShare: number): number {
  notNegative(netCalorificGj, 'heat value');
  notNegative(carbonTPerGj, 'carbon content');
  return netCalorificGj * carbonTPerGj * shareOfOne(oxidisedShare, 'oxidised share') * CO2_PER_C;
}

export function fuelCo2T(
  quantity: number,
  netCalorificGj: number,
  carbonTPerGj: number,
  oxidisedShare: number,
): number {
  return notNegative(quantity, 'fuel burnt') * fuelFactor(netCalorificGj, carbonTPerGj, oxidisedShare);
}
