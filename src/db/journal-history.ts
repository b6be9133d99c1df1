/**
 * What can still be taken back after a reload, read off the journal.
 *
 *   do p     p can be taken back; nothing can be done again
 *   undo q   q is a patch turned round: its inverse can be done again
 *   redo p   p can be taken back again
 *
 * Works from any point of the journal on: what came before simply cannot be taken back.
 */
import type { Patch } from '../core/plan/patch.ts';
import { invertPatch } from '../core/plan/patch.ts';
import type { JournalRow } from './tantu-db.ts';

export interface History {
  readonly undoable: readonly Patch[];
  readonly redoable: readonly Patch[];
}

/** Rows oldest first. A row without its changes ends what could be taken back before it. */
export function historyOf(rows: readonly Pick<JournalRow, 'did' | 'kind' | 'changes'>[]): History {
  let undoable: Patch[] = [];
  let redoable: Patch[] = [];
  for (const { did, kind, changes } of rows) {
    if (changes === null) {
      undoable = [];
      redoable = [];
      continue;
    }
    const patch: Patch = { did, changes };
    if (kind === 'undo') {
      undoable.pop();
      redoable.push(invertPatch(patch));
    } else {
      undoable.push(patch);
      if (kind === 'do') redoable = [];
      else redoable.pop();
    }
  }
  return { undoable, redoable };
}
