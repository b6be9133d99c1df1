/**
 * How much of the electricity used inside was bought from outside? (clause 5.1 a; methods 2.5)
 *
 *   net import  = use − generation inside                       MWh; use with losses, all users
 *   share       = net import / use, not below 0
 *   indirect    = AD_s · EF · share                             t CO2 of each user
 *
 * Power made inside is counted at its plant in 1A1: the share keeps it from being counted again with the grid's factor.
 * Generation that nobody told leaves the share at 1, and the check POWER_TWICE speaks up if plants are counted.
 */
import type { CategoryYear } from './compute-category.ts';

export interface ElectricityYear {
  /** Users whose use is known, MWh by category. */
  readonly useMwh: ReadonlyMap<string, number>;
  readonly totalUseMwh: number;
  /** Null: not told. */
  readonly generatedMwh: number | null;
  /** Of it used on site from panels. */
  readonly selfUsedMwh: number;
  /** Null where generation is not told. */
  readonly netImportMwh: number | null;
  /** 0…1, taken for the headline. */
  readonly importShare: number;
}

const USERS = 'E';
const GENERATION = 'EG';
const memoOf = (year: CategoryYear, name: string) =>
  year.activities.reduce((sum, { memo, isHeld }) => sum + (isHeld ? 0 : (memo[name] ?? 0)), 0);

export function electricityYear(byCategory: ReadonlyMap<string, CategoryYear>): ElectricityYear {
  const useMwh = new Map<string, number>();
  for (const one of byCategory.values()) {
    if (one.category.parent !== USERS) continue;
    const known = one.activities.some(({ memo, isHeld }) => !isHeld && memo['useMwh'] !== undefined);
    if (known) useMwh.set(one.category.id, memoOf(one, 'useMwh'));
  }
  const totalUseMwh = [...useMwh.values()].reduce((sum, mwh) => sum + mwh, 0);
  const generation = byCategory.get(GENERATION);
  const generatedMwh =
    generation?.state === 'NO' ? 0 : generation?.state === 'value' ? memoOf(generation, 'generatedMwh') : null;
  const selfUsedMwh = (generation?.activities ?? []).reduce(
    (sum, { activity, memo, isHeld }) =>
      activity.option === 'selfUse' && !isHeld ? sum + (memo['generatedMwh'] ?? 0) : sum,
    0,
  );
  const netImportMwh = generatedMwh === null ? null : totalUseMwh - generatedMwh;
  const importShare = netImportMwh === null || totalUseMwh === 0 ? 1 : Math.max(0, netImportMwh) / totalUseMwh;
  return { useMwh, totalUseMwh, generatedMwh, selfUsedMwh, netImportMwh, importShare };
}
