/** Which lines of power used or made go through the years, and which years does each have? */
import { lineKey } from '../../core/inventory/compute-activity.ts';
import type { ComputedInventory } from '../../core/inventory/compute-inventory.ts';

export interface PowerLine {
  /** Id of its first activity. */
  readonly activityId: string;
  readonly category: string;
  /** What a person calls it; '' mostly. */
  readonly label: string;
  readonly option: string;
  /** The input that is carried through the years. */
  readonly input: string;
  readonly years: readonly number[];
}

const POWER: ReadonlySet<string> = new Set(['electricity', 'local-generation']);

export function powerLines({ years, byYear }: ComputedInventory): PowerLine[] {
  const lines = new Map<string, PowerLine>();
  for (const year of years) {
    for (const { activity, inputs, isHeld } of byYear.get(year)?.byActivity.values() ?? []) {
      const carried = inputs.find(({ input }) => input.role === 'activity');
      if (isHeld || !carried || !POWER.has(activity.method)) continue;
      const key = lineKey(activity);
      const before = lines.get(key);
      const { id, category, label, option } = activity;
      lines.set(key, {
        activityId: before?.activityId ?? id,
        category,
        label,
        option,
        input: carried.input.id,
        years: [...(before?.years ?? []), year],
      });
    }
  }
  return [...lines.values()];
}

/** Both ends and all between; empty when the ends are the wrong way round. */
export function yearsBetween(from: number, to: number): number[] {
  return to < from ? [] : Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
