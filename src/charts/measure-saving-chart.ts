/** What each measure saves by year: stacked columns, one colour a measure, those of one sector alike in hue. */
import type { FormatSettings } from '../i18n/format.ts';
import { type ChartColor, hexColor, type YearChart } from './chart.ts';
import { emissionScale, stackHeights } from './emission-scale.ts';

export interface MeasureSavingInput {
  readonly title: string;
  readonly years: readonly number[];
  readonly measures: readonly {
    readonly id: string;
    readonly name: string;
    /** Colour of its sector. */
    readonly color: string;
    readonly savedT: readonly (number | null)[];
  }[];
}

/** How far the second, third, … measure of one sector is drawn towards white. */
const LIGHTER_BY = 0.22;
const STEPS = 4;

/** A hex colour mixed with white. */
function lightened(hex: string, share: number): ChartColor {
  const channel = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16);
    return Math.round(value + (255 - value) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return hexColor(`#${channel(1)}${channel(3)}${channel(5)}`);
}

export function measureSavingChart(input: MeasureSavingInput, settings: FormatSettings): YearChart {
  const heights = stackHeights(
    input.measures.map(({ savedT }) => savedT),
    input.years.length,
  );
  const scale = emissionScale(heights, settings);
  const seen = new Map<string, number>();
  return {
    kind: 'years',
    id: 'measure-saving',
    title: input.title,
    unit: scale.unit,
    years: input.years,
    series: input.measures.map(({ id, name, color, savedT }) => {
      const before = seen.get(color) ?? 0;
      seen.set(color, before + 1);
      return {
        id,
        name,
        color: lightened(color, (before % STEPS) * LIGHTER_BY),
        as: 'column',
        values: savedT.map(scale.inUnit),
      };
    }),
    bands: [],
    marks: [],
    incompleteYears: [],
    fromZero: true,
  };
}
