/**
 * Where are the emissions? (clause 5.1 a on the map; methods 3)
 *
 * How much of the inventory has a place; what the map shows; the strongest places, each of which flies
 * to itself; the balance sheet that closes; how it was worked out.
 */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { emissionScale } from '../../charts/emission-scale.ts';
import { sectorOf } from '../../core/inventory/sectors.ts';
import { nameIssueLayers } from '../../core/plan/name-issue-layers.ts';
import { type Plan, settingsOf } from '../../core/plan/plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { HOT_SPOTS_SCENE_LAYER } from '../../map/scene.ts';
import { openImport } from '../../store/dialogs.ts';
import { results, useResult } from '../../store/results.ts';
import { usePlan } from '../../store/use-plan.ts';
import { useWorkbench, workbenchStore } from '../../store/workbench-store.ts';
import { EmptyLesson } from '../../ui/empty-lesson.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { IssueList } from '../../ui/issue-list.tsx';
import { NumberWithUnit } from '../../ui/number-with-unit.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Section } from '../../ui/section.tsx';
import { BalanceTable } from './balance-table.tsx';
import { ClusterFindings } from './cluster-findings.tsx';
import { ClusterSettings } from './cluster-settings.tsx';
import { HotSpotControls } from './hot-spot-settings.tsx';
import css from './hotspots.module.css';
import { RankFigure } from './rank-figure.tsx';
import { RankedList } from './ranked-list.tsx';
import { rankedCells, rankedFeatures } from './ranked-places.ts';
import { useHotSpotIssues } from './use-hot-spot-issues.ts';

const selectPlan = (plan: Plan) => ({ plan });

export default function HotSpotsView() {
  const { plan } = usePlan(selectPlan);
  if (plan.settings.size === 0) return null;
  return <HotSpotsPanel plan={plan} />;
}

function HotSpotsPanel({ plan }: { plan: Plan }) {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const sentence = useHotSpotIssues();
  const settings = useWorkbench((state) => state.hotSpots);
  const hovered = useWorkbench((state) => state.hovered);
  const attribution = useResult('attribution');
  const hotSpots = useResult('hotSpots');
  const summary = attribution.value;

  // Who opens this screen wants to see the places, and elsewhere the map is wanted for other things.
  // What was switched on in the layer list stays on.
  useEffect(() => {
    const { hotSpots: before, setHotSpots } = workbenchStore.getState();
    if (before.shown !== 'none') return;
    setHotSpots({ shown: before.lastShown });
    return () => {
      if (!workbenchStore.getState().hotSpots.keptShown) setHotSpots({ shown: 'none' });
    };
  }, []);

  // The outline of a cell goes with the kind of cells it was one of, and with this screen.
  const { cells, shown } = settings;
  useEffect(() => {
    if (cells && shown) return () => workbenchStore.getState().set({ marked: null });
    return undefined;
  }, [cells, shown]);

  const told = (tonnes: number | null) => {
    const { text, unit } = format.emissions(tonnes);
    return `${text} ${unit}`;
  };
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
          second={{ label: t('empty.import'), onClick: () => openImport() }}
        />
      </Panel>
    );
  }
  const missing = summary?.balance.filter((row) => row.inventoryT === null).map((row) => row.sector) ?? [];
  const showsFeatures = settings.shown === 'features';
  const isGone = !showsFeatures && settings.cells.kind === 'polygons' && !plan.layers.has(settings.cells.layerId);
  const { status } = showsFeatures ? attribution : hotSpots;
  const isUnderWay = status === 'stale' || status === 'working';
  const places = showsFeatures
    ? rankedFeatures(
        (settings.sector === null ? summary?.topFeatures : summary?.topFeaturesBySector[settings.sector]) ?? [],
      )
    : rankedCells(hotSpots.value?.ranked ?? [], settings.by);
  const isDensity = !showsFeatures && settings.by === 'density';
  const scale = emissionScale(
    places.map((place) => place.value),
    format.settings,
  );
  const unit = isDensity ? t('list.density', { unit: scale.unit }) : scale.unit;
  const litKey =
    hovered === null
      ? null
      : (places.find(
          (place) => place.row === hovered.row && (place.feature?.layerId ?? HOT_SPOTS_SCENE_LAYER) === hovered.layerId,
        )?.key ?? null);
  const onMapShare = summary && summary.inventoryT > 0 ? summary.onMapT / summary.inventoryT : null;
  const failedName = attribution.status === 'failed' ? 'attribution' : 'hotSpots';
  const failed = [attribution, hotSpots].find((result) => result.status === 'failed');
  return (
    <Panel
      title={t('title')}
      answer={
        summary ? (
          <div className={css['answer']}>
            <NumberWithUnit size="figure" value={format.share(onMapShare)} />
            <span className={css['quiet']}>{t('answer')}</span>
          </div>
        ) : null
      }
      note={
        summary ? (
          <>
            {summary.residualT === 0
              ? t('answerAll', { total: told(summary.inventoryT), year: summary.year })
              : t('answerNote', {
                  onMap: told(summary.onMapT),
                  total: told(summary.inventoryT),
                  residual: told(summary.residualT),
                  year: summary.year,
                })}
            {summary.beyondInventoryT > 0 ? (
              <div className={css['warn']}>{t('beyond', { reported: told(summary.beyondInventoryT) })}</div>
            ) : null}
            {missing.length > 0 ? (
              <div className={css['warn']}>
                {t('incomplete', {
                  year: summary.year,
                  sectors: format.list(missing.map((id) => format.name(sectorOf(id).name))),
                })}
              </div>
            ) : null}
          </>
        ) : null
      }
    >
      {failed?.status === 'failed' ? (
        <FailureNote
          failure={failed}
          tell={(reason) => t('failed', { reason })}
          onRetry={() => results[failedName].again()}
        />
      ) : null}
      <HotSpotControls />
      {isGone ? <p className={css['warn']}>{t('settings.layerGone')}</p> : null}
      {isUnderWay && places.length > 0 ? <p className={css['quiet']}>{t('list.stale')}</p> : null}
      {isGone ? null : places.length > 0 ? (
        <RankedList
          title={t(showsFeatures ? 'list.features' : 'list.cells')}
          unit={unit}
          inUnit={scale.inUnit}
          places={places}
          cellLayerId={HOT_SPOTS_SCENE_LAYER}
          litKey={litKey}
          isStale={status !== 'ready'}
        />
      ) : hotSpots.status === 'ready' ? (
        <p className={css['quiet']}>{t('list.none')}</p>
      ) : failed ? null : (
        <Expected
          label={t(attribution.status === 'working' ? 'working' : 'workingCells')}
          fraction={
            attribution.status === 'working'
              ? attribution.progress
              : hotSpots.status === 'working'
                ? hotSpots.progress
                : null
          }
          onCancel={() => {
            const name = attribution.status === 'working' ? 'attribution' : 'hotSpots';
            results[name].cancel(t('stopped'));
          }}
        />
      )}
      {!showsFeatures && hotSpots.value ? (
        <ClusterFindings result={hotSpots.value} planName={settingsOf(plan).planName} year={settingsOf(plan).year} />
      ) : null}
      {showsFeatures ? null : <ClusterSettings />}
      {places.length > 0 ? (
        <Section title={t('list.chart')}>
          <RankFigure
            title={t('list.chart')}
            unit={unit}
            inUnit={scale.inUnit}
            places={places}
            cellLayerId={HOT_SPOTS_SCENE_LAYER}
            litKey={litKey}
          />
        </Section>
      ) : null}
      {summary ? (
        <section aria-label={t('balance.name')}>
          <h3 className={css['subtitle']}>{t('balance.name')}</h3>
          <BalanceTable plan={plan} balance={summary.balance} inventoryT={summary.inventoryT} />
        </section>
      ) : null}
      <IssueList
        issues={nameIssueLayers([...(summary?.issues ?? []), ...(hotSpots.value?.issues ?? [])], plan)}
        sentence={sentence}
      />
      <Section>
        <p className={css['quiet']}>{t('how')}</p>
      </Section>
    </Panel>
  );
}

/** Holds the place of the list while it is worked out for the first time, so that nothing jumps. */
function Expected({
  label,
  fraction,
  onCancel,
}: {
  readonly label: string;
  readonly fraction: number | null;
  readonly onCancel: () => void;
}) {
  return (
    <div className={css['expected']}>
      <ProgressBar label={label} fraction={fraction} onCancel={onCancel} />
    </div>
  );
}
