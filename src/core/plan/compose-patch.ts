import type { Change, Patch } from './patch.ts';
import { applyPatch } from './patch.ts';
import type { Plan } from './plan.ts';

/**
 * Several actions as one patch, and so one step to undo: each builds on the plan the one before left.
 * Several changes to one record become one; a record that ends as it began is not in it.
 */
export function composePatch(plan: Plan, did: string, actions: readonly ((plan: Plan) => Patch)[]): Patch {
  const changes = new Map<string, Change>();
  let current = plan;
  for (const action of actions) {
    const patch = action(current);
    for (const change of patch.changes) {
      const key = `${change.table}/${change.id}`;
      const before = (changes.get(key) ?? change).before;
      if (before === change.after) changes.delete(key);
      else changes.set(key, { ...change, before } as Change);
    }
    current = applyPatch(current, patch);
  }
  return { did, changes: [...changes.values()] };
}
