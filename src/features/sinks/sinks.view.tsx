/**
 * How much do the sinks take up? (clause 7.2 e; methods 10)
 *
 * The yearly uptake with its range; drawing; each drawn sink with area, uptake and flags; the city
 * whose rates are taken; how it is counted.
 */
import { NativeSelect } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SinkArea } from '../../analysis/sink-area-result.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { settingsOf } from '../../core/plan/plan.ts';
import { setSettings } from '../../core/plan/set-settings.ts';
import { DRAWN_LAYER } from '../../core/plan/tables.ts';
import { ageClasses } from '../../core/sinks/age-classes.ts';
import { assessSinks } from '../../core/sinks/assess-sinks.ts';
import { sinkKindOf, sinkKinds, sinkRateCities } from '../../core/sinks/sink-kinds.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { results, useResult } from '../../store/results.ts';
import { usePlan } from '../../store/use-plan.ts';
import { useWorkbench, workbenchStore } from '../../store/workbench-store.ts';
import { EmptyLesson } from '../../ui/empty-lesson.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { IssueList } from '../../ui/issue-list.tsx';
import { NumberWithUnit } from '../../ui/number-with-unit.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Section } from '../../ui/section.tsx';
import { DrawSink } from './draw-sink.tsx';
import { SinkDetail } from './sink-detail.tsx';
import { countedHaBySink, sinkRows, tellSink, untoldSinks } from './sink-list.ts';
import css from './sinks.module.css';
import { useSinkIssues } from './use-sink-words.ts';

const M2_PER_HA = 10_000;
const noAreas: readonly SinkArea[] = [];
const selectPlan = (plan: Plan) => ({ plan });

export default function SinksView() {
  const { plan } = usePlan(selectPlan);
  if (plan.settings.size === 0) return null;
  return <SinksPanel plan={plan} />;
}

function SinksPanel({ plan }: { plan: Plan }) {
  const { t } = useTranslation('sinks');
  const format = useFormat();
  const sentence = useSinkIssues(plan);
  const measured = useResult('sinkAreas');
  const selection = useWorkbench((state) => state.selection);
  const hovered = useWorkbench((state) => state.hovered);
  const areas = measured.value?.sinks ?? noAreas;
  const { sinkRateCity } = settingsOf(plan);
  const assessment = useMemo(() => assessSinks(plan, countedHaBySink(areas)), [plan, areas]);
  const rows = sinkRows(plan, areas, assessment);
  const untold = untoldSinks(plan);
  const told = (tonnes: number | null) => {
    const { text, unit } = format.emissions(tonnes);
    return `${text} ${unit}`;
  };
  const area = (ha: number | null | undefined) => {
    const { text, unit } = format.areaM2(ha === null || ha === undefined ? null : ha * M2_PER_HA);
    return `${text} ${unit}`;
  };
  const isDrawn = selection?.layerId === DRAWN_LAYER;
  return (
    <Panel
      title={t('title')}
      answer={
        rows.length === 0 ? null : (
          <div className={css['answer']}>
            <NumberWithUnit size="figure" value={format.emissions(assessment.removalT)} />
            <span className={css['quiet']}>{t('answer')}</span>
          </div>
        )
      }
      note={
        rows.length === 0 ? null : (
          <>
            {t('answerNote', {
              low: told(assessment.lowT),
              high: told(assessment.highT),
              area: area(assessment.areaHa),
            })}
            {assessment.unknown.length > 0 && measured.status === 'ready' ? (
              <div className={css['warn']}>{t('answerWithout', { count: assessment.unknown.length })}</div>
            ) : null}
          </>
        )
      }
    >
      {measured.status === 'working' ? <ProgressBar label={t('working')} fraction={measured.progress} /> : null}
      {measured.status === 'failed' ? (
        <FailureNote
          failure={measured}
          tell={(reason) => t('failed', { reason })}
          onRetry={() => results.sinkAreas.again()}
        />
      ) : null}
      {rows.length === 0 ? <EmptyLesson title={t('list.empty.title')} text={t('list.empty.text')} /> : null}
      <DrawSink city={sinkRateCity} />
      {untold.map((feature) => (
        <div key={feature.id} className={css['untold']}>
          <span>
            {feature.name} <span className={css['warn']}>{t('list.untold')}</span>
          </span>
          <NativeSelect
            aria-label={t('list.tell')}
            value=""
            data={[
              { value: '', label: t('list.tell') },
              ...sinkKinds.map((one) => ({ value: one.id, label: format.name(one.name) })),
            ]}
            onChange={(event) => {
              const kind = sinkKindOf(event.currentTarget.value);
              if (kind) commit(tellSink(planStore.getState().plan, feature.id, kind.id, ageClasses[0].id));
            }}
          />
        </div>
      ))}
      {rows.length > 0 ? (
        <PlainTable
          label={t('list.label')}
          columns={[
            { key: 'sink', title: t('list.sink') },
            { key: 'area', title: t('list.area'), align: 'right' },
            { key: 'removal', title: t('list.removal'), align: 'right' },
          ]}
          rows={[
            ...rows.map((row) => ({
              key: row.sink.id,
              lit: hovered?.featureId === row.sink.featureId,
              selected: isDrawn && selection.featureIds.has(row.sink.featureId),
              cells: [
                <span key="name" className={css['name']}>
                  <span className={css['swatch']} style={{ background: sinkKindOf(row.sink.kind)?.color }} />
                  {row.name}
                  {row.issues.some((issue) => issue.severity !== 'note') ? (
                    <IconAlertTriangle className={css['flag']} size={13} aria-label={t('list.flag')} role="img" />
                  ) : null}
                </span>,
                area(row.area?.areaHa),
                <span key="removal" title={format.full(row.result?.removalT)}>
                  {format.number(row.result?.removalT)}
                </span>,
              ],
              detail: <SinkDetail plan={plan} row={row} />,
            })),
            {
              key: '#total',
              kind: 'total' as const,
              cells: [t('list.total'), area(assessment.areaHa), format.number(assessment.removalT)],
            },
          ]}
          onHover={(key) => {
            const sink = key === null ? undefined : plan.sinks.get(key);
            workbenchStore.getState().set({
              hovered: sink ? { layerId: DRAWN_LAYER, row: null, featureId: sink.featureId } : null,
            });
          }}
        />
      ) : null}
      <NativeSelect
        label={t('city')}
        value={sinkRateCity}
        data={sinkRateCities.map((city) => ({ value: city, label: t(`cityName.${city}`) }))}
        onChange={(event) =>
          commit(setSettings(planStore.getState().plan, { sinkRateCity: event.currentTarget.value }))
        }
      />
      <IssueList issues={measured.value?.issues ?? []} sentence={sentence} />
      <Section>
        <p className={css['quiet']}>{t('how')}</p>
      </Section>
    </Panel>
  );
}
