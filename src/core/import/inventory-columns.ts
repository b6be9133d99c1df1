/**
 * Which columns of a table of emissions hold amounts, and which say what they are about? (clause 5.1 a)
 *
 * Amounts are columns of numbers but those of activity, factors, intensities, people and sums of other columns. A column
 * of units whose heading begins like that of an amount (`Total Emission Units`) is about that amount alone. Where some
 * amounts have a unit and others have none, those without are not read: a guessed unit may be wrong by a thousand.
 */
import { categoryCode, readGas, readSectorLabel } from '../inventory/read-names.ts';
import type { GasId } from '../plan/tables.ts';
import { type CellContent, plainText, readNumber, readYear } from '../units/table-cell.ts';
import { unitInHeading, unitOfKind } from '../units/written-unit.ts';
import { isProcess, proposeTarget } from './inventory-target.ts';
import { type SheetColumn, sheetColumns } from './sheet-columns.ts';
import { type CellTable, cellAt, type SheetFrame } from './sheet-frame.ts';

interface AmountColumn {
  readonly index: number;
  readonly year: number | null;
  readonly gas: GasId | null;
  readonly unit: string | null;
  /** Column that tells the unit of each of its rows; null: none. */
  readonly unitColumn: number | null;
  /** Headings that name what is emitted (`Industry Gas`); empty where rows name it. */
  readonly about: readonly string[];
}

export interface InventoryColumns {
  readonly amounts: readonly AmountColumn[];
  /** Columns whose texts name categories, left to right. */
  readonly names: readonly number[];
  readonly year: number | null;
  readonly gas: number | null;
  readonly notation: number | null;
  /** A column that tells places apart (`official-name`): the person chooses one of them. */
  readonly place: number | null;
  /** Other columns that tell rows of one label apart: the fuel, the activity, the source. */
  readonly details: readonly number[];
  /** Columns that are sums of others. */
  readonly sums: number;
  /** One of them in CO2e: the amount of a row that tells no gas. */
  readonly total: AmountColumn | null;
  /** Columns of amounts without a unit beside others that have one. */
  readonly withoutUnit: number;
}

const NO_AMOUNT =
  /因子|系数|强度|占比|比例|比重|增速|人均|factor|intensity|share|per capita|per person|per km|population|人口|面积|\barea\b|change (from|since|in|between)|变化率|activity|活动水平|global warming potential|不确定|uncertainty|^(latitude|longitude|lat|lon|id)$/i;
const SUM = /^(合计|总计|总量|小计)|\btotal\b|total$|总排放/i;
const SPACED = (text: string) => plainText(text).replace(/_/g, ' ');
const NOTATION = /notation|填报符号|排放状态|标记符|^(标记|mark)$/i;
const GAS = /^(气体|温室气体种类|气体种类|gas|pollutant|species)$/i;
const YEAR = /^(年份|年度|年|year|时间|年度\/year)$/i;
const UNIT = /^(.*\b)?(units?)$|^(.*)(单位|计量单位)$/i;
const PLACE =
  /^(official-?name|area( name)?|(local )?authority( name)?|cit(y|ies)|province|region|municipality|place|district|地区|城市|省份?|区县|行政区)$/i;
const NAMES = /sector|categor|reference|subsector|部门|行业|领域|项目|子项|类别|排放源|细分/i;
/** How a number was come by, or in which scope it stands: no name of what is emitted. */
const NO_NAMES = /^(methods?|方法|核算方法|scope|范围|数据来源|备注|notes?|remarks?)$/i;
const ROWS_LOOKED_AT = 400;
/** Share of a column's texts that name a category, for the column to be one of names. */
const MOSTLY = 0.3;

export function inventoryColumns(table: CellTable, frame: SheetFrame): InventoryColumns {
  const columns = sheetColumns(table, frame);
  const heading = ({ path }: SheetColumn) => SPACED(path.filter(isWord).at(-1) ?? '');
  const labels = columns.filter(({ holds }) => holds === 'label');
  const one = (pattern: RegExp) => labels.find((column) => pattern.test(heading(column)))?.index ?? null;
  const year = columns.find((column) => YEAR.test(heading(column)))?.index ?? null;
  const gas = one(GAS);
  const notation = one(NOTATION);
  const units = columns.filter((column) => column.index !== year && UNIT.test(heading(column)));
  const texts = (index: number) => textsOf(table, frame, index);
  const others = labels.filter(
    ({ index }) => ![year, gas, notation].includes(index) && !units.some((unit) => unit.index === index),
  );
  const knownShare = (index: number) => {
    const all = texts(index);
    return all.length === 0 ? 0 : all.filter(isKnown).length / all.length;
  };
  const known = others
    .filter((column) => !NO_NAMES.test(heading(column)))
    .filter(
      (column) => knownShare(column.index) >= MOSTLY || (NAMES.test(heading(column)) && !hasIds(texts(column.index))),
    )
    .map(({ index }) => index);
  const numbers = columns.filter(
    ({ index, holds, path }) =>
      holds === 'value' &&
      index !== year &&
      !path.some(isShare) &&
      !NO_AMOUNT.test(path.map(SPACED).join(' ')) &&
      !units.some((u) => u.index === index),
  );
  const place =
    others.findLast(
      (column) => !known.includes(column.index) && PLACE.test(heading(column)) && !hasIds(texts(column.index)),
    )?.index ?? null;
  const amounts = numbers.map((column) => amountOf(column, heading(column), units, heading));
  // Nobody knows the labels and no heading names a source: the labels are asked about all the same.
  const isNameless =
    known.length === 0 && amounts.every(({ about }) => about.length === 0 || about.every(isAmountWord));
  const free = others
    .filter((column) => column.index !== place && !hasIds(texts(column.index)) && !NO_NAMES.test(heading(column)))
    .map(({ index }) => index);
  const names = isNameless
    ? free
    : free.filter((index) => known.includes(index) || namesOthersNot(table, frame, index, known));
  const { kept, sums, total } = withoutSums(amounts, numbers, heading, names.length > 0);
  const namesUnit = names.map((index) => unitOfNames(columns.find((column) => column.index === index)));
  const cornerUnit = namesUnit.find((unit) => unit !== null) ?? null;
  const told = kept.filter((amount) => amount.unit !== null || amount.unitColumn !== null);
  const read = told.length > 0 ? told : kept;
  return {
    amounts: read.map((amount) => ({
      ...amount,
      unit: amount.unit ?? (amount.unitColumn === null ? cornerUnit : null),
      about: names.length > 0 && !tellsMore(amount) ? [] : amount.about,
    })),
    names,
    year,
    gas,
    notation,
    place,
    details: columns
      .filter(
        (column) =>
          column.index !== year &&
          column.index !== place &&
          !names.includes(column.index) &&
          !hasIds(texts(column.index)) &&
          (column.holds === 'label' || NO_AMOUNT.test(column.path.map(SPACED).join(' '))),
      )
      .map(({ index }) => index),
    sums,
    total,
    withoutUnit: kept.length - read.length,
  };
}

function amountOf(
  { index, path, year, unit }: SheetColumn,
  own: string,
  units: readonly SheetColumn[],
  heading: (column: SheetColumn) => string,
): AmountColumn {
  const about = path.filter(isWord);
  const massUnit = unit !== null && unitOfKind(unit, 'mass') ? unit : null;
  const prefixed = units.map((column) => ({ index: column.index, prefix: prefixOf(heading(column)) }));
  const fitting =
    prefixed.find(({ prefix }) => prefix !== '' && own.toLowerCase().startsWith(prefix)) ??
    prefixed.find(({ prefix }) => prefix === '');
  const gasOfHeading = [...about].reverse().map((piece) => readGas(piece.replace(/[([].*?[)\]]/g, '')));
  return {
    index,
    year,
    gas: gasOfHeading.find((gas) => gas !== null) ?? (massUnit === null ? null : readGas(massUnit)),
    unit: massUnit,
    unitColumn: fitting?.index ?? null,
    about,
  };
}

/** `1990–2020 (%)`, 增速(%): no amount. */
function isShare(piece: string): boolean {
  return /[%％‰]/.test(piece);
}

/** Does the column name rows that the columns of known names leave blank? Parts stand further right than their sums. */
function namesOthersNot(table: CellTable, frame: SheetFrame, index: number, known: readonly number[]): boolean {
  const isBlank = (row: number, column: number) => {
    const cell = cellAt(table, row, column);
    return cell === null || plainText(String(cell)) === '';
  };
  for (let row = frame.dataFirst; row <= Math.min(frame.dataLast, frame.dataFirst + ROWS_LOOKED_AT); row++)
    if (known.length > 0 && !isBlank(row, index) && known.every((column) => isBlank(row, column))) return true;
  return false;
}

/** No year, and no number either, as a potential over a column of gases is. */
function isWord(piece: string): boolean {
  return readYear(piece) === null && readNumber(piece).kind !== 'number';
}

/** `Amount`, 排放量: a heading that names no source. */
function isAmountWord(text: string): boolean {
  return /^(amount|value|emissions?|排放量|数值)\b/i.test(plainText(text)) || /^(排放量|数值)/.test(plainText(text));
}

/** `GHG emissions, Gg CO2 equivalent` over the names is the unit of the whole table. */
function unitOfNames(column: SheetColumn | undefined): string | null {
  const unit = column?.path.map(unitInHeading).find((one) => one !== null) ?? null;
  return unit !== null && unitOfKind(unit, 'mass') ? unit : null;
}

/** `Total Emission Units` → `total emission`; `Unit` and `单位` → ''. */
function prefixOf(heading: string): string {
  const bare = heading.replace(/(units?|计量单位|单位)$/i, '').replace(/[\s-]+$/, '');
  return bare.trim().toLowerCase();
}

function withoutSums(
  amounts: readonly AmountColumn[],
  numbers: readonly SheetColumn[],
  heading: (column: SheetColumn) => string,
  rowsName: boolean,
): { kept: AmountColumn[]; sums: number; total: AmountColumn | null } {
  const isSum = numbers.map((column) =>
    SUM.test(
      heading(column)
        .replace(/[:：].*$/, '')
        .replace(/[([].*$/, '')
        .trim(),
    ),
  );
  // A sum is left out where its parts are there with a unit as good as its own.
  const hasUnit = (amount: AmountColumn) => amount.unit !== null || amount.unitColumn !== null;
  const sumHasUnit = amounts.some((amount, i) => isSum[i] && hasUnit(amount));
  const parts = amounts.filter((amount, i) => !isSum[i] && (hasUnit(amount) || !sumHasUnit));
  if (parts.length === 0) return { kept: [...amounts], sums: 0, total: null };
  const unsummed = amounts.filter((_, i) => !isSum[i]);
  // A gas told in its own tonnes and again in CO2e is told twice.
  const kept = unsummed.filter(
    (amount) =>
      amount.unit === null ||
      !unitOfKind(amount.unit, 'mass')?.isCo2e ||
      !unsummed.some(
        (other) =>
          other !== amount &&
          other.gas === amount.gas &&
          other.year === amount.year &&
          other.unit !== null &&
          unitOfKind(other.unit, 'mass')?.isCo2e === false,
      ),
  );
  const hasSingleGas = rowsName && kept.some(({ gas }) => gas !== null && gas !== 'CO2e');
  const single = hasSingleGas ? kept.filter(({ gas }) => gas !== 'CO2e') : kept;
  // With several of them nobody knows which year or part each is about.
  const inCo2e = amounts.filter((amount, i) => isSum[i] && amount.gas === 'CO2e');
  const total = hasSingleGas && inCo2e.length === 1 ? (inCo2e[0] ?? null) : null;
  return { kept: single, sums: amounts.length - single.length, total };
}

/** Beside rows that name a sector, a heading names more only where it is another kind of source (`Process`). */
function tellsMore({ about }: AmountColumn): boolean {
  return isProcess(about.at(-1) ?? '');
}

function textsOf({ rows, merged }: CellTable, frame: SheetFrame, index: number): string[] {
  const seen = new Set<string>();
  const last = Math.min(frame.dataLast, frame.dataFirst + ROWS_LOOKED_AT);
  for (let row = frame.dataFirst; row <= last; row++) {
    const cell: CellContent = cellAt({ rows, merged }, row, index);
    if (typeof cell === 'string' && plainText(cell) !== '' && !/^-+$/.test(cell.trim())) seen.add(plainText(cell));
  }
  return [...seen];
}

function isKnown(text: string): boolean {
  if (categoryCode(text) !== null) return true;
  return proposeTarget([text]) !== null || readSectorLabel(text).kind !== 'unknown';
}

/** Keys of a database: `58a9822a-fae0-3831-…`. */
function hasIds(texts: readonly string[]): boolean {
  return texts.filter((text) => /^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(text)).length > texts.length / 2;
}
