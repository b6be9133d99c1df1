/** One or a few series of statistics over the years, with a mark where a series breaks. */
import { type ChartColor, hexColor, type YearChart } from './chart.ts';

export interface SeriesChartInput {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly series: readonly {
    readonly id: string;
    readonly name: string;
    readonly valueByYear: ReadonlyMap<number, number>;
  }[];
  readonly breaks: readonly { readonly year: number; readonly label: string }[];
}

const lineColors: readonly ChartColor[] = ['#0b6e6e', '#b5763f', '#7a5195', '#2f6db5', '#8aa629', '#7d7461'].map(
  hexColor,
);

export function seriesChart({ id, title, unit, series, breaks }: SeriesChartInput): YearChart {
  const told = series.flatMap(({ valueByYear }) => [...valueByYear.keys()]);
  const first = Math.min(...told);
  const years = told.length === 0 ? [] : Array.from({ length: Math.max(...told) - first + 1 }, (_, i) => first + i);
  return {
    kind: 'years',
    id,
    title,
    unit,
    years,
    series: series.map((one, i) => ({
      id: one.id,
      name: one.name,
      color: lineColors[i % lineColors.length] ?? 'accent',
      as: 'line',
      values: years.map((year) => one.valueByYear.get(year) ?? null),
    })),
    bands: [],
    marks: breaks
      .filter(({ year }) => years.includes(year))
      .map(({ year, label }) => ({ at: 'year', year, label, color: 'warn' })),
    incompleteYears: [],
    fromZero: false,
  };
}
