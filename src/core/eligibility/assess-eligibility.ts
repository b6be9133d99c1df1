/**
 * Is this region a small-scale, high-development-stage area, and on what plans does the work rest?
 * (clauses 3.1, 3.2, 4.1.1; methods 1)
 *
 *   eligible = area, two functions, growth of GDP and fast development all pass
 *
 * Each test answers pass, fail, unknown or borderline with its numbers, thresholds and margin; what is
 * missing is unknown, never fail. Not eligible does not stop the work (the scope of the standard lets
 * others refer to it): it changes what the report says. The plans of 4.1.1 are a duty of the work, not
 * part of the verdict.
 */
import type { Plan } from '../plan/plan.ts';
import { settingsOf } from '../plan/plan.ts';
import { valuesByYear } from '../statistics/values-by-year.ts';
import type { AreaNumbers } from './area-test.ts';
import { testArea } from './area-test.ts';
import type { DevelopmentNumbers } from './development-test.ts';
import { testDevelopment } from './development-test.ts';
import { functionDecision } from './function-decision.ts';
import type { FunctionNumbers, FunctionThresholdId } from './function-test.ts';
import { testFunctions } from './function-test.ts';
import type { GrowthNumbers } from './growth-test.ts';
import { testGrowth } from './growth-test.ts';
import type { LegalPlanNumbers } from './legal-plans-test.ts';
import { testLegalPlans } from './legal-plans-test.ts';
import type { CategoryAreas, RegionArea } from './region-measures.ts';
import type { Answer, TestResult } from './test-result.ts';
import { allOf } from './test-result.ts';
import type { ThresholdInForce } from './thresholds.ts';
import { thresholdInForce, thresholds } from './thresholds.ts';

export interface Eligibility {
  readonly area: TestResult<'area', AreaNumbers>;
  readonly functions: TestResult<'functions', FunctionNumbers>;
  readonly growth: TestResult<'growth', GrowthNumbers>;
  readonly development: TestResult<'development', DevelopmentNumbers>;
  readonly legalPlans: TestResult<'legalPlans', LegalPlanNumbers>;
  /** Of the first four together. */
  readonly verdict: 'eligible' | 'notEligible' | 'open';
  /** Tests that fail. */
  readonly failing: readonly VerdictTestId[];
  /** Tests that are unknown or need a person's decision. */
  readonly open: readonly VerdictTestId[];
}

const verdictTestIds = ['area', 'functions', 'growth', 'development'] as const;
export type VerdictTestId = (typeof verdictTestIds)[number];

/** `null`: not measured, because there is no boundary or there are no parcels. */
export interface RegionMeasures {
  readonly area: RegionArea | null;
  readonly categories: CategoryAreas | null;
}

export function assessEligibility(plan: Plan, measures: RegionMeasures): Eligibility {
  const gdp = valuesByYear(plan, 'gdp.current');
  const index = valuesByYear(plan, 'gdp.growthIndex');
  const growth = testGrowth(
    { gdpByYear: gdp.valueByYear, indexByYear: index.valueByYear, basis: settingsOf(plan).priceBasis },
    thresholdInForce(plan, 'gdp.growth'),
  );
  const tests = {
    area: testArea(measures.area, thresholdInForce(plan, 'area.limit')),
    functions: testFunctions(measures.categories, functionThresholds(plan), functionDecision(plan)),
    growth: { ...growth, issues: [...growth.issues, ...gdp.issues, ...index.issues] },
    development: testDevelopment([...plan.indicators.values()], thresholdInForce(plan, 'development.growth')),
  };
  const answerOf = (id: VerdictTestId): Answer => tests[id].answer;
  const together = allOf(verdictTestIds.map(answerOf));
  return {
    ...tests,
    legalPlans: testLegalPlans([...plan.legalPlans.values()].sort((a, b) => (a.order < b.order ? -1 : 1))),
    verdict: together === 'pass' ? 'eligible' : together === 'fail' ? 'notEligible' : 'open',
    failing: verdictTestIds.filter((id) => answerOf(id) === 'fail'),
    open: verdictTestIds.filter((id) => answerOf(id) === 'unknown' || answerOf(id) === 'borderline'),
  };
}

/** The thresholds of the function test as they hold in this plan. */
export function functionThresholds(plan: Pick<Plan, 'thresholds'>): Record<FunctionThresholdId, ThresholdInForce> {
  const inForce = {} as Record<FunctionThresholdId, ThresholdInForce>;
  for (const { id } of thresholds) {
    if (isFunctionThreshold(id)) inForce[id] = thresholdInForce(plan, id);
  }
  return inForce;
}

function isFunctionThreshold(id: string): id is FunctionThresholdId {
  return id.startsWith('function.');
}
