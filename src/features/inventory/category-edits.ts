/**
 * What a person typed or pasted into cells of categories, as one patch (methods 0.4, by cell).
 *
 *   a number            an amount in CO2e
 *   NO                  does not occur
 *   NE reason           not estimated; without a reason REASON_MISSING, refused
 *   IE code             told in another category; without a known one PLACE_MISSING, refused
 *   NA, -               known to be missing
 *   nothing             the cell is blank again
 *
 * What is refused stays in its cell in red; the rest is written.
 */
import { putEmissions, type ToldEmission } from '../../core/import/put-emissions.ts';
import { categories, categoryOf } from '../../core/inventory/categories.ts';
import { removeActivities } from '../../core/inventory/set-activity.ts';
import { clearNotation, type NotationDraft, setNotations } from '../../core/inventory/set-notation.ts';
import type { Issue } from '../../core/issue.ts';
import { composePatch } from '../../core/plan/compose-patch.ts';
import type { Patch } from '../../core/plan/patch.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { typedNumber } from '../../core/units/typed-number.ts';
import { type GridChange, inTonnes, type TypedCell } from './inventory-edits.ts';

const NOTATION = /^(NO|NE|IE)(?:\s*[:：,，]?\s*(.*))?$/i;

export function categoryEdits(plan: Plan, typed: readonly TypedCell[], tonnesPerUnit: number): GridChange {
  const emissions: ToldEmission[] = [];
  const notations: NotationDraft[] = [];
  const emptied: { category: string; year: number }[] = [];
  const issues: Issue[] = [];
  const refused: { key: string; text: string }[] = [];
  const refuse = (code: string, { rowId, columnId, text }: TypedCell) => {
    refused.push({ key: `${rowId}/${columnId}`, text });
    issues.push({ code, severity: 'warn', count: 1, detail: { text, year: Number(columnId), category: rowId } });
  };
  const cells = new Map<string, TypedCell>();
  for (const cell of typed) {
    const { rowId, columnId, text } = cell;
    const category = categoryOf(rowId);
    if (!category?.isLeaf) continue;
    const year = Number(columnId);
    cells.set(`${rowId}/${columnId}`, cell);
    const [, mark, rest = ''] = NOTATION.exec(text.trim()) ?? [];
    if (text.trim() === '') emptied.push({ category: rowId, year });
    else if (mark !== undefined) {
      const notation = mark.toUpperCase() as NotationDraft['notation'];
      const place = notation === 'IE' ? placeOf(rest) : '';
      notations.push({ category: rowId, year, notation, reason: notation === 'IE' ? '' : rest.trim(), place });
    } else {
      const written = typedNumber(text);
      if (written.kind === 'refused') {
        refuse('NOT_A_NUMBER', cell);
        continue;
      }
      const tonnes = written.kind === 'missing' ? null : inTonnes(written.value, tonnesPerUnit);
      emissions.push({ category: rowId, year, gas: 'CO2e', tonnes, status: 'reported', source: '', note: '' });
    }
  }
  const kept = withSources(plan, emissions);
  const put = putEmissions(plan, kept);
  const set = setNotations(plan, notations);
  for (const issue of [...put.issues, ...set.issues]) {
    const key = `${issue.detail?.['category']}/${issue.detail?.['year']}`;
    const cell = cells.get(key);
    if (cell) refuse(issue.code, cell);
    else issues.push(issue);
  }
  // A value that is refused is no reason to write its activity without it.
  const refusedKeys = new Set(refused.map(({ key }) => key));
  const standing = kept.filter(({ category, year }) => !refusedKeys.has(`${category}/${year}`));
  const patch = composePatch(plan, 'setCells', [
    (before) => putEmissions(before, standing).patch,
    (before) => setNotations(before, notations).patch,
    (before) => emptyCells(before, [...emptied, ...notated(set.patch)]),
    ...emptied.map(
      ({ year, category }) =>
        (before: Plan) =>
          clearNotation(before, year, category),
    ),
  ]);
  return { patch: patch.changes.length === 0 ? null : patch, issues, refused };
}

/** `2A1`, `2.A.1` or the name of a category; '' for none. */
function placeOf(text: string): string {
  const wanted = text.trim().toLowerCase();
  const found = categories.find(
    ({ id, ipcc, name, isLeaf }) =>
      isLeaf && [id, ipcc, name['zh-CN'], name.en].some((one) => one.toLowerCase() === wanted && wanted !== ''),
  );
  return found?.id ?? '';
}

/** A new number keeps the source and note of the one before. */
function withSources(plan: Plan, emissions: readonly ToldEmission[]): ToldEmission[] {
  const before = new Map(
    [...plan.activities.values()]
      .filter(({ method, option, label }) => method === 'direct' && option === 'CO2e' && label === '')
      .map((one) => [`${one.category}/${one.year}`, one]),
  );
  return emissions.map((one) => {
    const was = before.get(`${one.category}/${one.year}`);
    if (!was) return one;
    const status = was.status === 'missing' ? one.status : was.status;
    return { ...one, source: was.source, note: was.note, status };
  });
}

/** Takes out the amounts typed before; activities of other methods are the inspector's. */
function emptyCells(plan: Plan, cells: readonly { readonly category: string; readonly year: number }[]): Patch {
  const wanted = new Set(cells.map(({ category, year }) => `${category}/${year}`));
  const ids = [...plan.activities.values()]
    .filter(
      ({ category, year, method, option, label }) =>
        method === 'direct' && option === 'CO2e' && label === '' && wanted.has(`${category}/${year}`),
    )
    .map(({ id }) => id);
  return removeActivities(plan, ids);
}

function notated({ changes }: Patch): { category: string; year: number }[] {
  return changes.flatMap((change) =>
    change.table === 'categoryNotations' && change.after
      ? [{ category: change.after.category, year: change.after.year }]
      : [],
  );
}
