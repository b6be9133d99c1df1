/** The years from the first to the last inventory, gaps among them; played one after another. */
import { ActionIcon, Slider } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './compare.module.css';

const STEP_MS = 1400;

interface Props {
  /** With an inventory, ascending. */
  readonly years: readonly number[];
  readonly year: number;
  readonly onYear: (year: number) => void;
}

export function YearSlider({ years, year, onYear }: Props) {
  const { t } = useTranslation('compare');
  const [playing, setPlaying] = useState(false);
  const first = years[0]!;
  const last = years.at(-1)!;
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => onYear(year >= last ? first : year + 1), STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, year, first, last, onYear]);
  return (
    <div className={css['slider']}>
      <ActionIcon
        variant="default"
        size={32}
        aria-label={t(playing ? 'pause' : 'play')}
        aria-pressed={playing}
        onClick={() => setPlaying(!playing)}
      >
        {playing ? <IconPlayerPause size={16} /> : <IconPlayerPlay size={16} />}
      </ActionIcon>
      <Slider
        className={css['track']}
        min={first}
        max={last}
        step={1}
        value={Math.min(last, Math.max(first, year))}
        thumbLabel={t('slider')}
        label={(value) => value}
        marks={years.map((value) => ({ value, label: value === first || value === last ? String(value) : undefined }))}
        onChange={(value) => {
          setPlaying(false);
          onYear(value);
        }}
      />
    </div>
  );
}
