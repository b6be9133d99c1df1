/** The first line of power used or made that is told, to fill the years of; null without one. */
import type { ComputedInventory } from '../../core/inventory/compute-inventory.ts';
import { keyOfSeries } from '../../core/inventory/told-series.ts';

const POWER: ReadonlySet<string> = new Set(['electricity', 'local-generation']);

export function powerSeries({ years, byYear }: ComputedInventory): string | null {
  for (const year of years) {
    for (const { activity, inputs, isHeld } of byYear.get(year)?.byActivity.values() ?? []) {
      const amount = inputs.find(({ input, told }) => told && input.role === 'activity');
      if (!isHeld && amount && POWER.has(activity.method)) {
        return keyOfSeries({ kind: 'line', activityId: activity.id, input: amount.input.id });
      }
    }
  }
  return null;
}
