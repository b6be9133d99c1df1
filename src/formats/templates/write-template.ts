/**
 * A template as a workbook to fill in.
 *
 * One sheet a table: headings in both languages (needed ones with a star), a row of units, both held in view, then
 * blank rows whose cells only take what their column asks for. A sheet of notes has an example of every field, so that
 * no example stands among the data. A hidden sheet carries the id and version, and the entries of the lists.
 */
import type { CellObject, SheetData } from 'write-excel-file/universal';
import { columnLetters } from '../../core/templates/cell-address.ts';
import {
  bothLanguages,
  LIST_MARK,
  type Template,
  type TemplateColumn,
  type TemplateTable,
} from '../../core/templates/template.ts';
import { dataValidation, type ValidatedCells, type ValidatedSheet } from './data-validation.ts';
import { MARKER_SHEET, TEMPLATE_MARK } from './template-mark.ts';

/** Rows whose cells are checked while typing; more may be filled in and are read as well. */
const CHECKED_ROWS = 2000;
const FIRST_ROW = 3;
const LAST_ROW = FIRST_ROW + CHECKED_ROWS - 1;
const NARROW = 14;
const WIDE = 26;
/** Rows of the hidden sheet above its lists. */
const LISTS_FROM = 3;

type TemplateSheet = ValidatedSheet & { readonly data: SheetData };

export async function writeTemplate(template: Template): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const lists = listsOf(template);
  const sheets: TemplateSheet[] = [
    ...template.tables.map((table) => tableSheet(table, lists)),
    notesSheet(template),
    markerSheet(template, lists),
  ];
  const blob = await writeXlsxFile(sheets, { features: [dataValidation] }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

interface List {
  readonly table: string;
  readonly column: string;
  readonly entries: readonly string[];
}

function listsOf({ tables }: Template): List[] {
  return tables.flatMap((table) =>
    table.columns.flatMap(({ id, holds }) =>
      holds.kind === 'choice'
        ? [{ table: table.id, column: id, entries: holds.choices.map(({ name }) => bothLanguages(name)) }]
        : [],
    ),
  );
}

const heading = (value: string): CellObject => ({
  value,
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'center',
  backgroundColor: '#e7f0ef',
});
const quiet = (value: string): CellObject => ({ value, fontStyle: 'italic', textColor: '#55606e', wrap: true });
const wrapped = (value: string): CellObject => ({ value, wrap: true, alignVertical: 'top' });

function tableSheet(table: TemplateTable, lists: readonly List[]): TemplateSheet {
  return {
    sheet: bothLanguages(table.name),
    data: [
      table.columns.map((column) => heading(headingText(column))),
      table.columns.map(({ unit, holds }) => quiet(unit ?? (holds.kind === 'choice' ? LIST_MARK : ''))),
    ],
    columns: table.columns.map(({ holds }) => ({
      width: holds.kind === 'number' || holds.kind === 'year' ? NARROW : WIDE,
    })),
    stickyRowsCount: FIRST_ROW - 1,
    validated: table.columns.flatMap((column, index) => validatedCells(table, column, index, lists)),
  };
}

function headingText({ name, required }: TemplateColumn): string {
  return `${bothLanguages(name)}${required ? ' *' : ''}`;
}

function validatedCells(
  table: TemplateTable,
  { id, name, holds, note }: TemplateColumn,
  index: number,
  lists: readonly List[],
): ValidatedCells[] {
  if (holds.kind === 'text') return [];
  const letters = columnLetters(index);
  const about = {
    cells: `${letters}${FIRST_ROW}:${letters}${LAST_ROW}`,
    title: bothLanguages(name),
    message: `${note['zh-CN']} ${note.en}`,
  };
  if (holds.kind === 'year') return [{ ...about, allows: { kind: 'whole', min: 1990, max: 2100 } }];
  if (holds.kind === 'number') return [{ ...about, allows: { kind: 'decimal', min: holds.min, max: holds.max } }];
  const at = lists.findIndex((list) => list.table === table.id && list.column === id);
  const entries = lists[at]?.entries ?? [];
  const place = `$${columnLetters(at)}$`;
  const range = `${MARKER_SHEET}!${place}${LISTS_FROM + 1}:${place}${LISTS_FROM + entries.length}`;
  return [{ ...about, allows: { kind: 'list', range } }];
}

function notesSheet({ name, about, tables }: Template): TemplateSheet {
  const general = [
    [bothLanguages(name)],
    [about['zh-CN']],
    [about.en],
    ['带 * 的列必填；第二行的单位请勿改动；没有数据的单元格留空。'],
    [
      'Columns with a star are needed; leave the units in the second row as they are; leave cells without a figure blank.',
    ],
    ['填好后在碳图的“导入数据”中打开即可，出错的单元格会逐一指出，整行不写入。'],
    ['Open the filled workbook with “Import data” in Tantu; each wrong cell is named and its row is not written.'],
  ];
  const heads = ['工作表 Sheet', '列 Column', '单位 Unit', '说明', 'Meaning', '示例 Example'];
  return {
    sheet: '说明 Notes',
    columns: [18, 30, 18, 44, 44, 34].map((width) => ({ width })),
    data: [
      ...general.map(([line = ''], i) => (i === 0 ? [{ value: line, fontWeight: 'bold' as const }] : [line])),
      [],
      heads.map(heading),
      ...tables.flatMap((table) =>
        table.columns.map((column) => [
          wrapped(bothLanguages(table.name)),
          wrapped(headingText(column)),
          wrapped(column.unit ?? ''),
          wrapped(column.note['zh-CN']),
          wrapped(column.note.en),
          typeof column.example === 'number' ? column.example : wrapped(column.example),
        ]),
      ),
    ],
  };
}

function markerSheet({ id, version }: Template, lists: readonly List[]): TemplateSheet {
  const longest = Math.max(0, ...lists.map(({ entries }) => entries.length));
  return {
    sheet: MARKER_SHEET,
    hidden: true,
    data: [
      [TEMPLATE_MARK, id, version],
      [],
      lists.map(({ column }) => column),
      ...Array.from({ length: longest }, (_, i) => lists.map(({ entries }) => entries[i] ?? null)),
    ],
  };
}
