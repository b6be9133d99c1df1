/** One step of a sector's cost curve: what it saves, what a tonne costs, who says so. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type AbatementStep, removeAbatementStep, setAbatementStep } from '../../core/drivers/sector-potential.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import css from './drivers.module.css';

export function AbatementStepItem({ step }: { step: AbatementStep }) {
  const { t } = useTranslation('drivers');
  const set = (fields: Parameters<typeof setAbatementStep>[2]) =>
    commit(setAbatementStep(planStore.getState().plan, step.id, fields));
  return (
    <li className={css['item']}>
      <div className={css['fields']}>
        <TextField label={t('potential.step')} value={step.name} onCommit={(name) => set({ name })} />
        <TextField label={t('potential.source')} value={step.source} onCommit={(source) => set({ source })} />
        <NumberField
          label={t('potential.saving')}
          value={step.savingT}
          min={0}
          optional
          onCommit={(savingT) => set({ savingT })}
        />
        <NumberField
          label={t('potential.cost')}
          value={step.costPerT}
          optional
          onCommit={(costPerT) => set({ costPerT })}
        />
        <Button
          variant="subtle"
          color="red"
          onClick={() => commit(removeAbatementStep(planStore.getState().plan, step.id))}
        >
          {t('potential.removeStep')}
        </Button>
      </div>
    </li>
  );
}
