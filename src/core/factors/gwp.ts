/**
 * How much CO2 is a tonne of another gas worth? (methods 2.1)
 *
 *   E_CO2e = Σ E_g · GWP_g          t CO2e, GWP over 100 years in kg CO2e/kg
 *
 * One set for the whole time series. HFCs and PFCs are groups without a potential of their own; a
 * single gas of a group (HFC-134a, CF4) has one.
 */
import { factorOf } from './factor.ts';

/** SAR is for reading old reports only; a plan chooses AR4, AR5 or AR6. */
export type GwpSet = 'SAR' | 'AR4' | 'AR5' | 'AR6';

/** The potential of a gas, or null where the set has none. */
export function gwpOf(gas: string, set: GwpSet): number | null {
  return gas === 'CO2e' ? 1 : (factorOf(`gwp_${set}_${gas}`)?.value ?? null);
}

/** Tonnes of gases as t CO2e; null where one of them has no potential in the set. */
export function co2eOf(tonnesByGas: Readonly<Record<string, number>>, set: GwpSet): number | null {
  let totalT = 0;
  for (const [gas, tonnes] of Object.entries(tonnesByGas)) {
    const potential = gwpOf(gas, set);
    if (potential === null) return null;
    totalT += tonnes * potential;
  }
  return totalT;
}
