/** Words for the records of a plan from a JSON file (`[{ table, id, fields: { name: … } }]`), put in before it is stored. */
import * as v from 'valibot';
import { applyPatch } from '../core/plan/patch.ts';
import type { Plan } from '../core/plan/plan.ts';
import { tableNames } from '../core/plan/tables.ts';
import { wordRecords } from '../core/plan/word-records.ts';
import { PlanFileError } from './plan-file-error.ts';

const wordsSchema = v.array(
  v.strictObject({ table: v.picklist(tableNames), id: v.string(), fields: v.record(v.string(), v.string()) }),
);

/** The plan in the words of the file. `part` names the file where it is not as it should be. */
export function planInWords(plan: Plan, json: string, part: string): Plan {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    throw new PlanFileError('PLAN_FILE_NOT_JSON', { part });
  }
  const words = v.safeParse(wordsSchema, read);
  if (!words.success) {
    throw new PlanFileError('PLAN_FILE_BAD_SHAPE', { part, field: v.getDotPath(words.issues[0]) ?? '' });
  }
  try {
    return applyPatch(plan, wordRecords(plan, words.output));
  } catch (error) {
    throw new PlanFileError('PLAN_FILE_BAD_SHAPE', { part, field: error instanceof Error ? error.message : '' });
  }
}
