/** How composition changed: the sectors as stacked areas, land use left to its own sign elsewhere. */
import { sectorOf } from '../core/inventory/sectors.ts';
import type { SectorId } from '../core/plan/tables.ts';
import type { FormatSettings } from '../i18n/format.ts';
import { hexColor, type YearChart } from './chart.ts';
import { emissionScale, stackHeights } from './emission-scale.ts';

export interface SectorAreaInput {
  readonly title: string;
  readonly years: readonly number[];
  readonly sectors: readonly { readonly sector: SectorId; readonly tCo2e: readonly (number | null)[] }[];
  readonly incompleteYears: readonly number[];
}

export function sectorAreaChart(input: SectorAreaInput, settings: FormatSettings): YearChart {
  const heights = stackHeights(
    input.sectors.map(({ tCo2e }) => tCo2e),
    input.years.length,
  );
  const scale = emissionScale(heights, settings);
  return {
    kind: 'years',
    id: 'sectors-over-years',
    title: input.title,
    unit: scale.unit,
    years: input.years,
    series: input.sectors.map(({ sector, tCo2e }) => ({
      id: sector,
      name: sectorOf(sector).name[settings.language],
      color: hexColor(sectorOf(sector).color),
      as: 'area',
      values: tCo2e.map(scale.inUnit),
    })),
    bands: [],
    marks: [],
    incompleteYears: input.incompleteYears,
    fromZero: true,
  };
}
