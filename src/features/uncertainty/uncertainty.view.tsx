/**
 * How sure are the hot spots? (clause 5.1 a on the map; methods 2.6, 3.4)
 *
 * While this screen is open the map shows the probability to be among the strongest instead of emissions.
 */
import { SegmentedControl } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type TopColumn, topColumns } from '../../analysis/uncertainty-result.ts';
import { uncertaintyOfSectors } from '../../core/inventory/uncertainty-of-sectors.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { mapQuestion, useMapQuestion } from '../../store/map-question.ts';
import { results, useResult, useResultIf } from '../../store/results.ts';
import { usePlan } from '../../store/use-plan.ts';
import { useWorkbench, workbenchStore } from '../../store/workbench-store.ts';
import { EmptyLesson } from '../../ui/empty-lesson.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { IssueList } from '../../ui/issue-list.tsx';
import { NumberWithUnit } from '../../ui/number-with-unit.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Section } from '../../ui/section.tsx';
import { SureList } from './sure-list.tsx';
import css from './uncertainty.module.css';
import { useUncertaintyIssues } from './use-uncertainty-issues.ts';

/** Of so many runs a place must be at the top to be called almost sure. */
const ALMOST_SURE = 0.95;
const percentOf: Readonly<Record<TopColumn, number>> = { top1: 1, top5: 5, top10: 10 };
const selectPlan = (plan: Plan) => ({ plan });

export default function UncertaintyView() {
  const { plan } = usePlan(selectPlan);
  if (plan.settings.size === 0) return null;
  return <UncertaintyPanel plan={plan} />;
}

function UncertaintyPanel({ plan }: { plan: Plan }) {
  const { t } = useTranslation('uncertainty');
  const format = useFormat();
  const sentence = useUncertaintyIssues();
  const top = useMapQuestion((state) => state.sureness) ?? 'top5';
  const attribution = useResult('attribution');
  const byFeatures = useWorkbench((state) => state.hotSpots.shown === 'features');
  const ofFeatures = useResultIf(byFeatures, 'featureUncertainty');
  const ofCells = useResultIf(!byFeatures, 'cellUncertainty');
  const name = byFeatures ? 'featureUncertainty' : 'cellUncertainty';
  const uncertainty = byFeatures ? ofFeatures : ofCells;
  useSurenessOnMap();
  if (attribution.status === 'idle') {
    return (
      <Panel title={t('title')}>
        <EmptyLesson
          title={t('empty.title')}
          text={t('empty.text')}
          action={{
            label: t('empty.inventory'),
            onClick: () => workbenchStore.getState().set({ chapter: 'inventory', screen: 'inventory' }),
          }}
        />
      </Panel>
    );
  }
  const { value } = uncertainty;
  const percent = percentOf[top];
  const count = byFeatures ? ofFeatures.value?.featureCount : ofCells.value?.ids.length;
  const sure = byFeatures
    ? ofFeatures.value?.almostSure[top]
    : ofCells.value?.columns[top].filter((probability) => probability >= ALMOST_SURE).length;
  const year = attribution.value?.year ?? null;
  const failed = [attribution, uncertainty].find((result) => result.status === 'failed');
  const working = [attribution, uncertainty].find((result) => result.status === 'working');
  return (
    <Panel
      title={t('title')}
      answer={
        <div className={css['answer']} data-stale={uncertainty.status !== 'ready' || undefined}>
          <NumberWithUnit
            size="figure"
            value={format.quantity(sure, '')}
            mark={value && uncertainty.status !== 'ready' ? 'stale' : null}
          />
          <span className={css['quiet']}>{t(byFeatures ? 'answerFeatures' : 'answerCells', { percent })}</span>
        </div>
      }
      note={
        value
          ? t(byFeatures ? 'noteFeatures' : 'noteCells', { all: format.number(count), runs: format.number(value.runs) })
          : undefined
      }
    >
      {failed?.status === 'failed' ? (
        <FailureNote
          failure={failed}
          tell={(reason) => t('failed', { reason })}
          onRetry={() => (failed === attribution ? results.attribution : results[name]).again()}
        />
      ) : null}
      {working?.status === 'working' ? (
        <ProgressBar
          label={t('working')}
          fraction={working.progress}
          onCancel={() => (working === attribution ? results.attribution : results[name]).cancel(t('stopped'))}
        />
      ) : null}
      <Controls top={top} />
      {ofCells.value && !byFeatures ? <SureList result={ofCells.value} top={top} percent={percent} /> : null}
      <p className={css['quiet']}>{t('hint')}</p>
      <IssueList
        issues={[...(year === null ? [] : uncertaintyOfSectors(plan, year).issues), ...(value?.issues ?? [])]}
        sentence={sentence}
      />
      {value ? (
        <Section>
          <p className={css['quiet']}>{t('how', { seed: value.seed })}</p>
        </Section>
      ) : null}
    </Panel>
  );
}

/** What this screen shows on the map goes with it; the switches stay as a person left them. */
function useSurenessOnMap(): void {
  useEffect(() => {
    const { hotSpots: before, setHotSpots } = workbenchStore.getState();
    mapQuestion.setState({ sureness: 'top5' });
    if (before.shown === 'none') setHotSpots({ shown: before.lastShown });
    return () => {
      mapQuestion.setState({ sureness: null });
      if (before.shown === 'none' && !workbenchStore.getState().hotSpots.keptShown) setHotSpots({ shown: 'none' });
    };
  }, []);
}

function Controls({ top }: { top: TopColumn }) {
  const { t } = useTranslation('uncertainty');
  const shown = useWorkbench((state) => state.hotSpots.shown);
  return (
    <div className={css['controls']}>
      <div className={css['control']}>
        <span>{t('shown')}</span>
        <SegmentedControl
          aria-label={t('shown')}
          value={shown === 'features' ? 'features' : 'cells'}
          onChange={(value) =>
            workbenchStore.getState().setHotSpots({ shown: value === 'features' ? 'features' : 'cells' })
          }
          data={[
            { value: 'cells', label: t('cells') },
            { value: 'features', label: t('features') },
          ]}
        />
      </div>
      <div className={css['control']}>
        <span>{t('top')}</span>
        <SegmentedControl<TopColumn>
          aria-label={t('top')}
          value={top}
          onChange={(sureness) => mapQuestion.setState({ sureness })}
          data={topColumns.map((value) => ({ value, label: t('percent', { value: percentOf[value] }) }))}
        />
      </div>
    </div>
  );
}
