/** Rows of a sheet that was read and is not yet taken over. */
import type { Sheet } from '../../formats/format.ts';
import { sheetDraft } from '../drafts.ts';
import type { Job } from '../job.ts';

export interface SheetRowsInput {
  readonly draftId: string;
  readonly offset: number;
  /** Null: all that follow. */
  readonly limit: number | null;
}

export const sheetRows: Job<SheetRowsInput, Sheet['rows']> = async ({ draftId, offset, limit }) =>
  sheetDraft(draftId).sheet.rows.slice(offset, limit === null ? undefined : offset + limit);
