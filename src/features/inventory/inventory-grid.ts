/**
 * The inventory as a grid: years across, sectors (or sectors by gas) down, in the unit the reader chose.
 *
 * A sector told gas by gas shows its CO2e sum, which is worked out and cannot be typed over. Totals
 * are worked out too and say which parts they lack.
 */
import { gases } from '../../core/inventory/gases.ts';
import { grossSectors, sectors } from '../../core/inventory/sectors.ts';
import type { InventoryTotals } from '../../core/inventory/total-inventory.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { GasId, SectorId, Tables } from '../../core/plan/tables.ts';

export type GridMode = 'sectors' | 'gases';

export interface CellKey {
  readonly sector: SectorId;
  readonly gas: GasId;
}

export type InventoryRow =
  | { readonly kind: 'group'; readonly id: string; readonly sector: SectorId }
  | { readonly kind: 'cells'; readonly id: string; readonly sector: SectorId; readonly gas: GasId }
  | { readonly kind: 'total'; readonly id: 'gross' | 'net' };

function rowId({ sector, gas }: CellKey): string {
  return `${sector}/${gas}`;
}

/** The cell a row stands for; null for totals and headings. */
export function cellKeyOf(id: string): CellKey | null {
  const [sectorId, gasId] = id.split('/');
  const sector = sectors.find((one) => one.id === sectorId);
  const gas = gases.find((one) => one.id === gasId);
  return sector && gas ? { sector: sector.id, gas: gas.id } : null;
}

/** Rows in the order of the sectors: direct, indirect, the gross total, land use, the net total. */
export function inventoryRows(mode: GridMode): InventoryRow[] {
  const rowsOf = (sector: SectorId): InventoryRow[] =>
    mode === 'sectors'
      ? [{ kind: 'cells', id: rowId({ sector, gas: 'CO2e' }), sector, gas: 'CO2e' }]
      : [
          { kind: 'group', id: sector, sector },
          ...gases.map(
            (gas): InventoryRow => ({
              kind: 'cells',
              id: rowId({ sector, gas: gas.id }),
              sector,
              gas: gas.id,
            }),
          ),
        ];
  return [
    ...grossSectors.flatMap((sector) => rowsOf(sector.id)),
    { kind: 'total', id: 'gross' },
    ...rowsOf('landUse'),
    { kind: 'total', id: 'net' },
  ];
}

const LEAST_YEARS = 5;

/** Years the grid shows: all with cells, at least five up to `lastYear`, and those a person added. */
export function inventoryYears(told: readonly number[], lastYear: number, added: readonly number[]): number[] {
  const known = [...told, ...added];
  const last = Math.max(lastYear, ...known);
  const first = Math.min(last - LEAST_YEARS + 1, ...known);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Records by row and year. Of two for one cell the first stands, as in the totals. */
export function cellsByKey(plan: Pick<Plan, 'inventory'>): ReadonlyMap<string, Tables['inventory']> {
  const cells = new Map<string, Tables['inventory']>();
  for (const cell of plan.inventory.values()) {
    const key = `${rowId(cell)}/${cell.year}`;
    if (!cells.has(key)) cells.set(key, cell);
  }
  return cells;
}

export interface InventoryCell {
  /** t of the row's gas, or t CO2e; null: missing or untold. */
  readonly tonnes: number | null;
  readonly record: Tables['inventory'] | null;
  /** Worked out from gases, or a total. */
  readonly isWorkedOut: boolean;
  /** Sectors a total lacks. */
  readonly missing: readonly SectorId[];
}

const untold: InventoryCell = { tonnes: null, record: null, isWorkedOut: false, missing: [] };

export function inventoryCell(
  row: InventoryRow,
  year: number,
  cells: ReadonlyMap<string, Tables['inventory']>,
  totals: InventoryTotals,
): InventoryCell {
  const ofYear = totals.byYear.get(year);
  if (row.kind === 'group') return { ...untold, isWorkedOut: true };
  if (row.kind === 'total') {
    if (!ofYear) return { ...untold, isWorkedOut: true };
    const missing = [...ofYear.missingSectors, ...ofYear.incompleteSectors];
    if (row.id === 'gross') return { tonnes: ofYear.grossT, record: null, isWorkedOut: true, missing };
    const withLandUse = ofYear.landUseT === null ? [...missing, 'landUse' as const] : missing;
    return { tonnes: ofYear.netT, record: null, isWorkedOut: true, missing: withLandUse };
  }
  const record = cells.get(`${row.id}/${year}`) ?? null;
  const sectorTotal = ofYear?.bySector.get(row.sector);
  const isByGas = [...(sectorTotal?.co2eByGas.keys() ?? [])].some((gas) => gas !== 'CO2e');
  if (row.gas === 'CO2e' && isByGas) {
    return { tonnes: sectorTotal?.totalT ?? null, record, isWorkedOut: true, missing: [] };
  }
  return { tonnes: record?.value ?? null, record, isWorkedOut: false, missing: [] };
}
