/**
 * What amounts of emissions does a table hold, under which labels? (clause 5.1 a; methods 0.4)
 *
 * One line a number: its labels as the table writes them, year, gas and unit as told. Nothing is placed in a category
 * here: that is a person's mapping of labels (`inventory-target.ts` proposes, `inventory-drafts.ts` applies).
 */

import { categoryOf } from '../inventory/categories.ts';
import { categoryCode, parentCodes, readGas } from '../inventory/read-names.ts';
import type { GasId } from '../plan/tables.ts';
import { readQuantity } from '../units/read-quantity.ts';
import { type CellContent, plainText, readYear } from '../units/table-cell.ts';
import { isUnitText } from '../units/unit-text.ts';
import { unitInHeading, unitOfKind } from '../units/written-unit.ts';
import { type FootnoteMarks, footnoteMarks, withoutFootnote } from './footnote-marks.ts';
import { type InventoryColumns, inventoryColumns } from './inventory-columns.ts';
import { type InventoryTarget, isGpcCode, type ProposedTarget, proposeTarget } from './inventory-target.ts';
import { type CellTable, cellAt, type SheetFrame } from './sheet-frame.ts';

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
}

interface InventoryLabel {
  readonly key: string;
  readonly pieces: readonly string[];
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
}

const NOTATIONS: readonly (readonly ['NO' | 'NE' | 'IE', RegExp])[] = [
  ['NO', /^(no|不发生|未发生)$/i],
  ['NE', /^(ne|未计算|未估算)$/i],
  ['IE', /^(ie|列入其他|已计入其他)$/i],
];

function readNotation(cell: CellContent): InventoryLine['notation'] {
  if (typeof cell !== 'string') return null;
  const text = plainText(cell);
  return NOTATIONS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

export function inventoryLines(table: CellTable, frame: SheetFrame): InventoryLines {
  const columns = inventoryColumns(table, frame);
  const marks = footnoteMarks(table, frame);
  const titles = table.rows
    .slice(frame.titleFirst, frame.headerFirst)
    .flat()
    .filter((cell) => typeof cell === 'string');
  const titleYear = firstOf(titles, (text) => readYear(text));
  const titleUnit = firstOf(titles, (text) => unitInHeading(text));
  const lines: InventoryLine[] = [];
  const pieces = new Map<string, { pieces: readonly string[]; rows: Set<number> }>();
  const places = new Set<string>();
  const processes = processRows(table, frame, columns);
  for (let row = frame.dataFirst; row <= frame.dataLast; row++) {
    const text = (index: number | null) => textAt(table, row, index, marks);
    const named = namesOf(table, row, columns.names, marks);
    const place = text(columns.place);
    if (place !== null) places.add(place);
    const rowYear = columns.year === null ? null : readYear(cellAt(table, row, columns.year));
    const rowGas = text(columns.gas);
    const rowNotation = columns.notation === null ? null : readNotation(cellAt(table, row, columns.notation));
    const details = columns.details.map((index) => text(index) ?? '').join('\t');
    for (const amount of columns.amounts) {
      const cell = table.rows[row]?.[amount.index] ?? null;
      const notation = readNotation(cell) ?? rowNotation;
      const read = readQuantity(cell);
      if (read.kind === 'empty' && rowNotation === null) continue;
      const about = named.length === 0 || processes.has(`${amount.index}/${named.join()}`) ? amount.about : [];
      const all = withoutRepeats([...named, ...about]);
      if (all.length === 0) continue;
      const key = all.join(' › ');
      const label = pieces.get(key) ?? { pieces: all, rows: new Set<number>() };
      pieces.set(key, label);
      label.rows.add(row);
      const writtenUnit = read.kind === 'number' && read.unit !== '' ? read.unit : null;
      const unit = writtenUnit ?? amount.unit ?? text(amount.unitColumn) ?? titleUnit;
      lines.push({
        row,
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
      });
    }
  }
  return { lines, labels: labelsOf(pieces, lines, parentRows(table, frame, columns)), places: [...places], columns };
}

function textAt(table: CellTable, row: number, index: number | null, marks: FootnoteMarks): string | null {
  const cell = index === null ? null : cellAt(table, row, index);
  const plain = cell === null || typeof cell === 'boolean' ? '' : plainText(String(cell));
  return plain === '' || /^-+$/.test(plain) ? null : withoutFootnote(plain, marks);
}

function namesOf(table: CellTable, row: number, names: readonly number[], marks: FootnoteMarks): string[] {
  return withoutRepeats(names.map((index) => textAt(table, row, index, marks)).filter((piece) => piece !== null));
}

/** Labels that have something under the heading of a process: elsewhere its zeros ask for no category of their own. */
function processRows(table: CellTable, frame: SheetFrame, { amounts, names }: InventoryColumns): ReadonlySet<string> {
  const found = new Set<string>();
  const marks = footnoteMarks(table, frame);
  for (const { index, about } of amounts) {
    if (about.length === 0) continue;
    for (let row = frame.dataFirst; row <= frame.dataLast; row++) {
      const read = readQuantity(table.rows[row]?.[index] ?? null);
      if (read.kind !== 'number' || read.value === 0) continue;
      found.add(`${index}/${namesOf(table, row, names, marks).join()}`);
    }
  }
  return found;
}

function labelsOf(
  byKey: ReadonlyMap<string, { readonly pieces: readonly string[]; readonly rows: ReadonlySet<number> }>,
  lines: readonly InventoryLine[],
  parentsByPlace: ReadonlySet<number>,
): InventoryLabel[] {
  // A label under which all numbers have a unit of something else (factors, shares) is not asked about.
  const mayBeMass = (unit: string | null) => unit === null || unitOfKind(unit, 'mass') !== null || !isUnitText(unit);
  const aboutMass = new Set(lines.filter(({ unit }) => mayBeMass(unit)).map(({ key }) => key));
  const codes = [...byKey.values()]
    .map(({ pieces }) => categoryCode(pieces.at(-1) ?? ''))
    .filter((code) => code !== null);
  const parents = parentCodes(codes);
  const skip: InventoryTarget = { kind: 'skip' };
  const labels = [...byKey]
    .filter(([key]) => aboutMass.has(key))
    .map(([key, { pieces, rows }]): InventoryLabel => {
      const code = categoryCode(pieces.at(-1) ?? '');
      const isParent = (code !== null && parents.has(code)) || [...rows].every((row) => parentsByPlace.has(row));
      return {
        key,
        pieces,
        rows: rows.size,
        proposed: isParent ? { target: skip, sureness: 'sum' } : proposeTarget(pieces),
      };
    });
  return withSectorsAlone(labels);
}

/**
 * Rows that are the sums of the rows below, told by indentation into a further column: `ENERGY | a. Stationary | Residential`.
 * A letter or figure alone in a cell numbers the name beside it.
 */
function parentRows(table: CellTable, frame: SheetFrame, { names }: InventoryColumns): ReadonlySet<number> {
  if (names.length < 2 || table.merged.some(({ top, bottom }) => bottom > top && top >= frame.dataFirst))
    return new Set();
  const depths: number[] = [];
  for (let row = frame.dataFirst; row <= frame.dataLast; row++) {
    const filled = names.findIndex((index) => plainText(String(table.rows[row]?.[index] ?? '')) !== '');
    const text = plainText(String(table.rows[row]?.[names[filled] ?? 0] ?? ''));
    depths.push(filled < 0 ? Number.NaN : filled + (/^[a-z0-9][.)]$/i.test(text) ? 0.5 : 0));
  }
  const isIndented = new Set(depths.filter((depth) => !Number.isNaN(depth))).size > 1;
  const parents = new Set<number>();
  if (!isIndented) return parents;
  for (const [i, depth] of depths.entries()) if ((depths[i + 1] ?? depth) > depth) parents.add(frame.dataFirst + i);
  return parents;
}

/** Where one label of a sector is known by sector only, its others go there too: a sector told both ways is told twice. */
function withSectorsAlone(labels: readonly InventoryLabel[]): InventoryLabel[] {
  const bySector = new Set(
    labels.map(({ proposed }) => (proposed?.target.kind === 'sector' ? proposed.target.sector : null)),
  );
  return labels.map((label) => {
    const { proposed } = label;
    if (proposed?.target.kind !== 'category' || proposed.sureness !== 'name') return label;
    const sector = categoryOf(proposed.target.category)?.sector;
    if (sector === undefined || !bySector.has(sector)) return label;
    return { ...label, proposed: { target: { kind: 'sector', sector }, sureness: 'sector' } };
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
