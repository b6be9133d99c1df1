/** All categories with their change and growth as CSV text that Excel and WPS open as it is; what is not defined is blank. */
import papaparse from 'papaparse';
import type { CategoryTrend } from '../../core/drivers/category-trend.ts';

export interface TrendCsvWords {
  readonly head: readonly string[];
  readonly name: (item: CategoryTrend) => string;
  readonly sector: (item: CategoryTrend) => string;
}

export function trendsCsv(items: readonly CategoryTrend[], words: TrendCsvWords): string {
  const rows = items.map((item) => [
    ...[words.name(item), words.sector(item), item.startT, item.endT, item.changeT],
    ...[item.share ?? '', item.growth ?? ''],
  ]);
  const text = papaparse.unparse([words.head, ...rows], { escapeFormulae: /^[=+\-@\t\r]/, newline: '\r\n' });
  return `\uFEFF${text}\r\n`;
}
