/** Reductions or removals sold outside the region in a year: they may not be subtracted here too (methods 2.8). */
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryOf, leafCategories } from '../../core/inventory/categories.ts';
import {
  type AmountProblem,
  amountProblem,
  removeSoldCredit,
  setSoldCredit,
} from '../../core/inventory/set-power-contract.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { Tables } from '../../core/plan/tables.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import css from './electricity.module.css';

type Draft = Pick<Tables['soldCredits'], 'category' | 'buyer' | 'source'> & { readonly tCo2e: number | null };

interface Props {
  readonly plan: Plan;
  readonly year: number;
}

export function SoldCredits({ plan, year }: Props) {
  const { t } = useTranslation('electricity');
  const [round, setRound] = useState(0);
  const ofYear = [...plan.soldCredits.values()].filter((one) => one.year === year);
  return (
    <section className={css['group']} aria-label={t('credit.title', { year })}>
      <h3 className={css['subtitle']}>{t('credit.title', { year })}</h3>
      <p className={css['quiet']}>{ofYear.length === 0 ? t('credit.none') : t('credit.note')}</p>
      <ul className={css['items']}>
        {ofYear.map((one) => (
          <li key={one.id} className={css['item']}>
            <CreditFields
              draft={one}
              onChange={(change) => {
                const next = { ...one, ...change };
                const { tCo2e } = next;
                if (tCo2e !== null) commit(setSoldCredit(planStore.getState().plan, { ...next, tCo2e }));
              }}
            />
            <Button
              className={css['start']}
              variant="subtle"
              size="compact-sm"
              onClick={() => commit(removeSoldCredit(planStore.getState().plan, one.id))}
            >
              {t('credit.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <NewCredit key={`${year}/${round}`} year={year} onAdded={() => setRound(round + 1)} />
    </section>
  );
}

function NewCredit({ year, onAdded }: { readonly year: number; readonly onAdded: () => void }) {
  const { t } = useTranslation('electricity');
  const [draft, setDraft] = useState<Draft>({ category: 'EG', tCo2e: null, buyer: '', source: '' });
  const [problem, setProblem] = useState<AmountProblem | null>(null);
  const add = () => {
    const { tCo2e } = draft;
    const found = tCo2e === null ? 'NOT_A_NUMBER' : amountProblem(year, [tCo2e]);
    setProblem(found);
    if (found !== null || tCo2e === null) return;
    commit(setSoldCredit(planStore.getState().plan, { ...draft, tCo2e, year }));
    onAdded();
  };
  return (
    <div className={css['group']}>
      <CreditFields draft={draft} isNew onChange={(change) => setDraft((before) => ({ ...before, ...change }))} />
      {problem ? (
        <p className={css['warn']} role="alert">
          {t(`problem.${problem}`)}
        </p>
      ) : null}
      <Button className={css['start']} variant="light" onClick={add}>
        {t('credit.add')}
      </Button>
    </div>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly isNew?: boolean;
  readonly onChange: (change: Partial<Draft>) => void;
}

function CreditFields({ draft, isNew = false, onChange }: FieldsProps) {
  const { t } = useTranslation('electricity');
  const format = useFormat();
  const known = categoryOf(draft.category) !== null;
  return (
    <div className={css['fields']}>
      <div className={css['wide']}>
        <NativeSelect
          label={t('credit.category')}
          value={draft.category}
          data={[
            ...(known ? [] : [{ value: draft.category, label: draft.category }]),
            ...leafCategories.map(({ id, name }) => ({ value: id, label: `${id} ${format.name(name)}` })),
          ]}
          onChange={(event) => onChange({ category: event.currentTarget.value })}
        />
      </div>
      <NumberField
        label={t('credit.amount')}
        min={0}
        optional={isNew}
        value={draft.tCo2e}
        onCommit={(tCo2e) => onChange({ tCo2e })}
      />
      <TextField label={t('credit.buyer')} value={draft.buyer} onCommit={(buyer) => onChange({ buyer })} />
      <div className={css['wide']}>
        <TextField label={t('source')} value={draft.source} onCommit={(source) => onChange({ source })} />
      </div>
    </div>
  );
}
