/** How composition changed: the columns of the inventory as stacked areas. */
import type { FormatSettings } from '../i18n/format.ts';
import type { YearChart } from './chart.ts';
import { type InventoryChartInput, inventoryChart } from './inventory-chart.ts';

export function sectorAreaChart(input: InventoryChartInput, settings: FormatSettings): YearChart {
  const columns = inventoryChart(input, settings);
  return {
    ...columns,
    id: 'sectors-over-years',
    series: columns.series.map((one) => ({ ...one, as: 'area' as const })),
  };
}
