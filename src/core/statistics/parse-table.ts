/**
 * What statistics does a pasted or imported table tell? (clause 5.1 b; methods 0.4)
 *
 * Series down and years across, years down and series across, or a row a number (series, year, value,
 * unit). A value is turned into the unit of its series (万元 into 亿元, 亩 into km², MWh into 万kWh); a
 * heading that tells growth of GDP in per cent becomes an index, previous year = 100.
 *
 *   no unit anywhere       the series' own is taken, told by UNIT_ASSUMED
 *   a unit of other kind   UNKNOWN_UNIT, the values are left out
 *   label of no series     UNKNOWN_SERIES, the row or column is left out
 *   not a number           CELL_NOT_A_NUMBER, the cell is left out
 *   `-`, NA, 缺失          no value: the year stays unknown
 */
import type { Issue } from '../issue.ts';
import type { Status } from '../plan/tables.ts';
import type { CellContent } from '../units/table-cell.ts';
import { plainText, readNumber, readYear } from '../units/table-cell.ts';
import type { UnitKind } from '../units/written-unit.ts';
import { converted, unitInHeading, unitOfKind } from '../units/written-unit.ts';
import { readSeries } from './read-series.ts';
import type { Series } from './series.ts';
import type { StatisticDraft } from './set-statistics.ts';

export interface StatisticsOptions {
  readonly source: string;
  readonly status?: Status;
  /** A year a person gave for a table that tells none. */
  readonly year?: number;
}

export interface ParsedStatistics {
  readonly drafts: readonly StatisticDraft[];
  readonly issues: readonly Issue[];
}

const KIND_OF_UNIT: ReadonlyMap<string, UnitKind> = new Map([
  ['亿元', 'money'],
  ['万人', 'people'],
  ['万户', 'households'],
  ['万辆', 'vehicles'],
  ['km²', 'land'],
  ['万m²', 'floor'],
  ['km', 'length'],
  ['万kWh', 'electricity'],
  ['10⁴ m³', 'gas'],
  ['万tce', 'coalEquivalent'],
  ['座', 'count'],
  ['上年=100', 'index'],
  ['t', 'mass'],
  ['万吨', 'mass'],
]);

type Told = ReturnType<typeof readSeries>;
interface Column {
  readonly index: number;
  readonly year: number | null;
  readonly told: Told;
  readonly unit: string | null;
}

interface Shape {
  readonly headerRow: number;
  readonly series: number | null;
  readonly year: number | null;
  readonly unit: number | null;
  readonly values: readonly Column[];
  readonly titleUnit: string | null;
}

const LOOK_AT_ROWS = 15;

export function parseStatisticsTable(
  rows: readonly (readonly CellContent[])[],
  options: StatisticsOptions,
): ParsedStatistics {
  const shape = bestShape(rows);
  if (!shape) return { drafts: [], issues: [{ code: 'NO_TABLE', severity: 'stop', count: 1 }] };
  const notes = new Map<string, { severity: Issue['severity']; rows: number[]; texts: Set<string> }>();
  const note = (code: string, severity: Issue['severity'], row: number, text: string) => {
    const one = notes.get(code) ?? { severity, rows: [], texts: new Set<string>() };
    notes.set(code, one);
    one.rows.push(row + 1);
    if (text !== '') one.texts.add(text);
  };
  const drafts = new Map<string, StatisticDraft>();
  for (let r = shape.headerRow + 1; r < rows.length; r++) {
    const row = rows[r] ?? [];
    const label = textAt(row, shape.series);
    const rowTold = label === null ? null : readSeries(label);
    const hasNumber = shape.values.some((column) => readNumber(row[column.index] ?? null).kind === 'number');
    if (label !== null && !rowTold && hasNumber) note('UNKNOWN_SERIES', 'warn', r, label);
    for (const column of shape.values) {
      const told = column.told ?? rowTold;
      const written = readNumber(row[column.index] ?? null);
      if (!told || written.kind === 'empty' || written.kind === 'missing') continue;
      if (written.kind === 'bad') {
        note('CELL_NOT_A_NUMBER', 'warn', r, written.text);
        continue;
      }
      const year = column.year ?? readYear(row[shape.year ?? -1] ?? null) ?? options.year ?? null;
      if (year === null) {
        note('YEAR_MISSING', 'stop', r, label ?? '');
        continue;
      }
      const unitText =
        (written.unit || null) ?? column.unit ?? textAt(row, shape.unit) ?? labelUnit(label) ?? shape.titleUnit;
      const value = inSeriesUnit(written.value, told.series, told.isGrowthPercent, unitText);
      if (value === null) {
        note('UNKNOWN_UNIT', 'warn', r, `${told.series.name['zh-CN']}: ${unitText ?? ''}`);
        continue;
      }
      if (unitText === null && !told.isGrowthPercent) note('UNIT_ASSUMED', 'note', r, told.series.name['zh-CN']);
      const key = `${told.series.id}/${year}`;
      if (drafts.has(key)) {
        note('ROW_REPEATED', 'warn', r, told.series.name['zh-CN']);
        continue;
      }
      const { source } = options;
      drafts.set(key, { series: told.series.id, year, value, source, status: options.status ?? 'reported' });
    }
  }
  const issues = [...notes].map(
    ([code, { severity, rows: at, texts }]): Issue => ({
      code,
      severity,
      count: at.length,
      where: { rows: [...new Set(at)].slice(0, 20) },
      detail: { text: [...texts].slice(0, 5).join('; ') },
    }),
  );
  return { drafts: [...drafts.values()], issues };
}

/** Null when the unit is none of the series' kind. */
function inSeriesUnit(value: number, series: Series, isGrowthPercent: boolean, unitText: string | null): number | null {
  if (isGrowthPercent) {
    const isPercent = unitText === null || unitOfKind(unitText, 'percent') !== null;
    return isPercent ? 100 + value : null;
  }
  if (unitText === null || plainText(unitText) === plainText(series.unit)) return value;
  const kind = KIND_OF_UNIT.get(series.unit);
  if (kind === undefined) return null;
  const unit = unitOfKind(unitText, kind);
  if (!unit) return null;
  const own = unitOfKind(series.unit, kind);
  return own === null ? null : converted(value, unit.factor / own.factor);
}

function bestShape(rows: readonly (readonly CellContent[])[]): Shape | null {
  let best: { shape: Shape; score: number } | null = null;
  for (let r = 0; r < Math.min(LOOK_AT_ROWS, rows.length - 1); r++) {
    const candidate = shapeAt(rows, r);
    if (candidate && (!best || candidate.score > best.score)) best = candidate;
  }
  return best?.shape ?? null;
}

function shapeAt(rows: readonly (readonly CellContent[])[], r: number): { shape: Shape; score: number } | null {
  const header = rows[r] ?? [];
  let series: number | null = null;
  let year: number | null = null;
  let unit: number | null = null;
  let value: Column | null = null;
  const told: Column[] = [];
  for (const [index, cell] of header.entries()) {
    const text = cell === null || typeof cell === 'boolean' ? '' : plainText(String(cell));
    if (text === '') continue;
    const yearTold = readYear(cell ?? null);
    const unitTold = unitInHeading(text);
    if (yearTold !== null) told.push({ index, year: yearTold, told: null, unit: unitTold });
    else if (/^(指标|项目|名称|统计指标|indicator|series|item)/i.test(text)) series = index;
    else if (/^(年份|年度|年|year)$/i.test(text)) year = index;
    else if (/^(单位|计量单位|units?)$/i.test(text)) unit = index;
    else if (/^(数值|值|数据|value|amount)/i.test(text)) value = { index, year: null, told: null, unit: unitTold };
    else {
      const named = readSeries(text);
      if (named) told.push({ index, year: null, told: named, unit: unitTold });
    }
  }
  const hasYears = told.some((column) => column.year !== null);
  const values = hasYears
    ? told.filter((column) => column.year !== null)
    : told.length > 0
      ? told
      : value
        ? [value]
        : [];
  if (values.length === 0) return null;
  const taken = new Set([...values.map((column) => column.index), unit]);
  const isSeriesCell = (cell: CellContent) => typeof cell === 'string' && readSeries(cell) !== null;
  if (values.every((column) => column.told === null)) series ??= columnOf(rows, r, taken, isSeriesCell);
  if (!hasYears) year ??= columnOf(rows, r, taken, (cell) => readYear(cell) !== null);
  if (series === null && values.every((column) => column.told === null)) return null;
  const titles = rows.slice(0, r).flat();
  const titleUnit = titles
    .map((cell) => (typeof cell === 'string' ? unitInHeading(cell) : null))
    .find((u) => u !== null);
  const score = values.length + Number(series !== null) + Number(year !== null) + Number(unit !== null);
  return { shape: { headerRow: r, series, year, unit, values, titleUnit: titleUnit ?? null }, score };
}

function columnOf(
  rows: readonly (readonly CellContent[])[],
  headerRow: number,
  taken: ReadonlySet<number | null>,
  fits: (cell: CellContent) => boolean,
): number | null {
  const body = rows.slice(headerRow + 1);
  const width = Math.max(0, ...body.map((row) => row.length));
  for (let index = 0; index < width; index++) {
    if (taken.has(index)) continue;
    const cells = body.map((row) => row[index] ?? null).filter((cell) => cell !== null && cell !== '');
    if (cells.length > 0 && cells.filter(fits).length >= cells.length / 3) return index;
  }
  return null;
}

function textAt(row: readonly CellContent[], index: number | null): string | null {
  const cell = index === null ? null : (row[index] ?? null);
  if (cell === null || typeof cell === 'boolean') return null;
  const text = String(cell).trim();
  return text === '' ? null : text;
}

function labelUnit(label: string | null): string | null {
  return label === null ? null : unitInHeading(label);
}
