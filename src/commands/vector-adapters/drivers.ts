/** Section 4: key categories, decomposition, decoupling, priorities, focus variables. */

import * as v from 'valibot';
import { decomposeByYear, decomposeChange, factorTable } from '../../core/drivers/decompose-change.ts';
import { type DecouplingState, decouplingOf } from '../../core/drivers/decoupling.ts';
import { focusVariables } from '../../core/drivers/focus-variables.ts';
import { kayaTable } from '../../core/drivers/kaya.ts';
import { KEY_SHARE, keyByLevel, keyByTrend, keyByUncertainLevel } from '../../core/drivers/key-categories.ts';
import { priorityMatrix } from '../../core/drivers/priority-matrix.ts';
import { reductionPotential, technicalPotentialT } from '../../core/drivers/reduction-potential.ts';
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

export const driverAdapters = [
  adapter('4.1', v.object({ rows: categories, threshold: v.optional(number) }), ({ rows, threshold = KEY_SHARE }) => {
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
  }),
  adapter(
    '4.1',
    v.object({
      sectors: v.array(v.looseObject({ name: v.string(), share: number, cagr: number })),
      total_cagr: number,
    }),
    ({ sectors, total_cagr }) => {
      const { order, shareLimit, growthLimit } = priorityMatrix(
        sectors.map(({ name, share, cagr }) => ({ name, share, growth: cagr })),
        total_cagr,
      );
      return {
        share_threshold: shareLimit,
        growth_threshold: growthLimit,
        class: Object.fromEntries(order.map((one) => [one.name, one.class])),
        priority_order: order.map(({ name }) => name),
      };
    },
  ),
  adapter('4.2', v.object({ t0: kayaYear, t1: kayaYear }), ({ t0, t1 }) => {
    const { startTotal, endTotal, effects, ratios } = decomposeChange(t0, t1);
    return { C0: startTotal, C1: endTotal, dV: [...effects], D: ratios && [...ratios] };
  }),
  adapter('4.3', v.object({ X0: matrix, XT: matrix }), ({ X0, XT }) => {
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
  adapter('4.3', v.object({ X: v.array(matrix) }), ({ X }) => {
    const steps = decomposeByYear(X.map(factorTable));
    const sum = steps.reduce<number[]>((total, { effects }) => [...effects].map((e, k) => e + (total[k] ?? 0)), []);
    return { dV: steps.map(({ effects }) => [...effects]), dV_sum: sum };
  }),
  adapter('4.4', v.object({ dC_pct: numbers, dGDP_pct: numbers }), ({ dC_pct, dGDP_pct }) => {
    const results = dC_pct.map((change, i) => decouplingOf(change, dGDP_pct[i]!));
    return {
      elasticity: results.map((one) => one?.elasticity ?? null),
      state: results.map((one) => (one ? stateWords[one.state] : 'UNDEFINED')),
    };
  }),
  adapter(
    '4.5',
    v.object({
      activity: number,
      intensity: number,
      benchmark: number,
      steps: v.array(v.looseObject({ saving_t: number, cost: number })),
      carbon_price: number,
      uptake: number,
      site_limit: number,
    }),
    (inputs) => {
      const { technicalT, economicT, realisableT } = reductionPotential(
        technicalPotentialT(inputs.activity, inputs.intensity, inputs.benchmark),
        inputs.steps.map(({ saving_t, cost }) => ({ savingT: saving_t, costPerT: cost })),
        inputs.carbon_price,
        inputs.uptake,
        inputs.site_limit,
      );
      return { technical_t: technicalT, economic_t: economicT, realisable_t: realisableT };
    },
  ),
  adapter(
    '4.6',
    v.object({
      drivers: v.array(v.looseObject({ name: v.string(), elasticity: number, years: numbers, values: numbers })),
    }),
    ({ drivers }) => {
      const { ranked, leftOut } = focusVariables(
        drivers.map(({ name, elasticity, years, values }) => ({
          id: name,
          elasticity,
          points: years.map((year, i) => ({ year, value: values[i]! })),
        })),
      );
      return {
        order: ranked.map(({ id }) => id),
        focus: ranked.filter(({ isFocus }) => isFocus).map(({ id }) => id),
        influence: ranked.map(({ influence }) => influence),
        speed: ranked.map(({ speed }) => speed),
        flags: Object.fromEntries(leftOut.map(({ id, code }) => [id, code])),
      };
    },
  ),
];
