/** One side: a year of the inventory or after it; after it, in which scenario. */
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { scenarios } from '../../core/scenario/index.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { SideChoice } from '../../store/compared-side.ts';
import type { ComparableYears } from './comparable-years.ts';
import css from './compare.module.css';

interface Props {
  readonly label: string;
  readonly side: SideChoice;
  readonly years: ComparableYears;
  readonly onChange: (side: SideChoice) => void;
}

const INVENTORY = 'inventory';
const FUTURE = 'future';

export function SideSelect({ label, side, years, onChange }: Props) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const { year, scenario } = side;
  const items = (group: string, list: readonly number[]) =>
    list.map((one) => ({ value: `${group}-${one}`, label: String(one) }));
  return (
    <div className={css['side']}>
      <NativeSelect
        label={label}
        value={`${scenario === null ? INVENTORY : FUTURE}-${year}`}
        data={[
          { group: t('side.inventory'), items: items(INVENTORY, years.inventory) },
          ...(years.future.length > 0 ? [{ group: t('side.future'), items: items(FUTURE, years.future) }] : []),
        ]}
        onChange={(event) => {
          const [group, chosen] = event.currentTarget.value.split('-');
          const future = scenario ?? scenarios[0]?.id ?? null;
          onChange({ year: Number(chosen), scenario: group === FUTURE ? future : null });
        }}
      />
      {scenario === null ? (
        <span className={css['told']}>{t('side.fromInventory')}</span>
      ) : (
        <NativeSelect
          aria-label={t('side.scenarioOf', { side: label })}
          value={scenario}
          data={scenarios.map(({ id, name }) => ({ value: id, label: format.name(name) }))}
          onChange={(event) => {
            const chosen = scenarios.find(({ id }) => id === event.currentTarget.value);
            if (chosen) onChange({ year, scenario: chosen.id });
          }}
        />
      )}
    </div>
  );
}
