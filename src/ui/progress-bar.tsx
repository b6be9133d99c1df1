/** Work in progress: what, how far, and a way to stop it. Unknown progress moves without a figure. */
import { ActionIcon, Progress } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './progress-bar.module.css';

interface Props {
  label: string;
  /** 0…1; null when it cannot be known. */
  fraction: number | null;
  onCancel?: () => void;
  compact?: boolean;
}

export function ProgressBar({ label, fraction, onCancel, compact = false }: Props) {
  const { t } = useTranslation('ui');
  const percent = fraction === null ? null : Math.floor(Math.min(1, Math.max(0, fraction)) * 100);
  return (
    <div className={compact ? css['compact'] : css['bar']}>
      <span className={css['label']}>{label}</span>
      <Progress.Root className={css['progress']} size={compact ? 4 : 6}>
        <Progress.Section value={percent ?? 100} animated={percent === null} aria-label={label} />
      </Progress.Root>
      {percent === null ? null : <span className={css['percent']}>{t('progress', { percent })}</span>}
      {onCancel ? (
        <ActionIcon size={20} onClick={onCancel} aria-label={`${t('cancel')}: ${label}`}>
          <IconX size={14} />
        </ActionIcon>
      ) : null}
    </div>
  );
}
