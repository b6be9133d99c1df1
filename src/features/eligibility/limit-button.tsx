/** A limit of the project's own reading, as a button that opens the form to change it with a reason. */
import { Button, NumberInput, Popover, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { resetThreshold, setThreshold, thresholdProblem } from '../../core/eligibility/set-threshold.ts';
import type { ThresholdId, ThresholdInForce } from '../../core/eligibility/thresholds.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import css from './eligibility.module.css';
import { typedLimit, writtenLimit } from './limit-units.ts';
import { useEligibilityWords } from './use-eligibility-words.ts';

export function LimitButton({ id, inForce }: { id: ThresholdId; inForce: ThresholdInForce }) {
  const { t } = useTranslation('eligibility');
  const format = useFormat();
  const words = useEligibilityWords();
  const [opened, setOpened] = useState(false);
  const { threshold, reason } = inForce;
  const text = words.limit(inForce);
  const start = words.inUnit(threshold.start, threshold.unit);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={css['limitButton']}
          data-changed={reason !== null || undefined}
          aria-label={`${t('checks.change', { name: format.name(threshold.name) })}: ${text}`}
          title={reason === null ? t('checks.ownReading') : t('checks.changed', { value: start, reason })}
          onClick={() => setOpened(!opened)}
        >
          {text}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <LimitForm inForce={inForce} id={id} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function LimitForm({ inForce, id, onDone }: { inForce: ThresholdInForce; id: ThresholdId; onDone: () => void }) {
  const { t } = useTranslation('eligibility');
  const words = useEligibilityWords();
  const { threshold } = inForce;
  const [typed, setTyped] = useState<number | string>(writtenLimit(inForce.value, threshold.unit));
  const [reason, setReason] = useState(inForce.reason ?? '');
  const [tried, setTried] = useState(false);
  const value = typedLimit(typed, threshold.unit);
  const problem = thresholdProblem(id, value, reason);
  const told = (code: typeof problem) =>
    code === null
      ? null
      : t(`problem.${code}`, {
          min: words.inUnit(threshold.min, threshold.unit),
          max: words.inUnit(threshold.max, threshold.unit),
        });
  const apply = () => {
    setTried(true);
    if (problem) return;
    commit(setThreshold(planStore.getState().plan, id, value, reason));
    onDone();
  };
  const isNumberProblem = problem === 'NOT_A_NUMBER' || problem === 'OUT_OF_RANGE';
  return (
    <div className={css['form']}>
      <NumberInput
        label={t('checks.newLimit')}
        value={typed}
        onChange={setTyped}
        suffix={threshold.unit === 'km²' ? ' km²' : ' %'}
        error={tried && isNumberProblem ? told(problem) : null}
        data-autofocus
      />
      <Textarea
        label={t('checks.reason')}
        size="xs"
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && problem === 'REASON_MISSING' ? told(problem) : null}
      />
      <div className={css['formButtons']}>
        {inForce.reason === null ? null : (
          <Button
            variant="subtle"
            onClick={() => {
              commit(resetThreshold(planStore.getState().plan, id));
              onDone();
            }}
          >
            {t('checks.reset', { value: words.inUnit(threshold.start, threshold.unit) })}
          </Button>
        )}
        <Button onClick={apply}>{t('checks.apply')}</Button>
      </div>
    </div>
  );
}
