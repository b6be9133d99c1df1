/** What does a plan say of power made and used inside in a year? (methods 2.5) Without the statistics of it: unknown. */
import { computedInventory } from '../inventory/compute-inventory.ts';
import { powerPlantGases } from '../inventory/power-plants.ts';
import type { Issue } from '../issue.ts';
import type { Plan } from '../plan/plan.ts';
import { valuesByYear } from '../statistics/values-by-year.ts';
import type { LocalPower } from './electricity-view.ts';

const MWH_PER_10000_KWH = 10;

export function localPower(
  plan: Plan,
  year: number,
  useMwh: number | null,
): { readonly power: LocalPower; readonly issues: readonly Issue[] } {
  const { valueByYear, issues } = valuesByYear(plan, 'electricity.localGeneration');
  const generated = valueByYear.get(year);
  const computed = computedInventory(plan).byYear.get(year);
  const plants = computed ? powerPlantGases(computed) : null;
  const power: LocalPower = {
    useMwh,
    generatedMwh: generated === undefined ? null : generated * MWH_PER_10000_KWH,
    plants: plants && [...plants].map(([gas, tonnes]) => ({ gas, tonnes })),
  };
  return { power, issues };
}
