/** What the legend of a chart says: every colour with its name and, for a year, its number. */
import type { ChartColor, ChartDescription } from './chart.ts';

export interface ReadoutItem {
  readonly id: string;
  readonly name: string;
  readonly color: ChartColor;
  readonly as: 'column' | 'area' | 'line' | 'dashed' | 'band';
  /** In the chart's unit; a band tells its thickness. Undefined: the chart has no number to tell here. */
  readonly value: number | null | undefined;
}

export interface Readout {
  readonly year: number | null;
  readonly incomplete: boolean;
  readonly items: readonly ReadoutItem[];
}

/** The readout for `year`, or for the last year with any number when that year is not in the chart. */
export function readoutOf(chart: ChartDescription, year: number | null): Readout {
  if (chart.kind !== 'years' && chart.kind !== 'shares') return { year: null, incomplete: false, items: [] };
  if (chart.kind === 'shares') {
    // A row of one part is named by its row; only mixed rows need a legend.
    const mixed = chart.rows.filter((row) => row.parts.length > 1).flatMap((row) => row.parts);
    const parts = new Map(mixed.map((part) => [part.name, part] as const));
    const items = [...parts.values()].map(
      ({ id, name, color }): ReadoutItem => ({
        id,
        name,
        color,
        as: 'column',
        value: undefined,
      }),
    );
    return { year: null, incomplete: false, items };
  }
  const asked = year === null ? -1 : chart.years.indexOf(year);
  const index = asked >= 0 ? asked : lastTold(chart.series.map((series) => series.values));
  const shownYear = chart.years[index] ?? null;
  return {
    year: shownYear,
    incomplete: shownYear !== null && chart.incompleteYears.includes(shownYear),
    items: [
      ...chart.series.map(
        ({ id, name, color, as, values }): ReadoutItem => ({
          id,
          name,
          color,
          as,
          value: values[index] ?? null,
        }),
      ),
      ...chart.bands.map(({ id, name, color, low, high }): ReadoutItem => {
        const from = low[index] ?? null;
        const to = high[index] ?? null;
        return { id, name, color, as: 'band', value: from === null || to === null ? null : to - from };
      }),
    ],
  };
}

/** Index of the last year in which any series has a number; −1 where none has. */
function lastTold(series: readonly (readonly (number | null)[])[]): number {
  return Math.max(-1, ...series.map((values) => values.findLastIndex((value) => value !== null)));
}
