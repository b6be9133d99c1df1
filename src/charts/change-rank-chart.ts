/** What changed most, one bar each: growth in the warning colour, decline in that of good news. */
import type { FormatSettings } from '../i18n/format.ts';
import type { RankChart } from './chart.ts';
import { emissionScale } from './emission-scale.ts';

export interface ChangeRankInput {
  readonly title: string;
  readonly items: readonly { readonly id: string; readonly name: string; readonly changeT: number }[];
}

export function changeRankChart({ title, items }: ChangeRankInput, settings: FormatSettings): RankChart {
  const scale = emissionScale(
    items.map(({ changeT }) => Math.abs(changeT)),
    settings,
  );
  return {
    kind: 'ranks',
    id: 'changes',
    title,
    unit: scale.unit,
    items: items.map(({ id, name, changeT }) => ({
      id,
      name,
      value: scale.inUnit(changeT),
      color: changeT > 0 ? 'warn' : 'good',
    })),
  };
}
