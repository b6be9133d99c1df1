/** Sections 2.9 and 4.0: shares, intensities, change and growth. */

import * as v from 'valibot';
import { notNegative } from '../../core/bad-input.ts';
import { growthBetween } from '../../core/eligibility/compound-growth.ts';
import { changesOf, sharesOf } from '../../core/inventory/parts-of-whole.ts';
import { constantPriceGdp } from '../../core/statistics/constant-price-gdp.ts';
import { adapter, number, numbersByName, yearSeries } from './adapter.ts';

const GROWTH_YEARS = 3;

const shares = (parts: Readonly<Record<string, number>>) => {
  const known = new Map(Object.entries(parts));
  return Object.fromEntries(
    sharesOf(
      known,
      [...known.values()].reduce((sum, one) => sum + one, 0),
    ),
  );
};

/** Null where the divisor is zero: not available is not zero. */
const per = (total: number, divisor: number | undefined) =>
  divisor === undefined || notNegative(divisor, 'divisor') === 0 ? null : total / divisor;

const growthOf = (start: number, end: number, years: number) => growthBetween(start, end, years).growth;

export const compositionAdapters = [
  adapter(
    '2.9',
    v.looseObject({ start: numbersByName, end: numbersByName, years: v.optional(number, GROWTH_YEARS) }),
    ({ start, end, years }) => {
      // What is told at one end only takes no part.
      const both = Object.keys(end).filter((key) => start[key] !== undefined);
      const changes = changesOf(both.map((key) => ({ key, start: start[key]!, end: end[key]! })));
      return {
        change: Object.fromEntries(changes.map(({ key, change }) => [key, change])),
        change_share: Object.fromEntries(changes.map(({ key, share }) => [key, share])),
        order: changes.map(({ key }) => key),
        cagr: Object.fromEntries(both.map((key) => [key, growthOf(start[key]!, end[key]!, years)])),
        left_out: [...Object.keys(start), ...Object.keys(end)].filter((key) => !both.includes(key)),
      };
    },
  ),
  adapter(
    '2.9',
    v.looseObject({
      total: number,
      population: v.optional(number),
      gdp: v.optional(number),
      area_km2: v.optional(number),
      base_total: v.optional(number),
    }),
    ({ total, population, gdp, area_km2, base_total }) => ({
      per_capita: per(total, population),
      per_gdp: per(total, gdp),
      per_km2: per(total, area_km2),
      change: base_total === undefined ? null : total - base_total,
      change_pct: base_total === undefined ? null : changePct(base_total, total),
    }),
  ),
  adapter(
    '2.9',
    v.looseObject({ by_gas: v.optional(numbersByName), by_sector: v.optional(numbersByName) }),
    ({ by_gas, by_sector }) =>
      by_gas === undefined && by_sector === undefined
        ? null
        : { gas_share: by_gas ? shares(by_gas) : null, sector_share: by_sector ? shares(by_sector) : null },
  ),
  adapter('2.9', v.looseObject({ parts: numbersByName }), ({ parts }) => ({ share: shares(parts) })),
  adapter('4.0', v.looseObject({ gdp_current: yearSeries, growth_index: yearSeries }), (inputs) => {
    const byYear = (points: readonly { year: number; value: number }[]) =>
      new Map(points.map(({ year, value }) => [year, value]));
    const { baseYear, valueByYear } = constantPriceGdp(byYear(inputs.gdp_current), byYear(inputs.growth_index));
    return { base_year: baseYear, gdp_constant: Object.fromEntries(valueByYear) };
  }),
  adapter('4.0', v.looseObject({ series: yearSeries, n_years: v.optional(number, GROWTH_YEARS) }), (inputs) => {
    const at = new Map(inputs.series.map(({ year, value }) => [year, value]));
    const last = Math.max(...at.keys());
    const { growth, code } = growthBetween(at.get(last - inputs.n_years) ?? null, at.get(last) ?? null, inputs.n_years);
    return { cagr: growth, flag: code };
  }),
];

const changePct = (base: number, total: number) => (base > 0 ? (100 * (total - base)) / base : null);
