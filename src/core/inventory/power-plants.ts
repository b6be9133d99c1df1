/** What do plants emit that make power inside the boundary? (methods 2.5) Heat plants, refining and mining do not count. */
import type { GasId } from '../plan/tables.ts';
import type { ComputedYear } from './compute-inventory.ts';

/** Power, heat and power together, waste to energy. */
const powerPlantCategories = ['1A1a1', '1A1a2', '1A1aW'] as const;

/** t CO2e by gas; null where none of their categories has a value. */
export function powerPlantGases({ byCategory }: Pick<ComputedYear, 'byCategory'>): ReadonlyMap<GasId, number> | null {
  const plants = powerPlantCategories.flatMap((id) => byCategory.get(id) ?? []).filter(({ totalT }) => totalT !== null);
  if (plants.length === 0) return null;
  const byGas = new Map<GasId, number>();
  for (const { co2eByGas } of plants) {
    for (const [gas, tonnes] of co2eByGas) byGas.set(gas, (byGas.get(gas) ?? 0) + tonnes);
  }
  return byGas;
}
