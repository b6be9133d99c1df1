/**
 * Would this workbook keep the library busy for minutes, or fill the memory? Looked at before it is read, for the library
 * takes everything in one step and cannot be asked to stop.
 *
 *   by the directory of the archive   parts that tell of the workbook and not its cells are small; a sheet that unpacks
 *                                     to more than a hundred times its packed size is no table of different cells
 *   by the bytes of sheets and texts  (`count-tags.ts`, refused where the count passes the limit, not at the end)
 *                                     cells, rows, shared texts, elements of all kinds, and the rectangle that the cells
 *                                     reach over: one cell at the far corner is enough to fill the memory
 *
 * The limits are those of what reads in some tens of seconds here; larger tables belong into CSV or GeoPackage.
 */
import { MOST_COLUMNS, TooManyColumns } from '../../geo/table-builder.ts';
import type { ZipMember } from '../archive/read-zip.ts';
import { ReadError } from '../format.ts';
import { countTags, noTags, type TagCounts } from './count-tags.ts';

const LARGEST_PART_BYTES = 30_000_000;
const LARGEST_RATIO = 100;
/** Some 400 MB of cells: the library makes a full rectangle of rows and columns. */
const MOST_IN_RECTANGLE = 30_000_000;

interface Limits {
  readonly cells: number;
  readonly texts: number;
  readonly rows: number;
  readonly tags: number;
}

/** Rows are those that Excel holds; a cell with its value, opened and closed, has four tags. */
const most: Limits = { cells: 12_000_000, texts: 12_000_000, rows: 1_048_576, tags: 60_000_000 };

const isSheet = (path: string) => /^xl\/worksheets\/[^/]+\.xml$/i.test(path);
const isTexts = (path: string) => /^xl\/sharedStrings\.xml$/i.test(path);
const isPart = (path: string) => /\.(xml|rels)$/i.test(path);

/** Throws what is the matter; `tell` hears the share of the bytes looked through. */
export async function checkWorkbook(
  members: readonly ZipMember[],
  tell?: (fraction: number) => void,
  limits: Limits = most,
): Promise<void> {
  for (const { path, size, packedSize } of members) {
    if (!isPart(path) || size <= LARGEST_PART_BYTES) continue;
    if (size > LARGEST_RATIO * packedSize)
      throw new ReadError('WORKBOOK_UNPACKS_TOO_FAR', { part: path, times: Math.round(size / packedSize) });
    if (!isSheet(path) && !isTexts(path))
      throw new ReadError('WORKBOOK_PART_TOO_LARGE', { part: path, limitMb: LARGEST_PART_BYTES / 1e6 });
  }
  const counted = members.filter(({ path }) => isSheet(path) || isTexts(path));
  const bytes = counted.reduce((sum, { size }) => sum + size, 0);
  const whole = { done: 0, cells: 0, tags: 0 };
  for (const member of counted) await checkMember(member, whole, limits, () => tell?.(whole.done / Math.max(1, bytes)));
}

async function checkMember(
  member: ZipMember,
  whole: { done: number; cells: number; tags: number },
  limits: Limits,
  tell: () => void,
): Promise<void> {
  const reader = member.stream().getReader();
  const counts = noTags();
  const before = { ...whole };
  const sheet = member.path.split('/').at(-1) ?? '';
  let rest: Uint8Array = new Uint8Array(0);
  for (;;) {
    const { done, value } = await reader.read();
    rest = countTags(done ? rest : joined(rest, value), done, counts);
    whole.cells = before.cells + counts.cells;
    whole.tags = before.tags + counts.tags;
    const counted = { ...counts, cells: whole.cells, tags: whole.tags };
    for (const [key, limit] of Object.entries(limits) as [keyof Limits, number][])
      if (counted[key] > limit) {
        await reader.cancel();
        throw new ReadError('WORKBOOK_TOO_MANY_CELLS', { sheet, limit });
      }
    if (done) break;
    whole.done += value.length;
    tell();
  }
  refuseFarCorner(counts, sheet);
}

function refuseFarCorner({ lastRow, lastColumn }: TagCounts, sheet: string): void {
  if (lastColumn > MOST_COLUMNS) throw new TooManyColumns();
  if (lastRow * lastColumn > MOST_IN_RECTANGLE)
    throw new ReadError('SHEET_TOO_LARGE', { sheet, corner: `${columnLetters(lastColumn)}${lastRow}` });
}

function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column <= 26 ? letter : columnLetters((column - 1 - rest) / 26) + letter;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other;
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
