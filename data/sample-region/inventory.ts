/**
 * What greenhouse gases did the district emit, by sector, gas and year?
 *
 * All but land use is worked out by the app itself from the activities (`fuel-activities.ts`, `other-activities.ts`), so
 * that both always agree. Land use is told as it would be typed:
 *
 *   land use CO2 = −Σ area · rate (methods 10.2, 10.3), the same woods, mangroves and parks in every year
 */
import { factorValue } from '../../src/core/factors/factor.ts';
import { gwpOf } from '../../src/core/factors/gwp.ts';
import { gasOf } from '../../src/core/inventory/gases.ts';
import type { InventoryTotals } from '../../src/core/inventory/total-inventory.ts';
import type { GasId, SectorId } from '../../src/core/plan/tables.ts';
import type { Text } from '../../src/core/text.ts';
import { rounded, type Year, years } from './statistics.ts';
import { both } from './worded-plan.ts';

export interface InventoryCell {
  readonly year: Year;
  readonly sector: SectorId;
  readonly gas: GasId;
  /** t of the gas; t CO2e for HFCs and PFCs. */
  readonly value: number;
}

export interface TypedCell extends InventoryCell {
  readonly status: 'reported' | 'estimated';
  readonly uncertaintyPct: number;
  readonly note: Text;
}

/** Areas that the inventory needs, ha. */
export interface GroundAreas {
  readonly forestHa: number;
  readonly mangroveHa: number;
  readonly parkHa: number;
  readonly paddyHa: number;
}

/** What a person typed: land use. */
export function typedCells({ forestHa, mangroveHa, parkHa }: GroundAreas): TypedCell[] {
  const removedT =
    forestHa * factorValue('sink_zhuhai_forest') +
    mangroveHa * factorValue('mangrove_net_uptake') * (44 / 12) +
    parkHa * factorValue('urban_park_uptake');
  return years.map((year) => ({
    year,
    sector: 'landUse',
    gas: 'CO2',
    value: rounded(-removedT, 3),
    status: 'estimated',
    uncertaintyPct: 40,
    note: both('虚构面积 × 单位面积碳汇量', 'Fictional area × uptake a hectare'),
  }));
}

/** The whole inventory by sector, gas and year, as a table of an office has it. */
export function inventoryTable({ byYear, gwpSet }: InventoryTotals): InventoryCell[] {
  return years.flatMap((year) =>
    [...(byYear.get(year)?.bySector.values() ?? [])].flatMap(({ sector, co2eByGas }) =>
      [...co2eByGas].map(([gas, co2e]) => {
        const potential = gasOf(gas).inCo2e ? 1 : gwpOf(gas, gwpSet);
        if (potential === null) throw new Error(`no warming potential of ${gas}`);
        return { year, sector, gas, value: rounded(co2e / potential, 3) };
      }),
    ),
  );
}

/** t CO2e of a sector in a year; a sector that is not known whole is a mistake of the sample. */
export function sectorTotalT({ byYear }: InventoryTotals, sector: SectorId, year: Year): number {
  const told = byYear.get(year)?.bySector.get(sector);
  if (!told || told.totalT === null || told.missingCategories.length > 0) {
    throw new Error(`${sector} of ${year} lacks ${told?.missingCategories.join(', ') ?? 'all'}`);
  }
  return told.totalT;
}
