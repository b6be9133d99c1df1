/**
 * How is a table of an inventory laid out? Finds the row of headings and what each column is.
 *
 * The heading row is the one among the first 15 whose cells tell the most (years, gases, sectors, names
 * of columns). Lines above it may hold a unit, a year and a gas for the whole table.
 */
import type { GasId, SectorId } from '../plan/tables.ts';
import type { CellContent } from '../units/table-cell.ts';
import { plainText, readNumber, readYear } from '../units/table-cell.ts';
import { unitInHeading } from '../units/written-unit.ts';
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
  readonly columns: Readonly<Partial<Record<Named, number>>>;
  readonly values: readonly ValueColumn[];
  /** Columns that hold sums of others. */
  readonly totalColumns: number;
  readonly titleUnit: string | null;
  readonly titleYear: number | null;
  readonly titleGas: GasId | null;
}

const NAMES: readonly (readonly [Named, RegExp])[] = [
  ['sector', /^(部门|领域|行业|类别|排放源|排放部门|sector|category|source category)/i],
  ['year', /^(年份|年度|年|year)$/i],
  ['gas', /^(气体|温室气体种类|气体种类|gas|pollutant|species)$/i],
  ['unit', /^(单位|计量单位|units?)$/i],
  ['source', /^(来源|数据来源|出处|source|data source)$/i],
  ['note', /^(备注|说明|注|notes?|remarks?|comments?)$/i],
  ['value', /^(排放量|数值|值|数据|value|emissions?|amount)/i],
];
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
    if (text === '') continue;
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
    const label = year === null && gas === null ? readSectorLabel(bare) : null;
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
  const { values, skipped } = withoutSums(told.length > 0 ? told : single);
  if (values.length === 0) return null;
  if (!values.some((value) => value.sector) && columns.sector === undefined) {
    const index = bodyColumn(
      rows,
      r,
      values,
      (cell) => typeof cell === 'string' && readSectorLabel(cell).kind === 'sector',
    );
    if (index === null) return null;
    columns.sector = index;
  }
  if (!values.some((value) => value.year) && columns.year === undefined) {
    const index = bodyColumn(rows, r, values, (cell) => readYear(cell) !== null);
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
    columns,
    values,
    totalColumns: totalColumns + skipped,
    titleUnit: first(unitInHeading) ?? headerUnit(header),
    titleYear: first((text) => readYear(text)),
    titleGas: first((text) => gasOfTitle(text)),
  };
  return { shape, score: values.length + Object.keys(columns).length };
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
  rows: readonly (readonly CellContent[])[],
  headerRow: number,
  values: readonly ValueColumn[],
  fits: (cell: CellContent) => boolean,
): number | null {
  const body = rows.slice(headerRow + 1);
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
