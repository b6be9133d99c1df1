/**
 * Which label of a table is a part of which other one? (clause 5.1 a; methods 0.4)
 *
 * Told by one of these, in this order:
 *
 *   our own tree    where the labels are those of our export
 *   codes           1.A.3 is a part of 1.A, or of 1 where the table has no 1.A
 *   further columns ENERGY | a. Stationary | Residential: a name further right is a part of the last one left of it
 *   leading blanks  　　原煤 is a part of the last label with fewer blanks
 *
 * Labels that are parts by place carry the path to them, for `Oil` under fugitive sources is not `Oil` elsewhere.
 * A letter or figure alone in a cell numbers the name beside it. Names merged over rows are groups of rows, no parts.
 */
import { plainText } from '../units/table-cell.ts';
import { codeOf, levelsOf, parentCode } from './code-system.ts';
import { type FootnoteMarks, withoutFootnote } from './footnote-marks.ts';
import { groupsOver, ownCategory } from './own-labels.ts';
import { type CellTable, cellAt, type SheetFrame } from './sheet-frame.ts';

/** Texts of a label from the widest to the narrowest; empty where the row has none. */
export type LabelPath = readonly string[];

const NUMBERING = /^(?:[a-z]|[ivx]+|\d{1,2})[.)、]$/i;
/** Share of rows that leave the first column of names blank, for it to be one of groups. */
const INDENTED_SHARE = 0.2;
export const PATH_JOIN = ' › ';

export function labelPaths(
  table: CellTable,
  frame: SheetFrame,
  names: readonly number[],
  marks: FootnoteMarks,
): ReadonlyMap<number, LabelPath> {
  const paths = new Map<number, LabelPath>();
  const isMerged = table.merged.some(({ top, bottom }) => bottom > top && top >= frame.dataFirst);
  const text = (row: number, index: number) => nameAt(table, row, index, marks);
  const depthOf = isMerged ? null : (byColumns(table, frame, names) ?? byBlanks(table, frame, names));
  const above: { depth: number; text: string }[] = [];
  for (let row = frame.dataFirst; row <= frame.dataLast; row++) {
    const named = names.map((index) => ({ index, text: text(row, index) })).filter((one) => one.text !== '');
    if (depthOf === null) {
      paths.set(row, withoutRepeats(named.map((one) => one.text)));
      continue;
    }
    for (const [i, one] of named.entries()) {
      if (NUMBERING.test(one.text) && named[i + 1] !== undefined) continue;
      const numbered = i > 0 && NUMBERING.test(named[i - 1]?.text ?? '');
      const depth = numbered ? depthOf(row, named[i - 1]?.index ?? one.index) + 0.5 : depthOf(row, one.index);
      while ((above.at(-1)?.depth ?? -1) >= depth) above.pop();
      above.push({ depth, text: one.text });
    }
    paths.set(row, named.length === 0 ? [] : above.map((one) => one.text));
  }
  return paths;
}

/** The label each label is a part of, by key; labels at the top have none. */
export function labelParents(paths: Iterable<LabelPath>): ReadonlyMap<string, string> {
  const all = [...paths].filter((path) => path.length > 0);
  const own = new Map<string, string>();
  for (const path of all) {
    const category = ownCategory(path);
    if (category) own.set(category.id, path.join(PATH_JOIN));
  }
  const byCode = new Map<string, string>();
  const codes = all.map((path) => [path.join(PATH_JOIN), codeOfPath(path)] as const);
  for (const [key, code] of codes) if (code !== null) byCode.set(levelsOf(code).join('.'), key);
  const known = new Set(byCode.keys());
  const keys = new Set(all.map((path) => path.join(PATH_JOIN)));
  const parents = new Map<string, string>();
  for (const [i, path] of all.entries()) {
    const [key, code] = codes[i] ?? ['', null];
    const category = ownCategory(path);
    const group = category ? groupsOver(category).find(({ id }) => own.has(id)) : undefined;
    if (category) {
      const over = group && own.get(group.id);
      if (over !== undefined) parents.set(key, over);
      continue;
    }
    const above = code === null ? null : parentCode(code, known);
    const byPlace = path.slice(0, -1).join(PATH_JOIN);
    const parent = above === null ? (keys.has(byPlace) ? byPlace : undefined) : byCode.get(above);
    if (parent !== undefined && parent !== key) parents.set(key, parent);
  }
  return parents;
}

/** The code of the narrowest piece that has one. */
function codeOfPath(path: LabelPath): string | null {
  for (const piece of [...path].reverse()) {
    const code = codeOf(piece);
    if (code !== null) return code;
  }
  return null;
}

function nameAt(table: CellTable, row: number, index: number, marks: FootnoteMarks): string {
  const cell = cellAt(table, row, index);
  const plain = cell === null || typeof cell === 'boolean' ? '' : plainText(String(cell));
  return plain === '' || /^-+$/.test(plain) ? '' : withoutFootnote(plain, marks);
}

/** Depth by column, where the first column of names is blank in many rows. */
function byColumns(table: CellTable, frame: SheetFrame, names: readonly number[]) {
  const [first] = names;
  if (first === undefined || names.length < 2) return null;
  let blank = 0;
  let filled = 0;
  let codes = 0;
  for (let row = frame.dataFirst; row <= frame.dataLast; row++) {
    const isNamed = (index: number) => plainText(String(table.rows[row]?.[index] ?? '')) !== '';
    if (codeOf(String(table.rows[row]?.[first] ?? '')) !== null) codes++;
    if (isNamed(first)) filled++;
    else if (names.some(isNamed)) blank++;
  }
  // A column of codes names no groups where it is blank.
  if (codes > filled / 2 || blank < INDENTED_SHARE * (blank + filled)) return null;
  return (_: number, index: number) => names.indexOf(index);
}

/** Depth by blanks before the text, where the only column of names has several depths, the first row the least. */
function byBlanks({ rows }: CellTable, frame: SheetFrame, names: readonly number[]) {
  const [only] = names;
  if (only === undefined || names.length > 1) return null;
  const blanksOf = (row: number) => {
    const cell = rows[row]?.[only];
    if (typeof cell !== 'string' || cell.trim() === '') return null;
    // A blank of Chinese type is as wide as two.
    const lead = /^[\s\u00A0\u3000]*/.exec(cell)?.[0] ?? '';
    return [...lead].reduce((sum, blank) => sum + (blank === '\u3000' ? 2 : 1), 0);
  };
  const depths = new Set<number>();
  let first: number | null = null;
  for (let row = frame.dataFirst; row <= frame.dataLast; row++) {
    const depth = blanksOf(row);
    if (depth === null) continue;
    first ??= depth;
    depths.add(depth);
  }
  if (depths.size < 2 || first !== Math.min(...depths)) return null;
  return (row: number) => blanksOf(row) ?? 0;
}

function withoutRepeats(pieces: readonly string[]): string[] {
  return pieces.filter((piece, i) => piece !== '' && piece !== pieces[i - 1]);
}
