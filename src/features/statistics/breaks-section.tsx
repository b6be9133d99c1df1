/** Where a series cannot be compared with itself: the region's boundary, a definition or the prices changed. */
import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../core/plan/plan.ts';
import { seriesList } from '../../core/statistics/series.ts';
import {
  addSeriesBreak,
  removeSeriesBreak,
  type SeriesBreak,
  setSeriesBreak,
} from '../../core/statistics/series-breaks.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import css from './statistics.module.css';

const kinds = ['boundary', 'definition', 'price'] as const satisfies readonly SeriesBreak['kind'][];

interface Props {
  readonly plan: Plan;
  /** Of a new break, to be changed. */
  readonly startYear: number;
}

export function BreaksSection({ plan, startYear }: Props) {
  const { t } = useTranslation('statistics');
  const breaks = [...plan.seriesBreaks.values()].sort((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1));
  const told = seriesList.filter(({ id }) => [...plan.statistics.values()].some(({ series }) => series === id));
  return (
    <Section title={t('breaks.title')} aside={breaks.length === 0 ? null : String(breaks.length)}>
      <p className={css['quiet']}>{t('breaks.text')}</p>
      <ul className={css['breaks']}>
        {breaks.map((one) => (
          <BreakItem key={one.id} one={one} series={told} />
        ))}
      </ul>
      <Button
        variant="subtle"
        onClick={() => {
          const fields = { series: '', year: startYear, kind: 'boundary', note: '' } as const;
          commit(addSeriesBreak(planStore.getState().plan, fields));
        }}
      >
        {t('breaks.add')}
      </Button>
    </Section>
  );
}

function BreakItem({ one, series }: { one: SeriesBreak; series: typeof seriesList }) {
  const { t } = useTranslation('statistics');
  const format = useFormat();
  const set = (fields: Parameters<typeof setSeriesBreak>[2]) =>
    commit(setSeriesBreak(planStore.getState().plan, one.id, fields));
  return (
    <li className={css['break']}>
      <NativeSelect
        label={t('breaks.series')}
        value={one.series}
        data={[
          { value: '', label: t('breaks.all') },
          ...series.map(({ id, name }) => ({ value: id, label: format.name(name) })),
        ]}
        onChange={(event) => set({ series: event.currentTarget.value })}
      />
      <NumberField
        label={t('breaks.year')}
        value={one.year}
        min={1990}
        max={2100}
        onCommit={(year) => {
          if (year !== null) set({ year });
        }}
      />
      <div className={css['wide']}>
        <NativeSelect
          label={t('breaks.kind')}
          value={one.kind}
          data={kinds.map((kind) => ({ value: kind, label: t(`breaks.kinds.${kind}`) }))}
          onChange={(event) => {
            const kind = kinds.find((known) => known === event.currentTarget.value);
            if (kind) set({ kind });
          }}
        />
      </div>
      <div className={css['wide']}>
        <TextField label={t('breaks.note')} value={one.note} onCommit={(note) => set({ note })} />
      </div>
      <Button variant="subtle" color="red" onClick={() => commit(removeSeriesBreak(planStore.getState().plan, one.id))}>
        {t('breaks.remove')}
      </Button>
    </li>
  );
}
