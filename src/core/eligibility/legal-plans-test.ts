/**
 * On which approved plans does the work rest? (clause 4.1.1)
 *
 * Pass: an approved territorial or detailed plan is recorded (with who approved it and when), and at
 * least one sector plan it ties in with. Sector plans not recorded are named; nothing here fails: what
 * is not recorded is unknown.
 */
import type { Issue } from '../issue.ts';
import type { Tables } from '../plan/tables.ts';
import type { Answer, TestResult } from './test-result.ts';

type LegalPlan = Tables['legalPlans'];
const statutoryKinds = ['territorial', 'detailed'] as const satisfies readonly LegalPlan['kind'][];
const sectorPlanKinds = [
  'industry',
  'transport',
  'buildings',
  'environment',
] as const satisfies readonly LegalPlan['kind'][];

export interface LegalPlanNumbers {
  readonly statutory: readonly LegalPlan[];
  readonly sectorPlans: readonly LegalPlan[];
  readonly missingSectorPlans: readonly LegalPlan['kind'][];
}

export function testLegalPlans(plans: readonly LegalPlan[]): TestResult<'legalPlans', LegalPlanNumbers> {
  const isOf = (kinds: readonly LegalPlan['kind'][]) => (plan: LegalPlan) => kinds.includes(plan.kind);
  const statutory = plans.filter(isOf(statutoryKinds));
  const sectorPlans = plans.filter(isOf(sectorPlanKinds));
  const missingSectorPlans = sectorPlanKinds.filter((kind) => !sectorPlans.some((plan) => plan.kind === kind));
  const isApproved = (plan: LegalPlan) => plan.approvedBy.trim() !== '' && plan.approvedOn.trim() !== '';

  const issues: Issue[] = [];
  if (statutory.length === 0) issues.push({ code: 'STATUTORY_PLAN_MISSING', severity: 'warn', count: 1 });
  else if (!statutory.some(isApproved)) {
    issues.push({ code: 'APPROVAL_MISSING', severity: 'warn', count: statutory.length });
  }
  for (const kind of missingSectorPlans) {
    issues.push({ code: 'SECTOR_PLAN_MISSING', severity: 'note', count: 1, detail: { kind } });
  }
  const answer: Answer = statutory.some(isApproved) && sectorPlans.length > 0 ? 'pass' : 'unknown';
  return {
    id: 'legalPlans',
    clause: '4.1.1',
    answer,
    checks: [],
    numbers: { statutory, sectorPlans, missingSectorPlans },
    ownReading: false,
    issues,
  };
}
