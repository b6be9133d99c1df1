/**
 * Does a layer of the plan lie where it should? The judgement of the import once more, over what is in the plan now, with
 * pictures of before and after; what is agreed to moves the layer by one patch.
 */
import { Button, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Layer } from '../../core/plan/tables.ts';
import { PlaceProposals } from '../../position/place-proposals.tsx';
import { SystemChooser } from '../../position/system-chooser.tsx';
import { systemName } from '../../position/system-name.ts';
import { openDialog } from '../../store/dialogs.ts';
import { planStore } from '../../store/plan-store.ts';
import { runJob } from '../../store/run-job.ts';
import { useLayerView } from '../../store/use-layer-view.ts';
import { usePlan } from '../../store/use-plan.ts';
import { workbenchStore } from '../../store/workbench-store.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Section } from '../../ui/section.tsx';
import type { PlacedSource } from '../../workers/jobs/placed-source.ts';
import css from './position.module.css';
import { useMoveLayer } from './use-move-layer.ts';

interface Props {
  readonly layerId: string;
  readonly onClose: () => void;
}

export default function PositionView({ layerId, onClose }: Props) {
  const { t } = useTranslation('positionCheck');
  const { t: position } = useTranslation('position');
  const { t: ui } = useTranslation('ui');
  const layer = usePlan((plan) => plan.layers.get(layerId) ?? null);
  const { state, start, cancel } = useMoveLayer();
  const isMoving = state.at === 'moving';
  const take = (crs: string) => {
    start(layerId, crs, (crsCode) => {
      const system = systemName(crsCode, position);
      notifications.show({ message: `${t('done', { layer: layer?.name ?? '', system })} ${t('undo')}` });
      showLayer(layerId);
      onClose();
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('title', { layer: layer?.name ?? '' })}
      size={620}
      padding="md"
      closeOnClickOutside={!isMoving}
      closeButtonProps={{ 'aria-label': ui('close') }}
    >
      <div className={css['body']}>
        {layer ? <Facts layer={layer} /> : <p className={css['quiet']}>{t('gone')}</p>}
        {state.at === 'failed' ? (
          <FailureNote failure={state.failure} tell={(reason) => t('failed', { reason })} />
        ) : null}
        {isMoving ? (
          <div role="status">
            <ProgressBar label={t('moving')} fraction={state.fraction} onCancel={cancel} />
          </div>
        ) : null}
        {layer && !isMoving ? <Judgement key={layer.tableId} layer={layer} onTake={take} /> : null}
        <footer className={css['footer']}>
          <Button variant="default" onClick={onClose}>
            {ui('close')}
          </Button>
        </footer>
      </div>
    </Modal>
  );
}

function Facts({ layer }: { layer: Layer }) {
  const { t } = useTranslation('positionCheck');
  const { t: position } = useTranslation('position');
  const { crsCode, crsFrom, movedFromCrs } = layer;
  return (
    <dl className={css['facts']}>
      <dt>{t('system')}</dt>
      <dd title={crsCode ?? undefined}>
        {crsCode === null
          ? t('unknown')
          : `${systemName(crsCode, position)} · ${t(crsFrom === 'person' ? 'byPerson' : 'read')}`}
      </dd>
      {movedFromCrs ? (
        <>
          <dt>{t('movedFrom')}</dt>
          <dd title={movedFromCrs}>{systemName(movedFromCrs, position)}</dd>
        </>
      ) : null}
    </dl>
  );
}

function Judgement({ layer, onTake }: { layer: Layer; onTake: (crs: string) => void }) {
  const { t } = useTranslation('positionCheck');
  const view = useLayerView(layer.id);
  const { crsCode } = layer;
  const source = useMemo((): PlacedSource | null => view && { kind: 'stored', view, crsCode }, [view, crsCode]);
  const hasOthers = usePlan(
    (plan) => plan.layers.size > 1 || [...plan.features.values()].some(({ kind }) => kind === 'boundary'),
  );
  if (layer.west === null) return <p className={css['quiet']}>{t('noShapes')}</p>;
  if (!source) return null;
  return (
    <>
      {hasOthers ? (
        <PlaceProposals
          source={source}
          role={layer.role}
          run={runJob}
          onTake={onTake}
          onCheckOther={(layerId) => openDialog({ kind: 'position', layerId })}
        />
      ) : (
        <p className={css['quiet']}>{t('noOthers')}</p>
      )}
      <Section title={t('ownSystem')}>
        <p className={css['quiet']}>{t('ownSystemText')}</p>
        <SystemChooser source={source} run={runJob} onTake={onTake} />
      </Section>
    </>
  );
}

/** The map goes where the layer lies now. */
function showLayer(layerId: string): void {
  const layer = planStore.getState().plan.layers.get(layerId);
  if (!layer) return;
  const { west, south, east, north } = layer;
  if (west === null || south === null || east === null || north === null) return;
  workbenchStore
    .getState()
    .set({ camera: { kind: 'fit', bounds: [west, south, east, north], animate: false }, tableLayerId: layerId });
}
