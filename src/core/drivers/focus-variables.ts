/**
 * Which variables deserve to be watched? (clause 5.1 c; methods 4.6)
 *
 *   influence = |elasticity of total emissions|         speed = |compound growth of the last three years|
 *   focus variables = smallest set, by influence · speed, that reaches 80 % of the sum
 *
 * Quadrants are cut at the medians. A variable that grows by more than 15 % a year gets a saturation check:
 * it cannot go on. Under four data points nothing can be said about speed: `TOO_SHORT`, left out of the rank.
 */
import { notNegative } from '../bad-input.ts';

export interface DriverSeries {
  readonly id: string;
  /** Relative change of total emissions for a relative change of this variable; null where not known. */
  readonly elasticity: number | null;
  readonly points: readonly { readonly year: number; readonly value: number }[];
}

export interface FocusVariable {
  readonly id: string;
  readonly influence: number;
  readonly speed: number;
  /** Signed growth behind the speed, 0.05 = 5 % a year. */
  readonly growth: number;
  readonly score: number;
  readonly isFocus: boolean;
  readonly isInfluential: boolean;
  readonly isFast: boolean;
  readonly needsSaturationCheck: boolean;
}

export interface FocusVariables {
  /** Highest score first. */
  readonly ranked: readonly FocusVariable[];
  readonly medianInfluence: number | null;
  readonly medianSpeed: number | null;
  /** Left out, with the reason. */
  readonly leftOut: readonly { readonly id: string; readonly code: 'TOO_SHORT' | 'NO_ELASTICITY' | 'UNDEFINED' }[];
}

const FOCUS_SHARE = 0.8;
const FEWEST_POINTS = 4;
const SPEED_YEARS = 3;
const SATURATION_GROWTH = 0.15;
const SLACK = 1e-9;

export function focusVariables(drivers: readonly DriverSeries[]): FocusVariables {
  const leftOut: FocusVariables['leftOut'][number][] = [];
  const known: { id: string; influence: number; growth: number; score: number }[] = [];
  for (const { id, elasticity, points } of drivers) {
    if (points.length < FEWEST_POINTS) leftOut.push({ id, code: 'TOO_SHORT' });
    else if (elasticity === null) leftOut.push({ id, code: 'NO_ELASTICITY' });
    else {
      const growth = recentGrowth(points);
      const influence = Math.abs(elasticity);
      if (growth === null) leftOut.push({ id, code: 'UNDEFINED' });
      else known.push({ id, influence, growth, score: influence * Math.abs(growth) });
    }
  }
  known.sort((a, b) => b.score - a.score);
  const medianInfluence = median(known.map(({ influence }) => influence));
  const medianSpeed = median(known.map(({ growth }) => Math.abs(growth)));
  const total = known.reduce((sum, { score }) => sum + score, 0);
  let reached = 0;
  const ranked = known.map((one): FocusVariable => {
    const isFocus = total > 0 && reached < FOCUS_SHARE * total - SLACK * total;
    reached += one.score;
    const speed = Math.abs(one.growth);
    return {
      ...one,
      speed,
      isFocus,
      isInfluential: medianInfluence !== null && one.influence >= medianInfluence,
      isFast: medianSpeed !== null && speed >= medianSpeed,
      needsSaturationCheck: one.growth > SATURATION_GROWTH,
    };
  });
  return { ranked, medianInfluence, medianSpeed, leftOut };
}

/** Growth a year over the last three years, or over the nearest longer span the series has; null without one. */
function recentGrowth(points: DriverSeries['points']): number | null {
  const sorted = [...points].sort((a, b) => a.year - b.year);
  const last = sorted.at(-1);
  const start = last && sorted.findLast(({ year }) => year <= last.year - SPEED_YEARS);
  if (!last || !start || notNegative(start.value, 'variable') === 0 || notNegative(last.value, 'variable') === 0) {
    return null;
  }
  return (last.value / start.value) ** (1 / (last.year - start.year)) - 1;
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
