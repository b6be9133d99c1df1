/** One variable: its chart, its elasticity and where that is from, source, assumption and note. */
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { seriesChart } from '../../charts/series-chart.ts';
import type { FocusVariable } from '../../core/drivers/focus-variables.ts';
import type { RegionDriver } from '../../core/drivers/region-focus.ts';
import { setDriverNote } from '../../core/drivers/set-driver-notes.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { unitName } from '../../core/statistics/unit-names.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import css from './drivers.module.css';
import { ElasticityWords } from './elasticity-words.tsx';
import { SaturationCheck } from './saturation-check.tsx';

interface Props {
  readonly plan: Plan;
  readonly driver: RegionDriver;
  /** Null: not ranked. */
  readonly variable: FocusVariable | null;
  /** Why it is not ranked. */
  readonly why?: string;
  readonly isOpen: boolean;
  readonly onOpen: (id: string | null) => void;
}

export function DriverItem({ plan, driver, variable, why, isOpen, onOpen }: Props) {
  const { t } = useTranslation('drivers');
  const format = useFormat();
  const note = plan.driverNotes.get(driver.id);
  const set = (fields: Parameters<typeof setDriverNote>[2]) =>
    commit(setDriverNote(planStore.getState().plan, driver.id, fields));
  const name = format.name(driver.name);
  const lacking = (['source', 'assumption', 'note'] as const).filter(
    (field) => (note?.[field] ?? '') === '' && !(field === 'source' && driver.sources.length > 0),
  );
  const growth = variable ? `${variable.growth > 0 ? '+' : ''}${format.share(variable.growth).text} %` : null;
  return (
    <li className={css['item']}>
      <details
        open={isOpen}
        onToggle={(event) => {
          if (event.currentTarget.open !== isOpen) onOpen(event.currentTarget.open ? driver.id : null);
        }}
      >
        <summary className={css['itemSummary']}>
          <span className={css['itemName']}>{name}</span>
          <span className={css['itemNumber']}>{growth === null ? why : t('focus.growth', { growth })}</span>
        </summary>
        {isOpen ? (
          <div className={css['fields']}>
            <div className={css['wide']}>
              <ChartFigure
                chart={seriesChart({
                  id: driver.id,
                  title: name,
                  unit: format.name(unitName(driver.unit)),
                  series: [
                    {
                      id: driver.id,
                      name,
                      valueByYear: new Map(driver.points.map(({ year, value }) => [year, value])),
                    },
                  ],
                  breaks: [],
                })}
              />
            </div>
            {variable?.needsSaturationCheck ? <SaturationCheck driver={driver} /> : null}
            {variable?.isFocus && lacking.length > 0 ? (
              <p className={`${css['warn']} ${css['wide']}`}>
                {t('focus.lacks', { what: format.list(lacking.map((field) => t(`focus.lack.${field}`))) })}
              </p>
            ) : null}
            <div className={css['wide']}>
              <NumberField
                label={t('focus.elasticity')}
                description={<ElasticityWords driver={driver} />}
                value={
                  note?.elasticity ?? (driver.elasticity === null ? null : Number(driver.elasticity.toPrecision(4)))
                }
                optional
                onCommit={(elasticity) => set({ elasticity })}
              />
            </div>
            {driver.elasticityFrom.kind === 'person' ? (
              <div className={css['wide']}>
                <TextField
                  label={t('focus.elasticitySource')}
                  value={note?.elasticitySource ?? ''}
                  onCommit={(elasticitySource) => set({ elasticitySource })}
                />
              </div>
            ) : null}
            <div className={css['wide']}>
              <TextField
                label={t('focus.source')}
                {...(driver.sources.length > 0
                  ? { description: t('focus.recordSources', { sources: format.list(driver.sources) }) }
                  : {})}
                value={note?.source ?? ''}
                onCommit={(source) => set({ source })}
              />
            </div>
            <div className={css['wide']}>
              <TextField
                label={t('focus.assumption')}
                lines={2}
                value={note?.assumption ?? ''}
                onCommit={(assumption) => set({ assumption })}
              />
            </div>
            <div className={css['wide']}>
              <TextField
                label={t('focus.note')}
                lines={2}
                value={note?.note ?? ''}
                onCommit={(text) => set({ note: text })}
              />
            </div>
          </div>
        ) : null}
      </details>
    </li>
  );
}
