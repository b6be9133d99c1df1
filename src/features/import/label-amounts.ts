/** How much stands under each label of a table in the last year it tells: what a person decides about. */
import { type GwpSet, gwpOf } from '../../core/factors/gwp.ts';
import type { InventoryLines } from '../../core/import/inventory-lines.ts';
import { gasOf } from '../../core/inventory/gases.ts';
import { unitOfKind } from '../../core/units/written-unit.ts';
import type { SheetChoice } from './sheet-choice.ts';

export interface LabelAmount {
  readonly year: number | null;
  readonly co2eT: number;
  /** False while some number of it has no unit or no known potential, and is not in the amount. */
  readonly isExact: boolean;
}

export function amountsByLabel(
  { lines }: Pick<InventoryLines, 'lines'>,
  { unit: chosenUnit, place = null, gas: chosenGas = null }: Pick<SheetChoice, 'unit' | 'place' | 'gas'>,
  gwpSet: GwpSet,
): ReadonlyMap<string, LabelAmount> {
  const amounts = new Map<string, LabelAmount>();
  for (const line of lines) {
    if (line.read.kind !== 'number' || (place !== null && line.place !== place)) continue;
    const before = amounts.get(line.key);
    if (before && (before.year ?? 0) > (line.year ?? 0)) continue;
    const isSameYear = before !== undefined && before.year === line.year;
    const told = line.unit ?? chosenUnit;
    const unit = told === null ? null : unitOfKind(told, 'mass');
    const gas = line.gas ?? chosenGas ?? 'CO2e';
    const potential = unit?.isCo2e || gasOf(gas).inCo2e || gas === 'CO2' ? 1 : gwpOf(gas, gwpSet);
    const co2eT = unit === null || potential === null ? null : line.read.value * unit.factor * potential;
    if (co2eT === null && !isSameYear && before !== undefined) continue;
    amounts.set(line.key, {
      year: line.year,
      co2eT: (isSameYear ? before.co2eT : 0) + (co2eT ?? 0),
      isExact: (isSameYear ? before.isExact : true) && co2eT !== null,
    });
  }
  return amounts;
}
