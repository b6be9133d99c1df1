/** Growth of GDP year by year in both price bases, against the 10 % of clause 3.2. */
import { hexColor, type YearChart } from './chart.ts';

export interface GdpGrowthInput {
  readonly title: string;
  readonly years: readonly number[];
  /** Growth over the year before, as a share. */
  readonly constantPrices: readonly (number | null)[];
  readonly currentPrices: readonly (number | null)[];
  readonly threshold: number;
  readonly words: { readonly constant: string; readonly current: string; readonly threshold: string };
}

const percent = (share: number | null) => (share === null ? null : share * 100);

export function gdpGrowthChart({
  title,
  years,
  constantPrices,
  currentPrices,
  threshold,
  words,
}: GdpGrowthInput): YearChart {
  return {
    kind: 'years',
    id: 'gdp-growth',
    title,
    unit: '%',
    years,
    series: [
      { id: 'constant', name: words.constant, color: 'accent', as: 'column', values: constantPrices.map(percent) },
      {
        id: 'current',
        name: words.current,
        color: hexColor('#d98b0b'),
        as: 'line',
        values: currentPrices.map(percent),
      },
    ],
    bands: [],
    marks: [{ at: 'value', value: threshold * 100, label: words.threshold, color: 'ink' }],
    incompleteYears: [],
    fromZero: true,
  };
}
