/** Whether a year is finished, which edition it keeps, and the switch between the two (methods 0.3, 9.3). */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { currentEdition } from '../../core/factors/plan-factors.ts';
import type { ComputedInventory } from '../../core/inventory/compute-inventory.ts';
import { finishYear, reopenYear } from '../../core/inventory/finish-year.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import css from './factors.module.css';

interface Props {
  readonly plan: Plan;
  readonly computed: ComputedInventory;
  readonly year: number;
}

export function FinishedYear({ plan, computed, year }: Props) {
  const { t } = useTranslation('factors');
  const finished = plan.finishedYears.get(String(year));
  const count = [...plan.keptFactors.values()].filter((one) => one.year === year).length;
  const hasActivities = (computed.byYear.get(year)?.byActivity.size ?? 0) > 0;
  return (
    <section className={css['group']} aria-label={t('year.title', { year })}>
      <h3 className={css['subtitle']}>{t('year.title', { year })}</h3>
      <p className={css['quiet']}>
        {finished
          ? t('year.finished', { year, count, edition: finished.edition })
          : hasActivities
            ? t('year.open', { year, edition: currentEdition })
            : t('year.none', { year })}
      </p>
      {finished ? (
        <Button
          variant="subtle"
          style={{ justifySelf: 'start' }}
          onClick={() => commit(reopenYear(planStore.getState().plan, year))}
        >
          {t('year.reopen', { year })}
        </Button>
      ) : hasActivities ? (
        <Button
          variant="light"
          style={{ justifySelf: 'start' }}
          onClick={() => commit(finishYear(planStore.getState().plan, year))}
        >
          {t('year.finish', { year })}
        </Button>
      ) : null}
    </section>
  );
}
