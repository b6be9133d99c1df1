/**
 * The region's emissions by year: what was, what would be without measures, what is with them, and
 * beside that what remains after sinks. The band between the two curves is what the measures save.
 */
import type { FormatSettings } from '../i18n/format.ts';
import type { ChartMark, YearChart } from './chart.ts';
import { emissionScale } from './emission-scale.ts';

export interface RegionCurveInput {
  readonly years: readonly number[];
  /** t CO2e by year; null where it cannot be said. */
  readonly history: readonly (number | null)[];
  readonly without: readonly (number | null)[];
  readonly withMeasures: readonly (number | null)[];
  /** With measures and after sinks; never the headline (methods 10.4). Null: nothing to take off. */
  readonly net: readonly (number | null)[] | null;
  readonly incompleteYears: readonly number[];
  readonly targetYear: number;
  /** Emissions aimed at in the target year, once targets are set. */
  readonly targetT: number | null;
}

export interface RegionCurveWords {
  readonly title: string;
  readonly history: string;
  readonly without: string;
  readonly withMeasures: string;
  readonly net: string;
  readonly saved: string;
  readonly targetYear: string;
  readonly target: string;
}

export function regionCurveChart(
  input: RegionCurveInput,
  words: RegionCurveWords,
  settings: FormatSettings,
): YearChart {
  const scale = emissionScale([...input.history, ...input.without], settings);
  const scaled = (values: readonly (number | null)[]) => values.map(scale.inUnit);
  const without = scaled(input.without);
  const withMeasures = scaled(input.withMeasures);
  const target = scale.inUnit(input.targetT);
  const marks: ChartMark[] = [{ at: 'year', year: input.targetYear, label: words.targetYear, color: 'second' }];
  if (target !== null) marks.push({ at: 'value', value: target, label: words.target, color: 'good' });
  return {
    kind: 'years',
    id: 'region-curve',
    title: words.title,
    unit: scale.unit,
    years: input.years,
    series: [
      { id: 'history', name: words.history, color: 'ink', as: 'line', values: scaled(input.history) },
      { id: 'without', name: words.without, color: 'second', as: 'dashed', values: without },
      { id: 'with', name: words.withMeasures, color: 'accent', as: 'line', values: withMeasures },
      ...(input.net === null
        ? []
        : [{ id: 'net', name: words.net, color: '#2f8f5b', as: 'dashed', values: scaled(input.net) } as const]),
    ],
    bands: [{ id: 'saved', name: words.saved, color: 'accent', low: withMeasures, high: without }],
    marks,
    incompleteYears: input.incompleteYears,
    // Lines, not columns: what the measures save must be seen while one drags.
    fromZero: false,
  };
}
