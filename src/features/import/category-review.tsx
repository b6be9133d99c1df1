/** Labels of an imported inventory with the category each goes to: proposed, changed by a person once a label. */
import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { gases } from '../../core/inventory/gases.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type SheetLines, targetOfValue, targetValue } from './category-choice.ts';
import css from './import.module.css';
import { amountsByLabel, type LabelAmount } from './label-amounts.ts';
import { setLabelTarget, targetsFor } from './label-targets.ts';
import type { ReadingContext, SheetChoice } from './sheet-choice.ts';
import { useTargetOptions } from './use-target-options.ts';

interface Props {
  lines: SheetLines;
  choice: SheetChoice;
  context: ReadingContext;
  onChange: (choice: SheetChoice) => void;
}

export function CategoryReview({ lines, choice, context, onChange }: Props) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const targets = targetsFor(context.plan, context.told, lines.headings, lines);
  const amounts = useMemo(() => amountsByLabel(lines, choice, context.gwpSet), [lines, choice, context.gwpSet]);
  const options = useTargetOptions();
  const amountText = (amount: LabelAmount | undefined) => {
    if (!amount) return '—';
    const { text, unit } = format.emissions(amount.co2eT);
    return `${text} ${unit}${amount.year === null ? '' : ` · ${amount.year}`}`;
  };
  if (lines.labels.length === 0) return null;
  return (
    <>
      {lines.places.length > 1 ? (
        <Select
          searchable
          label={t('mapping.place')}
          description={t('mapping.placeAsk', { count: lines.places.length })}
          data={[...lines.places]}
          value={choice.place ?? null}
          onChange={(place) => onChange({ ...choice, place })}
        />
      ) : null}
      {lines.lines.some(({ gas }) => gas === null) ? (
        <Select
          label={t('mapping.gas')}
          description={t('mapping.gasAsk')}
          data={gases.map(({ id, name }) => ({ value: id, label: format.name(name) }))}
          value={choice.gas ?? 'CO2e'}
          allowDeselect={false}
          onChange={(value) => {
            const gas = gases.find(({ id }) => id === value);
            if (gas) onChange({ ...choice, gas: gas.id });
          }}
        />
      ) : null}
      <table className={css['mapping']} aria-label={t('mapping.title')}>
        <thead>
          <tr>
            <th scope="col">{t('mapping.label')}</th>
            <th scope="col">{t('mapping.amount')}</th>
            <th scope="col">{t('mapping.target')}</th>
            <th scope="col">{t('mapping.why')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.labels.map(({ key, proposed }) => {
            const chosen = targets.get(key);
            const target = chosen ?? proposed?.target ?? null;
            const isNow = context.told.get(lines.headings)?.has(key) ?? false;
            const amount = amounts.get(key);
            return (
              <tr key={key}>
                <td className={target === null ? css['openLabel'] : undefined}>{key}</td>
                <td
                  className={css['amountOf']}
                  title={amount?.isExact === false ? t('mapping.amountPartly') : undefined}
                >
                  {amountText(amount)}
                </td>
                <td className={css['mappedTo']}>
                  <Select
                    searchable
                    aria-label={t('mapping.of', { label: key })}
                    placeholder={t('mapping.choose')}
                    data={options}
                    value={target === null ? null : targetValue(target)}
                    allowDeselect={false}
                    onChange={(value) => {
                      const next = value === null ? null : targetOfValue(value);
                      if (next) setLabelTarget(lines.headings, key, next);
                    }}
                  />
                </td>
                <td className={css['quiet']}>
                  {chosen
                    ? t(isNow ? 'mapping.chosen' : 'remembered.label')
                    : t(`mapping.sureness.${proposed?.sureness ?? 'none'}`)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
