/** One input of an activity: told with its unit and source, or the factor that stands there, with its mark and a value of one's own. */
import { Button, NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnconfirmed } from '../../core/factors/factor.ts';
import { resetFactor, setFactor } from '../../core/factors/set-factor.ts';
import { sourceText } from '../../core/factors/source-text.ts';
import { unitsOfKind } from '../../core/inventory/activity-units.ts';
import type { ResolvedInput } from '../../core/inventory/resolve-inputs.ts';
import { clearInput, type InputDraft } from '../../core/inventory/set-activity.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { useFillWords } from '../../i18n/use-fill-words.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import css from './inventory.module.css';

interface Props {
  readonly plan: Plan;
  readonly activityId: string;
  readonly year: number;
  readonly resolved: ResolvedInput;
  readonly onTell: (told: InputDraft) => void;
}

export function ActivityInput({ plan, activityId, year, resolved, onTell }: Props) {
  const { t } = useTranslation('inventory');
  const format = useFormat();
  const { input, told, factor, isLeftOut } = resolved;
  const units = [...unitsOfKind(input.kind), ...(input.energyBy === undefined ? [] : unitsOfKind('energy'))];
  const [unit, setUnit] = useState(told?.unit ?? units[0] ?? '');
  const toldUnit = told?.unit;
  useEffect(() => {
    if (toldUnit !== undefined) setUnit(toldUnit);
  }, [toldUnit]);
  const filled = useFillWords(plan).ofSource(told?.source ?? '');
  const name = format.name(input.name);
  const tell = (change: Partial<InputDraft>) => {
    if (told) onTell({ input: input.id, value: told.value, unit: told.unit, ...change });
  };
  const own = [...plan.factorOverrides.values()].find(
    (one) => one.factor === input.factor && (one.year === null || one.year === year),
  );
  return (
    <div className={css['input']}>
      <div className={css['inputValue']}>
        <NumberField
          label={input.optional ? t('input.optional', { name }) : name}
          optional
          value={told?.value ?? null}
          onCommit={(value) => {
            if (value === null) commit(clearInput(planStore.getState().plan, activityId, input.id));
            else onTell({ input: input.id, value, unit });
          }}
        />
        <NativeSelect
          label={t('input.unit')}
          aria-label={t('input.unitOf', { name })}
          value={unit}
          data={units.includes(unit) ? units : [unit, ...units]}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            setUnit(chosen);
            tell({ unit: chosen });
          }}
        />
      </div>
      {told ? (
        <div className={css['inputValue']}>
          {filled === null ? (
            <TextField
              label={t('cell.source')}
              name={t('input.sourceOf', { name })}
              value={told.source}
              onCommit={(source) => tell({ source })}
            />
          ) : (
            <p className={css['quiet']}>{t('cell.filled', { how: filled })}</p>
          )}
          <NumberField
            label={t('cell.uncertainty')}
            name={t('input.uncertaintyOf', { name })}
            unit="%"
            min={0}
            max={500}
            optional
            value={told.uncertaintyPct}
            onCommit={(uncertaintyPct) => tell({ uncertaintyPct })}
          />
        </div>
      ) : null}
      {factor && factor.value !== null && !told ? (
        <p className={css['factor']}>
          {t('input.factor', { value: format.full(factor.value), unit: format.unit(factor.unit) })}
          <span
            className={css['mark']}
            data-unconfirmed={factor.mark !== 'own' && isUnconfirmed(factor.mark) ? true : undefined}
          >
            {t(`mark.${factor.mark}`)}
          </span>
          <span className={css['quiet']}>
            {format.name(sourceText(factor.source))}
            {factor.uncertaintyPct === null ? '' : ` · ±${format.full(factor.uncertaintyPct)} %`}
          </span>
        </p>
      ) : null}
      {input.role === 'factor' && input.factor === null && !told && !isLeftOut ? (
        <p className={css['quiet']}>{t('input.noFactor')}</p>
      ) : null}
      {isLeftOut ? <p className={css['quiet']}>{t('input.leftOut')}</p> : null}
      {input.factor !== null && told && !own ? (
        <Button
          variant="subtle"
          size="compact-xs"
          disabled={told.source.trim() === ''}
          title={told.source.trim() === '' ? t('input.overrideSource') : undefined}
          onClick={() => {
            const { value, unit: toldIn, source, uncertaintyPct } = told;
            const { factor: id } = input;
            if (id === null) return;
            commit(
              setFactor(planStore.getState().plan, {
                factor: id,
                year: null,
                value,
                unit: toldIn,
                source,
                uncertaintyPct,
                note: '',
              }),
            );
          }}
        >
          {t('input.override')}
        </Button>
      ) : null}
      {own ? (
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => commit(resetFactor(planStore.getState().plan, own.factor, own.year))}
        >
          {t('input.reset')}
        </Button>
      ) : null}
    </div>
  );
}
