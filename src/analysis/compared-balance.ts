/**
 * Does what is compared close? (methods 3.1)
 *
 *   cells + outside all cells + residual = region + reported beyond the inventory           to 1e-9
 *
 * The residual is what the inventory put nowhere, scaled with its sector, less savings without a place. What point
 * sources report of a sector that the inventory lacks is on the map and in no total of the region.
 */
import type { SectorId } from '../core/plan/tables.ts';
import type { ScenarioOnMap } from '../core/scenario/scenario-on-map.ts';
import { sectorsAsked } from '../core/scenario/scenario-total.ts';
import { exactSum } from './allocate.ts';
import type { BalanceRow } from './attribution-result.ts';
import type { ComparedCells } from './compared-cells.ts';

const CLOSES_TO = 1e-9;

export interface ComparedBalance {
  /** Of the region, by sector asked for; null: the inventory lacks it. */
  readonly bySector: readonly { readonly sector: SectorId; readonly tonnes: number | null }[];
  /** Sum of the known; null where none is. */
  readonly regionT: number | null;
  /** Without a place, savings without one taken off. */
  readonly residualT: number;
  /** Reported at points of sectors that the inventory lacks. */
  readonly beyondT: number;
}

/** Throws when it does not close. */
export function comparedBalance(
  balance: readonly BalanceRow[],
  scenario: ScenarioOnMap | null,
  { column, cellsT, outsideT, sectors }: Pick<ComparedCells, 'column' | 'cellsT' | 'outsideT' | 'sectors'>,
): ComparedBalance {
  const rows = sectorsAsked(column).flatMap((sector) => balance.find((row) => row.sector === sector) ?? []);
  const known = rows.filter(({ inventoryT }) => inventoryT !== null);
  const bySector = scenario?.bySector ?? rows.map(({ sector, inventoryT }) => ({ sector, tonnes: inventoryT }));
  const regionT = scenario
    ? scenario.regionT
    : known.length === 0
      ? null
      : exactSum(known.flatMap(({ inventoryT }) => inventoryT ?? []));
  const residualT = exactSum([
    ...known.map(({ sector, residualT: of }) => (of === null ? 0 : of * (scenario?.factors[sector] ?? 1))),
    ...(scenario?.unplaced ?? []).map(({ tonnes }) => tonnes),
  ]);
  const beyondT = exactSum(rows.filter(({ inventoryT }) => inventoryT === null).map(({ reportedT }) => reportedT));
  if (regionT !== null) {
    const offT = exactSum([cellsT, outsideT, residualT, -regionT, -beyondT]);
    // Sectors that cancel each other out leave the rounding of what they were.
    const parts = sectors.flatMap(({ tonnes }) => exactSum(tonnes.map(Math.abs)));
    const scaleT = Math.max(1, Math.abs(regionT), Math.abs(residualT), ...parts);
    if (Math.abs(offT) > CLOSES_TO * scaleT) {
      throw new Error(`cells, residual and region of ${column} miss each other by ${offT} t`);
    }
  }
  return { bySector, regionT, residualT, beyondT };
}
