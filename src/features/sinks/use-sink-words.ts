/** Sentences for the issues of sinks, with kinds, cities and other sinks by name. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../../core/issue.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { sinkKindOf, sinkRateCities } from '../../core/sinks/sink-kinds.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type IssueDetailWords, useIssueWords } from '../../i18n/use-issue-words.ts';

export function useSinkIssues(plan: Pick<Plan, 'sinks' | 'features'>): (issue: Issue) => string | null {
  const { t } = useTranslation('sinks');
  const format = useFormat();
  const { sinks, features } = plan;
  const details = useMemo(
    (): IssueDetailWords => ({
      texts: (name, value) => {
        if (name === 'kind') {
          const kind = sinkKindOf(value);
          return kind ? format.name(kind.name) : null;
        }
        if (name === 'city') {
          const city = sinkRateCities.find((one) => one === value);
          return city ? t(`cityName.${city}`) : null;
        }
        const sink = sinks.get(value);
        return sink ? (features.get(sink.featureId)?.name ?? null) : null;
      },
    }),
    [format, t, sinks, features],
  );
  return useIssueWords('sinks', details);
}
