/** Where a label may go, as the options of a list: left out, a sector, or a category under its group. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { categories, leafCategories } from '../../core/inventory/categories.ts';
import { sectors } from '../../core/inventory/sectors.ts';
import { useFormat } from '../../i18n/use-format.ts';

export function useTargetOptions() {
  const { t } = useTranslation('import');
  const format = useFormat();
  return useMemo(
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
}
