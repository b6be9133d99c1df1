/**
 * What does a filled template say, and which of its cells are wrong?
 *
 * A table is found by its headings, in either language, on whichever sheet and in whichever order they stand; the row
 * of units below them must say what the template says. A row with one wrong cell is left out as a whole; each wrong
 * cell is an issue that names sheet, cell and field. `-`, NA and #DIV/0! are missing, and counted.
 */
import { isPlanYear } from '../inventory/check-cell.ts';
import type { Issue } from '../issue.ts';
import { type CellContent, plainText, readNumber, readYear } from '../units/table-cell.ts';
import { isUnitText } from '../units/unit-text.ts';
import { cellAddress } from './cell-address.ts';
import {
  bothLanguages,
  type FilledRow,
  LIST_MARK,
  nothingFound,
  type Template,
  type TemplateColumn,
  type TemplateFindings,
  type TemplateTable,
} from './template.ts';

export interface TemplateSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellContent[])[];
}

/** Headings are looked for this far down: an office may put a title above. */
const LOOK_AT_ROWS = 10;
/** Wrong cells that are named one by one. */
const NAMED_CELLS = 60;

interface FoundTable {
  readonly sheet: TemplateSheet;
  readonly headerRow: number;
  readonly firstRow: number;
  /** Where each column of the template stands; a column that was deleted has no entry. */
  readonly places: ReadonlyMap<string, number>;
}

export function readTemplate(
  template: Template,
  sheets: readonly TemplateSheet[],
  fileName: string,
): { readonly findings: TemplateFindings; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const filled = new Map<string, readonly FilledRow[]>();
  const found = new Map<string, FoundTable>();
  for (const table of template.tables) {
    const place = findTable(table, sheets, template);
    if (!place) {
      issues.push(stop('TEMPLATE_TABLE_MISSING', { table: bothLanguages(table.name) }));
      continue;
    }
    found.set(table.id, place);
    const problems = headingProblems(table, place);
    issues.push(...problems);
    if (problems.length === 0) filled.set(table.id, filledRows(table, place, issues));
  }
  const stopped = issues.some(({ severity }) => severity === 'stop');
  if (stopped) return { findings: nothingFound, issues: capped(issues) };
  const { findings, problems } = template.collect(filled, fileName);
  for (const { table, row, column, code, detail } of problems) {
    const place = found.get(table);
    if (place) issues.push(cellIssue(code, place, row - 1, column, detail));
  }
  if ([...filled.values()].every((rows) => rows.length === 0) && issues.length === 0)
    issues.push({ code: 'TEMPLATE_EMPTY', severity: 'warn', count: 1 });
  return { findings, issues: capped(issues) };
}

const stop = (code: string, detail: Issue['detail']): Issue => ({ code, severity: 'stop', count: 1, detail });

function capped(issues: readonly Issue[]): Issue[] {
  const more = issues.slice(NAMED_CELLS);
  if (more.length === 0) return [...issues];
  return [
    ...issues.slice(0, NAMED_CELLS),
    { code: 'TEMPLATE_MORE_CELLS', severity: 'warn', count: more.reduce((sum, { count }) => sum + count, 0) },
  ];
}

/** Where most of the table's headings stand in one row, its needed ones among them. */
function findTable(table: TemplateTable, sheets: readonly TemplateSheet[], template: Template): FoundTable | null {
  let best: { place: FoundTable; score: number } | null = null;
  for (const sheet of sheets) {
    for (let r = 0; r < Math.min(LOOK_AT_ROWS, sheet.rows.length); r++) {
      const places = placesIn(table, sheet.rows[r] ?? []);
      const score = places.size / table.columns.length;
      if (score < 0.5 || (best && score <= best.score)) continue;
      // Tables of one workbook share headings such as 来源: the one that fits better has the row.
      if (template.tables.some((other) => other !== table && fitOf(other, sheet.rows[r] ?? []) > score)) continue;
      const hasUnits = isUnitRow(table, places, sheet.rows[r + 1] ?? []);
      best = { place: { sheet, headerRow: r, firstRow: r + (hasUnits ? 2 : 1), places }, score };
    }
  }
  return best?.place ?? null;
}

const fitOf = (table: TemplateTable, row: readonly CellContent[]) => placesIn(table, row).size / table.columns.length;

function placesIn(table: TemplateTable, row: readonly CellContent[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [index, cell] of row.entries()) {
    if (typeof cell !== 'string') continue;
    const column = table.columns.find((one) => isNamed(one.name, cell));
    if (column && !places.has(column.id)) places.set(column.id, index);
  }
  return places;
}

const bare = (text: string) => plainText(text).toLowerCase().replace(/[\s*]/g, '');

function isNamed(name: TemplateColumn['name'], cell: string): boolean {
  const written = bare(cell);
  return [bothLanguages(name), name['zh-CN'], name.en].some((one) => bare(one) === written);
}

/** A row of units holds units and the mark of lists, and nothing else. */
function isUnitRow(table: TemplateTable, places: ReadonlyMap<string, number>, row: readonly CellContent[]): boolean {
  const cells = table.columns.flatMap((column) => {
    const cell = row[places.get(column.id) ?? -1] ?? null;
    return cell === null || cell === '' ? [] : [{ column, cell }];
  });
  const isUnit = ({ column, cell }: (typeof cells)[number]) =>
    typeof cell === 'string' && (bare(cell) === bare(column.unit ?? LIST_MARK) || isUnitText(cell));
  return cells.length > 0 && cells.every(isUnit);
}

/** Needed columns that are gone, and units that were changed: the numbers would mean something else. */
function headingProblems(table: TemplateTable, place: FoundTable): Issue[] {
  const issues: Issue[] = [];
  const sheet = place.sheet.name;
  for (const column of table.columns) {
    const index = place.places.get(column.id);
    if (index === undefined) {
      const field = bothLanguages(column.name);
      if (column.required) issues.push(stop('TEMPLATE_COLUMN_MISSING', { sheet, field }));
      continue;
    }
    if (place.firstRow !== place.headerRow + 2 || column.unit === null) continue;
    const written = place.sheet.rows[place.headerRow + 1]?.[index] ?? null;
    if (written === null || bare(String(written)) === bare(column.unit)) continue;
    const cell = cellAddress(index, place.headerRow + 1);
    issues.push(stop('TEMPLATE_UNIT_CHANGED', { sheet, cell, unit: String(written), expected: column.unit }));
  }
  return issues;
}

function filledRows(table: TemplateTable, place: FoundTable, issues: Issue[]): FilledRow[] {
  const { sheet, places, firstRow } = place;
  const rows: FilledRow[] = [];
  let missing = 0;
  for (let r = firstRow; r < sheet.rows.length; r++) {
    const cells = table.columns.map((column) => {
      const index = places.get(column.id);
      return { column, cell: index === undefined ? null : (sheet.rows[r]?.[index] ?? null) };
    });
    if (cells.every(({ cell }) => cell === null || (typeof cell === 'string' && plainText(cell) === ''))) continue;
    const wrong: Issue[] = [];
    let marks = 0;
    const values: Record<string, string | number | null> = {};
    for (const { column, cell } of cells) {
      const read = readCell(column, cell);
      if (read.kind === 'wrong') wrong.push(cellIssue(read.code, place, r, column.id, read.detail));
      else {
        values[column.id] = read.value;
        if (read.kind === 'mark') marks++;
        if (read.value === null && column.required) wrong.push(cellIssue('TEMPLATE_CELL_NEEDED', place, r, column.id));
      }
    }
    if (wrong.length > 0) issues.push(...wrong);
    else {
      rows.push({ row: r + 1, values });
      missing += marks;
    }
  }
  if (missing > 0)
    issues.push({ code: 'MISSING_MARKS', severity: 'note', count: missing, detail: { sheet: sheet.name } });
  return rows;
}

function cellIssue(
  code: string,
  place: FoundTable,
  row: number,
  columnId: string,
  detail: Issue['detail'] = {},
): Issue {
  const index = place.places.get(columnId);
  const heading = index === undefined ? columnId : String(place.sheet.rows[place.headerRow]?.[index] ?? columnId);
  const cell = index === undefined ? String(row + 1) : cellAddress(index, row);
  const field = heading.replace(/[\s*]+/g, ' ').trim();
  return { code, severity: 'warn', count: 1, detail: { sheet: place.sheet.name, cell, field, ...detail } };
}

type CellRead =
  | { readonly kind: 'value' | 'mark'; readonly value: string | number | null }
  | { readonly kind: 'wrong'; readonly code: string; readonly detail?: Issue['detail'] };

function readCell({ holds }: TemplateColumn, cell: CellContent): CellRead {
  const text = cell === null ? '' : String(cell).trim();
  if (text === '') return { kind: 'value', value: null };
  const wrong = (code: string, more: Issue['detail'] = {}): CellRead => ({
    kind: 'wrong',
    code,
    detail: { text, ...more },
  });
  if (holds.kind === 'text') return { kind: 'value', value: text };
  if (holds.kind === 'choice') {
    const written = bare(text);
    const choice = holds.choices.find(
      ({ id, name }) => bare(id) === written || (typeof cell === 'string' && isNamed(name, text)),
    );
    return choice ? { kind: 'value', value: choice.id } : wrong('TEMPLATE_NOT_IN_LIST');
  }
  const read = readNumber(cell);
  if (read.kind === 'missing') return { kind: 'mark', value: null };
  if (holds.kind === 'year') {
    const year = read.kind === 'number' && read.unit === '' ? read.value : readYear(cell);
    return year !== null && isPlanYear(year) ? { kind: 'value', value: year } : wrong('TEMPLATE_BAD_YEAR');
  }
  if (read.kind !== 'number') return wrong('TEMPLATE_NOT_A_NUMBER');
  if (read.unit !== '') return wrong('TEMPLATE_UNIT_IN_CELL');
  const { min, max } = holds;
  if (read.value < min || read.value > max) return wrong('TEMPLATE_OUT_OF_RANGE', { min, max });
  return { kind: 'value', value: read.value };
}
