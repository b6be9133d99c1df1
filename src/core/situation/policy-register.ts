/**
 * Which policies bind the plan, and what do they ask for? (clause 5.2; methods 4.0)
 *
 * The register by level, each with its targets. A target can be taken up by chapter 7 when it says what, how much and
 * until when; what it lacks is told. A fall needs its base year too; the value of a year of peak is the year itself.
 */
import { calendarYear } from '../bad-input.ts';
import { orderAfterLast } from '../plan/order-after-last.ts';
import type { Patch } from '../plan/patch.ts';
import { editPlan } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import { newId } from '../plan/plan.ts';
import type { PolicyLevel, Tables } from '../plan/tables.ts';
import { policyLevels, targetQuantities } from './target-quantities.ts';

export type Policy = Tables['policies'];
export type PolicyTarget = Tables['policyTargets'];
export type TargetLack = 'name' | 'value' | 'year' | 'baseYear' | 'unit';

export interface PolicyWithTargets {
  readonly policy: Policy;
  readonly targets: readonly { readonly target: PolicyTarget; readonly lacks: readonly TargetLack[] }[];
}

const byOrder = (a: { order: string }, b: { order: string }) => (a.order < b.order ? -1 : 1);

/** What a target lacks before it can be held against a number; empty: it is ready for chapter 7. */
function targetLacks(target: PolicyTarget): TargetLack[] {
  const { isYear } = targetQuantities[target.quantity];
  const lacks: TargetLack[] = [];
  if (target.quantity === 'other' && target.name.trim() === '') lacks.push('name');
  if (target.value === null) lacks.push('value');
  if (isYear) return lacks;
  if (target.year === null) lacks.push('year');
  if (target.form === 'fall' && target.baseYear === null) lacks.push('baseYear');
  if (target.form === 'level' && target.unit.trim() === '') lacks.push('unit');
  return lacks;
}

export function policyRegister(
  plan: Pick<Plan, 'policies' | 'policyTargets'>,
): { readonly level: PolicyLevel; readonly policies: readonly PolicyWithTargets[] }[] {
  const targets = [...plan.policyTargets.values()].sort(byOrder);
  const policies = [...plan.policies.values()].sort(byOrder);
  return policyLevels.map((level) => ({
    level,
    policies: policies
      .filter((policy) => policy.level === level)
      .map((policy) => ({
        policy,
        targets: targets
          .filter(({ policyId }) => policyId === policy.id)
          .map((target) => ({ target, lacks: targetLacks(target) })),
      })),
  }));
}

export function addPolicy(plan: Plan, level: PolicyLevel, policyId: string = newId()): Patch {
  const order = orderAfterLast(plan.policies.values());
  const empty = { title: '', documentNumber: '', issuedBy: '', issuedOn: '', note: '' };
  return editPlan(plan, 'addPolicy', (edit) => edit.put('policies', { id: policyId, level, ...empty, order }));
}

export function setPolicy(plan: Plan, id: string, fields: Partial<Omit<Policy, 'id'>>): Patch {
  return editPlan(plan, 'setPolicy', (edit) => edit.update('policies', id, fields));
}

/** With its targets, and the evidence that points at them. */
export function removePolicy(plan: Plan, id: string): Patch {
  return editPlan(plan, 'removePolicy', (edit) => {
    for (const target of plan.policyTargets.values()) {
      if (target.policyId !== id) continue;
      for (const evidence of plan.findingEvidence.values()) {
        if (evidence.kind === 'policyTarget' && evidence.ref === target.id) edit.remove('findingEvidence', evidence.id);
      }
      edit.remove('policyTargets', target.id);
    }
    edit.remove('policies', id);
  });
}

export function addPolicyTarget(plan: Plan, policyId: string): Patch {
  const order = orderAfterLast(plan.policyTargets.values());
  return editPlan(plan, 'addPolicyTarget', (edit) =>
    edit.put('policyTargets', {
      id: newId(),
      policyId,
      quantity: 'emissionsPerGdp',
      name: '',
      form: 'fall',
      value: null,
      unit: '%',
      baseYear: null,
      year: null,
      binding: null,
      note: '',
      order,
    }),
  );
}

/** Throws BAD_YEAR for a year outside the plan's range. */
export function setPolicyTarget(plan: Plan, id: string, fields: Partial<Omit<PolicyTarget, 'id'>>): Patch {
  for (const year of [fields.year, fields.baseYear]) if (year !== undefined && year !== null) calendarYear(year);
  return editPlan(plan, 'setPolicyTarget', (edit) => edit.update('policyTargets', id, fields));
}

export function removePolicyTarget(plan: Plan, id: string): Patch {
  return editPlan(plan, 'removePolicyTarget', (edit) => {
    for (const evidence of plan.findingEvidence.values()) {
      if (evidence.kind === 'policyTarget' && evidence.ref === id) edit.remove('findingEvidence', evidence.id);
    }
    edit.remove('policyTargets', id);
  });
}
