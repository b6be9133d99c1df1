/**
 * The numbers of a column in the unit its meaning is counted in.
 *
 * A person or the import said in which unit a column is (`m2`, `10^4 t`, `万吨`, `%`, `1/h`); no unit means
 * that of the meaning itself. Spellings with raised digits, `CO2e` and `a year` are one unit. A unit that is
 * none of the known ones is refused (`UNKNOWN_UNIT`): the whole column counts as missing, not as guessed.
 */
import type { Issue } from '../core/issue.ts';
import type { ColumnMeaning } from '../core/plan/tables.ts';
import type { Column } from '../geo/layer-table.ts';
import type { ViewTable } from './view-table.ts';
import { columnMeaning, numberReader, numbersOf } from './view-table.ts';

type QuantityMeaning = Extract<
  ColumnMeaning,
  | 'heightM'
  | 'floorAreaM2'
  | 'landAreaM2'
  | 'occupancy'
  | 'trafficPerDay'
  | 'pointEmissionsT'
  | 'solarKwhPerM2'
  | 'population'
>;

const HOURS_PER_DAY = 24;
const DAYS_PER_YEAR = 365;

/** How many of the meaning's unit one of these is. */
const factors: Readonly<Record<QuantityMeaning, Readonly<Record<string, number>>>> = {
  heightM: { m: 1, 米: 1, cm: 0.01, ft: 0.3048 },
  floorAreaM2: { m2: 1, 平方米: 1, '10^4m2': 1e4, 万m2: 1e4, 万平方米: 1e4, ha: 1e4, 公顷: 1e4, km2: 1e6 },
  landAreaM2: { m2: 1, 平方米: 1, 亩: 2000 / 3, 万亩: 2e7 / 3, ha: 1e4, 公顷: 1e4, km2: 1e6, 平方公里: 1e6 },
  occupancy: { '1': 1, '0-1': 1, share: 1, '%': 0.01 },
  // Vehicles of an average hour; a rush hour would be told as such.
  trafficPerDay: { '1/d': 1, 'veh/d': 1, 'pcu/d': 1, '辆/日': 1, '1/h': HOURS_PER_DAY, 'veh/h': HOURS_PER_DAY },
  pointEmissionsT: {
    kg: 1e-3,
    t: 1,
    吨: 1,
    kt: 1e3,
    千吨: 1e3,
    '10^4t': 1e4,
    万t: 1e4,
    万吨: 1e4,
    mt: 1e6,
    百万吨: 1e6,
  },
  solarKwhPerM2: { 'kwh/m2': 1, 'kwh/m2/d': DAYS_PER_YEAR, 'mj/m2': 1 / 3.6 },
  population: { '1': 1, 人: 1, '10^4': 1e4, 万人: 1e4 },
};

/** One spelling for all: `tCO₂e/a` is t, `kWh/m²/a` is kwh/m2, `10^4 m²` is 10^4m2. */
function plain(unit: string): string {
  return unit
    .normalize('NFKC')
    .replace(/[\s·]/g, '')
    .replace(/[–—]/g, '-')
    .replace(/co2(e|eq|当量)?/i, '')
    .replace(/\/(a|yr|year|年)$/i, '')
    .toLowerCase();
}

export interface Quantity {
  /** NaN where missing. */
  readonly values: Float64Array;
  /** Name of the column; null where none has this meaning. */
  readonly column: string | null;
  readonly issues: readonly Issue[];
}

/** Can numbers of this meaning be told in this unit? Null where the meaning is none of a quantity. */
export function isUnitOf(meaning: ColumnMeaning, unit: string): boolean | null {
  if (!Object.hasOwn(factors, meaning)) return null;
  return Object.hasOwn(factors[meaning as QuantityMeaning], plain(unit));
}

/** The column of a meaning, in the unit of the meaning. */
export function quantityOf(layer: ViewTable, meaning: QuantityMeaning): Quantity {
  const { count } = layer.table;
  const { column, factor, issues } = scaledColumn(layer, meaning);
  const values = numbersOf(column, count);
  return { values: factor === 1 ? values : values.map((value) => value * factor), column: nameOf(column), issues };
}

/** The same one by one, for who wants a few of them. */
export function quantityReader(
  layer: ViewTable,
  meaning: QuantityMeaning,
): Omit<Quantity, 'values'> & { readonly at: (row: number) => number } {
  const { column, factor, issues } = scaledColumn(layer, meaning);
  const read = numberReader(column);
  return { at: factor === 1 ? read : (row) => read(row) * factor, column: nameOf(column), issues };
}

function nameOf(column: Column | null): string | null {
  return column?.name ?? null;
}

/** No column where none has the meaning or its unit is not known. */
function scaledColumn(
  layer: ViewTable,
  meaning: QuantityMeaning,
): { column: Column | null; factor: number; issues: readonly Issue[] } {
  const column = columnMeaning(layer, meaning);
  if (!column) return { column: null, factor: 1, issues: [] };
  const unit = layer.view.meanings[meaning]?.unit ?? null;
  const factor = unit === null || unit === '' ? 1 : factors[meaning][plain(unit)];
  if (factor !== undefined) return { column, factor, issues: [] };
  const where = { layer: layer.view.layerId, field: column.name };
  const detail = { unit: unit ?? '' };
  const issue: Issue = { code: 'UNKNOWN_UNIT', severity: 'warn', count: layer.table.count, where, detail };
  return { column: null, factor: 1, issues: [issue] };
}
