/** Labels of an imported inventory with the category each goes to: proposed, changed by a person once a label. */
import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { InventoryLines } from '../../core/import/inventory-lines.ts';
import { categories, leafCategories } from '../../core/inventory/categories.ts';
import { gases } from '../../core/inventory/gases.ts';
import { sectors } from '../../core/inventory/sectors.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { targetOfValue, targetValue } from './category-choice.ts';
import css from './import.module.css';
import { setLabelTarget, useLabelTargets } from './label-targets.ts';
import type { SheetChoice } from './sheet-choice.ts';

interface Props {
  lines: InventoryLines;
  choice: SheetChoice;
  onChange: (choice: SheetChoice) => void;
}

export function CategoryReview({ lines, choice, onChange }: Props) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const targets = useLabelTargets();
  const options = useMemo(
    () => [
      { group: t('mapping.other'), items: [{ value: 'skip', label: t('mapping.skip') }] },
      {
        group: t('mapping.sectors'),
        items: sectors.map(({ id, name }) => ({ value: `sector:${id}`, label: format.name(name) })),
      },
      ...categories
        .filter(({ isLeaf }) => !isLeaf)
        .map((group) => ({
          group: `${group.ipcc} ${format.name(group.name)}`.trim(),
          items: leafCategories
            .filter(({ parent }) => parent === group.id)
            .map(({ id, ipcc, name }) => ({ value: `category:${id}`, label: `${ipcc} ${format.name(name)}`.trim() })),
        }))
        .filter(({ items }) => items.length > 0),
    ],
    [format, t],
  );
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
            <th scope="col">{t('mapping.target')}</th>
            <th scope="col">{t('mapping.why')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.labels.map(({ key, proposed }) => {
            const chosen = targets.get(key);
            const target = chosen ?? proposed?.target ?? null;
            return (
              <tr key={key}>
                <td className={target === null ? css['openLabel'] : undefined}>{key}</td>
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
                      if (next) setLabelTarget(key, next);
                    }}
                  />
                </td>
                <td className={css['quiet']}>
                  {chosen ? t('mapping.chosen') : t(`mapping.sureness.${proposed?.sureness ?? 'none'}`)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
