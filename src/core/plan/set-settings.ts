import type { Patch } from './patch.ts';
import { editPlan } from './patch.ts';
import type { Plan } from './plan.ts';
import { settingsOf } from './plan.ts';
import type { Settings } from './tables.ts';

/** Change settings of the plan. Fields that stay as they are make no change. */
export function setSettings(plan: Plan, fields: Partial<Omit<Settings, 'id' | 'createdAt'>>): Patch {
  const settings = settingsOf(plan);
  const changed = Object.entries(fields).filter(([field, value]) => settings[field as keyof Settings] !== value);
  return editPlan(plan, 'setSettings', (edit) => {
    if (changed.length > 0) edit.update('settings', 'settings', Object.fromEntries(changed));
  });
}
