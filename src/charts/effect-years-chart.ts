/** What each factor did year by year: columns above zero drove emissions up, below zero down. */
import type { FormatSettings } from '../i18n/format.ts';
import { type ChartColor, hexColor, type YearChart } from './chart.ts';
import { emissionScale, stackHeights } from './emission-scale.ts';

export interface EffectYearsInput {
  readonly title: string;
  readonly netName: string;
  readonly years: readonly number[];
  readonly effects: readonly {
    readonly id: string;
    readonly name: string;
    readonly tCo2e: readonly (number | null)[];
  }[];
}

/** Told apart in grey and by colour-blind eyes; none is the colour of a sector's neighbour in the legend. */
const factorColors: readonly ChartColor[] = [
  '#4f6d9c',
  '#d08c3a',
  '#5f9e78',
  '#a3547a',
  '#8a7f6b',
  '#3f3f58',
  '#9cc0dc',
  '#c9c4b8',
].map(hexColor);

export function effectYearsChart(
  { title, netName, years, effects }: EffectYearsInput,
  settings: FormatSettings,
): YearChart {
  const scale = emissionScale(
    stackHeights(
      effects.map(({ tCo2e }) => tCo2e),
      years.length,
    ),
    settings,
  );
  const net = years.map((_, i) => {
    const ofYear = effects.map(({ tCo2e }) => tCo2e[i] ?? null);
    return ofYear.includes(null) ? null : ofYear.reduce<number>((sum, value) => sum + (value ?? Number.NaN), 0);
  });
  return {
    kind: 'years',
    id: 'effects-by-year',
    title,
    unit: scale.unit,
    years,
    series: [
      ...effects.map(({ id, name, tCo2e }, i) => ({
        id,
        name,
        color: factorColors[i % factorColors.length] ?? ('second' as const),
        as: 'column' as const,
        values: tCo2e.map(scale.inUnit),
      })),
      { id: 'net', name: netName, color: 'ink', as: 'line', values: net.map(scale.inUnit) },
    ],
    bands: [],
    marks: [],
    incompleteYears: [],
    fromZero: true,
  };
}
