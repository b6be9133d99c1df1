/** The chosen value of the statistics: in full, with its status, source and note. */
import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { keyOfSeries } from '../../core/inventory/told-series.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { Status, Tables } from '../../core/plan/tables.ts';
import type { Series } from '../../core/statistics/series.ts';
import { setStatistics } from '../../core/statistics/set-statistics.ts';
import { unitName } from '../../core/statistics/unit-names.ts';
import { useFillWords } from '../../i18n/use-fill-words.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { showGaps } from '../../store/series-to-fill.ts';
import { usePlan } from '../../store/use-plan.ts';
import { TextField } from '../../ui/text-field.tsx';
import css from './statistics.module.css';

const statuses = ['reported', 'estimated', 'default'] as const satisfies readonly Status[];

const selectPlan = (plan: Plan) => ({ plan });

interface Props {
  readonly series: Series;
  readonly year: number;
  readonly record: Tables['statistics'] | null;
}

export function RecordInspector({ series, year, record }: Props) {
  const { t } = useTranslation('statistics');
  const format = useFormat();
  const filled = useFillWords(usePlan(selectPlan).plan).ofSource(record?.source ?? '');
  const title = t('cell.title', { row: format.name(series.name), year });
  const set = (fields: Partial<Pick<Tables['statistics'], 'status' | 'source' | 'note'>> & { value?: null }) => {
    if (record) commit(setStatistics(planStore.getState().plan, [{ ...record, ...fields }]).patch);
  };
  return (
    <section className={css['inspector']} aria-label={title}>
      <h3 className={css['inspectorTitle']}>
        {title}
        <span className={css['inspectorValue']}>
          {format.full(record?.value)} {format.name(unitName(series.unit))}
        </span>
      </h3>
      {record ? (
        <>
          <NativeSelect
            label={t('cell.status')}
            value={record.status}
            data={statuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
            onChange={(event) => {
              const status = statuses.find((one) => one === event.currentTarget.value);
              if (status) set({ status });
            }}
          />
          {filled === null ? (
            <TextField
              label={t('cell.source')}
              placeholder={t('cell.sourcePlaceholder')}
              value={record.source}
              onCommit={(source) => set({ source })}
            />
          ) : (
            <div>
              <span className={css['quiet']}>{t('cell.source')}</span>
              <p className={css['quiet']}>{t('cell.filled', { how: filled })}</p>
            </div>
          )}
          <div className={css['wide']}>
            <TextField label={t('cell.note')} value={record.note} onCommit={(note) => set({ note })} />
          </div>
          <Button variant="subtle" color="red" onClick={() => set({ value: null })}>
            {t('cell.clear')}
          </Button>
        </>
      ) : (
        <p className={`${css['quiet']} ${css['wide']}`}>{t('cell.untold')}</p>
      )}
      <Button variant="subtle" onClick={() => showGaps(keyOfSeries({ kind: 'statistic', series: series.id }))}>
        {t('cell.fill')}
      </Button>
    </section>
  );
}
