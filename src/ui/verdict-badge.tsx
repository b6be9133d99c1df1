/** The answer of a test as a mark, a colour and a word; never colour alone. */
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './verdict-badge.module.css';

type Verdict = 'pass' | 'fail' | 'unknown' | 'borderline';

const icons = {
  pass: IconCircleCheck,
  fail: IconCircleX,
  unknown: IconHelpCircle,
  borderline: IconAlertTriangle,
} as const;

interface Props {
  verdict: Verdict;
  /** Other words than “met / not met / unknown / borderline”. */
  label?: string;
  size?: 'figure' | 'body';
}

export function VerdictBadge({ verdict, label, size = 'body' }: Props) {
  const { t } = useTranslation('ui');
  const Icon = icons[verdict];
  return (
    <span className={`${css['badge']} ${css[size]}`} data-verdict={verdict}>
      <Icon size={size === 'figure' ? 26 : 16} stroke={1.8} aria-hidden />
      {label ?? t(`verdict.${verdict}`)}
    </span>
  );
}
