/** Which variables weigh much and change fast: influence against speed, cut at the medians. */
import type { FocusVariables } from '../core/drivers/focus-variables.ts';
import type { PointChart } from './chart.ts';

export interface FocusWords {
  readonly title: string;
  readonly influence: string;
  readonly speed: string;
  readonly corners: PointChart['corners'];
  readonly name: (id: string) => string;
}

export function focusChart({ ranked, medianInfluence, medianSpeed }: FocusVariables, words: FocusWords): PointChart {
  return {
    kind: 'points',
    id: 'focus-variables',
    title: words.title,
    x: { name: words.speed, unit: '%', limit: medianSpeed },
    y: { name: words.influence, unit: '', limit: medianInfluence },
    points: ranked.map(({ id, influence, speed, isFocus }) => ({
      id,
      name: words.name(id),
      color: isFocus ? 'accent' : 'faint',
      x: speed,
      y: influence,
      strong: isFocus,
    })),
    corners: words.corners,
  };
}
