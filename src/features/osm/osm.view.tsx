/**
 * The dialog that gets data from OpenStreetMap: allow it, choose what, see how much, get it. What comes goes the way
 * of a file, through the import dialog.
 */
import { Button, Checkbox, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OsmLayerId } from '../../formats/osm/layer-rules.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { openImport } from '../../store/dialogs.ts';
import { useResult } from '../../store/results.ts';
import { useAppSettings } from '../../store/use-plan.ts';
import { EmptyLesson } from '../../ui/empty-lesson.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import type { OsmCountsInput, OsmCountsOutput } from '../../workers/jobs/fetch-osm-counts.job.ts';
import { hostOf } from './host-of.ts';
import css from './osm.module.css';
import { OsmConsent } from './osm-consent.tsx';
import { useOsmFetch } from './use-osm-fetch.ts';

/** Administrative areas come with files alone: asked for by a box, a server answers with whole provinces. */
const kinds: readonly Exclude<OsmLayerId, 'adjacent'>[] = [
  'buildings',
  'landuse',
  'roads',
  'railways',
  'stops',
  'water',
  'sinks',
  'pois',
  'point_sources',
  'routes',
];
const chosenAtFirst: readonly OsmLayerId[] = ['buildings', 'landuse', 'roads', 'railways', 'stops', 'water', 'sinks'];

export default function OsmView({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('osm');
  const { t: ui } = useTranslation('ui');
  const boundary = useResult('boundaryMeasure');
  const box = boundary.value?.bounds ?? null;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('title')}
      size={560}
      padding="md"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': ui('close') }}
      classNames={{ body: css['body'] }}
    >
      {box ? (
        <OsmForm box={box} onClose={onClose} />
      ) : boundary.status === 'working' ? (
        <p className={css['quiet']} role="status">
          {t('measuring')}
        </p>
      ) : (
        <EmptyLesson
          title={t('noBoundary')}
          text={t('noBoundaryText')}
          action={{ label: t('importBoundary'), onClick: () => openImport() }}
        />
      )}
    </Modal>
  );
}

function OsmForm({ box, onClose }: { box: OsmCountsInput['box']; onClose: () => void }) {
  const { t } = useTranslation('osm');
  const { t: ui } = useTranslation('ui');
  const allowed = useAppSettings((settings) => settings.osmAllowed);
  const host = hostOf(useAppSettings((settings) => settings.overpassEndpoint));
  const [layers, setLayers] = useState(chosenAtFirst);
  const { state, estimate, get, reset } = useOsmFetch();
  const question = { box, layers };
  const counts = 'counts' in state ? state.counts : null;
  const isWorking = state.at === 'estimating' || state.at === 'fetching';
  const canFetch = counts !== null && !counts.isTooLarge && counts.bytesExpected > 0;
  const getData = () => counts && get(question, counts, (file) => openImport([file]));
  const [west, south, east, north] = box.map((degrees) => degrees.toFixed(4));
  return (
    <>
      <p className={css['quiet']}>{t('about')}</p>
      <OsmConsent />
      <p className={css['quiet']}>
        {t('box')}: {t('boxValue', { west, south, east, north })}
      </p>
      <Checkbox.Group
        label={t('kinds')}
        value={[...layers]}
        onChange={(chosen) => {
          reset();
          setLayers(kinds.filter((kind) => chosen.includes(kind)));
        }}
      >
        <div className={css['kinds']}>
          {kinds.map((kind) => (
            <Checkbox key={kind} value={kind} label={t(`kind.${kind}`)} disabled={isWorking} />
          ))}
        </div>
      </Checkbox.Group>
      {counts ? <Found counts={counts} /> : null}
      {isWorking ? (
        <div role="status">
          <ProgressBar
            label={t(state.at === 'fetching' ? 'fetching' : 'estimating', { host })}
            fraction={state.at === 'fetching' && state.fraction > 0 ? state.fraction : null}
            onCancel={reset}
          />
        </div>
      ) : null}
      {state.at === 'failed' ? (
        <FailureNote
          failure={state.failure}
          tell={(reason) => t('failed', { reason })}
          {...(allowed ? { onRetry: () => (state.counts ? getData() : estimate(question)) } : {})}
        />
      ) : null}
      <p className={css['quiet']}>{t('credit')}</p>
      <footer className={css['footer']}>
        <Button variant="default" onClick={onClose}>
          {ui('cancel')}
        </Button>
        {canFetch ? (
          <Button disabled={!allowed || isWorking} onClick={getData}>
            {t('fetch')}
          </Button>
        ) : (
          <Button disabled={!allowed || isWorking || layers.length === 0} onClick={() => estimate(question)}>
            {t('estimate')}
          </Button>
        )}
      </footer>
    </>
  );
}

function Found({ counts }: { counts: OsmCountsOutput }) {
  const { t } = useTranslation('osm');
  const format = useFormat();
  const elements = counts.nodes + counts.ways + counts.relations;
  if (elements === 0) return <p className={css['found']}>{t('nothing')}</p>;
  return (
    <>
      <p className={css['found']} role="status">
        {t('estimated', {
          elements: format.full(elements),
          ways: format.full(counts.ways + counts.relations),
          nodes: format.full(counts.nodes),
          megabytes: format.full(Math.max(0.1, Math.round(counts.bytesExpected / 1e5) / 10)),
        })}
      </p>
      {counts.isTooLarge ? <p className={css['doubt']}>{t('tooLarge')}</p> : null}
    </>
  );
}
