/**
 * How is a table of an inventory laid out? Finds the row of headings and what each column is.
 *
 * The heading row is the one among the first 15 whose cells tell the most (years, gases, sectors, names
 * of columns). Lines above it may hold a unit, a year and a gas for the whole table.
 */
import type { GasId, SectorId } from '../plan/tables.ts';
import type { CellContent } from '../units/table-cell.ts';
import { plainText, readNumber, readYear } from '../units/table-cell.ts';
import { unitInHeading, unitOfKind } from '../units/written-unit.ts';
import { readGas, readSectorLabel } from './read-names.ts';

export interface ValueColumn {
  readonly index: number;
  readonly year: number | null;
  readonly gas: GasId | null;
  readonly sector: SectorId | null;
  readonly unit: string | null;
}

type Named = 'sector' | 'year' | 'gas' | 'value' | 'unit' | 'source' | 'note';

export interface TableShape {
  readonly headerRow: number;
  /** First row of the body: below the headings and a line of units, where there is one. */
  readonly firstRow: number;
  readonly columns: Readonly<Partial<Record<Named, number>>>;
  readonly values: readonly ValueColumn[];
  /** Columns that hold sums of others. */
  readonly totalColumns: number;
  readonly titleUnit: string | null;
  readonly titleYear: number | null;
  readonly titleGas: GasId | null;
}

const NAMES: readonly (readonly [Named, RegExp])[] = [
  [
    'sector',
    /^(部门|领域|行业|类别|项目|排放源|排放部门|(sub)?sector|category|source category|greenhouse gas categor)/i,
  ],
  ['year', /^(年份|年度|年|year)$/i],
  ['gas', /^(气体|温室气体种类|气体种类|gas|pollutant|species)$/i],
  ['unit', /^(单位|计量单位|.*emission units?|units?)$/i],
  ['source', /^(来源|数据来源|出处|source|data source)$/i],
  ['note', /^(备注|说明|注|notes?|remarks?|comments?)$/i],
  ['value', /^(排放量|数值|值|数据|value|(total )?emissions?$|amount)/i],
];
/** Columns about emissions that are no emissions. */
const NO_AMOUNT = /因子|系数|强度|占比|比例|比重|增速|人均|factor|intensity|share|per capita|global warming potential/i;
const TOTAL_COLUMN = /^(合计|总计|总量|小计|total|sum)/i;
const LOOK_AT_ROWS = 15;

export function rowText(row: readonly CellContent[], index: number | undefined): string | null {
  const cell = index === undefined ? null : (row[index] ?? null);
  if (cell === null || typeof cell === 'boolean') return null;
  const text = String(cell).trim();
  return text === '' ? null : text;
}

export function findShape(rows: readonly (readonly CellContent[])[]): TableShape | null {
  let best: { shape: TableShape; score: number } | null = null;
  for (let r = 0; r < Math.min(LOOK_AT_ROWS, rows.length - 1); r++) {
    const candidate = shapeOf(rows, r);
    if (candidate && (!best || candidate.score > best.score)) best = candidate;
  }
  return best?.shape ?? null;
}

function shapeOf(rows: readonly (readonly CellContent[])[], r: number): { shape: TableShape; score: number } | null {
  const header = rows[r] ?? [];
  const columns: Partial<Record<Named, number>> = {};
  const told: ValueColumn[] = [];
  let totalColumns = 0;
  for (const [index, cell] of header.entries()) {
    const text = typeof cell === 'number' ? String(cell) : typeof cell === 'string' ? plainText(cell) : '';
    if (text === '' || NO_AMOUNT.test(text)) continue;
    const year = readYear(cell ?? null);
    const named = year === null ? NAMES.find(([, pattern]) => pattern.test(text))?.[0] : undefined;
    if (named && columns[named] === undefined) {
      columns[named] = index;
      continue;
    }
    const bare = text.replace(/[([].*?[)\]]/g, '');
    const gas = readGas(bare) ?? (TOTAL_COLUMN.test(bare) ? null : readGas(text));
    if (TOTAL_COLUMN.test(bare) && year === null && readGas(bare) === null) {
      totalColumns++;
      continue;
    }
    const label = year === null ? readSectorLabel(withoutGas(bare)) : null;
    if (label?.kind === 'total') {
      totalColumns++;
      continue;
    }
    const sector = label?.kind === 'sector' ? label.sector : null;
    if (year !== null || gas !== null || sector !== null) {
      told.push({ index, year, gas: yearOnly(year, bare) ? null : gas, sector, unit: unitInHeading(text) });
    }
  }
  const valueText = columns.value === undefined ? null : rowText(header, columns.value);
  const single: ValueColumn[] =
    columns.value === undefined
      ? []
      : [{ index: columns.value, year: null, gas: null, sector: null, unit: unitInHeading(valueText ?? '') }];
  // Where a column names the sector of each row, headings name none: `Process` is then a kind of emission.
  const filled = told.filter((one) => one.year !== null || !holdsNames(rows.slice(r + 1), one.index));
  const usable = columns.sector === undefined ? filled : filled.filter((one) => one.year !== null || one.gas !== null);
  const inColumns = usable.map((one) => (columns.sector === undefined ? one : { ...one, sector: null }));
  const { values: found, skipped } = withoutSums(inColumns.length > 0 ? inColumns : single);
  if (found.length === 0) return null;
  const unitsBelow = rows[r + 1] ?? [];
  const hasUnitRow = isUnitRow(unitsBelow, found) || isUnitRow(rows[r + 2] ?? [], found);
  const unitRow = isUnitRow(unitsBelow, found) ? r + 1 : r + 2;
  const values = hasUnitRow
    ? found.map((column) => ({ ...column, unit: unitBelow(rows[unitRow] ?? [], column) }))
    : found;
  const firstRow = hasUnitRow ? unitRow + 1 : r + 1;
  const body = rows.slice(firstRow);
  if (!values.some((value) => value.sector) && columns.sector === undefined) {
    const index = bodyColumn(body, values, isSectorCell);
    if (index === null) return null;
    columns.sector = index;
  }
  if (!values.some((value) => value.year) && columns.year === undefined) {
    const index = bodyColumn(body, values, (cell) => readYear(cell) !== null);
    if (index !== null) columns.year = index;
  }
  const title = rows
    .slice(0, r)
    .flat()
    .filter((cell): cell is string => typeof cell === 'string');
  const first = <T>(read: (text: string) => T | null): T | null =>
    title.map(read).find((found) => found !== null) ?? null;
  const shape: TableShape = {
    headerRow: r,
    firstRow,
    columns,
    values,
    totalColumns: totalColumns + skipped,
    titleUnit: first(unitInHeading) ?? headerUnit(header),
    titleYear: first((text) => readYear(text)),
    titleGas: first((text) => gasOfTitle(text)),
  };
  return { shape, score: values.length + Object.keys(columns).length };
}

const isSectorCell = (cell: CellContent) => typeof cell === 'string' && readSectorLabel(cell).kind === 'sector';

/** A heading over the names of sectors (`GHG emissions, Gg CO2e` in the corner) is over no amounts. */
function holdsNames(body: readonly (readonly CellContent[])[], index: number): boolean {
  const cells = body.map((row) => row[index] ?? null).filter((cell) => readNumber(cell).kind !== 'empty');
  return cells.length > 0 && cells.filter(isSectorCell).length >= cells.length / 2;
}

/** A line of units under the headings: nothing but units over the columns of values. */
function isUnitRow(row: readonly CellContent[], values: readonly ValueColumn[]): boolean {
  const cells = values.map((column) => rowText(row, column.index)).filter((text) => text !== null);
  return cells.length > 0 && cells.every((text) => unitOfKind(text, 'mass') !== null);
}

/** The unit over a column; one unit alone stands for the columns right of it too. */
function unitBelow(row: readonly CellContent[], column: ValueColumn): string | null {
  for (let index = column.index; index >= 0; index--) {
    const text = rowText(row, index);
    if (text !== null && unitOfKind(text, 'mass')) return text;
  }
  return column.unit;
}

/** `Industry electricity: kt CO2` without what tells gas and unit. */
function withoutGas(text: string): string {
  return text.replace(/[:：].*$/, '').replace(/\b(co2|ch4|n2o|hfcs?|pfcs?|sf6|nf3)\b(-?e)?/gi, ' ');
}

/** A column of all gases beside columns of single gases is their sum. */
function withoutSums(told: readonly ValueColumn[]): { values: ValueColumn[]; skipped: number } {
  const hasSingle = told.some((column) => column.gas !== null && column.gas !== 'CO2e');
  const values = told.filter((column) => !(hasSingle && column.gas === 'CO2e'));
  return { values, skipped: told.length - values.length };
}

/** A heading of nothing but a year tells no gas. */
function yearOnly(year: number | null, bare: string): boolean {
  return year !== null && /^\D{0,2}\d{4}\D{0,2}$/.test(bare);
}

/** The first column left of the values whose body is mostly what is looked for. */
function bodyColumn(
  body: readonly (readonly CellContent[])[],
  values: readonly ValueColumn[],
  fits: (cell: CellContent) => boolean,
): number | null {
  const width = Math.max(0, ...body.map((row) => row.length));
  for (let index = 0; index < width; index++) {
    if (values.some((value) => value.index === index)) continue;
    const cells = body.map((row) => row[index] ?? null).filter((cell) => readNumber(cell).kind !== 'empty');
    if (cells.length > 0 && cells.filter(fits).length >= cells.length / 2) return index;
  }
  return null;
}

/** A corner cell such as `部门（万吨）` tells the unit of the whole table. */
function headerUnit(header: readonly CellContent[]): string | null {
  const corner = header[0];
  return typeof corner === 'string' ? unitInHeading(corner) : null;
}

/** "单位：万吨CO2e" and "温室气体清单" in a title are about CO2e; a gas must be named alone to count. */
function gasOfTitle(text: string): GasId | null {
  const gas = readGas(text);
  return gas === null || /清单|inventory/i.test(text) ? null : gas;
}
