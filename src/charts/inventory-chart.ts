/**
 * The inventory by sector over the years: stacked columns, direct sectors below, indirect above.
 *
 * Land use lies under zero or over it by its own sign and is never taken from the columns. A sector
 * without a value in a year is a gap there, and the year is marked incomplete.
 */
import { sectorOf } from '../core/inventory/sectors.ts';
import type { SectorId } from '../core/plan/tables.ts';
import type { FormatSettings } from '../i18n/format.ts';
import { hexColor, type YearChart } from './chart.ts';
import { emissionScale, stackHeights } from './emission-scale.ts';

export interface InventoryChartInput {
  readonly title: string;
  readonly years: readonly number[];
  /** t CO2e by year, in the order they are stacked. */
  readonly sectors: readonly { readonly sector: SectorId; readonly tCo2e: readonly (number | null)[] }[];
  readonly incompleteYears: readonly number[];
}

export function inventoryChart(input: InventoryChartInput, settings: FormatSettings): YearChart {
  const heights = stackHeights(
    input.sectors.map(({ tCo2e }) => tCo2e),
    input.years.length,
  );
  const scale = emissionScale(heights, settings);
  return {
    kind: 'years',
    id: 'inventory-by-sector',
    title: input.title,
    unit: scale.unit,
    years: input.years,
    series: input.sectors.map(({ sector, tCo2e }) => ({
      id: sector,
      name: sectorOf(sector).name[settings.language],
      color: hexColor(sectorOf(sector).color),
      as: 'column',
      values: tCo2e.map(scale.inUnit),
    })),
    bands: [],
    marks: [],
    incompleteYears: input.incompleteYears,
    fromZero: true,
  };
}
