/** Activities for tests, each told in one line: `withActivities(plan, [activity('a', 2022, '2A1', 'product', 'clinker', { quantity: [10, 't'] })])`. */
import { applyPatch, editPlan } from '../../src/core/plan/patch.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import type { Tables } from '../../src/core/plan/tables.ts';

export interface ToldActivity {
  readonly activity: Tables['activities'];
  readonly inputs: readonly Tables['activityInputs'][];
}

export function activity(
  id: string,
  year: number,
  category: string,
  method: string,
  option: string,
  inputs: Readonly<Record<string, readonly [value: number, unit: string, uncertaintyPct?: number]>>,
  fields: Partial<Tables['activities']> = {},
): ToldActivity {
  return {
    activity: {
      id,
      year,
      category,
      method,
      option,
      label: '',
      status: 'reported',
      source: 'test',
      note: '',
      order: 'a0',
      reliability: null,
      completeness: null,
      time: null,
      place: null,
      technology: null,
      ...fields,
    },
    inputs: Object.entries(inputs).map(([input, [value, unit, uncertaintyPct = null]]) => ({
      id: `${id}/${input}`,
      activityId: id,
      input,
      value,
      unit,
      source: '',
      uncertaintyPct,
    })),
  };
}

export function withActivities(plan: Plan, told: readonly ToldActivity[]): Plan {
  return applyPatch(
    plan,
    editPlan(plan, 'test', (edit) => {
      for (const one of told) {
        edit.put('activities', one.activity);
        for (const input of one.inputs) edit.put('activityInputs', input);
      }
    }),
  );
}
