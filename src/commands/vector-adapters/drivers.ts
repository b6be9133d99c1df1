/** Section 4: key categories, decomposition, decoupling, priorities, focus variables. */

import * as v from 'valibot';
import {
  decomposeByYear,
  decomposeChange,
  type FactorTable,
  factorTable,
} from '../../core/drivers/decompose-change.ts';
import {
  type DecouplingState,
  decouplingOf,
  decouplingSeries,
  deepDecouplingYears,
} from '../../core/drivers/decoupling.ts';
import { type DriverSeries, focusVariables } from '../../core/drivers/focus-variables.ts';
import { kayaTable, kayaTerms } from '../../core/drivers/kaya.ts';
import { KEY_SHARE, keyByLevel, keyByTrend, keyByUncertainLevel } from '../../core/drivers/key-categories.ts';
import { priorityMatrix } from '../../core/drivers/priority-matrix.ts';
import { reductionPotential, technicalPotentialT } from '../../core/drivers/reduction-potential.ts';
import { growthBetween } from '../../core/eligibility/compound-growth.ts';
import { sharesOf } from '../../core/inventory/parts-of-whole.ts';
import { adapter, number, numbers } from './adapter.ts';

const matrix = v.array(numbers);

const kayaYear = v.pipe(
  v.looseObject({ pop_1e4: number, gdp_pc_1e4CNY: number, tce_per_1e4CNY: number, tCO2_per_tce: number }),
  v.transform((year) =>
    kayaTable({
      population: year.pop_1e4,
      gdpPerHead: year.gdp_pc_1e4CNY,
      energyIntensity: year.tce_per_1e4CNY,
      carbonIntensity: year.tCO2_per_tce,
    }),
  ),
);

const stateWords: Readonly<Record<DecouplingState, string>> = {
  strongDecoupling: 'strong decoupling',
  weakDecoupling: 'weak decoupling',
  expansiveCoupling: 'expansive coupling',
  expansiveNegativeDecoupling: 'expansive negative decoupling',
  strongNegativeDecoupling: 'strong negative decoupling',
  weakNegativeDecoupling: 'weak negative decoupling',
  recessiveCoupling: 'recessive coupling',
  recessiveDecoupling: 'recessive decoupling',
};

const categories = v.array(v.looseObject({ E0: number, Et: number, U: v.optional(number) }));

const costSteps = v.array(v.looseObject({ saving_t: number, cost: number }));

function potentialOf(
  technicalBeforeT: number,
  told: { steps: v.InferOutput<typeof costSteps>; carbon_price: number; uptake: number; site_limit: number },
) {
  const { technicalT, economicT, realisableT } = reductionPotential(
    technicalBeforeT,
    told.steps.map(({ saving_t, cost }) => ({ savingT: saving_t, costPerT: cost })),
    told.carbon_price,
    told.uptake,
    told.site_limit,
  );
  return { technical_t: technicalT, economic_t: economicT, realisable_t: realisableT };
}

function matrixOf(sectors: readonly { name: string; share: number; growth: number }[], totalGrowth: number) {
  const { order, shareLimit, growthLimit } = priorityMatrix(sectors, totalGrowth);
  return {
    share_threshold: shareLimit,
    growth_threshold: growthLimit,
    class: Object.fromEntries(order.map((one) => [one.name, one.class])),
    priority_order: order.map(({ name }) => name),
  };
}

/** The totals of a year instead of its factors; one without a divisor has none. */
const kayaTotals = v.looseObject({ P: number, G: number, E: number, C: number });

function totalsTable({ P, G, E, C }: v.InferOutput<typeof kayaTotals>) {
  const terms = kayaTerms({ year: 0, population: P, gdp: G, energy: E, emissions: C });
  return terms ? kayaTable(terms.factors) : null;
}

function kayaChange(start: FactorTable, end: FactorTable) {
  const { startTotal, endTotal, effects, ratios } = decomposeChange(start, end);
  return { C0: startTotal, C1: endTotal, dV: [...effects], D: ratios && [...ratios] };
}

export const driverAdapters = [
  adapter(
    '4.1',
    v.looseObject({ rows: categories, threshold: v.optional(number) }),
    ({ rows, threshold = KEY_SHARE }) => {
      const years = rows.map(({ E0, Et }) => ({ startT: E0, endT: Et }));
      const level = keyByLevel(years, threshold);
      const trend = keyByTrend(years, threshold);
      const uncertainties = rows.flatMap(({ U }, i) => (U === undefined ? [] : [{ ...years[i]!, uncertaintyPct: U }]));
      const uncertain = uncertainties.length === rows.length ? keyByUncertainLevel(uncertainties) : null;
      return {
        level: level?.scores ?? null,
        level_share: level?.shares ?? null,
        trend: trend?.scores ?? null,
        trend_share: trend?.shares ?? null,
        key_level: level?.key ?? null,
        key_trend: trend?.key ?? null,
        key_level_uncertainty: uncertain?.key ?? null,
        flag: level && trend ? null : 'UNDEFINED',
      };
    },
  ),
  adapter(
    '4.1',
    v.looseObject({
      sectors: v.array(v.looseObject({ name: v.string(), share: number, cagr: number })),
      total_cagr: number,
    }),
    ({ sectors, total_cagr }) =>
      matrixOf(
        sectors.map(({ name, share, cagr }) => ({ name, share, growth: cagr })),
        total_cagr,
      ),
  ),
  // Emissions of two years instead of shares and growth.
  adapter(
    '4.1',
    v.looseObject({
      sectors: v.array(v.looseObject({ name: v.string(), E0: number, Et: number })),
      n_years: number,
    }),
    ({ sectors, n_years }) => {
      const total = (value: (one: (typeof sectors)[number]) => number) =>
        sectors.reduce((sum, one) => sum + value(one), 0);
      const start = total(({ E0 }) => E0);
      const end = total(({ Et }) => Et);
      const shares = sharesOf(new Map(sectors.map(({ name, Et }) => [name, Et])), end);
      const whole = growthBetween(start, end, n_years).growth;
      const trends = sectors.flatMap(({ name, E0, Et }) => {
        const growth = growthBetween(E0, Et, n_years).growth;
        const share = shares.get(name) ?? null;
        return growth === null || share === null ? [] : [{ name, share, growth }];
      });
      if (whole === null || trends.length < sectors.length) return { class: null, flag: 'UNDEFINED' };
      return { ...matrixOf(trends, whole), flag: null };
    },
  ),
  adapter('4.2', v.looseObject({ t0: kayaYear, t1: kayaYear }), ({ t0, t1 }) => kayaChange(t0, t1)),
  adapter('4.2', v.looseObject({ t0: kayaTotals, t1: kayaTotals }), ({ t0, t1 }) => {
    const [start, end] = [totalsTable(t0), totalsTable(t1)];
    return start && end ? { ...kayaChange(start, end), flag: null } : { dV: null, flag: 'UNDEFINED' };
  }),
  adapter('4.2', v.looseObject({ years: v.array(kayaYear) }), ({ years }) => ({
    dV: decomposeByYear(years).map(({ effects }) => [...effects]),
  })),
  adapter('4.3', v.looseObject({ X0: matrix, XT: matrix }), ({ X0, XT }) => {
    const end = factorTable(XT);
    const result = decomposeChange(factorTable(X0), end);
    const { effects, effectsByTerm, ratios, startTotal, endTotal } = result;
    const width = end.factorCount;
    return {
      dV: [...effects],
      dV_total: endTotal - startTotal,
      D: ratios && [...ratios],
      D_total: startTotal > 0 ? endTotal / startTotal : null,
      Z_rows: XT.map((_, term) => [...effectsByTerm.subarray(term * width, (term + 1) * width)]),
      V0: startTotal,
      VT: endTotal,
      flag: result.splitTerms > 0 ? 'SPLIT_EQUALLY' : null,
    };
  }),
  adapter('4.3', v.looseObject({ X: v.array(matrix) }), ({ X }) => {
    const steps = decomposeByYear(X.map(factorTable));
    const sum = steps.reduce<number[]>((total, { effects }) => [...effects].map((e, k) => e + (total[k] ?? 0)), []);
    return { dV: steps.map(({ effects }) => [...effects]), dV_sum: sum };
  }),
  adapter('4.4', v.looseObject({ dC_pct: numbers, dGDP_pct: numbers }), ({ dC_pct, dGDP_pct }) => {
    if (dC_pct.length !== dGDP_pct.length) return null;
    const results = dC_pct.map((change, i) => decouplingOf(change, dGDP_pct[i]!));
    return {
      elasticity: results.map((one) => one?.elasticity ?? null),
      state: results.map((one) => (one ? stateWords[one.state] : 'UNDEFINED')),
    };
  }),
  adapter('4.4', v.looseObject({ dC_pct: number, dGDP_pct: number }), ({ dC_pct, dGDP_pct }) => {
    const one = decouplingOf(dC_pct, dGDP_pct);
    return { elasticity: one?.elasticity ?? null, state: one ? stateWords[one.state] : 'UNDEFINED' };
  }),
  // Emissions and product by year: single years, or windows of some years, and deep decoupling.
  adapter(
    '4.4',
    v.looseObject({
      years: v.optional(numbers),
      C: numbers,
      GDP: numbers,
      window: v.optional(number, 1),
    }),
    ({ years, C, GDP, window }) => {
      if (C.length !== GDP.length || (years && years.length !== C.length)) return null;
      const series = C.map((emissions, i) => ({ year: years?.[i] ?? i, emissions, gdp: GDP[i]! }));
      const periods = decouplingSeries(series, window);
      return {
        elasticity: periods.map(({ result }) => result?.elasticity ?? null),
        state: periods.map(({ result }) => (result ? stateWords[result.state] : 'UNDEFINED')),
        deep: deepDecouplingYears(decouplingSeries(series, 1)).length > 0,
        deep_years: deepDecouplingYears(decouplingSeries(series, 1)),
      };
    },
  ),
  adapter(
    '4.5',
    v.looseObject({ technical_t: number, steps: costSteps, carbon_price: number, uptake: number, site_limit: number }),
    (inputs) => potentialOf(inputs.technical_t, inputs),
  ),
  adapter(
    '4.5',
    v.looseObject({
      activity: number,
      intensity: number,
      benchmark: number,
      steps: costSteps,
      carbon_price: number,
      uptake: number,
      site_limit: number,
    }),
    (inputs) => potentialOf(technicalPotentialT(inputs.activity, inputs.intensity, inputs.benchmark), inputs),
  ),
  // Without costs only the technical part can be told.
  adapter('4.5', v.looseObject({ activity: number, intensity: number, benchmark: number }), (inputs) => ({
    technical_t: technicalPotentialT(inputs.activity, inputs.intensity, inputs.benchmark),
    economic_t: null,
    realisable_t: null,
  })),
  adapter(
    '4.6',
    v.looseObject({
      drivers: v.array(
        v.pipe(
          v.looseObject({ name: v.string(), elasticity: v.nullable(number), years: numbers, values: numbers }),
          v.transform(({ name, elasticity, years, values }) => ({
            id: name,
            elasticity,
            points: years.flatMap((year, i) => (values[i] === undefined ? [] : [{ year, value: values[i] }])),
          })),
        ),
      ),
    }),
    ({ drivers }) => focusOf(drivers),
  ),
  // Values of successive years, without saying which.
  adapter(
    '4.6',
    v.looseObject({
      drivers: v.array(
        v.pipe(
          v.looseObject({ name: v.string(), elasticity: v.nullable(number), values: numbers }),
          v.transform(({ name, elasticity, values }) => ({
            id: name,
            elasticity,
            points: values.map((value, year) => ({ year, value })),
          })),
        ),
      ),
    }),
    ({ drivers }) => focusOf(drivers),
  ),
];

function focusOf(drivers: readonly DriverSeries[]) {
  const { ranked, leftOut, medianInfluence, medianSpeed } = focusVariables(drivers);
  return {
    order: ranked.map(({ id }) => id),
    focus: ranked.filter(({ isFocus }) => isFocus).map(({ id }) => id),
    influence: ranked.map(({ influence }) => influence),
    speed: ranked.map(({ speed }) => speed),
    score: ranked.map(({ score }) => score),
    saturation_check: ranked.filter(({ needsSaturationCheck }) => needsSaturationCheck).map(({ id }) => id),
    median_influence: medianInfluence,
    median_speed: medianSpeed,
    flags: Object.fromEntries(leftOut.map(({ id, code }) => [id, code])),
  };
}
