/**
 * What was read and is not yet stored: lives in the memory of the worker that read it, until it is
 * stored, dropped or the worker ends.
 */
import type { ReadLayer, Sheet } from '../formats/format.ts';

export type Draft =
  | { readonly kind: 'layer'; readonly fileName: string; readonly format: string; readonly layer: ReadLayer }
  | { readonly kind: 'sheet'; readonly fileName: string; readonly format: string; readonly sheet: Sheet };

const drafts = new Map<string, Draft>();
let lastNumber = 0;

/** Keeps it; gives the id it is asked for by. */
export function keepDraft(draft: Draft): string {
  lastNumber += 1;
  const draftId = `draft-${lastNumber}`;
  drafts.set(draftId, draft);
  return draftId;
}

export function layerDraft(draftId: string): Extract<Draft, { kind: 'layer' }> {
  const draft = drafts.get(draftId);
  if (draft?.kind !== 'layer') throw new Error(`this worker holds no layer draft ${draftId}`);
  return draft;
}

export function sheetDraft(draftId: string): Extract<Draft, { kind: 'sheet' }> {
  const draft = drafts.get(draftId);
  if (draft?.kind !== 'sheet') throw new Error(`this worker holds no sheet draft ${draftId}`);
  return draft;
}

export function dropDrafts(draftIds: readonly string[]): void {
  for (const draftId of draftIds) drafts.delete(draftId);
}
