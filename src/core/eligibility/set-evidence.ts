/**
 * Record what eligibility rests on beside numbers: indicators of fast development (clause 3.2) and the
 * plans of clause 4.1.1. New rows come last.
 */
import { orderAfterLast } from '../plan/order-after-last.ts';
import type { Patch } from '../plan/patch.ts';
import { editPlan } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import { newId } from '../plan/plan.ts';
import type { Tables } from '../plan/tables.ts';

type Indicator = Tables['indicators'];
type LegalPlan = Tables['legalPlans'];

export function addIndicator(plan: Plan, fields: Omit<Indicator, 'id' | 'order'>): Patch {
  const order = orderAfterLast(plan.indicators.values());
  return editPlan(plan, 'addIndicator', (edit) => edit.put('indicators', { ...fields, id: newId(), order }));
}

export function setIndicator(plan: Plan, id: string, fields: Partial<Omit<Indicator, 'id'>>): Patch {
  return editPlan(plan, 'setIndicator', (edit) => edit.update('indicators', id, fields));
}

export function removeIndicator(plan: Plan, id: string): Patch {
  return editPlan(plan, 'removeIndicator', (edit) => edit.remove('indicators', id));
}

export function addLegalPlan(plan: Plan, fields: Omit<LegalPlan, 'id' | 'order'>): Patch {
  const order = orderAfterLast(plan.legalPlans.values());
  return editPlan(plan, 'addLegalPlan', (edit) => edit.put('legalPlans', { ...fields, id: newId(), order }));
}

export function setLegalPlan(plan: Plan, id: string, fields: Partial<Omit<LegalPlan, 'id'>>): Patch {
  return editPlan(plan, 'setLegalPlan', (edit) => edit.update('legalPlans', id, fields));
}

export function removeLegalPlan(plan: Plan, id: string): Patch {
  return editPlan(plan, 'removeLegalPlan', (edit) => edit.remove('legalPlans', id));
}
