/** Sections 2.6 to 2.8: uncertainty, quality scores, time series. */

import * as v from 'valibot';
import {
  inventoryQuality,
  qualityFactor,
  qualityIndicators,
  qualityWord,
  squaredGeometricDeviation,
} from '../../core/inventory/data-quality.ts';
import { sharesOf } from '../../core/inventory/parts-of-whole.ts';
import { propagateUncertainty } from '../../core/inventory/propagate-uncertainty.ts';
import { simulateUncertainty } from '../../core/inventory/simulate-uncertainty.ts';
import {
  bySurrogate,
  extrapolated,
  interpolated,
  isJump,
  outlierYears,
  spliced,
} from '../../core/inventory/time-series.ts';
import { adapter, number, numbers, yearSeries } from './adapter.ts';

const row = v.looseObject({
  E0: v.optional(number),
  Et: number,
  uA: number,
  uF: number,
  factor_id: v.optional(v.string()),
  ef_correlated: v.optional(v.boolean()),
  ad_correlated: v.optional(v.boolean()),
});

const spread = v.union([
  v.pipe(
    v.number(),
    v.transform((pct) => ({ kind: 'halfWidth' as const, pct })),
  ),
  v.pipe(
    v.looseObject({ low: number, mode: number, high: number }),
    v.transform(({ low, mode, high }) => ({ kind: 'triangle' as const, low, mode, high })),
  ),
  v.pipe(
    v.looseObject({ low: number, high: number }),
    v.transform(({ low, high }) => ({ kind: 'rectangle' as const, low, high })),
  ),
]);

const simulated = v.looseObject({ Et: number, uA: spread, uF: spread, factor_id: v.optional(v.string()) });

const pedigree = v.union([
  v.pipe(
    v.looseObject({
      reliability: number,
      completeness: number,
      temporal: number,
      geographical: number,
      technological: number,
    }),
    v.transform(({ reliability, completeness, temporal, geographical, technological }) => ({
      ...{ reliability, completeness, time: temporal, place: geographical, technology: technological },
    })),
  ),
  v.looseObject({ reliability: number, completeness: number, time: number, place: number, technology: number }),
  v.pipe(
    v.tuple([number, number, number, number, number]),
    v.transform(([reliability, completeness, time, place, technology]) => ({
      ...{ reliability, completeness, time, place, technology },
    })),
  ),
]);

export const dataQualityAdapters = [
  adapter('2.6', v.looseObject({ rows: v.array(simulated), n: number, seed: v.optional(number) }), (inputs) => {
    const result = simulateUncertainty(
      inputs.rows.map(({ Et, uA, uF, factor_id }) => ({
        tonnes: Et,
        activity: uA,
        factor: uF,
        factorId: factor_id ?? null,
      })),
      inputs.n,
      inputs.seed,
    );
    return {
      mean: result.mean,
      sd: result.standardDeviation,
      p2_5: result.low,
      p50: result.median,
      p97_5: result.high,
      standard_error: result.standardError,
      stable: result.isStable,
      approx_95_half_width_pct: (100 * 1.959964 * result.standardDeviation) / Math.abs(result.mean),
    };
  }),
  // Categories whose uncertainty is told as one number.
  adapter('2.6', v.looseObject({ rows: v.array(v.looseObject({ E: number, U: number })) }), ({ rows }) => {
    const result = propagateUncertainty(rows.map(({ E, U }) => ({ startT: 0, endT: E, activityPct: 0, factorPct: U })));
    return {
      total_pct: result.totalPct,
      contrib_var: result.categories.map(({ contribution }) => contribution),
      flag: result.totalPct === null ? 'UNDEFINED' : result.isBeyondApproach1 ? 'USE_APPROACH_2' : null,
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
  adapter('2.7', v.looseObject({ scores: pedigree, basic_factor: number }), ({ scores, basic_factor }) => ({
    factors: qualityIndicators.map((indicator) => qualityFactor(indicator, scores[indicator])),
    gsd_squared: squaredGeometricDeviation(scores, basic_factor),
  })),
  adapter('2.7', v.looseObject({ rows: v.array(v.looseObject({ E: number, score: number })) }), ({ rows }) => {
    const score = inventoryQuality(rows.map((one) => ({ tonnes: one.E, score: one.score })));
    const letter = { high: 'H', medium: 'M', low: 'L' } as const;
    const whole = rows.reduce((sum, { E }) => sum + Math.abs(E), 0);
    const byScore = new Map<number, number>();
    for (const one of rows) byScore.set(one.score, (byScore.get(one.score) ?? 0) + Math.abs(one.E));
    return {
      score,
      gpc: score === null ? null : letter[qualityWord(score)],
      gpc_rows: rows.map((one) => letter[qualityWord(one.score)]),
      shares: Object.fromEntries(sharesOf(byScore, whole)),
      flag: score === null ? 'UNDEFINED' : null,
    };
  }),
  adapter('2.8', v.looseObject({ old: yearSeries, new: yearSeries }), (inputs) => {
    const joined = spliced(inputs.old, inputs.new);
    return {
      ratio: joined?.ratio ?? null,
      years: joined?.years.map(({ year }) => year) ?? null,
      values: joined?.years.map(({ value }) => value) ?? null,
    };
  }),
  adapter('2.8', v.looseObject({ known: yearSeries, years: numbers }), ({ known, years }) => {
    const filled = [...interpolated(known, years), ...extrapolated(known, years)];
    const at = new Map(filled.map((one) => [one.year, one]));
    return {
      values: years.map((year) => at.get(year)?.value ?? null),
      how: years.map((year) => at.get(year)?.how ?? null),
    };
  }),
  adapter(
    '2.8',
    v.looseObject({ known: yearSeries, surrogate: yearSeries, wanted: numbers }),
    ({ known, surrogate, wanted }) => {
      const at = new Map(bySurrogate(known, surrogate, wanted).map(({ year, value }) => [year, value]));
      return { values: wanted.map((year) => at.get(year) ?? null) };
    },
  ),
  adapter('2.8', v.looseObject({ series: yearSeries }), (inputs) => ({ outliers: outlierYears(inputs.series) })),
  adapter('2.8', v.looseObject({ before: number, now: number, total: number }), ({ before, now, total }) => ({
    needs_note: isJump(before, now, total),
  })),
];
