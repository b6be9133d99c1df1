/**
 * Which part of a year's emissions is of each sector, and which of each gas? (clause 5.1 a; methods 2.9)
 *
 *   share = E_part / Σ E                         of the gross total: all sectors but land use
 *
 * Parts that nobody told are named, and the shares are then of what is known. A total of zero has no shares.
 */
import type { GasId, SectorId } from '../plan/tables.ts';
import { sharesOf } from './parts-of-whole.ts';
import { grossSectors } from './sectors.ts';
import type { YearTotals } from './total-inventory.ts';

interface Part<Id> {
  readonly id: Id;
  readonly tCo2e: number;
  /** Null where the whole is zero. */
  readonly share: number | null;
}

export interface InventoryShares {
  /** Largest first. */
  readonly sectors: readonly Part<SectorId>[];
  /** Largest first; CO2e: told without its gases. */
  readonly gases: readonly Part<GasId>[];
  /** Sectors without a value. */
  readonly missing: readonly SectorId[];
}

export function inventoryShares({ bySector, co2eByGas, grossT, missingSectors }: YearTotals): InventoryShares {
  const known = new Map(
    grossSectors.flatMap(({ id }): [SectorId, number][] => {
      const tonnes = bySector.get(id)?.totalT ?? null;
      return tonnes === null ? [] : [[id, tonnes]];
    }),
  );
  return {
    sectors: partsOf(known, grossT),
    gases: partsOf(co2eByGas, grossT),
    missing: missingSectors,
  };
}

function partsOf<Id>(tonnes: ReadonlyMap<Id, number>, grossT: number | null): Part<Id>[] {
  const shares = sharesOf(tonnes, grossT ?? 0);
  return [...tonnes]
    .map(([id, tCo2e]) => ({ id, tCo2e, share: shares.get(id) ?? null }))
    .sort((a, b) => b.tCo2e - a.tCo2e);
}
