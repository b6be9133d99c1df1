/** Reductions or removals sold outside the region in a year: they may not be subtracted here too (methods 2.8). */
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { categoryOf, leafCategories } from '../../core/inventory/categories.ts';
import { amountProblem, removeSoldCredit, setSoldCredit } from '../../core/inventory/set-power-contract.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { Tables } from '../../core/plan/tables.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import css from './electricity.module.css';
import { type FieldsOf, type Written, YearRecords } from './year-records.tsx';

type Credit = Tables['soldCredits'];
type Draft = Pick<Credit, 'category' | 'buyer' | 'source'> & { readonly tCo2e: number | null };

interface Props {
  readonly plan: Plan;
  readonly year: number;
}

export function SoldCredits({ plan, year }: Props) {
  const { t } = useTranslation('electricity');
  const items = [...plan.soldCredits.values()].filter((one) => one.year === year);
  return (
    <YearRecords<Credit, Draft>
      key={year}
      title={t('credit.title', { year })}
      note={items.length === 0 ? t('credit.none') : t('credit.note')}
      items={items}
      empty={{ category: 'EG', tCo2e: null, buyer: '', source: '' }}
      fields={(fields) => <CreditFields {...fields} />}
      write={(now, { category, tCo2e, buyer, source }, before): Written => {
        if (tCo2e === null) return { problem: 'NOT_A_NUMBER' };
        const problem = amountProblem(year, [tCo2e]);
        if (problem !== null) return { problem };
        const told = { category, tCo2e, buyer, source, year };
        return { patch: setSoldCredit(now, before ? { ...told, id: before.id } : told) };
      }}
      remove={removeSoldCredit}
      words={{ add: t('credit.add'), remove: t('credit.remove') }}
    />
  );
}

function CreditFields({ draft, isNew, onChange }: FieldsOf<Draft>) {
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
