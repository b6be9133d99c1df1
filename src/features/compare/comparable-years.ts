/** Which years can be compared: those with an inventory, and those after it up to the target year. */
import { totalInventory } from '../../core/inventory/total-inventory.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { settingsOf } from '../../core/plan/plan.ts';

export interface ComparableYears {
  /** Ascending. */
  readonly inventory: readonly number[];
  /** Ascending; empty where no inventory has a gross total to go on from. */
  readonly future: readonly number[];
}

export function comparableYears(plan: Plan): ComparableYears {
  const { years, byYear } = totalInventory(plan);
  const baseYear = years.filter((year) => byYear.get(year)?.grossT != null).at(-1);
  if (baseYear === undefined) return { inventory: years, future: [] };
  const count = Math.max(0, settingsOf(plan).targetYear - baseYear);
  return { inventory: years, future: Array.from({ length: count }, (_, i) => baseYear + 1 + i) };
}
