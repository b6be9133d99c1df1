/** The one number of the panel: the gross total of the year looked at, its change, and what it lacks. */
import type { InventoryTotals } from '../../core/inventory/total-inventory.ts';
import type { SectorId } from '../../core/plan/tables.ts';

export interface InventoryHeadline {
  /** Null without an inventory. */
  readonly year: number | null;
  readonly grossT: number | null;
  /** Against the year before; null where either is unknown or incomplete. */
  readonly changeShare: number | null;
  readonly missing: readonly SectorId[];
  readonly withoutSomeGases: readonly SectorId[];
  /** Largest gross total of all years, for the unit of the table. */
  readonly largestT: number;
}

export function inventoryHeadline(totals: InventoryTotals, asked: number | null): InventoryHeadline {
  const year = asked !== null && totals.byYear.has(asked) ? asked : (totals.years.at(-1) ?? null);
  const now = year === null ? undefined : totals.byYear.get(year);
  const before = year === null ? undefined : totals.byYear.get(year - 1);
  const areComparable = now?.isComplete === true && before?.isComplete === true;
  const changeShare =
    areComparable && now.grossT !== null && before.grossT !== null && before.grossT > 0
      ? now.grossT / before.grossT - 1
      : null;
  const known = [...totals.byYear.values()].map((one) => one.grossT).filter((grossT) => grossT !== null);
  return {
    year,
    grossT: now?.grossT ?? null,
    changeShare,
    missing: now?.missingSectors ?? [],
    withoutSomeGases: now?.incompleteSectors ?? [],
    largestT: Math.max(0, ...known),
  };
}
