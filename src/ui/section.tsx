/**
 * A named part of a panel that folds: used for “how it was worked out” (closed at first) and for
 * anything second in importance.
 */
import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Fold } from './fold.tsx';
import css from './section.module.css';

interface Props {
  /** Left out: “How it was worked out”. */
  title?: string;
  /** At the right of the title: a count, a number. */
  aside?: ReactNode;
  openAtFirst?: boolean;
  children: ReactNode;
}

export function Section({ title, aside, openAtFirst = false, children }: Props) {
  const { t } = useTranslation('ui');
  return (
    <Fold
      className={css['section']}
      summaryClassName={css['summary']}
      contentClassName={css['content']}
      openAtFirst={openAtFirst}
      summary={
        <>
          <IconChevronRight className={css['chevron']} size={14} aria-hidden />
          <span className={css['title']}>{title ?? t('howWorkedOut')}</span>
          {aside === undefined ? null : <span className={css['aside']}>{aside}</span>}
        </>
      }
    >
      {children}
    </Fold>
  );
}
