/** A value of one's own in the place of a factor of the edition, and the way back. */
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FactorProblem, factorProblem, resetFactor, setFactor } from '../../core/factors/set-factor.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { FactorRow } from './factor-list.ts';
import css from './factors.module.css';

interface Props {
  readonly plan: Plan;
  readonly row: FactorRow;
  readonly year: number;
}

export function OwnFactorForm({ plan, row, year }: Props) {
  const { t } = useTranslation('factors');
  const own = [...plan.factorOverrides.values()].filter((one) => one.factor === row.id);
  const current = own.find((one) => one.year === year) ?? own.find((one) => one.year === null);
  const [value, setValue] = useState<number | null>(current?.value ?? null);
  const [unit, setUnit] = useState(current?.unit ?? unitAsShipped(row));
  const [source, setSource] = useState(current?.source ?? '');
  const [uncertaintyPct, setUncertaintyPct] = useState<number | null>(current?.uncertaintyPct ?? null);
  const [forYear, setForYear] = useState(current?.year ?? null);
  const [problem, setProblem] = useState<FactorProblem | null>(null);
  const replace = () => {
    const told = {
      factor: row.id,
      year: forYear,
      value: value ?? Number.NaN,
      unit,
      source,
      uncertaintyPct,
      note: '',
    };
    const found = factorProblem(told);
    setProblem(found);
    if (found === null) commit(setFactor(planStore.getState().plan, told));
  };
  const yearsOf = (one: number | null) => (one === null ? t('own.allYears') : String(one));
  return (
    <fieldset className={css['group']} style={{ border: 0, margin: 0, padding: 0 }}>
      <legend className={css['subtitle']}>{t('own.title')}</legend>
      <div className={css['fields']}>
        <NumberField label={t('own.value')} optional value={value} onCommit={setValue} />
        <NativeSelect
          label={t('own.unit')}
          value={unit}
          data={row.units.includes(unit) ? [...row.units] : [unit, ...row.units]}
          onChange={(event) => setUnit(event.currentTarget.value)}
        />
        <div className={css['wide']}>
          <TextField label={t('own.source')} value={source} onCommit={setSource} />
        </div>
        <NumberField
          label={t('own.uncertainty')}
          unit="%"
          min={0}
          max={500}
          optional
          value={uncertaintyPct}
          onCommit={setUncertaintyPct}
        />
        <NativeSelect
          label={t('own.years')}
          value={forYear === null ? '' : String(forYear)}
          data={[
            { value: '', label: t('own.allYears') },
            { value: String(year), label: String(year) },
          ]}
          onChange={(event) => setForYear(event.currentTarget.value === '' ? null : year)}
        />
      </div>
      {problem ? (
        <p className={css['warn']} role="alert">
          {t(`own.problem.${problem}`)}
        </p>
      ) : null}
      <div className={css['buttons']}>
        <Button variant="light" size="compact-sm" onClick={replace}>
          {t('own.replace')}
        </Button>
        {own.map((one) => (
          <Button
            key={one.id}
            variant="subtle"
            size="compact-sm"
            onClick={() => commit(resetFactor(planStore.getState().plan, one.factor, one.year))}
          >
            {t('own.reset', { years: yearsOf(one.year) })}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

/** The unit of the edition where the input knows it, else the first it may be told in. */
function unitAsShipped({ now, units }: FactorRow): string {
  return units.includes(now.unit) ? now.unit : (units[0] ?? now.unit);
}
