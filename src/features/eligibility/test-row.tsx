/** One test of the clause: answer, name, number and limit in a line; everything behind it unfolds. */
import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../core/eligibility/test-result.ts';
import { Fold } from '../../ui/fold.tsx';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';
import css from './eligibility.module.css';

interface Props {
  readonly name: string;
  readonly clause: string;
  readonly answer: Answer;
  /** The number that answers, and the limit it meets. */
  readonly headline: ReactNode;
  readonly limit?: ReactNode;
  readonly children: ReactNode;
}

export function TestRow({ name, clause, answer, headline, limit, children }: Props) {
  const { t } = useTranslation('eligibility');
  return (
    <Fold
      className={css['test']}
      summaryClassName={css['summary']}
      contentClassName={css['content']}
      answer={answer}
      summary={
        <>
          <span className={css['line']}>
            <span className={css['name']}>{name}</span>
            <VerdictBadge verdict={answer} />
            <IconChevronRight className={css['chevron']} size={14} aria-hidden />
          </span>
          <span className={css['line']}>
            <span className={css['headline']}>{headline}</span>
            {limit ? <span className={css['limit']}>{limit}</span> : null}
            <span className={css['clause']}>{t('clause', { clause })}</span>
          </span>
        </>
      }
    >
      {children}
    </Fold>
  );
}
