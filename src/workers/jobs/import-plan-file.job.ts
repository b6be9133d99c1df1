/** A `.tantu` file as a new plan in the database, in other words where they are given; all of it or nothing. */
import { newId } from '../../core/plan/plan.ts';
import { storePlanContent } from '../../db/plan-content.ts';
import { readPlanFileSlowly } from '../../db/plan-file.ts';
import { planInWords } from '../../db/record-words.ts';
import type { Job } from '../job.ts';
import { workerDb } from '../table-cache.ts';

export interface ImportPlanFileInput {
  readonly bytes: Uint8Array;
  /** What the records are to say instead (`db/record-words.ts`), and the name of the file it comes from. */
  readonly words?: { readonly json: string; readonly file: string } | null;
}

/** Shares of the work; what is left is the transaction, of which nothing is heard until it is over. */
const READING = 0.5;
const PACKING = 0.3;

export const importPlanFile: Job<ImportPlanFileInput, { readonly planId: string }> = async (
  { bytes, words },
  context,
) => {
  const read = await readPlanFileSlowly(bytes, (done) => context.pause(done * READING));
  const content = words ? { ...read, plan: planInWords(read.plan, words.json, words.file) } : read;
  const planId = newId();
  await storePlanContent(workerDb(), planId, content, (done) => context.pause(READING + done * PACKING));
  return { planId };
};
