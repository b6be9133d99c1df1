/** A `.tantu` file as a new plan in the database, in other words where they are given; all of it or nothing. */
import { newId } from '../../core/plan/plan.ts';
import { storePlanContent } from '../../db/plan-content.ts';
import { readPlanFile } from '../../db/plan-file.ts';
import { planInWords } from '../../db/record-words.ts';
import type { Job } from '../job.ts';
import { workerDb } from '../table-cache.ts';

export interface ImportPlanFileInput {
  readonly bytes: Uint8Array;
  /** What the records are to say instead (`db/record-words.ts`), and the name of the file it comes from. */
  readonly words?: { readonly json: string; readonly file: string } | null;
}

export const importPlanFile: Job<ImportPlanFileInput, { readonly planId: string }> = async (
  { bytes, words },
  context,
) => {
  const read = readPlanFile(bytes);
  const content = words ? { ...read, plan: planInWords(read.plan, words.json, words.file) } : read;
  // The last moment to turn back: from here on it is one transaction.
  await context.pause(0.5);
  const planId = newId();
  await storePlanContent(workerDb(), planId, content);
  return { planId };
};
