/**
 * The gases and the proxies of a sector as they are printed: rounded so that they add up to the printed sector.
 * (methods 3.1) A row of parts with different signs cannot be shared out: it is rounded part by part.
 */
import { largestRemainder } from '../../analysis/allocate.ts';
import type { GasPart, ProxyPart } from '../../analysis/attribution-result.ts';
import { gases as allGases } from '../../core/inventory/gases.ts';
import type { PrintedRow } from './printed-balance.ts';

export interface PrintedGas {
  readonly gas: GasPart;
  readonly inventoryT: number;
  readonly reportedT: number;
  readonly attributedT: number;
  readonly residualT: number;
}

const order = allGases.map(({ id }) => id);
const rounded = (tonnes: number, quantum: number) => Math.round(tonnes / quantum) * quantum;
const areOneSign = (values: readonly number[]) => values.every((value) => value >= 0) || values.every((v) => v <= 0);

/** Inventory adds up down the column, parts along the row. */
export function printedGases({ row, inventoryT }: PrintedRow, quantum: number): readonly PrintedGas[] {
  const gases = [...row.gases].sort((a, b) => order.indexOf(a.gas) - order.indexOf(b.gas));
  const inventories = shared(
    inventoryT,
    gases.map((gas) => gas.inventoryT),
    quantum,
  );
  return gases.map((gas, i) => {
    const parts = [gas.reportedGivenT + gas.reportedAssumedT, gas.attributedT, gas.residualT];
    const [reportedT = 0, attributedT = 0, residualT = 0] = shared(inventories[i] ?? null, parts, quantum);
    return { gas, inventoryT: inventories[i] ?? rounded(gas.inventoryT, quantum), reportedT, attributedT, residualT };
  });
}

export interface PrintedPart {
  readonly part: ProxyPart;
  readonly attributedT: number;
  readonly residualT: number;
}

/** What was shared out adds up to the sector's; so does what found no place. */
export function printedParts({ row, attributedT, residualT }: PrintedRow, quantum: number): readonly PrintedPart[] {
  const placed = shared(
    attributedT,
    row.parts.map((part) => part.attributedT),
    quantum,
  );
  const unplaced = shared(
    residualT,
    row.parts.map((part) => part.residualT),
    quantum,
  );
  return row.parts.map((part, i) => ({ part, attributedT: placed[i] ?? 0, residualT: unplaced[i] ?? 0 }));
}

/** Shares of a printed figure; each rounded for itself where there is none, or signs differ. */
function shared(figure: number | null, values: readonly number[], quantum: number): number[] {
  if (figure === null || !areOneSign(values)) return values.map((value) => rounded(value, quantum));
  return [...largestRemainder(figure, values.map(Math.abs), quantum)].map((value) => rounded(value, quantum));
}
