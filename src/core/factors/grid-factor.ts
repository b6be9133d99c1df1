/**
 * How much CO2 comes with a MWh from the grid, in this region and year? (methods 0.4, 2.5, 6.2)
 *
 *   published year      its value
 *   gap between years   the nearest earlier year, FACTOR_YEAR_SUBSTITUTED
 *   after the last      last · (1 − decline)^(years after it), FACTOR_PROJECTED
 *                       (decline 0: the last value, FACTOR_YEAR_SUBSTITUTED)
 *   before the first    none: FACTOR_MISSING
 *
 * The decline is the plan's assumption until the scenarios of chapter 6 set it. Values up to 2020 were
 * worked out by other rules than those from 2021 on; a series that crosses that year says
 * GRID_SERIES_BREAK. Residual, fossil-only, trading-scheme and OM/BM factors serve other purposes
 * (market-based view, projects) and never stand in for the average.
 */
import { grid } from '../../../data/factors/grid.ts';
import type { Issue } from '../issue.ts';
import type { Factor } from './factor.ts';
import { factorsIn } from './factor.ts';

/** First year of the series of the Ministry of Ecology and Environment and the Bureau of Statistics. */
const FIRST_YEAR_OF_NEW_SERIES = 2021;

export interface GridFactor {
  readonly year: number;
  /** t CO2/MWh = kg CO2/kWh; null where none is known. */
  readonly tPerMwh: number | null;
  /** The published row it rests on. */
  readonly factor: Factor | null;
  readonly issues: readonly Issue[];
}

const OTHER_PURPOSE = /_(residual|fossil)_\d{4}$/;
const seriesByRegion = new Map<string, Map<number, Factor>>();
for (const factor of factorsIn(grid)) {
  const year = Number(factor.year);
  const isAverage = factor.unit === 'kgCO2/kWh' && factor.value !== null && /_\d{4}$/.test(factor.id);
  if (!isAverage || OTHER_PURPOSE.test(factor.id)) continue;
  const series = seriesByRegion.get(factor.region) ?? new Map<number, Factor>();
  if (series.has(year)) throw new Error(`grid.csv: two average factors for ${factor.region} ${year}`);
  series.set(year, factor);
  seriesByRegion.set(factor.region, series);
}

/** Regions with a series, as `settings.gridRegion` names them. */
export const gridRegions: readonly string[] = [...seriesByRegion.keys()].sort();

/** Published years of a region, ascending. */
export function publishedGridYears(region: string): number[] {
  return [...(seriesByRegion.get(region)?.keys() ?? [])].sort((a, b) => a - b);
}

/**
 * The factor of one year. `declinePerYear` (0…1) applies after the last published year; 0 keeps it.
 */
export function gridFactor(region: string, year: number, declinePerYear = 0): GridFactor {
  const series = seriesByRegion.get(region);
  const years = publishedGridYears(region);
  const basis = years.findLast((published) => published <= year);
  const factor = basis === undefined ? undefined : series?.get(basis);
  if (basis === undefined || !factor || factor.value === null) {
    return { year, tPerMwh: null, factor: null, issues: [issue('FACTOR_MISSING', 'warn', { region, year })] };
  }
  const issues: Issue[] = [];
  if (basis < FIRST_YEAR_OF_NEW_SERIES) {
    issues.push(issue('GRID_SERIES_BREAK', 'warn', { region, year, basis }));
  }
  if (basis === year) return { year, tPerMwh: factor.value, factor, issues };
  const isAfterLast = basis === years.at(-1);
  if (isAfterLast && declinePerYear > 0) {
    issues.push(issue('FACTOR_PROJECTED', 'note', { region, year, basis, decline: declinePerYear }));
    return { year, tPerMwh: declining(factor.value, declinePerYear, year - basis), factor, issues };
  }
  issues.push(issue('FACTOR_YEAR_SUBSTITUTED', 'warn', { region, year, basis }));
  return { year, tPerMwh: factor.value, factor, issues };
}

/** A factor after some years of equal relative decline. */
export function declining(value: number, declinePerYear: number, years: number): number {
  return value * (1 - declinePerYear) ** years;
}

function issue(code: string, severity: Issue['severity'], detail: Record<string, string | number>): Issue {
  return { code, severity, count: 1, detail };
}
