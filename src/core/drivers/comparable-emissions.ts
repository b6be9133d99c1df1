/**
 * Which emissions of several years may be compared? (clause 5.3; methods 0.2)
 *
 * Only sectors that have a value in every one of the years: a sector that is told from 2020 on would look like growth.
 * What is left out is told by its sector. Land use stands apart, as LMDI takes gross emissions.
 */
import { grossSectors } from '../inventory/sectors.ts';
import type { InventoryTotals } from '../inventory/total-inventory.ts';
import type { Issue } from '../issue.ts';
import type { SectorId } from '../plan/tables.ts';

export interface ComparableEmissions {
  readonly years: readonly number[];
  readonly sectors: readonly SectorId[];
  readonly leftOut: readonly SectorId[];
  /** t CO2e of a sector in a year; throws for one that is not comparable (a bug). */
  at(sector: SectorId, year: number): number;
  /** Sum of the comparable sectors, t CO2e. */
  totalAt(year: number): number;
  readonly issues: readonly Issue[];
}

export function comparableEmissions(totals: InventoryTotals, years: readonly number[]): ComparableEmissions {
  const value = (sector: SectorId, year: number) => totals.byYear.get(year)?.bySector.get(sector)?.totalT ?? null;
  const isKnown = (sector: SectorId) => years.every((year) => value(sector, year) !== null);
  const isNowhere = (sector: SectorId) => years.every((year) => value(sector, year) === null);
  const sectors = grossSectors.filter(({ id }) => isKnown(id)).map(({ id }) => id);
  const leftOut = grossSectors.filter(({ id }) => !isKnown(id)).map(({ id }) => id);
  const at = (sector: SectorId, year: number): number => {
    const known = value(sector, year);
    if (known === null) throw new Error(`no emissions of ${sector} in ${year}`);
    return known;
  };
  return {
    years,
    sectors,
    leftOut,
    at,
    totalAt: (year) => sectors.reduce((sum, sector) => sum + at(sector, year), 0),
    issues: leftOut.map((sector) => ({
      code: isNowhere(sector) ? 'SECTOR_UNKNOWN' : 'SECTOR_NOT_COMPARABLE',
      severity: 'warn',
      count: 1,
      detail: { sector },
    })),
  };
}
