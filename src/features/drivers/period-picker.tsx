/** The two years between which a change is explained. */
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from './drivers.module.css';

export interface Period {
  readonly from: number;
  readonly to: number;
}

/** Null for the first and the last that can be chosen. */
export interface AskedPeriod {
  readonly from: number | null;
  readonly to: number | null;
}

/** The asked years where they can be had, else the first and the last; null without two years. */
export function periodOf(years: readonly number[], asked: AskedPeriod): Period | null {
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const from = asked.from !== null && years.includes(asked.from) && asked.from < last ? asked.from : first;
  const to = asked.to !== null && years.includes(asked.to) && asked.to > from ? asked.to : last;
  return { from, to };
}

interface Props {
  readonly years: readonly number[];
  readonly period: Period;
  readonly onChange: (period: Period) => void;
}

export function PeriodPicker({ years, period, onChange }: Props) {
  const { t } = useTranslation('drivers');
  return (
    <div className={css['pair']}>
      <NativeSelect
        label={t('period.from')}
        value={String(period.from)}
        data={years.filter((year) => year < period.to).map(String)}
        onChange={(event) => onChange({ ...period, from: Number(event.currentTarget.value) })}
      />
      <NativeSelect
        label={t('period.to')}
        value={String(period.to)}
        data={years.filter((year) => year > period.from).map(String)}
        onChange={(event) => onChange({ ...period, to: Number(event.currentTarget.value) })}
      />
    </div>
  );
}
