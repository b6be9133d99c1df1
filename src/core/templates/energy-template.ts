/**
 * Template: energy use by sector and fuel (clause 5.1 a; methods 2.2).
 *
 * A row a year, sector and fuel. Solid and liquid fuels in a unit of mass, gas in a unit of volume.
 */
import { energySectors, fuels } from '../statistics/series.ts';
import { quantityStatistics } from './quantity-rows.ts';
import { nothingFound, type Template, textAt } from './template.ts';
import { amountColumn, choiceColumn, noteColumn, sameInBoth, sourceColumn, yearColumn } from './template-columns.ts';

export const energyTemplate: Template = {
  id: 'energy',
  version: 1,
  name: { 'zh-CN': '分部门分品种能源消费', en: 'Energy by sector and fuel' },
  about: {
    'zh-CN': '一行为一年、一个部门、一种燃料的终端或加工转换消费量（实物量）。电力和热力不在此表填写，原料用能不计入。',
    en: 'A row is one year, one sector, one fuel, in physical units. Electricity and heat do not belong here, nor fuel used as raw material.',
  },
  tables: [
    {
      id: 'energy',
      name: { 'zh-CN': '能源消费', en: 'Energy' },
      columns: [
        yearColumn,
        choiceColumn(
          'sector',
          { 'zh-CN': '部门', en: 'Sector' },
          energySectors,
          { 'zh-CN': '从列表选择。', en: 'Choose from the list.' },
          '工业 Industry',
        ),
        choiceColumn(
          'fuel',
          { 'zh-CN': '燃料', en: 'Fuel' },
          fuels,
          { 'zh-CN': '从列表选择。', en: 'Choose from the list.' },
          '天然气 Natural gas',
        ),
        {
          ...amountColumn(
            'quantity',
            { 'zh-CN': '消费量', en: 'Quantity' },
            null,
            { 'zh-CN': '实物量，单位见右列。', en: 'Physical quantity, in the unit at its right.' },
            2380,
          ),
          required: true,
        },
        choiceColumn(
          'unit',
          { 'zh-CN': '单位', en: 'Unit' },
          ['t', 'kg', '万吨', 'm³', '万m³', '亿m³'].map(sameInBoth),
          { 'zh-CN': '天然气用体积单位，其余用质量单位。', en: 'Volume for natural gas, mass for the others.' },
          '万m³',
        ),
        sourceColumn,
        noteColumn,
      ],
    },
  ],
  collect(rows, fileName) {
    const { statistics, problems } = quantityStatistics({
      table: 'energy',
      rows: rows.get('energy') ?? [],
      fileName,
      seriesId: (row) => `energy.${textAt(row, 'sector')}.${textAt(row, 'fuel')}`,
    });
    return { findings: { ...nothingFound, statistics }, problems };
  },
};
