/**
 * Do people live there and is there industry, and is it more than a single-function park?
 * (clause 3.1; methods 1.2)
 *
 *   living present      share_living ≥ 0.10 and residential ≥ 0.5 km²
 *   production present  share_production ≥ 0.10 and industry + commercial ≥ 0.5 km²
 *   not single-function max_single_share ≤ 0.80, share_production ≤ 0.90, share_living ≤ 0.90
 *
 * The standard gives no number: these are the project's own reading, and every one can be changed with
 * a reason. Within 2 percentage points of a share a person decides (`functionDecision`).
 * Parcels that cover less than 60 % of the boundary are flagged; with more than 5 % of the built-up land
 * unmapped nothing can be said.
 */
import type { Issue } from '../issue.ts';
import type { LandUseCategory } from '../landuse/land-use-category.ts';
import { landUseCategories } from '../landuse/land-use-category.ts';
import type { FunctionMix } from './function-mix.ts';
import { functionMix } from './function-mix.ts';
import type { CategoryAreas } from './region-measures.ts';
import type { Answer, Check, TestResult } from './test-result.ts';
import { allOf, check } from './test-result.ts';
import type { ThresholdId, ThresholdInForce } from './thresholds.ts';

const BORDERLINE_SHARE = 0.02;
const LEAST_COVERAGE = 0.6;
const MOST_UNMAPPED = 0.05;

export type FunctionThresholdId = Extract<ThresholdId, `function.${string}`>;
export type FunctionThresholds = Readonly<Record<FunctionThresholdId, ThresholdInForce>>;

export interface FunctionNumbers {
  readonly mix: FunctionMix | null;
  /** Both core functions present; null where it cannot be said. */
  readonly twoCore: boolean | null;
  /** One function rules the region; null where it cannot be said. */
  readonly singleFunction: boolean | null;
  readonly builtUpKm2: number | null;
  readonly unmappedKm2: number | null;
  readonly coverageShare: number | null;
  /** How a person decided a borderline case, with the reason. */
  readonly decision: { readonly passes: boolean; readonly reason: string } | null;
}

/** Land in built-up categories, km². */
function builtUpKm2(km2ByCategory: Readonly<Partial<Record<LandUseCategory, number>>>): number {
  let sum = 0;
  for (const { id, builtUp } of landUseCategories) {
    const km2 = km2ByCategory[id];
    if (builtUp && km2 !== undefined) sum += km2;
  }
  return sum;
}

/** The seven comparisons, in the order of the header. */
function functionChecks(mix: FunctionMix, thresholds: FunctionThresholds): Check[] {
  const share = (id: FunctionThresholdId, value: number | null) => check(value, thresholds[id], BORDERLINE_SHARE);
  const area = (id: FunctionThresholdId, value: number) => check(value, thresholds[id]);
  const { residential, industry, commercial } = mix.km2ByFunction;
  return [
    share('function.livingShare', mix.shareLiving),
    area('function.livingArea', residential),
    share('function.productionShare', mix.shareProduction),
    area('function.productionArea', industry + commercial),
    share('function.maxSingleShare', mix.maxSingleShare),
    share('function.maxProductionShare', mix.shareProduction),
    share('function.maxLivingShare', mix.shareLiving),
  ];
}

const PRESENCE: readonly string[] = [
  'function.livingShare',
  'function.livingArea',
  'function.productionShare',
  'function.productionArea',
];

/** Which side of its threshold a value is on, however near. */
function isPassed(one: Check): boolean | null {
  return one.margin === null ? null : one.margin >= -1e-9;
}

function every(checks: readonly Check[]): boolean | null {
  const sides = checks.map(isPassed);
  if (sides.includes(false)) return false;
  return sides.includes(null) ? null : true;
}

export function testFunctions(
  areas: CategoryAreas | null,
  thresholds: FunctionThresholds,
  decision: FunctionNumbers['decision'] = null,
): TestResult<'functions', FunctionNumbers> {
  const result = (
    answer: Answer,
    checks: readonly Check[],
    numbers: FunctionNumbers,
    issues: readonly Issue[],
  ): TestResult<'functions', FunctionNumbers> => ({
    id: 'functions',
    clause: '3.1',
    answer,
    checks,
    numbers,
    ownReading: true,
    issues,
  });
  if (!areas) {
    const empty: FunctionNumbers = {
      mix: null,
      twoCore: null,
      singleFunction: null,
      builtUpKm2: null,
      unmappedKm2: null,
      coverageShare: null,
      decision: null,
    };
    return result('unknown', [], empty, [{ code: 'NO_PARCELS', severity: 'warn', count: 1 }]);
  }

  const issues: Issue[] = [...areas.issues];
  const mix = functionMix(areas.km2ByCategory);
  const built = builtUpKm2(areas.km2ByCategory);
  const checks = functionChecks(mix, thresholds);
  const presence = checks.filter((one) => PRESENCE.includes(one.id));
  const dominance = checks.filter((one) => !PRESENCE.includes(one.id));
  const twoCore = every(presence);
  const dominated = every(dominance);

  const isLow = areas.coverageShare !== null && areas.coverageShare < LEAST_COVERAGE;
  if (isLow) issues.push(warn('LOW_COVERAGE', { coverageShare: areas.coverageShare ?? Number.NaN }));
  const isInconclusive = areas.unmappedKm2 > MOST_UNMAPPED * built && areas.unmappedKm2 > 0;
  if (isInconclusive) issues.push(warn('INCONCLUSIVE', { unmappedKm2: areas.unmappedKm2, builtUpKm2: built }));
  if (mix.coreKm2 <= 0) issues.push(warn('NO_BUILT_UP', {}));

  let answer = allOf(checks.map((one) => one.answer));
  // Without core land there is no share to test: no function is present, if the parcels tell all.
  if (mix.coreKm2 <= 0) answer = isLow ? 'unknown' : 'fail';
  if (isInconclusive) answer = 'unknown';
  let taken: FunctionNumbers['decision'] = null;
  if (answer === 'borderline') {
    issues.push(warn('BORDERLINE', { checks: checks.filter((one) => one.answer === 'borderline').length }));
    if (decision) {
      taken = decision;
      answer = decision.passes ? 'pass' : 'fail';
    }
  }
  return result(
    answer,
    checks,
    {
      mix,
      twoCore,
      singleFunction: dominated === null ? null : !dominated,
      builtUpKm2: built,
      unmappedKm2: areas.unmappedKm2,
      coverageShare: areas.coverageShare,
      decision: taken,
    },
    issues,
  );
}

function warn(code: string, detail: Record<string, number>): Issue {
  return { code, severity: 'warn', count: 1, detail };
}
