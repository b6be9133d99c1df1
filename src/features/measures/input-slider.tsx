/**
 * One input of a measure: slider and number, unit, source, and a mark where it is not confirmed.
 *
 * Dragging shows the change at once as a preview; letting go commits it, once.
 */
import { Slider } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sourceText } from '../../core/factors/source-text.ts';
import type { InputValue } from '../../core/measures/input-values.ts';
import { setMeasureInput } from '../../core/measures/set-measure.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore, setPreview } from '../../store/plan-store.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { inputScale } from './input-scale.ts';
import css from './measures.module.css';

export function InputSlider({ measureId, value }: { measureId: string; value: InputValue }) {
  const { t } = useTranslation('measures');
  const format = useFormat();
  const { input, name, setBy } = value;
  const scale = inputScale(input, format.language);
  const label = format.name(input.name);
  const shown = scale.shown(value.value);
  const source = setBy?.source ?? '';
  const patchFor = (typed: number) =>
    setMeasureInput(planStore.getState().plan, measureId, name, scale.kept(typed), source);
  const told =
    setBy === null
      ? t('input.start', { source: format.name(sourceText(input.start.source)) })
      : t(source === '' ? 'input.ownNoSource' : 'input.own', { source });
  const isUnconfirmed = setBy === null && (input.start.verification === 'M' || input.start.verification === 'A');
  return (
    <div className={css['input']}>
      <div className={css['inputHead']}>
        <span className={css['inputName']} data-own={setBy !== null || undefined}>
          {label}
        </span>
        <div className={css['inputNumber']}>
          <NumberField
            label={null}
            name={t('input.value', { name: label })}
            value={shown}
            unit={scale.unit}
            min={scale.min}
            max={scale.max}
            step={scale.step}
            onCommit={(typed) => typed !== null && commit(patchFor(typed))}
          />
        </div>
      </div>
      <Slider
        thumbLabel={t('input.slider', { name: label })}
        value={shown}
        min={scale.min}
        max={scale.max}
        step={scale.step}
        label={(number) => `${format.number(number)} ${scale.unit}`}
        onChange={(typed) => setPreview(patchFor(typed))}
        onChangeEnd={(typed) => commit(patchFor(typed))}
      />
      <div className={css['inputNote']}>
        {isUnconfirmed ? <span className={css['mark']}>{t('input.unconfirmed')}</span> : null}
        <span className={css['source']} title={told}>
          {told}
        </span>
        {setBy === null ? null : (
          <button
            type="button"
            className={css['reset']}
            onClick={() => commit(setMeasureInput(planStore.getState().plan, measureId, name, null))}
          >
            {t('input.reset', { value: `${format.number(scale.shown(input.start.value))} ${scale.unit}` })}
          </button>
        )}
      </div>
      {setBy === null ? null : (
        <TextField
          label={null}
          name={t('input.source', { name: label })}
          placeholder={t('input.source', { name: label })}
          value={source}
          onCommit={(typed) => commit(setMeasureInput(planStore.getState().plan, measureId, name, value.value, typed))}
        />
      )}
    </div>
  );
}
