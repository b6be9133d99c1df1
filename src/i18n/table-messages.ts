/** Sentences for codes of reading tables of numbers (inventory, statistics) and of choosing factors. */
import type { Messages } from './messages.ts';

export const tableMessagesEn = {
  NO_TABLE: 'No table was found: there is no line of headings with years, gases, sectors or series.',
  YEAR_MISSING: 'No year is told in the table, so nothing was taken (rows: {{rows}}). Say which year it is about.',
  UNKNOWN_UNIT: 'The unit is missing or not known, so values were left out (rows: {{rows}}; found: {{text}}).',
  UNIT_ASSUMED: 'No unit is told; the usual one of the series was taken: {{text}}.',
  GAS_ASSUMED: 'No gas is told; values were taken as CO₂ equivalent (rows: {{rows}}).',
  UNKNOWN_SECTOR: 'Rows of no sector that is known were left out: {{count}} (rows: {{rows}}; {{text}}).',
  UNKNOWN_SERIES: 'Rows of no series of the plan were left out: {{count}} (rows: {{rows}}; {{text}}).',
  TOTALS_SKIPPED: 'Totals, and rows that are the sum of others, were left out: they are worked out here.',
  ROWS_ADDED: 'Rows of one sector were added up. Check that none is the sum of the others: {{text}}.',
  ROW_REPEATED: 'Values told a second time were held back: {{count}} (rows: {{rows}}; {{text}}). The first one counts.',
  CELL_NOT_A_NUMBER: 'Cells that hold no number were left out: {{count}} (rows: {{rows}}; {{text}}).',
  CO2E_TO_GAS: 'Values in CO₂ equivalent were turned into tonnes of the gas ({{text}}; rows: {{rows}}).',
  FACTOR_PROJECTED: 'The grid factor of {{year}} is projected from {{basis}}; none is published yet.',
  FACTOR_YEAR_SUBSTITUTED: 'No grid factor is published for {{year}}; that of {{basis}} was taken.',
  FACTOR_MISSING: 'No grid factor is known for {{region}} in {{year}}.',
  GRID_SERIES_BREAK: 'Grid factors before 2021 were worked out by other rules and do not compare with later ones.',
  PARTLY_IN_INVENTORY:
    'What is built by {{inventoryYear}} is in the inventory of that year already and is not counted again.',
};

export const tableMessagesZh: Messages<typeof tableMessagesEn> = {
  NO_TABLE: '未找到数据表：没有包含年份、气体、部门或指标的表头行。',
  YEAR_MISSING: '表中没有年份，未读取（第 {{rows}} 行）。请指定数据年份。',
  UNKNOWN_UNIT: '缺少单位或单位无法识别，相应数值未读取（第 {{rows}} 行；所写单位：{{text}}）。',
  UNIT_ASSUMED: '表中未写单位，按指标的常用单位读取：{{text}}。',
  GAS_ASSUMED: '表中未写气体，按二氧化碳当量读取（第 {{rows}} 行）。',
  UNKNOWN_SECTOR: '有 {{count}} 行的部门无法识别，未读取（第 {{rows}} 行；{{text}}）。',
  UNKNOWN_SERIES: '有 {{count}} 行不是方案中的指标，未读取（第 {{rows}} 行；{{text}}）。',
  TOTALS_SKIPPED: '合计行、列以及由其他行相加得到的行未读取，由本软件重新合计。',
  ROWS_ADDED: '同一部门的多行已相加，请确认其中没有合计行：{{text}}。',
  ROW_REPEATED: '有 {{count}} 个数值重复出现，暂不采用后者（第 {{rows}} 行；{{text}}）。',
  CELL_NOT_A_NUMBER: '有 {{count}} 个单元格不是数字，未读取（第 {{rows}} 行；{{text}}）。',
  CO2E_TO_GAS: '以二氧化碳当量表示的数值已换算为该气体的吨数（{{text}}；第 {{rows}} 行）。',
  FACTOR_PROJECTED: '{{year}} 年电网排放因子尚未发布，由 {{basis}} 年数值推算。',
  FACTOR_YEAR_SUBSTITUTED: '{{year}} 年没有已发布的电网排放因子，采用 {{basis}} 年数值。',
  FACTOR_MISSING: '{{region}} {{year}} 年没有可用的电网排放因子。',
  GRID_SERIES_BREAK: '2021 年以前的电网排放因子口径不同，不能与之后的数值直接比较。',
  PARTLY_IN_INVENTORY: '{{inventoryYear}} 年及以前建成的部分已包含在当年清单中，不重复计算。',
};
