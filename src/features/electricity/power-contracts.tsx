/** Power bought with papers in a year, and certificates of own power sold away: what the market-based figure reads. */
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { amountProblem, removePowerContract, setPowerContract } from '../../core/inventory/set-power-contract.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { Tables } from '../../core/plan/tables.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import css from './electricity.module.css';
import { type FieldsOf, type Written, YearRecords } from './year-records.tsx';

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
  const items = [...plan.powerContracts.values()].filter((one) => one.year === year);
  return (
    <YearRecords<Contract, Draft>
      key={year}
      title={t('contract.title', { year })}
      note={items.length === 0 ? t('contract.none') : null}
      items={items}
      empty={{ instrument: 'greenPower', mwh: null, tPerMwh: null, vintage: year, source: '' }}
      fields={(fields) => <ContractFields {...fields} />}
      write={(now, draft, before): Written => {
        const { instrument, source, mwh, tPerMwh, vintage } = draft;
        if (mwh === null || tPerMwh === null || vintage === null) return { problem: 'NOT_A_NUMBER' };
        const problem = amountProblem(vintage, [mwh, tPerMwh]);
        if (problem !== null) return { problem };
        const told = { instrument, source, mwh, tPerMwh, vintage, year, note: before?.note ?? '' };
        return { patch: setPowerContract(now, before ? { ...told, id: before.id } : told) };
      }}
      remove={removePowerContract}
      words={{ add: t('contract.add'), remove: t('contract.remove') }}
    />
  );
}

function ContractFields({ draft, isNew, onChange }: FieldsOf<Draft>) {
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
