/**
 * A named part of a panel that folds: used for “how it was worked out” (closed at first) and for
 * anything second in importance. Native `details`, so the keyboard and find-in-page work.
 */
import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
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
    <details className={css['section']} open={openAtFirst || undefined}>
      <summary className={css['summary']}>
        <IconChevronRight className={css['chevron']} size={14} aria-hidden />
        <span className={css['title']}>{title ?? t('howWorkedOut')}</span>
        {aside === undefined ? null : <span className={css['aside']}>{aside}</span>}
      </summary>
      <div className={css['content']}>{children}</div>
    </details>
  );
}
