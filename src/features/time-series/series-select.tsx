/** One of the series of the plan, by group, with how many years it lacks. */
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SeriesChoice } from './series-choice.ts';

export interface NamedSeries {
  readonly choice: SeriesChoice;
  readonly name: string;
}

interface Props {
  readonly label: string;
  readonly named: readonly NamedSeries[];
  readonly value: string | null;
  readonly onChange: (key: string) => void;
}

const kinds = ['line', 'cell', 'statistic'] as const;

export function SeriesSelect({ label, named, value, onChange }: Props) {
  const { t } = useTranslation('timeSeries');
  const data = kinds
    .map((kind) => ({
      group: t(`group.${kind}`),
      items: named
        .filter(({ choice }) => choice.ref.kind === kind)
        .sort((a, b) => Number(b.choice.missing.length > 0) - Number(a.choice.missing.length > 0))
        .map(({ choice, name }) => ({
          value: choice.key,
          label: choice.missing.length === 0 ? name : t('lacks', { name, count: choice.missing.length }),
        })),
    }))
    .filter(({ items }) => items.length > 0);
  return (
    <Select
      label={label}
      searchable
      allowDeselect={false}
      value={value}
      data={data}
      onChange={(key) => {
        if (key !== null) onChange(key);
      }}
    />
  );
}
