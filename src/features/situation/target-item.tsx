/** One target of a policy, with what it lacks before chapter 7 can take it up. */
import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TargetQuantity } from '../../core/plan/tables.ts';
import {
  type PolicyTarget,
  removePolicyTarget,
  setPolicyTarget,
  type TargetLack,
} from '../../core/situation/policy-register.ts';
import { targetQuantities } from '../../core/situation/target-quantities.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import css from './situation.module.css';
import { useTargetWords } from './target-words.ts';

const quantities = Object.keys(targetQuantities) as TargetQuantity[];
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

interface Props {
  readonly target: PolicyTarget;
  readonly lacks: readonly TargetLack[];
}

export function TargetItem({ target, lacks }: Props) {
  const { t } = useTranslation('situation');
  const format = useFormat();
  const words = useTargetWords()(target);
  const set = (fields: Parameters<typeof setPolicyTarget>[2]) =>
    commit(setPolicyTarget(planStore.getState().plan, target.id, fields));
  const { isYear } = targetQuantities[target.quantity];
  const isFall = target.form === 'fall' && !isYear;
  const setQuantity = (quantity: TargetQuantity) => {
    const { usualUnits, isYear: becomesYear } = targetQuantities[quantity];
    const unit = becomesYear ? '' : target.form === 'fall' ? '%' : (usualUnits[0] ?? target.unit);
    set({ quantity, unit, ...(becomesYear === isYear ? {} : { value: null, form: 'level' as const }) });
  };
  return (
    <li className={css['item']}>
      <details open={target.value === null || undefined}>
        <summary className={css['summary']}>
          <span className={css['name']}>{words.name}</span>
          <span className={css['number']}>{words.told}</span>
        </summary>
        <div className={css['fields']}>
          <div className={css['wide']}>
            <NativeSelect
              label={t('target.quantity')}
              value={target.quantity}
              data={quantities.map((id) => ({ value: id, label: format.name(targetQuantities[id].name) }))}
              onChange={(event) => {
                const quantity = quantities.find((one) => one === event.currentTarget.value);
                if (quantity) setQuantity(quantity);
              }}
            />
          </div>
          {target.quantity === 'other' ? (
            <div className={css['wide']}>
              <TextField label={t('target.name')} value={target.name} onCommit={(name) => set({ name })} />
            </div>
          ) : null}
          {isYear ? null : (
            <div className={css['wide']}>
              <NativeSelect
                label={t('target.form')}
                value={target.form}
                data={[
                  { value: 'fall', label: t('target.forms.fall') },
                  { value: 'level', label: t('target.forms.level') },
                ]}
                onChange={(event) => {
                  const form = event.currentTarget.value === 'fall' ? 'fall' : 'level';
                  set({ form, unit: form === 'fall' ? '%' : (targetQuantities[target.quantity].usualUnits[0] ?? '') });
                }}
              />
            </div>
          )}
          <NumberField
            label={isYear ? t('target.yearValue') : isFall ? t('target.fallValue') : t('target.value')}
            value={target.value}
            optional
            {...(isYear ? { min: FIRST_YEAR, max: LAST_YEAR } : {})}
            onCommit={(value) => set({ value })}
          />
          {isYear || isFall ? null : (
            <TextField label={t('target.unit')} value={target.unit} onCommit={(unit) => set({ unit })} />
          )}
          {isFall ? (
            <NumberField
              label={t('target.baseYear')}
              value={target.baseYear}
              optional
              min={FIRST_YEAR}
              max={LAST_YEAR}
              onCommit={(baseYear) => set({ baseYear })}
            />
          ) : null}
          {isYear ? null : (
            <NumberField
              label={t('target.year')}
              value={target.year}
              optional
              min={FIRST_YEAR}
              max={LAST_YEAR}
              onCommit={(year) => set({ year })}
            />
          )}
          <NativeSelect
            label={t('target.binding')}
            value={target.binding === null ? 'unknown' : target.binding ? 'yes' : 'no'}
            data={(['unknown', 'yes', 'no'] as const).map((one) => ({
              value: one,
              label: t(`target.bindings.${one}`),
            }))}
            onChange={(event) => {
              const { value } = event.currentTarget;
              set({ binding: value === 'unknown' ? null : value === 'yes' });
            }}
          />
          <div className={css['wide']}>
            <TextField label={t('target.note')} value={target.note} onCommit={(note) => set({ note })} />
          </div>
          <p className={`${css['wide']} ${lacks.length === 0 ? css['good'] : css['warn']}`}>
            {lacks.length === 0
              ? t('target.ready')
              : t('target.lacks', { what: format.list(lacks.map((one) => t(`target.lack.${one}`))) })}
          </p>
          <Button
            variant="subtle"
            color="red"
            onClick={() => commit(removePolicyTarget(planStore.getState().plan, target.id))}
          >
            {t('target.remove')}
          </Button>
        </div>
      </details>
    </li>
  );
}
