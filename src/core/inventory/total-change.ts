/**
 * How did the totals change since a base year? (clause 5.1 a; methods 2.9)
 *
 *   change = E_t − E_0,   relative = (E_t − E_0) / E_0        of gross, net and each sector
 *
 * A year that is incomplete on either side is told: the change may be of what was told, not of what was emitted.
 */
import type { SectorId } from '../plan/tables.ts';
import { sectors } from './sectors.ts';
import type { InventoryTotals, YearTotals } from './total-inventory.ts';

export interface TotalChange {
  readonly id: 'gross' | 'net' | SectorId;
  readonly baseT: number | null;
  readonly endT: number | null;
  readonly changeT: number | null;
  /** Null where either is unknown or the base is not above zero. */
  readonly relative: number | null;
  readonly isIncomplete: boolean;
}

export function totalChanges(totals: InventoryTotals, baseYear: number, year: number): readonly TotalChange[] {
  const base = totals.byYear.get(baseYear);
  const end = totals.byYear.get(year);
  const change = (
    id: TotalChange['id'],
    tonnes: (one: YearTotals) => number | null,
    isIncomplete: (one: YearTotals) => boolean,
  ): TotalChange => {
    const baseT = base ? tonnes(base) : null;
    const endT = end ? tonnes(end) : null;
    const changeT = baseT === null || endT === null ? null : endT - baseT;
    return {
      id,
      baseT,
      endT,
      changeT,
      relative: changeT === null || baseT === null || baseT <= 0 ? null : changeT / baseT,
      isIncomplete: [base, end].some((one) => one !== undefined && isIncomplete(one)),
    };
  };
  const isLacking = (one: YearTotals) => !one.isComplete;
  return [
    change('gross', ({ grossT }) => grossT, isLacking),
    change('net', ({ netT }) => netT, isLacking),
    ...sectors.map(({ id }) =>
      change(
        id,
        ({ bySector }) => bySector.get(id)?.totalT ?? null,
        ({ bySector }) => {
          const sector = bySector.get(id);
          return (sector?.missingGases.length ?? 0) + (sector?.missingCategories.length ?? 0) > 0;
        },
      ),
    ),
  ];
}
