/** A series that grows fast with the logistic curve fitted to it, out to where it nears its limit. */
import { type LogisticCurve, logisticValue, type SeriesPoint } from '../core/drivers/logistic-fit.ts';
import type { YearChart } from './chart.ts';

export interface SaturationChartInput {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly name: string;
  readonly points: readonly SeriesPoint[];
  readonly curve: LogisticCurve;
  readonly words: { readonly curve: string; readonly limit: string };
}

const FEWEST_YEARS_ON = 5;
const MOST_YEARS_ON = 30;

export function saturationChart({ id, title, unit, name, points, curve, words }: SaturationChartInput): YearChart {
  const told = points.map(({ year }) => year);
  const first = Math.min(...told);
  const last = Math.max(...told);
  const on = Math.min(MOST_YEARS_ON, Math.max(FEWEST_YEARS_ON, Math.ceil(curve.nearLimitYear) + 1 - last));
  const years = Array.from({ length: last + on - first + 1 }, (_, i) => first + i);
  const valueByYear = new Map(points.map(({ year, value }) => [year, value]));
  return {
    kind: 'years',
    id,
    title,
    unit,
    years,
    series: [
      {
        id: 'fit',
        name: words.curve,
        color: 'second',
        as: 'dashed',
        values: years.map((year) => logisticValue(curve, year)),
      },
      { id: 'told', name, color: 'accent', as: 'line', values: years.map((year) => valueByYear.get(year) ?? null) },
    ],
    bands: [],
    marks: [{ at: 'value', value: curve.limit, label: words.limit, color: 'warn' }],
    incompleteYears: [],
    fromZero: true,
  };
}
