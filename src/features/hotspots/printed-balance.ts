/**
 * The balance as it is printed: rounded so that parts add up to their totals (methods 3.1).
 *
 * The gross total is rounded to the quantum; sectors share it by largest remainder; within a sector,
 * reported, shared out and residual share the sector's printed figure the same way. A row whose parts
 * have different signs (point sources above the inventory) cannot be shared out: it is rounded part
 * by part and stands outside the sum.
 */
import { largestRemainder } from '../../analysis/allocate.ts';
import type { BalanceRow } from '../../analysis/attribution-result.ts';
import { sectorOf } from '../../core/inventory/sectors.ts';

export interface PrintedRow {
  readonly row: BalanceRow;
  /** Multiples of the quantum, t; null where the inventory lacks the sector. */
  readonly inventoryT: number | null;
  readonly reportedT: number;
  readonly attributedT: number;
  readonly residualT: number | null;
}

export interface PrintedBalance {
  readonly gross: readonly PrintedRow[];
  /** Land use stands apart; null when it is not in the balance. */
  readonly landUse: PrintedRow | null;
  readonly total: {
    readonly inventoryT: number;
    readonly reportedT: number;
    readonly attributedT: number;
    readonly residualT: number;
  };
}

/** Balances are printed to 100 t; those of a unit below that, to whole units. */
const FINEST_T = 100;

/** Decimals of the printed unit. */
export function decimalsFor(tonnesPerUnit: number): number {
  return Math.max(0, Math.round(Math.log10(tonnesPerUnit / FINEST_T)));
}

/** The quantum of a unit with these decimals, t. */
export function quantumFor(tonnesPerUnit: number): number {
  return tonnesPerUnit * 10 ** -decimalsFor(tonnesPerUnit);
}

const rounded = (tonnes: number, quantum: number) => Math.round(tonnes / quantum) * quantum;

export function printedBalance(balance: readonly BalanceRow[], quantum: number): PrintedBalance {
  const gross = balance.filter((row) => sectorOf(row.sector).scope !== 'landUse');
  const landUse = balance.find((row) => sectorOf(row.sector).scope === 'landUse');
  const known = gross.filter((row) => row.inventoryT !== null && isShareable(row));
  const weights = known.map((row) => row.inventoryT ?? Number.NaN);
  const totalT = weights.reduce((sum, tonnes) => sum + tonnes, 0);
  const printed = largestRemainder(totalT, weights, quantum);
  const figures = new Map(known.map((row, i) => [row.sector, printed[i] ?? Number.NaN]));
  const rows = gross.map((row) => printedRow(row, figures.get(row.sector) ?? null, quantum));
  const sum = (part: (row: PrintedRow) => number | null) =>
    rows.reduce((all, row) => {
      const tonnes = part(row);
      return tonnes === null ? all : all + tonnes;
    }, 0);
  return {
    gross: rows,
    landUse: landUse ? printedRow(landUse, landUse.inventoryT, quantum) : null,
    total: {
      inventoryT: sum((row) => row.inventoryT),
      reportedT: sum((row) => row.reportedT),
      attributedT: sum((row) => row.attributedT),
      residualT: sum((row) => row.residualT),
    },
  };
}

function isShareable({ inventoryT, reportedT, attributedT, residualT }: BalanceRow): boolean {
  const parts = [inventoryT ?? 0, reportedT, attributedT, residualT ?? 0];
  return parts.every((part) => part >= 0) || parts.every((part) => part <= 0);
}

/** `figureT`: what the row's inventory is printed as; null where it has no share in the total. */
function printedRow(row: BalanceRow, figureT: number | null, quantum: number): PrintedRow {
  if (figureT === null || row.residualT === null || !isShareable(row)) {
    return {
      row,
      inventoryT: row.inventoryT === null ? null : rounded(row.inventoryT, quantum),
      reportedT: rounded(row.reportedT, quantum),
      attributedT: rounded(row.attributedT, quantum),
      residualT: row.residualT === null ? null : rounded(row.residualT, quantum),
    };
  }
  const weights = [row.reportedT, row.attributedT, row.residualT].map(Math.abs);
  const [reportedT = 0, attributedT = 0, residualT = 0] = largestRemainder(figureT, weights, quantum);
  return { row, inventoryT: rounded(figureT, quantum), reportedT, attributedT, residualT };
}
