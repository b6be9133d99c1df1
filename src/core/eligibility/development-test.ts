/**
 * Are infrastructure and industry developing fast? (clause 3.2; methods 1.4)
 *
 *   growth = (end / start)^(1 / years) − 1        per indicator
 *   pass   : one indicator of infrastructure and one of industry, each with a document, grow ≥ 5 % a year
 *
 * The clause is qualitative; the bar is the project's own reading. An indicator without a document is
 * shown and does not count. A group without a documented indicator is unknown; one whose documented
 * indicators all stay under the bar fails. EVIDENCE_MISSING names the group either way.
 */
import type { Issue } from '../issue.ts';
import type { Tables } from '../plan/tables.ts';
import { growthBetween } from './compound-growth.ts';
import type { Answer, Check, TestResult } from './test-result.ts';
import { allOf, check } from './test-result.ts';
import type { ThresholdInForce } from './thresholds.ts';

type Indicator = Tables['indicators'];
export type IndicatorGroup = Indicator['group'];
export const indicatorGroups = ['infrastructure', 'industry'] as const satisfies readonly IndicatorGroup[];

export interface IndicatorGrowth {
  readonly indicator: Indicator;
  readonly growth: number | null;
  readonly hasDocument: boolean;
  /** It reaches the bar and has a document. */
  readonly counts: boolean;
}

export interface DevelopmentNumbers {
  readonly indicators: readonly IndicatorGrowth[];
  readonly answerByGroup: Readonly<Record<IndicatorGroup, Answer>>;
}

export function testDevelopment(
  indicators: readonly Indicator[],
  bar: ThresholdInForce,
): TestResult<'development', DevelopmentNumbers> {
  const issues: Issue[] = [];
  const rows = [...indicators]
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map((indicator): IndicatorGrowth & { check: Check } => {
      const { growth, code } = growthBetween(
        indicator.startValue,
        indicator.endValue,
        indicator.endYear - indicator.startYear,
      );
      if (code === 'NON_POSITIVE') {
        issues.push({ code: 'NON_POSITIVE_INDICATOR', severity: 'warn', count: 1, detail: { name: indicator.name } });
      }
      const one = check(growth, bar);
      const hasDocument = indicator.document.trim() !== '';
      return { indicator, growth, hasDocument, counts: one.answer === 'pass' && hasDocument, check: one };
    });

  const answerOf = (group: IndicatorGroup): Answer => {
    const ofGroup = rows.filter((row) => row.indicator.group === group);
    if (ofGroup.some((row) => row.counts)) return 'pass';
    issues.push({ code: 'EVIDENCE_MISSING', severity: 'warn', count: 1, detail: { group } });
    return ofGroup.some((row) => row.hasDocument && row.growth !== null) ? 'fail' : 'unknown';
  };
  const answerByGroup = { infrastructure: answerOf('infrastructure'), industry: answerOf('industry') };
  return {
    id: 'development',
    clause: '3.2',
    answer: allOf(indicatorGroups.map((group) => answerByGroup[group])),
    checks: rows.map((row) => row.check),
    numbers: {
      indicators: rows.map(({ indicator, growth, hasDocument, counts }) => ({
        indicator,
        growth,
        hasDocument,
        counts,
      })),
      answerByGroup,
    },
    ownReading: true,
    issues,
  };
}
