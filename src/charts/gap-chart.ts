/** A series with its gaps: what was told, what was filled before, what would be filled, and the older series behind it. */
import type { YearChart, YearSeries } from './chart.ts';

type ByYear = readonly { readonly year: number; readonly value: number }[];

export interface GapChartInput {
  readonly title: string;
  readonly unit: string;
  readonly years: readonly number[];
  readonly told: ByYear;
  readonly before: ByYear;
  readonly now: ByYear;
  /** Empty unless one is spliced on. */
  readonly old: ByYear;
  readonly names: { readonly told: string; readonly before: string; readonly now: string; readonly old: string };
  readonly breaks: readonly { readonly year: number; readonly label: string }[];
}

export function gapChart(input: GapChartInput): YearChart {
  const { years, names } = input;
  const filledNow = new Set(input.now.map(({ year }) => year));
  const line = (id: keyof typeof names, values: ByYear, look: Pick<YearSeries, 'color' | 'as'>): YearSeries[] => {
    if (values.length === 0) return [];
    const at = new Map(values.map(({ year, value }) => [year, value]));
    return [{ id, name: names[id], ...look, values: years.map((year) => at.get(year) ?? null) }];
  };
  return {
    kind: 'years',
    id: 'gaps',
    title: input.title,
    unit: input.unit,
    years,
    series: [
      ...line('told', input.told, { color: '#0b6e6e', as: 'column' }),
      ...line(
        'before',
        input.before.filter(({ year }) => !filledNow.has(year)),
        { color: '#8fbcbc', as: 'column' },
      ),
      ...line('now', input.now, { color: '#e0b83b', as: 'column' }),
      ...line('old', input.old, { color: 'second', as: 'dashed' }),
    ],
    bands: [],
    marks: input.breaks.map(({ year, label }) => ({ at: 'year', year, label, color: 'warn' })),
    incompleteYears: [],
    fromZero: true,
  };
}
