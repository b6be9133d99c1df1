/** Something failed: what, why in the reader's language, and a button to try again. It stays until it works. */
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FailureToTell } from '../i18n/failure-sentence.ts';
import css from './failure-note.module.css';
import { FailureReason } from './failure-reason.tsx';

interface Props {
  readonly failure: FailureToTell;
  /** Says what failed around the reason; left out: the reason alone. */
  readonly tell?: (reason: string) => string;
  readonly onRetry?: () => void;
}

export function FailureNote({ failure, tell, onRetry }: Props) {
  const { t } = useTranslation('ui');
  return (
    <div className={css['note']} role="alert">
      <IconAlertTriangle size={14} className={css['icon']} aria-hidden />
      <span className={css['text']}>
        <FailureReason failure={failure} tell={tell} />
      </span>
      {onRetry ? (
        <button type="button" className={css['retry']} onClick={onRetry}>
          {t('retry')}
        </button>
      ) : null}
    </div>
  );
}
