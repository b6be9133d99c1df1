/** Power bought with papers in a year, and certificates of own power sold away: what the market-based figure reads. */
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type AmountProblem,
  amountProblem,
  removePowerContract,
  setPowerContract,
} from '../../core/inventory/set-power-contract.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { Tables } from '../../core/plan/tables.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import css from './electricity.module.css';

type Contract = Tables['powerContracts'];
type Draft = Pick<Contract, 'instrument' | 'source'> & {
  readonly mwh: number | null;
  readonly tPerMwh: number | null;
  readonly vintage: number | null;
};
const instruments = ['greenCertificate', 'greenPower', 'directLine', 'soldCertificate'] as const;

interface Props {
  readonly plan: Plan;
  readonly year: number;
}

export function PowerContracts({ plan, year }: Props) {
  const { t } = useTranslation('electricity');
  const [round, setRound] = useState(0);
  const ofYear = [...plan.powerContracts.values()].filter((one) => one.year === year);
  return (
    <section className={css['group']} aria-label={t('contract.title', { year })}>
      <h3 className={css['subtitle']}>{t('contract.title', { year })}</h3>
      {ofYear.length === 0 ? <p className={css['quiet']}>{t('contract.none')}</p> : null}
      <ul className={css['items']}>
        {ofYear.map((one) => (
          <li key={one.id} className={css['item']}>
            <ContractFields
              draft={one}
              onChange={(change) => {
                const next = { ...one, ...change };
                const { mwh, tPerMwh, vintage } = next;
                if (mwh === null || tPerMwh === null || vintage === null) return;
                commit(setPowerContract(planStore.getState().plan, { ...next, mwh, tPerMwh, vintage }));
              }}
            />
            <Button
              className={css['start']}
              variant="subtle"
              size="compact-sm"
              onClick={() => commit(removePowerContract(planStore.getState().plan, one.id))}
            >
              {t('contract.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <NewContract key={`${year}/${round}`} year={year} onAdded={() => setRound(round + 1)} />
    </section>
  );
}

function NewContract({ year, onAdded }: { readonly year: number; readonly onAdded: () => void }) {
  const { t } = useTranslation('electricity');
  const empty: Draft = { instrument: 'greenPower', mwh: null, tPerMwh: null, vintage: year, source: '' };
  const [draft, setDraft] = useState(empty);
  const [problem, setProblem] = useState<AmountProblem | null>(null);
  const add = () => {
    const { mwh, tPerMwh, vintage } = draft;
    const found =
      mwh === null || tPerMwh === null || vintage === null ? 'NOT_A_NUMBER' : amountProblem(vintage, [mwh, tPerMwh]);
    setProblem(found);
    if (found !== null || mwh === null || tPerMwh === null || vintage === null) return;
    commit(setPowerContract(planStore.getState().plan, { ...draft, mwh, tPerMwh, vintage, year, note: '' }));
    onAdded();
  };
  return (
    <div className={css['group']}>
      <ContractFields draft={draft} isNew onChange={(change) => setDraft((before) => ({ ...before, ...change }))} />
      {problem ? (
        <p className={css['warn']} role="alert">
          {t(`problem.${problem}`)}
        </p>
      ) : null}
      <Button className={css['start']} variant="light" onClick={add}>
        {t('contract.add')}
      </Button>
    </div>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  /** Numbers of a new one may still be blank. */
  readonly isNew?: boolean;
  readonly onChange: (change: Partial<Draft>) => void;
}

function ContractFields({ draft, isNew = false, onChange }: FieldsProps) {
  const { t } = useTranslation('electricity');
  return (
    <div className={css['fields']}>
      <NativeSelect
        label={t('contract.instrument')}
        value={draft.instrument}
        data={instruments.map((one) => ({ value: one, label: t(`contract.instruments.${one}`) }))}
        onChange={(event) => {
          const instrument = instruments.find((one) => one === event.currentTarget.value);
          if (instrument) onChange({ instrument });
        }}
      />
      <NumberField
        label={t('contract.amount')}
        min={0}
        optional={isNew}
        value={draft.mwh}
        onCommit={(mwh) => onChange({ mwh })}
      />
      <NumberField
        label={t('contract.factor')}
        min={0}
        optional={isNew}
        value={draft.tPerMwh}
        onCommit={(tPerMwh) => onChange({ tPerMwh })}
      />
      <NumberField
        label={t('contract.vintage')}
        min={1990}
        max={2100}
        optional={isNew}
        value={draft.vintage}
        onCommit={(vintage) => onChange({ vintage })}
      />
      <div className={css['wide']}>
        <TextField label={t('source')} value={draft.source} onCommit={(source) => onChange({ source })} />
      </div>
    </div>
  );
}
