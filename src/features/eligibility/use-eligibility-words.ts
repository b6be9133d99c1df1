/** Names of tests, limits and codes of this screen in the language of the reader. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { VerdictTestId } from '../../core/eligibility/assess-eligibility.ts';
import type { Check } from '../../core/eligibility/test-result.ts';
import type { Threshold, ThresholdInForce } from '../../core/eligibility/thresholds.ts';
import type { Issue } from '../../core/issue.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type IssueDetailWords, useIssueWords } from '../../i18n/use-issue-words.ts';

const shares = ['constant', 'current', 'twoIntervals', 'threeIntervals'] as const;

const signs = { '<': '<', '<=': '≤', '>=': '≥' } as const;

export function useEligibilityWords() {
  const { t } = useTranslation('eligibility');
  const format = useFormat();
  const details = useMemo((): IssueDetailWords => {
    const words: Readonly<Record<string, string>> = {
      'group:infrastructure': t('development.group.infrastructure'),
      'group:industry': t('development.group.industry'),
      'basis:constant': t('growth.constant'),
      'basis:current': t('growth.current'),
      'kind:industry': t('legalPlans.kinds.industry'),
      'kind:transport': t('legalPlans.kinds.transport'),
      'kind:buildings': t('legalPlans.kinds.buildings'),
      'kind:environment': t('legalPlans.kinds.environment'),
    };
    return { texts: (name, value) => words[`${name}:${value}`] ?? null, shares };
  }, [t]);
  const sentence: (issue: Issue) => string | null = useIssueWords('eligibility', details);
  const units = { 'km²': 'km²', share: '%', perYear: t('checks.perYear') } as const;
  const scaled = (value: number, unit: Threshold['unit']) => (unit === 'km²' ? value : value * 100);
  return {
    sentence,
    testName: (id: VerdictTestId) => t(`${id}.name`),
    /** A value in the unit of its threshold: `44.7 %`. */
    inUnit: (value: number | null, unit: Threshold['unit']) =>
      value === null ? '—' : `${format.number(scaled(value, unit))} ${units[unit]}`,
    /** A threshold with its sign: `≥ 10 %`. */
    limit: ({ threshold, value }: ThresholdInForce) =>
      `${signs[threshold.passes]} ${format.number(scaled(value, threshold.unit))} ${units[threshold.unit]}`,
    /** How far inside (+) or outside (−); shares in percentage points. */
    margin: ({ margin, threshold }: Check) => {
      if (margin === null) return '—';
      const { unit } = threshold.threshold;
      const value = scaled(margin, unit);
      const text = format.number(value);
      return `${value > 0 ? '+' : ''}${text} ${unit === 'km²' ? 'km²' : t('checks.points')}`;
    },
  };
}
