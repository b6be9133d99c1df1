/**
 * Do emissions still grow with the economy? (clause 5.3 b, clause 3.4; methods 4.4)
 *
 *   e = (ΔC / C_0) / (ΔG / G_0)          G at constant price
 *
 * States of Tapio 2005 (Transport Policy 12:137–151) by the signs of both changes and the limits 0.8 and
 * 1.2, which belong to coupling. ΔG = 0 has no elasticity: null. Deep decoupling (clause 3.4) is strong
 * decoupling in three successive years.
 */
import { BadInput } from '../bad-input.ts';

export type DecouplingState =
  | 'strongDecoupling'
  | 'weakDecoupling'
  | 'expansiveCoupling'
  | 'expansiveNegativeDecoupling'
  | 'strongNegativeDecoupling'
  | 'weakNegativeDecoupling'
  | 'recessiveCoupling'
  | 'recessiveDecoupling';

export interface Decoupling {
  readonly elasticity: number;
  readonly state: DecouplingState;
}

const COUPLED_FROM = 0.8;
const COUPLED_TO = 1.2;
const SLACK = 1e-9;
const DEEP_YEARS = 3;

/** Of two relative changes (0.08 = 8 %); null where the economy did not change. */
export function decouplingOf(emissionChange: number, gdpChange: number): Decoupling | null {
  if (!Number.isFinite(emissionChange) || !Number.isFinite(gdpChange)) {
    throw new BadInput('NOT_A_NUMBER', `changes are ${emissionChange} and ${gdpChange}`);
  }
  if (gdpChange === 0) return null;
  const elasticity = emissionChange / gdpChange;
  return {
    elasticity,
    state: gdpChange > 0 ? growing(emissionChange, elasticity) : shrinking(emissionChange, elasticity),
  };
}

function growing(emissionChange: number, elasticity: number): DecouplingState {
  if (emissionChange <= 0) return 'strongDecoupling';
  if (elasticity < COUPLED_FROM - SLACK) return 'weakDecoupling';
  return elasticity <= COUPLED_TO + SLACK ? 'expansiveCoupling' : 'expansiveNegativeDecoupling';
}

function shrinking(emissionChange: number, elasticity: number): DecouplingState {
  if (emissionChange >= 0) return 'strongNegativeDecoupling';
  if (elasticity < COUPLED_FROM - SLACK) return 'weakNegativeDecoupling';
  return elasticity <= COUPLED_TO + SLACK ? 'recessiveCoupling' : 'recessiveDecoupling';
}

export interface DecouplingYear {
  readonly year: number;
  readonly emissions: number | null;
  readonly gdp: number | null;
}

export interface DecouplingPeriod {
  readonly from: number;
  readonly to: number;
  /** Null where a figure of either year is missing, zero, or the economy stood still. */
  readonly result: Decoupling | null;
}

/** Periods of `span` years over a series, one ending in each year that has a partner `span` years before. */
export function decouplingSeries(series: readonly DecouplingYear[], span: number): DecouplingPeriod[] {
  const byYear = new Map(series.map((one) => [one.year, one]));
  return [...byYear.keys()]
    .sort((a, b) => a - b)
    .flatMap((to) => {
      const start = byYear.get(to - span);
      const end = byYear.get(to);
      if (!start || !end) return [];
      const change = relativeChange(start.emissions, end.emissions);
      const growth = relativeChange(start.gdp, end.gdp);
      return [
        { from: to - span, to, result: change === null || growth === null ? null : decouplingOf(change, growth) },
      ];
    });
}

/** Last years of every run of three successive years of strong decoupling (clause 3.4). */
export function deepDecouplingYears(yearly: readonly DecouplingPeriod[]): number[] {
  const strong = new Set(
    yearly
      .filter(({ from, to, result }) => to - from === 1 && result?.state === 'strongDecoupling')
      .map(({ to }) => to),
  );
  return [...strong].filter((year) =>
    Array.from({ length: DEEP_YEARS }, (_, i) => year - i).every((y) => strong.has(y)),
  );
}

function relativeChange(start: number | null, end: number | null): number | null {
  return start === null || end === null || start <= 0 ? null : (end - start) / start;
}
