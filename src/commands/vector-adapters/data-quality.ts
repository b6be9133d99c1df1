/** Sections 2.6 to 2.8: uncertainty, quality scores, time series. */

import * as v from 'valibot';
import {
  inventoryQuality,
  qualityFactor,
  qualityIndicators,
  qualityWord,
  squaredGeometricDeviation,
} from '../../core/inventory/data-quality.ts';
import { propagateUncertainty } from '../../core/inventory/propagate-uncertainty.ts';
import { simulateUncertainty } from '../../core/inventory/simulate-uncertainty.ts';
import { extrapolated, interpolated, outlierYears, spliced } from '../../core/inventory/time-series.ts';
import { adapter, number, numbers } from './adapter.ts';

const row = v.looseObject({
  E0: v.optional(number),
  Et: number,
  uA: number,
  uF: number,
  factor_id: v.optional(v.string()),
  ef_correlated: v.optional(v.boolean()),
  ad_correlated: v.optional(v.boolean()),
});

const series = v.pipe(
  v.looseObject({ years: numbers, values: numbers }),
  v.transform(({ years, values }) => years.map((year, i) => ({ year, value: values[i]! }))),
);

export const dataQualityAdapters = [
  adapter('2.6', v.object({ rows: v.array(row), n: number, seed: v.optional(number) }), ({ rows, n, seed }) => {
    const result = simulateUncertainty(
      rows.map(({ Et, uA, uF, factor_id }) => ({
        tonnes: Et,
        activity: { kind: 'halfWidth', pct: uA },
        factor: { kind: 'halfWidth', pct: uF },
        factorId: factor_id ?? null,
      })),
      n,
      seed,
    );
    return {
      mean: result.mean,
      sd: result.standardDeviation,
      p2_5: result.low,
      p50: result.median,
      p97_5: result.high,
      standard_error: result.standardError,
      approx_95_half_width_pct: (100 * 1.959964 * result.standardDeviation) / Math.abs(result.mean),
    };
  }),
  adapter('2.6', v.looseObject({ rows: v.array(row) }), ({ rows }) => {
    const result = propagateUncertainty(
      rows.map(({ E0, Et, uA, uF, ef_correlated, ad_correlated }) => ({
        startT: E0 ?? 0,
        endT: Et,
        activityPct: uA,
        factorPct: uF,
        sharesFactor: ef_correlated,
        sharesActivity: ad_correlated,
      })),
    );
    return {
      rows: result.categories.map(({ combinedPct, contribution, trend }) => ({
        combined: combinedPct,
        contrib_var: contribution,
        typeA: trend?.typeA ?? null,
        typeB: trend?.typeB ?? null,
        K: trend?.byFactor ?? null,
        L: trend?.byActivity ?? null,
        M: trend?.variance ?? null,
      })),
      total_pct: result.totalPct,
      trend_pct_points: result.trendPoints,
      base_total: result.startTotalT,
      year_total: result.endTotalT,
      trend_pct: result.trendPct,
      flag: result.totalPct === null ? 'UNDEFINED' : result.isBeyondApproach1 ? 'USE_APPROACH_2' : null,
    };
  }),
  adapter(
    '2.7',
    v.object({
      scores: v.object({
        reliability: number,
        completeness: number,
        temporal: number,
        geographical: number,
        technological: number,
      }),
      basic_factor: number,
    }),
    ({ scores: given, basic_factor }) => {
      const scores = {
        reliability: given.reliability,
        completeness: given.completeness,
        time: given.temporal,
        place: given.geographical,
        technology: given.technological,
      };
      return {
        factors: qualityIndicators.map((indicator) => qualityFactor(indicator, scores[indicator])),
        gsd_squared: squaredGeometricDeviation(scores, basic_factor),
      };
    },
  ),
  adapter('2.7', v.object({ rows: v.array(v.looseObject({ E: number, score: number })) }), ({ rows }) => {
    const score = inventoryQuality(rows.map((one) => ({ tonnes: one.E, score: one.score })));
    const letter = { high: 'H', medium: 'M', low: 'L' } as const;
    return { score, gpc: score === null ? null : letter[qualityWord(score)] };
  }),
  adapter('2.8', v.object({ old: series, new: series }), (inputs) => {
    const joined = spliced(inputs.old, inputs.new);
    return {
      ratio: joined?.ratio ?? null,
      years: joined?.years.map(({ year }) => year) ?? null,
      values: joined?.years.map(({ value }) => value) ?? null,
    };
  }),
  adapter('2.8', v.object({ known: series, years: numbers }), ({ known, years }) => {
    const filled = [...interpolated(known, years), ...extrapolated(known, years)];
    const at = new Map(filled.map((one) => [one.year, one]));
    return {
      values: years.map((year) => at.get(year)?.value ?? null),
      how: years.map((year) => at.get(year)?.how ?? null),
    };
  }),
  adapter('2.8', v.object({ series }), (inputs) => ({ outliers: outlierYears(inputs.series) })),
];
