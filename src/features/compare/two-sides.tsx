/** The two sides that are compared, exchanged at a click; and the two pairs that are asked for most. */
import { ActionIcon, Button } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isSameSide } from '../../store/compared-side.ts';
import type { Comparison } from '../../store/map-question.ts';
import type { ComparableYears } from './comparable-years.ts';
import css from './compare.module.css';
import { SideSelect } from './side-choice.tsx';

interface Props {
  readonly years: ComparableYears;
  readonly comparison: Comparison;
  readonly set: (part: Partial<Comparison>) => void;
}

export function TwoSides({ years, comparison: { mode, from, to }, set }: Props) {
  const { t } = useTranslation('compare');
  return (
    <>
      <div className={css['two']}>
        <SideSelect
          label={t(mode === 'swipe' ? 'left' : 'from')}
          side={from}
          years={years}
          onChange={(side) => set({ from: side })}
        />
        <ActionIcon variant="subtle" aria-label={t('swapped')} onClick={() => set({ from: to, to: from })}>
          <IconArrowsExchange size={16} />
        </ActionIcon>
        <SideSelect
          label={t(mode === 'swipe' ? 'right' : 'to')}
          side={to}
          years={years}
          onChange={(side) => set({ to: side })}
        />
      </div>
      <div className={css['pairs']}>
        {pairsOf(years).map(({ name, pair }) => (
          <Button
            key={name}
            size="compact-sm"
            variant={isSameSide(pair.from, from) && isSameSide(pair.to, to) ? 'light' : 'default'}
            aria-pressed={isSameSide(pair.from, from) && isSameSide(pair.to, to)}
            onClick={() => set(pair)}
          >
            {t(`pair.${name}`, { first: pair.from.year, last: pair.to.year })}
          </Button>
        ))}
      </div>
      {isSameSide(from, to) ? <p className={css['warn']}>{t('same')}</p> : null}
    </>
  );
}

interface Pair {
  readonly name: 'inventories' | 'measures' | 'ahead';
  readonly pair: Pick<Comparison, 'from' | 'to'>;
}

/** All inventories; what measures do in the target year; from today to there. */
function pairsOf({ inventory, future }: ComparableYears): readonly Pair[] {
  const [first, last] = [inventory[0], inventory.at(-1)];
  const target = future.at(-1);
  const pairs: Pair[] = [];
  if (first !== undefined && last !== undefined && first !== last) {
    pairs.push({
      name: 'inventories',
      pair: { from: { year: first, scenario: null }, to: { year: last, scenario: null } },
    });
  }
  if (target !== undefined && last !== undefined) {
    pairs.push(
      {
        name: 'ahead',
        pair: { from: { year: last, scenario: null }, to: { year: target, scenario: 'measures' } },
      },
      {
        name: 'measures',
        pair: { from: { year: target, scenario: 'frozen' }, to: { year: target, scenario: 'measures' } },
      },
    );
  }
  return pairs;
}
