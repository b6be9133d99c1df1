/** From the emissions of one year to those of another, factor by factor (LMDI): a waterfall. */
import type { FormatSettings } from '../i18n/format.ts';
import type { StepChart } from './chart.ts';
import { emissionScale } from './emission-scale.ts';

export interface EffectStepsInput {
  readonly id: string;
  readonly title: string;
  readonly start: { readonly name: string; readonly tCo2e: number };
  readonly end: { readonly name: string; readonly tCo2e: number };
  readonly effects: readonly { readonly id: string; readonly name: string; readonly tCo2e: number }[];
}

export function effectStepsChart(
  { id, title, start, end, effects }: EffectStepsInput,
  settings: FormatSettings,
): StepChart {
  const scale = emissionScale([start.tCo2e, end.tCo2e, ...effects.map(({ tCo2e }) => tCo2e)], settings);
  const inUnit = (tCo2e: number) => scale.inUnit(tCo2e) ?? Number.NaN;
  return {
    kind: 'steps',
    id,
    title,
    unit: scale.unit,
    start: { name: start.name, value: inUnit(start.tCo2e) },
    end: { name: end.name, value: inUnit(end.tCo2e) },
    steps: effects.map((effect) => ({ id: effect.id, name: effect.name, value: inUnit(effect.tCo2e) })),
  };
}
