/** Near a limit a person decides, with the reason; the decision can be taken back. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decideFunctions } from '../../core/eligibility/function-decision.ts';
import type { FunctionNumbers } from '../../core/eligibility/function-test.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import css from './eligibility.module.css';

export function DecisionForm({ decision }: { decision: FunctionNumbers['decision'] }) {
  const { t } = useTranslation('eligibility');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  if (decision) {
    return (
      <section className={css['decision']} aria-label={t('decision.title')}>
        <p>
          {t('decision.taken', {
            answer: t(decision.passes ? 'decision.pass' : 'decision.fail'),
            reason: decision.reason,
          })}
        </p>
        <div className={css['formButtons']}>
          <Button variant="default" onClick={() => commit(decideFunctions(planStore.getState().plan, null))}>
            {t('decision.takeBack')}
          </Button>
        </div>
      </section>
    );
  }
  const decide = (passes: boolean) => {
    setTried(true);
    if (reason.trim() !== '') commit(decideFunctions(planStore.getState().plan, { passes, reason }));
  };
  return (
    <section className={css['decision']} aria-label={t('decision.title')}>
      <h3>{t('decision.title')}</h3>
      <p>{t('decision.text')}</p>
      <Textarea
        label={t('decision.reason')}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && reason.trim() === '' ? t('decision.reasonMissing') : null}
      />
      <div className={css['formButtons']}>
        <Button variant="default" onClick={() => decide(false)}>
          {t('decision.fail')}
        </Button>
        <Button onClick={() => decide(true)}>{t('decision.pass')}</Button>
      </div>
    </section>
  );
}
