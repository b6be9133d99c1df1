/** Which categories decide the inventory, from the largest share down, with their running sum: a Pareto picture. */
import { sectorOf } from '../core/inventory/sectors.ts';
import type { SectorId } from '../core/plan/tables.ts';
import { hexColor, type ParetoChart } from './chart.ts';

export interface KeyCategoryShare {
  readonly id: string;
  readonly name: string;
  readonly sector: SectorId;
  readonly share: number;
  readonly isKey: boolean;
}

export interface KeyCategoryWords {
  readonly title: string;
  readonly cumulative: string;
  readonly others: (count: number) => string;
}

/** Rows beyond this are told together: a picture of a hundred rows shows nothing. */
const MOST_ROWS = 16;

export function keyCategoryChart(
  categories: readonly KeyCategoryShare[],
  limit: number,
  words: KeyCategoryWords,
): ParetoChart {
  const sorted = [...categories].sort((a, b) => b.share - a.share);
  const shown = sorted.length > MOST_ROWS ? sorted.slice(0, MOST_ROWS - 1) : sorted;
  const rest = sorted.slice(shown.length);
  return {
    kind: 'pareto',
    id: 'key-categories',
    title: words.title,
    cumulativeName: words.cumulative,
    limit,
    items: [
      ...shown.map(({ id, name, sector, share, isKey }) => ({
        id,
        name,
        color: hexColor(sectorOf(sector).color),
        share,
        strong: isKey,
      })),
      ...(rest.length === 0
        ? []
        : [
            {
              id: 'others',
              name: words.others(rest.length),
              color: 'faint' as const,
              share: rest.reduce((sum, { share }) => sum + share, 0),
              strong: rest.some(({ isKey }) => isKey),
            },
          ]),
    ],
  };
}
