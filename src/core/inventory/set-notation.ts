/**
 * Say why categories have no value: NO, NE with its reason, IE with its place (clause 5.1 a; methods 2.8).
 *
 * NE without a reason is REASON_MISSING, IE without a leaf of the tree is PLACE_MISSING: refused, the rest is written.
 */
import type { Issue } from '../issue.ts';
import type { Patch } from '../plan/patch.ts';
import { editPlan } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import type { Tables } from '../plan/tables.ts';
import { categoryOf } from './categories.ts';
import { isPlanYear } from './check-cell.ts';

export type NotationDraft = Omit<Tables['categoryNotations'], 'id'>;

function problemOf({ year, category, notation, reason, place }: NotationDraft): string | null {
  if (!isPlanYear(year)) return 'BAD_YEAR';
  if (!categoryOf(category)?.isLeaf) return 'UNKNOWN_CATEGORY';
  if (notation === 'NE' && reason.trim() === '') return 'REASON_MISSING';
  return notation === 'IE' && (!categoryOf(place)?.isLeaf || place === category) ? 'PLACE_MISSING' : null;
}

export function setNotations(plan: Plan, drafts: readonly NotationDraft[]): { patch: Patch; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const patch = editPlan(plan, 'setNotation', (edit) => {
    for (const draft of drafts) {
      const code = problemOf(draft);
      if (code)
        issues.push({ code, severity: 'warn', count: 1, detail: { year: draft.year, category: draft.category } });
      else edit.put('categoryNotations', { id: `${draft.year}/${draft.category}`, ...draft });
    }
  });
  return { patch, issues };
}

/** The category is blank again. */
export function clearNotation(plan: Plan, year: number, category: string): Patch {
  return editPlan(plan, 'clearNotation', (edit) => edit.remove('categoryNotations', `${year}/${category}`));
}
