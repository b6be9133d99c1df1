/** What a person says of drivers (clause 5.1 c) and of key categories (5.3 a). */
import type { Patch } from '../plan/patch.ts';
import { editPlan } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import type { Tables } from '../plan/tables.ts';

type DriverNote = Tables['driverNotes'];

const silent: Omit<DriverNote, 'id'> = { elasticity: null, elasticitySource: '', source: '', assumption: '', note: '' };

export function setDriverNote(plan: Plan, driver: string, fields: Partial<Omit<DriverNote, 'id'>>): Patch {
  return editPlan(plan, 'setDriverNote', (edit) =>
    edit.put('driverNotes', { id: driver, ...silent, ...plan.driverNotes.get(driver), ...fields }),
  );
}

/** Make a category key for a reason; without a reason it is not. */
export function setKeyReason(plan: Plan, key: string, reason: string): Patch {
  return editPlan(plan, 'setKeyReason', (edit) => {
    if (reason.trim() === '') edit.remove('keyCategoryReasons', key);
    else edit.put('keyCategoryReasons', { id: key, reason: reason.trim() });
  });
}
