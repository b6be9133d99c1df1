/**
 * Template: the yearly record of economy and society (clause 5.1 b; methods 4.0).
 *
 * A row a year, a column a series, in the units of `core/statistics/series.ts`. A blank or missing cell says nothing:
 * the year stays unknown in that series. Leaves out energy by sector and fuel and electricity by sector, which have
 * templates of their own.
 */
import { seriesList } from '../statistics/series.ts';
import type { StatisticDraft } from '../statistics/set-statistics.ts';
import { type FilledRow, nothingFound, numberAt, optionalText, type RowProblem, type Template } from './template.ts';
import { noteColumn, sourceColumn, yearColumn } from './template-columns.ts';

const columns = seriesList.filter(
  ({ id, group }) => group !== 'electricity' && (group !== 'energy' || id === 'energy.total'),
);

/** Beyond any region; a longer number was typed by mistake. */
const LARGEST = 1e12;

export const statisticsTemplate: Template = {
  id: 'statistics',
  version: 1,
  name: { 'zh-CN': '经济社会统计', en: 'Economy and society' },
  about: {
    'zh-CN': '一行一年，一列一项指标，建议至少填写五年。没有数据的单元格请留空，不要填 0。',
    en: 'A row a year, a column a series; five years or more are best. Leave a cell blank where there is no figure, never 0.',
  },
  tables: [
    {
      id: 'statistics',
      name: { 'zh-CN': '经济社会统计', en: 'Statistics' },
      columns: [
        yearColumn,
        ...columns.map((series) => ({
          id: series.id,
          name: series.name,
          unit: series.unit,
          required: false,
          holds: {
            kind: 'number' as const,
            min: series.mayBeNegative ? -LARGEST : 0,
            max: LARGEST,
          },
          note: { 'zh-CN': `单位：${series.unit}。`, en: `In ${series.unit}.` },
          example: series.id === 'gdp.growthIndex' ? 106.5 : 120,
        })),
        sourceColumn,
        noteColumn,
      ],
    },
  ],
  collect(rows, fileName) {
    const statistics: StatisticDraft[] = [];
    const problems: RowProblem[] = [];
    const years = new Set<number>();
    for (const row of rows.get('statistics') ?? []) {
      const year = numberAt(row, 'year');
      if (years.has(year)) {
        problems.push({ table: 'statistics', row: row.row, column: 'year', code: 'TEMPLATE_ROW_REPEATED' });
        continue;
      }
      years.add(year);
      statistics.push(...draftsOf(row, year, fileName));
    }
    return { findings: { ...nothingFound, statistics }, problems };
  },
};

function draftsOf(row: FilledRow, year: number, fileName: string): StatisticDraft[] {
  const source = optionalText(row, 'source') ?? fileName;
  const note = optionalText(row, 'note');
  return columns.flatMap(({ id }) => {
    const value = row.values[id];
    if (typeof value !== 'number') return [];
    return [{ series: id, year, value, source, status: 'reported' as const, ...(note === null ? {} : { note }) }];
  });
}
