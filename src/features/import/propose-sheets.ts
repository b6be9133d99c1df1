/**
 * Which sheets of the files are taken over at first?
 *
 * Two sheets that tell the same category of the same year would each overwrite the other. Of such sheets those the plan
 * knows are taken; of sheets with the same headings and years (a province each) none, for a person must say which;
 * otherwise the one that tells more gases, then more labels.
 */
import { knownLayout } from '../../core/import/remember-tables.ts';
import { sheetWithoutYear } from '../../core/import/sheet-signature.ts';
import type { SheetDraft } from '../../workers/jobs/read-file.job.ts';
import { linesOfSheet } from './category-choice.ts';
import {
  parseAsCategories,
  parseAsInventory,
  proposeTarget,
  type ReadingContext,
  type SheetChoice,
} from './sheet-choice.ts';

export type ChosenSheet = { readonly sheet: SheetDraft; readonly choice: SheetChoice };

export function proposeSheets(
  sheets: readonly SheetDraft[],
  context: ReadingContext,
): ReadonlyMap<string, SheetChoice> {
  const proposed = sheets.map((sheet) => ({ sheet, choice: proposeTarget(sheet, context) }));
  const told = proposed
    .map((one) => ({ ...one, cells: cellsToldBy(one, context), ...detailOf(one) }))
    .filter(({ cells }) => cells.size > 0);
  const left = new Map<string, NonNullable<SheetChoice['leftFor']>>();
  const isNamed = ({ sheet, headings }: { sheet: SheetDraft; headings: string }) =>
    knownLayout(context.plan, headings, sheetWithoutYear(sheet.name)) !== null;
  const named = new Set(told.filter(isNamed).map(({ headings }) => headings));
  for (const one of told) if (named.has(one.headings) && !isNamed(one)) left.set(one.sheet.draftId, 'known');
  // A sheet that tells nothing before a question is answered waits where another sheet of its file answers it.
  const toldFiles = new Set(told.map(({ sheet }) => sheet.fileName));
  for (const { sheet, choice } of proposed) {
    const asks = choice.target === 'inventory' || choice.target === 'categories';
    if (asks && toldFiles.has(sheet.fileName) && !told.some((one) => one.sheet === sheet))
      left.set(sheet.draftId, 'detail');
  }
  const open = told.filter(({ sheet }) => !left.has(sheet.draftId));
  for (const one of open) {
    const alike = open.filter((other) => other.headings === one.headings && meet(other.cells, one.cells));
    if (alike.length > 1 && !isNamed(one)) left.set(one.sheet.draftId, 'alike');
  }
  const taken = new Set<string>();
  const inOrder = [...open].sort(
    (a, b) => Number(isNamed(b)) - Number(isNamed(a)) || b.gases - a.gases || b.labels - a.labels,
  );
  for (const one of inOrder) {
    if (left.has(one.sheet.draftId)) continue;
    if (meet(one.cells, taken) && !isNamed(one)) left.set(one.sheet.draftId, 'detail');
    else for (const cell of one.cells) taken.add(cell);
  }
  return new Map(
    proposed.map(({ sheet, choice }) => {
      const leftFor = left.get(sheet.draftId);
      return [
        sheet.draftId,
        leftFor === undefined ? choice : { ...choice, target: 'none', includedAs: choice.target, leftFor },
      ];
    }),
  );
}

/** Two chosen sheets that tell the same category, or sector, of a year: the second would overwrite the first. */
export function firstClash(
  sheets: readonly ChosenSheet[],
  context: ReadingContext,
): { readonly one: SheetDraft; readonly other: SheetDraft } | null {
  const taken = new Map<string, SheetDraft>();
  for (const chosen of sheets) {
    const cells = cellsToldBy(chosen, context);
    for (const cell of cells) {
      const other = taken.get(cell);
      if (other) return { one: other, other: chosen.sheet };
    }
    for (const cell of cells) taken.set(cell, chosen.sheet);
  }
  return null;
}

/** Year and category, or sector, of each amount. */
function cellsToldBy({ sheet, choice }: ChosenSheet, context: ReadingContext): ReadonlySet<string> {
  if (choice.target === 'inventory') {
    const { drafts } = parseAsInventory(sheet, choice, context.gwpSet);
    return new Set(drafts.map(({ year, sector }) => `${year} ${sector}`));
  }
  if (choice.target !== 'categories') return new Set();
  const { drafts } = parseAsCategories(sheet, sheet.name, choice, context);
  return new Set(
    drafts.map(({ year, target }) => `${year} ${target.kind === 'category' ? target.category : target.sector}`),
  );
}

function detailOf({ sheet, choice }: ChosenSheet) {
  const { headings, labels, lines } = linesOfSheet(sheet, sheet.name, choice);
  const gases = new Set(lines.map(({ gas }) => gas)).size;
  return { headings, gases, labels: labels.length };
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const cell of one) if (other.has(cell)) return true;
  return false;
}
