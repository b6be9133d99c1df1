import type { Messages } from '../i18n/messages.ts';

export const en = {
  picture: 'Chart',
  table: 'Table',
  showAs: 'Show as',
  save: 'Save the chart',
  savePng: 'Picture (PNG)',
  saveSvg: 'Picture (SVG)',
  saveCsv: 'Numbers (CSV)',
  saveFailed: 'The chart could not be saved',
  item: 'Item',
  incomplete: '* incomplete: parts are missing from the sum',
  inYear: '{{year}}',
  inYearIncomplete: '{{year}} (incomplete)',
  loading: 'Drawing the chart…',
  description: '{{title}}, {{unit}}. The table beside it has the same numbers.',
} as const;

export const zh: Messages<typeof en> = {
  picture: '图',
  table: '表',
  showAs: '显示方式',
  save: '保存图表',
  savePng: '图片（PNG）',
  saveSvg: '矢量图（SVG）',
  saveCsv: '数据（CSV）',
  saveFailed: '图表未能保存',
  item: '项目',
  incomplete: '* 不完整：合计缺少部分数据',
  inYear: '{{year}} 年',
  inYearIncomplete: '{{year}} 年（不完整）',
  loading: '正在绘图…',
  description: '{{title}}，单位：{{unit}}。旁边的表格有同样的数据。',
};
