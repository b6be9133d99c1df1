/** A `.tantu` file as a new plan in the database; all of it or nothing. */
import { newId } from '../../core/plan/plan.ts';
import { storePlanContent } from '../../db/plan-content.ts';
import { readPlanFile } from '../../db/plan-file.ts';
import type { Job } from '../job.ts';
import { workerDb } from '../table-cache.ts';

export const importPlanFile: Job<{ readonly bytes: Uint8Array }, { readonly planId: string }> = async (
  { bytes },
  context,
) => {
  const content = readPlanFile(bytes);
  // The last moment to turn back: from here on it is one transaction.
  await context.pause(0.5);
  const planId = newId();
  await storePlanContent(workerDb(), planId, content);
  return { planId };
};
