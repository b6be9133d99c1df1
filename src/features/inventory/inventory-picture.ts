/** The totals of the inventory as stacked columns by sector. */
import type { YearChart } from '../../charts/chart.ts';
import { inventoryChart } from '../../charts/inventory-chart.ts';
import { sectors } from '../../core/inventory/sectors.ts';
import type { InventoryTotals } from '../../core/inventory/total-inventory.ts';
import type { FormatSettings } from '../../i18n/format.ts';

export function inventoryPicture(totals: InventoryTotals, title: string, settings: FormatSettings): YearChart {
  const told = sectors.filter((sector) =>
    totals.years.some((year) => (totals.byYear.get(year)?.bySector.get(sector.id)?.totalT ?? null) !== null),
  );
  return inventoryChart(
    {
      title,
      years: totals.years,
      sectors: told.map((sector) => ({
        sector: sector.id,
        tCo2e: totals.years.map((year) => totals.byYear.get(year)?.bySector.get(sector.id)?.totalT ?? null),
      })),
      incompleteYears: totals.years.filter((year) => totals.byYear.get(year)?.isComplete === false),
    },
    settings,
  );
}
