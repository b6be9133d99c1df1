/**
 * To which gas of the inventory does a single gas belong, and how much CO2 is a tonne of it? (methods 2.1)
 *
 * HFC-134a and CF4 have potentials of their own; their groups HFCs and PFCs do not, and are told in t CO2e.
 */
import { type GwpSet, gwpOf } from '../factors/gwp.ts';
import type { GasId } from '../plan/tables.ts';
import { gases } from './gases.ts';

const own: ReadonlyMap<string, { readonly id: GasId; readonly inCo2e: boolean }> = new Map(
  gases.map(({ id, inCo2e }) => [id, { id, inCo2e }]),
);

/** Null for a gas that is none of the inventory. */
export function groupOfGas(gas: string): GasId | null {
  const known = own.get(gas);
  if (known) return known.id;
  if (/^HFC-/.test(gas)) return 'HFCs';
  return /^(PFC-|CF4$|C\d+F\d+$)/.test(gas) ? 'PFCs' : null;
}

const known = new Map<GwpSet, Map<string, number | null>>();

/** t CO2e a tonne; 1 for what is told in t CO2e; null where the set has none. */
export function potentialOfGas(gas: string, set: GwpSet): number | null {
  let ofSet = known.get(set);
  if (!ofSet) {
    ofSet = new Map();
    known.set(set, ofSet);
  }
  let potential = ofSet.get(gas);
  if (potential === undefined) {
    potential = own.get(gas)?.inCo2e ? 1 : gwpOf(gas, set);
    ofSet.set(gas, potential);
  }
  return potential;
}
