/**
 * Template: electricity use by sector, and power made inside the region (clause 5.1 a; methods 2.5).
 *
 * A row a year and user. The whole region's use and local generation are users of the list too.
 */
import { electricitySectors } from '../statistics/series.ts';
import { quantityStatistics } from './quantity-rows.ts';
import { nothingFound, type Template, textAt } from './template.ts';
import { amountColumn, choiceColumn, noteColumn, sameInBoth, sourceColumn, yearColumn } from './template-columns.ts';

const users = [
  ...electricitySectors,
  { id: 'total', name: { 'zh-CN': '全社会用电量', en: 'Whole region' } },
  { id: 'localGeneration', name: { 'zh-CN': '本地发电量', en: 'Generated inside the region' } },
];

export const electricityTemplate: Template = {
  id: 'electricity',
  version: 1,
  name: { 'zh-CN': '分部门用电量', en: 'Electricity by sector' },
  about: {
    'zh-CN': '一行为一年、一类用户的用电量；全社会用电量和本地发电量也各占一行。',
    en: 'A row is one year and one kind of user; the use of the whole region and the power made inside it are rows too.',
  },
  tables: [
    {
      id: 'electricity',
      name: { 'zh-CN': '用电量', en: 'Electricity' },
      columns: [
        yearColumn,
        choiceColumn(
          'sector',
          { 'zh-CN': '用户', en: 'User' },
          users,
          { 'zh-CN': '从列表选择。', en: 'Choose from the list.' },
          '工业 Industry',
        ),
        {
          ...amountColumn(
            'quantity',
            { 'zh-CN': '电量', en: 'Quantity' },
            null,
            { 'zh-CN': '单位见右列。', en: 'In the unit at its right.' },
            152000,
          ),
          required: true,
        },
        choiceColumn(
          'unit',
          { 'zh-CN': '单位', en: 'Unit' },
          ['万kWh', '亿kWh', 'kWh', 'MWh', 'GWh'].map(sameInBoth),
          { 'zh-CN': '从列表选择。', en: 'Choose from the list.' },
          '万kWh',
        ),
        sourceColumn,
        noteColumn,
      ],
    },
  ],
  collect(rows, fileName) {
    const { statistics, problems } = quantityStatistics({
      table: 'electricity',
      rows: rows.get('electricity') ?? [],
      fileName,
      seriesId: (row) => `electricity.${textAt(row, 'sector')}`,
    });
    return { findings: { ...nothingFound, statistics }, problems };
  },
};
