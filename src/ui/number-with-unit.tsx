/**
 * A number as a person reads it: short, with its unit, the full value on hover, “—” with the reason
 * when it is missing, and a small mark when it is estimated or not confirmed.
 */
import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Formatted } from '../i18n/format.ts';
import css from './number-with-unit.module.css';

/** Why a number is less than measured: drawn as a small mark, told on hover. */
type NumberMark = 'estimated' | 'default' | 'unconfirmed' | 'stale';

interface Props {
  value: Formatted;
  mark?: NumberMark | null;
  /** Told on hover when the number is missing, or beside the full value (source, year). */
  reason?: string;
  /** `figure` 28 px for the one number of a panel, `lead` 15 px, `body` 13 px. */
  size?: 'figure' | 'lead' | 'body';
  /** `signed` puts a plus before gains. */
  signed?: boolean;
}

export function NumberWithUnit({ value, mark, reason, size = 'body', signed = false }: Props) {
  const { t } = useTranslation('ui');
  const hover = [
    value.missing ? t('missing') : value.full,
    mark ? t(`mark.${mark}`) : null,
    reason === undefined || reason === '' ? null : reason,
  ]
    .filter((part) => part !== null)
    .join(' · ');
  const plus = signed && !value.missing && !value.text.startsWith('−') && value.text !== '0' ? '+' : '';
  return (
    <Tooltip label={hover} multiline maw={320}>
      <span className={`${css['number']} ${css[size]}`} data-mark={mark ?? undefined} data-missing={value.missing}>
        <span className={css['text']}>
          {plus}
          {value.text}
        </span>
        {mark ? (
          <span className={css['mark']} role="img" aria-label={t(`mark.${mark}`)}>
            {mark === 'stale' ? '…' : mark === 'estimated' ? '≈' : '*'}
          </span>
        ) : null}
        {value.missing && value.unit === '' ? null : <span className={css['unit']}>{value.unit}</span>}
      </span>
    </Tooltip>
  );
}
