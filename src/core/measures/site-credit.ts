/**
 * Where does a measure save, and of which sector? (methods 6.4)
 *
 *   credit of a measure on one group of sites = part from electricity + part from the sector's own emissions
 *
 * The credits of a year add up to what all measures avoid. A measure whose inputs give the whole of it (a fleet, a
 * plant) has one credit for all the groups it stands on. What is rounding of the one part is put to the other: else a
 * measure on electricity would leave dust in a sector it has nothing to do with.
 */
import type { SectorId } from '../plan/tables.ts';
import type { Credit } from './apply-effects.ts';

export interface SiteCredit {
  readonly measureId: string;
  /** Sector of what is not electricity. */
  readonly sector: SectorId;
  /** Places in the list of groups. */
  readonly groups: readonly number[];
  /** t CO2e/a, exports included. */
  readonly electricityT: number;
  readonly directT: number;
  /** Taken up, beside the gross total. */
  readonly removalT: number;
}

const ROUNDING = 1e-12;

export interface CreditParts {
  readonly electricityT: number;
  readonly directT: number;
}

/** Parts of a known credit. */
export function creditParts(
  { savedMwh, exportT }: Pick<Credit, 'savedMwh' | 'exportT'>,
  avoidedT: number,
  gridFactorTPerMwh: number | null,
): CreditParts {
  const usedT = gridFactorTPerMwh === null ? 0 : (savedMwh ?? 0) * gridFactorTPerMwh;
  const electricityT = usedT + exportT;
  return { electricityT, directT: avoidedT - electricityT };
}

/** The same without the dust of rounding. */
export function cleanParts({ electricityT, directT }: CreditParts): CreditParts {
  const avoidedT = electricityT + directT;
  const dust = ROUNDING * Math.max(Math.abs(electricityT), Math.abs(directT));
  if (Math.abs(directT) <= dust) return { electricityT: avoidedT, directT: 0 };
  return Math.abs(electricityT) <= dust ? { electricityT: 0, directT: avoidedT } : { electricityT, directT };
}
