/** Which sectors are large and which grow fast: share of the last year against growth, cut at the rule's limits. */
import type { PriorityMatrix } from '../core/drivers/priority-matrix.ts';
import { sectors } from '../core/inventory/sectors.ts';
import type { Language } from '../core/text.ts';
import { hexColor, type PointChart } from './chart.ts';

export interface PriorityWords {
  readonly title: string;
  readonly share: string;
  readonly growth: string;
  readonly corners: PointChart['corners'];
}

export function priorityChart(matrix: PriorityMatrix, words: PriorityWords, language: Language): PointChart {
  return {
    kind: 'points',
    id: 'priorities',
    title: words.title,
    x: { name: words.share, unit: '%', limit: matrix.shareLimit },
    y: { name: words.growth, unit: '%', limit: matrix.growthLimit },
    points: matrix.order.map(({ name, share, growth, class: priority }) => {
      const sector = sectors.find(({ id }) => id === name);
      return {
        id: name,
        name: sector?.name[language] ?? name,
        color: sector ? hexColor(sector.color) : 'second',
        x: share,
        y: growth,
        strong: priority.startsWith('large'),
      };
    }),
    corners: words.corners,
  };
}
