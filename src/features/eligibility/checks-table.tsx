/**
 * Numbers against their limits. A limit that is the project's own reading can be changed here, with
 * a reason; a number of the clause cannot.
 */
import { useTranslation } from 'react-i18next';
import type { Check } from '../../core/eligibility/test-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';
import css from './eligibility.module.css';
import { LimitButton } from './limit-button.tsx';
import { useEligibilityWords } from './use-eligibility-words.ts';

export function ChecksTable({ checks }: { checks: readonly Check[] }) {
  const { t } = useTranslation('eligibility');
  const format = useFormat();
  const words = useEligibilityWords();
  const hasOwnReading = checks.some((check) => check.threshold.threshold.ownReading);
  return (
    <div>
      <PlainTable
        label={t('checks.label')}
        columns={[
          { key: 'what', title: t('checks.what') },
          { key: 'value', title: t('checks.value'), align: 'right' },
          { key: 'limit', title: t('checks.limit'), align: 'right' },
          { key: 'margin', title: t('checks.margin'), align: 'right' },
        ]}
        rows={checks.map((check) => ({
          key: check.id,
          cells: [
            <span
              key="what"
              title={t(`checks.${check.threshold.threshold.ownReading ? 'ownReading' : 'clauseNumber'}`)}
            >
              {format.name(check.threshold.threshold.name)}
            </span>,
            words.inUnit(check.value, check.threshold.threshold.unit),
            check.threshold.threshold.ownReading ? (
              <LimitButton key="limit" id={check.id} inForce={check.threshold} />
            ) : (
              words.limit(check.threshold)
            ),
            <span key="margin" className={css['margin']}>
              {words.margin(check)}
              {check.answer === 'pass' ? null : <VerdictBadge verdict={check.answer} label="" />}
            </span>,
          ],
        }))}
      />
      {hasOwnReading ? <p className={css['reading']}>{t('checks.ownReadings')}</p> : null}
    </div>
  );
}
