/**
 * Issues as sentences: what happened, where, how often, how bad. The worst come first; long lists
 * fold. A code's sentence comes from the caller (a feature's own codes) or from the shared ones.
 */
import { IconAlertTriangle, IconInfoCircle, IconOctagon } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../core/issue.ts';
import { useIssueSentence } from '../i18n/use-issue-sentence.ts';
import css from './issue-list.module.css';

const icons = { stop: IconOctagon, warn: IconAlertTriangle, note: IconInfoCircle } as const;
const rank = { stop: 0, warn: 1, note: 2 } as const;
const SHOWN_AT_FIRST = 5;

interface Props {
  issues: readonly Issue[];
  /** The sentence of a code only this screen knows; null leaves it to the shared sentences. */
  sentence?: (issue: Issue) => string | null;
  /** Makes each issue a button that goes to its place. */
  onPick?: (issue: Issue) => void;
}

export function IssueList({ issues, sentence, onPick }: Props) {
  const { t } = useTranslation('ui');
  const shared = useIssueSentence();
  const [all, setAll] = useState(false);
  if (issues.length === 0) return null;
  const sorted = [...issues].sort((a, b) => rank[a.severity] - rank[b.severity]);
  const shown = all ? sorted : sorted.slice(0, SHOWN_AT_FIRST);
  return (
    <div>
      <ul className={css['list']}>
        {shown.map((issue) => {
          const Icon = icons[issue.severity];
          const body = (
            <>
              <Icon size={14} className={css['icon']} aria-label={t(`severity.${issue.severity}`)} role="img" />
              <span className={css['text']}>
                {sentence?.(issue) ?? shared.sentence(issue)}
                <span className={css['where']}>{shared.where(issue)}</span>
              </span>
              {issue.count > 1 ? <span className={css['count']}>{t('issueCount', { count: issue.count })}</span> : null}
            </>
          );
          return (
            <li key={issueKey(issue)} data-severity={issue.severity}>
              {onPick ? (
                <button type="button" className={css['item']} onClick={() => onPick(issue)}>
                  {body}
                </button>
              ) : (
                <div className={css['item']}>{body}</div>
              )}
            </li>
          );
        })}
      </ul>
      {sorted.length > SHOWN_AT_FIRST ? (
        <button type="button" className={css['more']} onClick={() => setAll(!all)}>
          {all ? t('issuesFewer') : t('issuesMore', { count: sorted.length - SHOWN_AT_FIRST })}
        </button>
      ) : null}
    </div>
  );
}

function issueKey(issue: Issue): string {
  return JSON.stringify([issue.code, issue.where ?? null, issue.detail ?? null, issue.count]);
}
