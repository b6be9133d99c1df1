/**
 * How sure is a part of the inventory? (clause 5.3 a; methods 2.6, 4.1: approach 2 of key categories)
 *
 *   U = √Σ_n (Σ_lines weight_n · u_n · E_line)² / |Σ E|         % half width at 95 %, over the uncertain numbers n
 *
 * A number that several lines of the part stand on (a factor of one fuel) has one error and is added up before it is
 * squared. Null where any line of the part has nothing told of how sure it is, or where factories measured: what they
 * measured stands in place of lines. A typed part has what was typed with it.
 */
import type { ComputedInventory } from '../inventory/compute-inventory.ts';
import { groupOfGas } from '../inventory/gas-groups.ts';
import { inventoryUncertainty, type UncertainLine } from '../inventory/inventory-uncertainty.ts';
import type { Plan } from '../plan/plan.ts';
import { fuelGroupOf } from './fuel-group.ts';
import type { InventoryPart } from './inventory-parts.ts';

/** One a part, in the order given. */
export function partUncertainties(
  plan: Pick<Plan, 'inventory'>,
  computed: ComputedInventory,
  parts: readonly InventoryPart[],
  year: number,
): (number | null)[] {
  const { lines, untold } = inventoryUncertainty(computed, year, year, true);
  const byPart = new Map<string, UncertainLine[]>();
  for (const line of lines) {
    for (const key of keysOfLine(line, computed)) byPart.set(key, [...(byPart.get(key) ?? []), line]);
  }
  const unsure = new Set(
    untold.flatMap((id) => {
      const activity = computed.basis.activities.get(id);
      return activity ? [`${activity.category}/${fuelGroupOf(activity) ?? ''}`, activity.category] : [];
    }),
  );
  const ofYear = computed.byYear.get(year);
  return parts.map(({ key, sector, category, gas, fuel, endT }) => {
    if (category === null) return typedUncertainty(plan, sector, gas, year);
    const isMeasured = ofYear?.byCategory.get(category)?.activities.some(({ method }) => method?.stands === 'measured');
    const isWhole = gas === 'CO2e';
    if (isMeasured || unsure.has(isWhole ? category : `${category}/${fuel ?? ''}`)) return null;
    return combinedPct(byPart.get(isWhole ? `${category}/CO2e` : key) ?? [], endT);
  });
}

/** Of its own part, and of the category as a whole. */
function keysOfLine({ category, gas, activity }: UncertainLine, computed: ComputedInventory): string[] {
  const group = groupOfGas(gas);
  const record = computed.basis.activities.get(activity);
  const fuel = record ? fuelGroupOf(record) : null;
  const whole = `${category}/CO2e`;
  const own = [category, group, ...(fuel ? [fuel] : [])].join('/');
  return own === whole ? [whole] : [own, whole];
}

/** A part that emits nothing has nothing to be unsure of. */
function combinedPct(lines: readonly UncertainLine[], endT: number): number | null {
  if (endT === 0) return 0;
  if (lines.length === 0) return null;
  const errors = new Map<string, number>();
  for (const { endT: tonnes, numbers } of lines) {
    for (const { id, pct, weight } of numbers) errors.set(id, (errors.get(id) ?? 0) + weight * pct * tonnes);
  }
  return Math.hypot(...errors.values()) / Math.abs(endT);
}

function typedUncertainty(
  plan: Pick<Plan, 'inventory'>,
  sector: InventoryPart['sector'],
  gas: InventoryPart['gas'],
  year: number,
): number | null {
  for (const cell of plan.inventory.values()) {
    if (cell.sector === sector && cell.gas === gas && cell.year === year) return cell.uncertaintyPct;
  }
  return null;
}
