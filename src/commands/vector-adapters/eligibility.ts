/** Section 1.2–1.4: functions, growth of GDP, fast development. */
import * as v from 'valibot';
import { notNegative } from '../../core/bad-input.ts';
import { functionThresholds } from '../../core/eligibility/assess-eligibility.ts';
import type { Growth } from '../../core/eligibility/compound-growth.ts';
import { chainedGrowth, compoundGrowth } from '../../core/eligibility/compound-growth.ts';
import { testDevelopment } from '../../core/eligibility/development-test.ts';
import { splitMixedLand } from '../../core/eligibility/function-mix.ts';
import { testFunctions } from '../../core/eligibility/function-test.ts';
import { testGrowth } from '../../core/eligibility/growth-test.ts';
import { check } from '../../core/eligibility/test-result.ts';
import type { ThresholdInForce } from '../../core/eligibility/thresholds.ts';
import { thresholdInForce } from '../../core/eligibility/thresholds.ts';
import { classifyLandUse } from '../../core/landuse/classify.ts';
import type { LandUseCategory } from '../../core/landuse/land-use-category.ts';
import { landUseCategories, landUseSchemes } from '../../core/landuse/land-use-category.ts';
import { emptyPlan } from '../../core/plan/plan.ts';
import type { Outputs } from './adapter.ts';
import { adapter, number, numbersByName } from './adapter.ts';

const plan = emptyPlan();

/** Null: the year has no value. */
const yearly = v.array(v.nullable(number));

const growth = v.object({
  gdp_current_price: yearly,
  real_growth_index: v.optional(yearly),
  n_years: number,
  threshold: v.optional(number),
});

/** A parcel tells its category, or its code and the scheme of it. */
const parcels = v.object({
  parcels: v.array(
    v.object({
      category: v.optional(v.string()),
      code: v.optional(v.string()),
      scheme: v.optional(v.string()),
      area_km2: number,
    }),
  ),
  scheme: v.optional(v.string()),
  boundary_km2: v.optional(number),
});

const mixedParcel = v.object({
  parcel_area_km2: number,
  floor_area_m2: v.optional(numbersByName),
  planned_mix: v.optional(numbersByName),
  uses: v.optional(v.array(v.string())),
});

/** Codes under the scheme their parcel or the whole table names; unmapped where it is in no list. */
function categoryOf(
  { category, code, scheme }: v.InferOutput<typeof parcels>['parcels'][number],
  common: string | undefined,
): string {
  const named = landUseSchemes.find(({ id }) => id === (scheme ?? common));
  if (category !== undefined || code === undefined) return category ?? 'unmapped';
  return (named && classifyLandUse(named.id, code)?.category) ?? 'unmapped';
}

const indicators = v.object({
  indicators: v.array(
    v.object({
      id: v.string(),
      group: v.picklist(['infrastructure', 'industry']),
      v0: number,
      v3: number,
      evidence: v.boolean(),
    }),
  ),
  bar: number,
});

function isCategory(text: string): text is LandUseCategory {
  return landUseCategories.some(({ id }) => id === text);
}

/** Values whose last is that of `year`. */
function valuesUpTo(year: number, values: readonly (number | null)[]): Map<number, number> {
  const byYear = new Map<number, number>();
  values.forEach((value, i) => {
    if (value !== null) byYear.set(year - values.length + 1 + i, value);
  });
  return byYear;
}

function judged(growth: number | null, bar: ThresholdInForce): { growth: number | null; passes: boolean | null } {
  const { answer } = check(growth, bar);
  return { growth, passes: answer === 'unknown' ? null : answer === 'pass' };
}

export const eligibilityAdapters = [
  adapter('1.2', parcels, (inputs) => {
    const km2ByCategory: Partial<Record<LandUseCategory, number>> = {};
    const told = inputs.parcels.map((parcel) => ({
      category: categoryOf(parcel, inputs.scheme),
      area_km2: notNegative(parcel.area_km2, 'area of a parcel'),
    }));
    for (const { category, area_km2 } of told) {
      // `agri` and other names outside our vocabulary stand outside the shares.
      if (isCategory(category)) km2ByCategory[category] = (km2ByCategory[category] ?? 0) + area_km2;
    }
    const km2Of = (isWanted: (category: string) => boolean) =>
      told.filter(({ category }) => isWanted(category)).reduce((sum, { area_km2 }) => sum + area_km2, 0);
    const areas = {
      km2ByCategory,
      unmappedKm2: km2Of((category) => category === 'unmapped'),
      unmappedCodes: [],
      coverageShare: inputs.boundary_km2 === undefined ? null : km2Of(() => true) / inputs.boundary_km2,
      issues: [],
    };
    const { numbers: tested, issues, answer } = testFunctions(areas, functionThresholds(plan));
    const { mix, twoCore, singleFunction } = tested;
    const flags = issues.map((issue) => issue.code);
    if (flags.includes('NO_BUILT_UP')) return { error: 'NO_BUILT_UP', flag: 'NO_BUILT_UP', core_km2: 0 };
    return {
      flag: flags[0] ?? null,
      flags,
      answer,
      pass: answer === 'pass',
      category_km2: km2ByCategory,
      unmapped_km2: areas.unmappedKm2,
      coverage: areas.coverageShare,
      core_km2: mix?.coreKm2,
      share_living: mix?.shareLiving,
      share_production: mix?.shareProduction,
      max_single_share: mix?.maxSingleShare,
      evenness: mix?.evenness,
      two_core: twoCore,
      single_function: singleFunction,
    };
  }),
  adapter('1.2', mixedParcel, ({ parcel_area_km2, floor_area_m2, planned_mix, uses }) => {
    const { km2ByUse, flag } = splitMixedLand(parcel_area_km2, {
      uses: uses ?? Object.keys(floor_area_m2 ?? planned_mix ?? {}),
      ...(floor_area_m2 && { floorAreaM2ByUse: floor_area_m2 }),
      ...(planned_mix && { plannedShareByUse: planned_mix }),
    });
    return { ...Object.fromEntries(Object.entries(km2ByUse).map(([use, km2]) => [`${use}_km2`, km2])), flag };
  }),
  adapter('1.3', growth, ({ gdp_current_price, real_growth_index, n_years, threshold }): Outputs => {
    const gdpByYear = valuesUpTo(n_years, gdp_current_price);
    const indexByYear = valuesUpTo(n_years, real_growth_index ?? []);
    const limit = thresholdInForce(plan, 'gdp.growth');
    const bar = threshold === undefined ? limit : { ...limit, value: threshold };
    const basis = real_growth_index ? 'constant' : 'current';
    const { numbers: told, issues } = testGrowth({ gdpByYear, indexByYear, basis, year: n_years }, bar);
    // Three intervals decide; a vector of another span asks for that reading.
    const overSpan = (read: typeof told.current, growthOf: () => Growth) =>
      n_years === 3 ? { growth: read.threeIntervals, passes: read.passes } : judged(growthOf().growth, bar);
    const current = overSpan(told.current, () => compoundGrowth(gdpByYear, n_years, n_years));
    const constant = overSpan(told.constant, () => chainedGrowth(indexByYear, n_years, n_years));
    const codes = issues.filter((issue) => issue.detail?.['basis'] === 'current').map((issue) => issue.code);
    const error = ['NON_POSITIVE_GDP', 'MISSING_GDP'].find((code) => codes.includes(code));
    if (error !== undefined && current.growth === null) return { error };
    return {
      cagr: current.growth,
      pass: current.passes,
      cagr_constant: constant.growth,
      cagr_current: current.growth,
      pass_constant: constant.passes,
      pass_current: current.passes,
      flag: issues.some((issue) => issue.code === 'PRICE_BASIS_DISAGREES') ? 'PRICE_BASIS_DISAGREES' : null,
    };
  }),
  adapter('1.4', indicators, (inputs) => {
    const bar = { ...thresholdInForce(plan, 'development.growth'), value: inputs.bar };
    const rows = inputs.indicators.map(({ id, group, v0, v3, evidence }, i) => ({
      id,
      group,
      name: id,
      unit: '',
      startYear: 2020,
      startValue: v0,
      endYear: 2023,
      endValue: v3,
      document: evidence ? 'told by the vector' : '',
      order: String(i).padStart(6, '0'),
    }));
    const tested = testDevelopment(rows, bar);
    return {
      cagr: tested.numbers.indicators.map((row) => row.growth),
      passes: tested.answer === 'pass',
      flag: tested.issues[0]?.code ?? null,
      missing_groups: tested.issues.flatMap((issue) => issue.detail?.['group'] ?? []),
    };
  }),
];
