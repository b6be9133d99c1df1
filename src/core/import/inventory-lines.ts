/**
 * What amounts of emissions does a table hold, under which labels? (clause 5.1 a; methods 0.4)
 *
 * One line a number: its labels as the table writes them, year, gas and unit as told. Nothing is placed in a category
 * here: that is a person's mapping of labels (`inventory-target.ts` proposes, `inventory-drafts.ts` applies).
 */

import { readGas } from '../inventory/read-names.ts';
import type { GasId } from '../plan/tables.ts';
import { readQuantity } from '../units/read-quantity.ts';
import { type CellContent, plainText, readYear } from '../units/table-cell.ts';
import { isUnitText } from '../units/unit-text.ts';
import { unitInHeading, unitOfKind } from '../units/written-unit.ts';
import { type CodeSystem, codeSystemOf } from './code-system.ts';
import { type FootnoteMarks, footnoteMarks, withoutFootnote } from './footnote-marks.ts';
import { type InventoryColumns, inventoryColumns } from './inventory-columns.ts';
import { isGpcCode, type ProposedTarget, proposeTarget } from './inventory-target.ts';
import { type LabelPath, labelParents, labelPaths, PATH_JOIN } from './label-tree.ts';
import { type CellTable, cellAt, type SheetFrame } from './sheet-frame.ts';
import { type SignMeaning, signsOfLegend } from './sign-legend.ts';
import { REST, type SourceSums, sourceSums } from './source-sums.ts';
import { restsByTheirParts, sectorsToldOnce } from './told-once.ts';

/** `bad`: a text that is no number; `missing`: marked as not known; a notation stands in its own field. */
export interface InventoryLine {
  /** Row of the sheet, from 0. */
  readonly row: number;
  /** Labels joined: what a person maps. */
  readonly key: string;
  /** Its label is a code of categories (`I.3.1`), which several sources may bear. */
  readonly isReference: boolean;
  /** What else the row says of itself: two rows of one label and different details are two sources. */
  readonly details: string;
  readonly place: string | null;
  readonly year: number | null;
  readonly gas: GasId | null;
  readonly unit: string | null;
  readonly read:
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'missing' }
    | { readonly kind: 'bad'; readonly text: string };
  readonly notation: 'NO' | 'NE' | 'IE' | null;
  /** The reason or place that stands behind it; '' for none. */
  readonly notationNote: string;
  /** Column of the sheet, from 0. */
  readonly column: number;
  /** The sum whose rest holds it, where it is told nowhere else. */
  readonly toldIn: string | null;
}

export interface InventoryLabel {
  readonly key: string;
  readonly pieces: LabelPath;
  /** Rows that bear it. */
  readonly rows: number;
  /** Null where nothing of it is known. */
  readonly proposed: ProposedTarget | null;
}

export interface InventoryLines {
  readonly lines: readonly InventoryLine[];
  readonly labels: readonly InventoryLabel[];
  /** Places the table tells apart, in order; empty where it is about one. */
  readonly places: readonly string[];
  readonly columns: InventoryColumns;
  /** Parts that come to more than the sum the table gives for them. */
  readonly excesses: SourceSums['excesses'];
}

/** A heading between rows: what stands under it is no amount. */
const OTHER_SECTION = /percent|%|百分|增速|增长率|per capita|人均|index|指数/i;

const NOTATIONS: readonly (readonly ['NO' | 'NE' | 'IE', RegExp])[] = [
  ['NO', /^(?:no|不发生|未发生)(?:$|[\s:：,，]+(.*)$)/i],
  ['NE', /^(?:ne|未计算|未估算)(?:$|[\s:：,，]+(.*)$)/i],
  ['IE', /^(?:ie|列入其他|已计入其他)(?:$|[\s:：,，]+(.*)$)/i],
];

function readNotation(cell: CellContent): InventoryLine['notation'] {
  if (typeof cell !== 'string') return null;
  const text = plainText(cell);
  return NOTATIONS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** The reason or place behind a notation: `NE no survey`, `IE 1A2d`. */
function notationNote(cell: CellContent): string {
  const text = typeof cell === 'string' ? plainText(cell) : '';
  for (const [, pattern] of NOTATIONS) {
    const note = pattern.exec(text)?.[1];
    if (note !== undefined) return note.trim();
  }
  return '';
}

/** `sheetName`: names what is emitted where neither rows nor headings do (a table of cities by year). */
export function inventoryLines(table: CellTable, frame: SheetFrame, sheetName = ''): InventoryLines {
  const columns = inventoryColumns(table, frame);
  const marks = footnoteMarks(table, frame);
  const titles = table.rows
    .slice(frame.titleFirst, frame.headerFirst)
    .flat()
    .filter((cell) => typeof cell === 'string');
  const titleYear = firstOf(titles, (text) => readYear(text));
  const titleUnit = firstOf(titles, (text) => unitInHeading(text));
  const lines: InventoryLine[] = [];
  const pieces = new Map<string, { pieces: LabelPath; rows: Set<number> }>();
  const places = new Set<string>();
  const paths = labelPaths(table, frame, columns.names, marks);
  const processes = processRows(table, frame, columns, paths);
  const signs = signsOfLegend(table, frame);
  let isOtherSection = false;
  for (let row = frame.dataFirst; row <= frame.dataLast; row++) {
    const text = (index: number | null) => textAt(table, row, index, marks);
    const named = paths.get(row) ?? [];
    if (isHeadingRow(table, row, columns)) isOtherSection = OTHER_SECTION.test(named.at(-1) ?? '');
    const place = text(columns.place);
    if (place !== null) places.add(place);
    const rowYear = columns.year === null ? null : readYear(cellAt(table, row, columns.year));
    const rowGas = text(columns.gas);
    const rowNotation = columns.notation === null ? null : readNotation(cellAt(table, row, columns.notation));
    const details = columns.details.map((index) => text(index) ?? '').join('\t');
    const isToldByGas = columns.amounts.some(
      ({ index }) => readQuantity(table.rows[row]?.[index] ?? null).kind === 'number',
    );
    const amounts = columns.total && !isToldByGas ? [...columns.amounts, columns.total] : columns.amounts;
    const noteCell = columns.notation === null ? null : cellAt(table, row, columns.notation);
    for (const amount of amounts) {
      const cell = table.rows[row]?.[amount.index] ?? null;
      const sign = typeof cell === 'string' ? (signs.get(plainText(cell)) ?? null) : null;
      const notation = notationOf(sign) ?? readNotation(cell) ?? rowNotation;
      const read = sign === 'NO' ? ({ kind: 'number', value: 0, unit: '' } as const) : readQuantity(cell);
      if (read.kind === 'empty' && rowNotation === null) continue;
      if (amount === columns.total && read.kind !== 'number') continue;
      const about = named.length === 0 || processes.has(`${amount.index}/${named.join()}`) ? amount.about : [];
      const own = withoutRepeats([...named, ...about]);
      const all = own.length > 0 || sheetName === '' ? own : [sheetName];
      if (all.length === 0) continue;
      const key = all.join(PATH_JOIN);
      const label = pieces.get(key) ?? { pieces: all, rows: new Set<number>() };
      pieces.set(key, label);
      label.rows.add(row);
      const writtenUnit = read.kind === 'number' && read.unit !== '' ? read.unit : null;
      const unit = isOtherSection ? '%' : (writtenUnit ?? amount.unit ?? text(amount.unitColumn) ?? titleUnit);
      lines.push({
        row,
        column: amount.index,
        key,
        isReference: all.some(isGpcCode),
        details,
        place,
        year: amount.year ?? rowYear ?? titleYear,
        gas: (rowGas === null ? null : readGas(rowGas)) ?? amount.gas ?? (unit === null ? null : readGas(unit)),
        unit,
        read:
          read.kind === 'number'
            ? { kind: 'number', value: read.value }
            : read.kind === 'bad'
              ? { kind: 'bad', text: read.text }
              : { kind: 'missing' },
        notation,
        notationNote: notationNote(cell) || notationNote(noteCell),
        toldIn: null,
      });
    }
  }
  // What a heading adds (`Process`) is another source of the same row, no part of it.
  const parents = labelParents([...new Map([...paths.values()].map((path) => [path.join(PATH_JOIN), path])).values()]);
  const sums = sourceSums(lines, parents);
  for (const line of sums.lines) {
    const sum = sums.rests.get(line.key);
    const above = sum === undefined ? undefined : pieces.get(sum);
    if (!above) continue;
    const label = pieces.get(line.key) ?? { pieces: [...above.pieces, REST], rows: new Set<number>() };
    pieces.set(line.key, label);
    label.rows.add(line.row);
  }
  const system = codeSystemOf([...pieces.values()].flatMap((one) => one.pieces));
  const labels = labelsOf(pieces, sums, system);
  return {
    lines: sums.lines,
    labels: sectorsToldOnce(restsByTheirParts(labels, sums.lines, sums.rests), sums.lines, sums.rests),
    places: [...places],
    columns,
    excesses: sums.excesses,
  };
}

/** A name without a number in any column of amounts. */
function isHeadingRow(table: CellTable, row: number, { amounts, names }: InventoryColumns): boolean {
  const cells = table.rows[row] ?? [];
  return (
    names.some((index) => plainText(String(cells[index] ?? '')) !== '') &&
    amounts.every(({ index }) => plainText(String(cells[index] ?? '')) === '')
  );
}

function notationOf(sign: SignMeaning | null): InventoryLine['notation'] {
  return sign === null || sign === 'missing' ? null : sign;
}

function textAt(table: CellTable, row: number, index: number | null, marks: FootnoteMarks): string | null {
  const cell = index === null ? null : cellAt(table, row, index);
  const plain = cell === null || typeof cell === 'boolean' ? '' : plainText(String(cell));
  return plain === '' || /^-+$/.test(plain) ? null : withoutFootnote(plain, marks);
}

/** Labels that have something under the heading of a process: elsewhere its zeros ask for no category of their own. */
function processRows(
  table: CellTable,
  frame: SheetFrame,
  { amounts }: InventoryColumns,
  paths: ReadonlyMap<number, LabelPath>,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { index, about } of amounts) {
    if (about.length === 0) continue;
    for (let row = frame.dataFirst; row <= frame.dataLast; row++) {
      const read = readQuantity(table.rows[row]?.[index] ?? null);
      if (read.kind !== 'number' || read.value === 0) continue;
      found.add(`${index}/${(paths.get(row) ?? []).join()}`);
    }
  }
  return found;
}

function labelsOf(
  byKey: ReadonlyMap<string, { readonly pieces: LabelPath; readonly rows: ReadonlySet<number> }>,
  { lines, sums, rests }: SourceSums,
  system: CodeSystem,
): InventoryLabel[] {
  // A label under which all numbers have a unit of something else (factors, shares) is not asked about.
  const mayBeMass = (unit: string | null) => unit === null || unitOfKind(unit, 'mass') !== null || !isUnitText(unit);
  const aboutMass = new Set(lines.filter(({ unit }) => mayBeMass(unit)).map(({ key }) => key));
  return [...byKey]
    .filter(([key]) => aboutMass.has(key))
    .map(([key, { pieces, rows }]): InventoryLabel => {
      const proposed = rests.has(key) ? proposeTarget(pieces.slice(0, -1), system) : proposeTarget(pieces, system);
      return {
        key,
        pieces,
        rows: rows.size,
        proposed: sums.has(key) ? { target: { kind: 'skip' }, sureness: 'sum' } : proposed,
      };
    });
}

function withoutRepeats(pieces: readonly string[]): string[] {
  return pieces.filter((piece, i) => piece !== '' && piece !== pieces[i - 1]);
}

function firstOf<T>(texts: readonly string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}
