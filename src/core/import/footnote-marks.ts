/**
 * Which figures behind labels point to footnotes? 总量1 does where a note 1 stands below the table; 锅炉1 and 锅炉2 do
 * not, since without their figures they would be one.
 */
import { plainText } from '../units/table-cell.ts';
import type { CellTable, SheetFrame } from './sheet-frame.ts';

const NOTE_NUMBER = /^(?:注释?|说明|notes?)?\s*[:：]?\s*[([【]?\s*(\d{1,2})\s*[)\]】]?\s*[:：.、)）]/i;
/** `¹`, `①`, `[1]`, `*`: never part of a label. */
const SIGN = /(?:[¹²³⁴-⁹]+|[①-⑳]+|\[\d{1,2}\]|[*†‡]+)$/;
const FIGURES = /(\p{Script=Han}|[)）]|tce|CO2e?)\s*(\d{1,2}(?:\s*[,，、]\s*\d{1,2})*)$/u;

/** Longer texts are no labels. */
const LONGEST_LABEL = 200;

export interface FootnoteMarks {
  readonly numbers: ReadonlySet<string>;
  /** Labels that would become one with another. */
  readonly kept: ReadonlySet<string>;
}

export function footnoteMarks({ rows }: CellTable, frame: SheetFrame): FootnoteMarks {
  const numbers = new Set<string>();
  const byBare = new Map<string, Set<string>>();
  for (const [r, row] of rows.entries()) {
    const inTable = r >= frame.dataFirst && r <= frame.dataLast;
    for (const cell of row) {
      if (typeof cell !== 'string' || cell.length > LONGEST_LABEL) continue;
      const number = inTable ? undefined : NOTE_NUMBER.exec(plainText(cell))?.[1];
      if (number !== undefined) numbers.add(number);
      if (inTable && FIGURES.test(cell)) {
        const bare = cell.replace(FIGURES, '$1');
        byBare.set(bare, (byBare.get(bare) ?? new Set()).add(cell));
      }
    }
  }
  const kept = [...byBare.values()].filter((labels) => labels.size > 1).flatMap((labels) => [...labels]);
  return { numbers, kept: new Set(kept) };
}

export function withoutFootnote(label: string, { numbers, kept }: FootnoteMarks): string {
  if (label.length > LONGEST_LABEL) return label;
  const bare = label.trimEnd().replace(SIGN, '').trimEnd();
  if (kept.has(bare)) return bare;
  const figures = FIGURES.exec(bare)?.[2];
  const all = figures?.split(/\s*[,，、]\s*/) ?? [];
  return all.length > 0 && all.every((figure) => numbers.has(figure)) ? bare.replace(FIGURES, '$1') : bare;
}
