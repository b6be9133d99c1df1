/** Sentences for what is wrong in a filled template: which cell, what stands there, what to do. */
import type { Messages } from './messages.ts';

export const templateMessagesEn = {
  TEMPLATE_TABLE_MISSING:
    'The table “{{table}}” was not found in the workbook. Its headings must stand as in the template.',
  TEMPLATE_COLUMN_MISSING:
    'Sheet “{{sheet}}”: the needed column “{{field}}” is missing. Put it back as in the template.',
  TEMPLATE_UNIT_CHANGED:
    'Sheet “{{sheet}}”, cell {{cell}}: the unit was changed to “{{unit}}”, so nothing was taken over. Numbers are asked for in {{expected}}.',
  TEMPLATE_EMPTY: 'The template is not filled in yet.',
  TEMPLATE_CELL_NEEDED: 'Sheet “{{sheet}}”, cell {{cell}}: “{{field}}” is needed. Fill it in; the row was left out.',
  TEMPLATE_NOT_A_NUMBER:
    'Sheet “{{sheet}}”, cell {{cell}} ({{field}}): “{{text}}” is no number. Write a number or leave it blank; the row was left out.',
  TEMPLATE_UNIT_IN_CELL:
    'Sheet “{{sheet}}”, cell {{cell}} ({{field}}): “{{text}}” has a unit behind the number. Write the number alone, in the unit of the column; the row was left out.',
  TEMPLATE_OUT_OF_RANGE:
    'Sheet “{{sheet}}”, cell {{cell}} ({{field}}): the number must lie between {{min}} and {{max}}; the row was left out.',
  TEMPLATE_BAD_YEAR:
    'Sheet “{{sheet}}”, cell {{cell}} ({{field}}): “{{text}}” is no year from 1990 to 2100; the row was left out.',
  TEMPLATE_NOT_IN_LIST:
    'Sheet “{{sheet}}”, cell {{cell}} ({{field}}): “{{text}}” is not in the list. Choose an entry; the row was left out.',
  TEMPLATE_OTHER_UNIT:
    'Sheet “{{sheet}}”, cell {{cell}} ({{field}}): {{unit}} does not measure this; a unit such as {{expected}} is needed. The row was left out.',
  TEMPLATE_ROW_REPEATED:
    'Sheet “{{sheet}}”, cell {{cell}} ({{field}}): an earlier row already says this. The first one counts; remove one of them.',
  TEMPLATE_FULL_BEFORE_START:
    'Sheet “{{sheet}}”, cell {{cell}} ({{field}}): the measure would be complete before it begins; the row was left out.',
  TEMPLATE_NO_SUCH_MEASURE:
    'Sheet “{{sheet}}”, cell {{cell}} ({{field}}): no measure “{{measure}}” stands in the table of measures, or its row is wrong; the row was left out.',
  TEMPLATE_INPUT_OF_OTHER_KIND:
    'Sheet “{{sheet}}”, cell {{cell}} ({{field}}): this input belongs to another kind of measure; the row was left out.',
  TEMPLATE_MORE_CELLS: 'More wrong cells: {{count}}. Correct those named and import again.',
};

export const templateMessagesZh: Messages<typeof templateMessagesEn> = {
  TEMPLATE_TABLE_MISSING: '工作簿中未找到“{{table}}”表，表头须与模板一致。',
  TEMPLATE_COLUMN_MISSING: '工作表“{{sheet}}”缺少必填列“{{field}}”，请按模板补回。',
  TEMPLATE_UNIT_CHANGED:
    '工作表“{{sheet}}”单元格 {{cell}}：单位被改为“{{unit}}”，未写入任何数据。请按 {{expected}} 填写。',
  TEMPLATE_EMPTY: '模板尚未填写。',
  TEMPLATE_CELL_NEEDED: '工作表“{{sheet}}”单元格 {{cell}}：“{{field}}”为必填项，请补填；该行未写入。',
  TEMPLATE_NOT_A_NUMBER:
    '工作表“{{sheet}}”单元格 {{cell}}（{{field}}）：“{{text}}”不是数字，请填写数字或留空；该行未写入。',
  TEMPLATE_UNIT_IN_CELL:
    '工作表“{{sheet}}”单元格 {{cell}}（{{field}}）：“{{text}}”在数字后带有单位，请按该列单位只填数字；该行未写入。',
  TEMPLATE_OUT_OF_RANGE:
    '工作表“{{sheet}}”单元格 {{cell}}（{{field}}）：数值应在 {{min}} 至 {{max}} 之间；该行未写入。',
  TEMPLATE_BAD_YEAR: '工作表“{{sheet}}”单元格 {{cell}}（{{field}}）：“{{text}}”不是 1990–2100 之间的年份；该行未写入。',
  TEMPLATE_NOT_IN_LIST:
    '工作表“{{sheet}}”单元格 {{cell}}（{{field}}）：“{{text}}”不在列表中，请从列表选择；该行未写入。',
  TEMPLATE_OTHER_UNIT:
    '工作表“{{sheet}}”单元格 {{cell}}（{{field}}）：{{unit}} 不适用于此项，应使用 {{expected}} 一类的单位；该行未写入。',
  TEMPLATE_ROW_REPEATED: '工作表“{{sheet}}”单元格 {{cell}}（{{field}}）：与前面的行重复，以第一行为准，请删去其一。',
  TEMPLATE_FULL_BEFORE_START: '工作表“{{sheet}}”单元格 {{cell}}（{{field}}）：全部建成年份早于开始年份；该行未写入。',
  TEMPLATE_NO_SUCH_MEASURE:
    '工作表“{{sheet}}”单元格 {{cell}}（{{field}}）：“措施”表中没有“{{measure}}”，或该措施所在行有误；该行未写入。',
  TEMPLATE_INPUT_OF_OTHER_KIND: '工作表“{{sheet}}”单元格 {{cell}}（{{field}}）：该参数属于另一类措施；该行未写入。',
  TEMPLATE_MORE_CELLS: '另有 {{count}} 处错误，请先更正以上各处再导入。',
};
