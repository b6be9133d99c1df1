/**
 * Did the region's product grow 10 % a year or more over the last three years? (clause 3.2; methods 1.3)
 *
 *   CAGR = (GDP_t / GDP_{t−3})^(1/3) − 1 ≥ 0.10
 *
 * The clause leaves two things open, and both readings are worked out and shown:
 * - prices: constant (chained growth indices) decides by default, as growth of GDP is told at comparable
 *   prices; the plan may choose current prices. When the two verdicts differ: PRICE_BASIS_DISAGREES.
 * - three years: three intervals decide (four yearly values); two intervals (three values) are shown,
 *   and INTERVAL_READING_DISAGREES when they would decide otherwise.
 * The deciding basis is never replaced by the other: without its figures the answer is unknown.
 * Leaves out: changes of boundary within the years (use a back-cast series).
 */
import type { Issue } from '../issue.ts';
import type { Growth } from './compound-growth.ts';
import { chainedGrowth, compoundGrowth } from './compound-growth.ts';
import type { TestResult } from './test-result.ts';
import { check, THRESHOLD_SLACK } from './test-result.ts';
import type { ThresholdInForce } from './thresholds.ts';

type PriceBasis = 'constant' | 'current';

/** Growth over three and over two intervals. */
interface Readings {
  readonly threeIntervals: number | null;
  readonly twoIntervals: number | null;
  /** Verdict of the three intervals against the threshold; null where unknown. */
  readonly passes: boolean | null;
}

export interface GrowthNumbers {
  /** The year that is looked at: the last with figures; null without any. */
  readonly year: number | null;
  readonly basis: PriceBasis;
  readonly constant: Readings;
  readonly current: Readings;
  readonly gdpByYear: ReadonlyMap<number, number>;
  readonly indexByYear: ReadonlyMap<number, number>;
}

export interface GrowthInput {
  readonly gdpByYear: ReadonlyMap<number, number>;
  readonly indexByYear: ReadonlyMap<number, number>;
  readonly basis: PriceBasis;
  /** The year to look at; the last one with figures when left out. */
  readonly year?: number;
}

const INTERVALS = 3;

export function testGrowth(
  { gdpByYear, indexByYear, basis, year: asked }: GrowthInput,
  threshold: ThresholdInForce,
): TestResult<'growth', GrowthNumbers> {
  const years = [...gdpByYear.keys(), ...indexByYear.keys()];
  const year = asked ?? (years.length > 0 ? Math.max(...years) : null);
  const issues: Issue[] = [];
  const readings = (price: PriceBasis): Readings => {
    if (year === null) return { threeIntervals: null, twoIntervals: null, passes: null };
    const over = (intervals: number): Growth =>
      price === 'current' ? compoundGrowth(gdpByYear, year, intervals) : chainedGrowth(indexByYear, year, intervals);
    const three = over(INTERVALS);
    if (three.code !== null) {
      const severity = price === basis ? 'warn' : 'note';
      const code = three.code === 'MISSING' ? 'MISSING_GDP' : 'NON_POSITIVE_GDP';
      issues.push({ code, severity, count: 1, detail: { basis: price, from: year - INTERVALS, year } });
    }
    const passes = three.growth === null ? null : three.growth >= threshold.value - THRESHOLD_SLACK;
    return { threeIntervals: three.growth, twoIntervals: over(2).growth, passes };
  };
  const constant = readings('constant');
  const current = readings('current');
  if (year === null) issues.push({ code: 'MISSING_GDP', severity: 'warn', count: 1, detail: { basis } });

  const deciding = basis === 'constant' ? constant : current;
  const growthCheck = check(deciding.threeIntervals, threshold);
  if (constant.passes !== null && current.passes !== null && constant.passes !== current.passes) {
    issues.push({
      code: 'PRICE_BASIS_DISAGREES',
      severity: 'warn',
      count: 1,
      detail: { constant: constant.threeIntervals ?? Number.NaN, current: current.threeIntervals ?? Number.NaN },
    });
  }
  const short = deciding.twoIntervals;
  if (short !== null && deciding.passes !== null && short >= threshold.value - THRESHOLD_SLACK !== deciding.passes) {
    issues.push({
      code: 'INTERVAL_READING_DISAGREES',
      severity: 'note',
      count: 1,
      detail: { threeIntervals: deciding.threeIntervals ?? Number.NaN, twoIntervals: short },
    });
  }
  return {
    id: 'growth',
    clause: '3.2',
    answer: growthCheck.answer,
    checks: [growthCheck],
    numbers: { year, basis, constant, current, gdpByYear, indexByYear },
    ownReading: false,
    issues,
  };
}
