/** The export dialog of a layer: format, coordinate system, encoding, what the format cannot hold, then a file in the downloads and what did not fit in it. */
import { Button, Modal, Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Layer } from '../../core/plan/tables.ts';
import { type TargetOffer, targetOffersAt } from '../../geo/crs/target-offers.ts';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { messageList } from '../../i18n/message-list.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { emptyLocalGrid, localGridText } from '../../position/local-grid.ts';
import { systemName } from '../../position/system-name.ts';
import type { Failure } from '../../store/run-job.ts';
import { failureOf, runJob } from '../../store/run-job.ts';
import { useLayerView } from '../../store/use-layer-view.ts';
import { usePlan } from '../../store/use-plan.ts';
import { IssueList } from '../../ui/issue-list.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { fileNameOf } from '../../ui/save-file.ts';
import type { ExportFormat } from '../../workers/jobs/export-formats.job.ts';
import css from './export.module.css';
import { coloursOf } from './export-colours.ts';
import { planGrids } from './plan-grids.ts';
import { TypedGrid } from './typed-grid.tsx';
import { useExport } from './use-export.ts';

interface Props {
  layerId: string;
  onClose: () => void;
}

const WGS84 = 'EPSG:4326';
/** No system has this code. */
const TYPED = 'typed';

export default function ExportView({ layerId, onClose }: Props) {
  const { t } = useTranslation('export');
  const { t: ui } = useTranslation('ui');
  const { t: position } = useTranslation('position');
  const format = useFormat();
  const reasonOf = useFailureSentence();
  const layer = usePlan((plan) => plan.layers.get(layerId) ?? null);
  const fictional = usePlan((plan) => plan.settings.get('settings')?.fictional ?? false);
  const view = useLayerView(layerId);
  const { formats, failure } = useExportFormats();
  const [formatId, setFormatId] = useState('geojson');
  const [system, setSystem] = useState(WGS84);
  const [grid, setGrid] = useState(emptyLocalGrid);
  const grids = usePlan(planGrids);
  const [encoding, setEncoding] = useState<string | null>(null);
  const { state, start, cancel, reset } = useExport();

  const chosen = formats?.find(({ id }) => id === formatId) ?? null;
  const isFixed = chosen?.systems === 'wgs84';
  const isTyped = !isFixed && system === TYPED;
  const code = isFixed ? WGS84 : isTyped ? localGridText(grid) : system;
  const box = boxOf(layer);
  const systems = [
    {
      group: t('standardSystems'),
      items: targetOffersAt(box).map((offer) => ({
        value: offer.code,
        label: t(`systems.${offer.kind}`, holesOf(offer)),
      })),
    },
    {
      group: t('gridsOfPlan'),
      items: grids.map(({ text, layers }) => ({
        value: text,
        label: t('gridOf', { system: systemName(text, position), layers: format.list(layers) }),
      })),
    },
    { group: t('typedGroup'), items: [{ value: TYPED, label: t('typedGrid') }] },
  ].filter(({ items }) => items.length > 0);
  const encodings = chosen?.encodings ?? [];
  const texts = encodings.find((one) => one === encoding) ?? encodings[0] ?? null;
  const isWriting = state.at === 'writing';
  const limits = chosen ? messageList(format.language, 'export', 'limitsOf')[chosen.id] : undefined;
  const failed = state.at === 'failed' ? state.failure : failure;
  const go = () => {
    if (!layer || !view || !chosen || code === null) return;
    // A file leaves the screen that says so behind: a fictional layer keeps the word in its name.
    const name = fictional ? `${layer.name} (${t('fictional')})` : layer.name;
    const file = `${fileNameOf(name) || 'layer'}.${chosen.extension}`;
    const choice = texts === null ? {} : { encoding: texts };
    start({ view, name, format: chosen.id, crs: code, ...choice, colours: coloursOf(view.role) }, file);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('title', { layer: layer?.name ?? '' })}
      size={520}
      padding="md"
      closeOnClickOutside={!isWriting}
      closeButtonProps={{ 'aria-label': ui('close') }}
    >
      <div className={css['body']}>
        {layer ? null : <p className={css['failure']}>{t('gone')}</p>}
        <p className={css['quiet']}>{t('about')}</p>
        <Select
          label={t('format')}
          data={(formats ?? []).map(({ id, name, extension }) => ({
            value: id,
            label: `${format.name(name)} (.${extension})`,
          }))}
          value={formats ? formatId : null}
          placeholder={formats ? undefined : t('loading')}
          allowDeselect={false}
          disabled={isWriting || !formats}
          onChange={(value) => {
            if (value === null) return;
            setFormatId(value);
            reset();
          }}
        />
        <Select
          label={t('system')}
          description={isFixed ? t('systemFixed') : undefined}
          data={systems}
          value={isFixed ? WGS84 : system}
          allowDeselect={false}
          disabled={isWriting || isFixed}
          onChange={(value) => {
            if (value === null) return;
            setSystem(value);
            reset();
          }}
        />
        {isTyped ? (
          <TypedGrid
            grid={grid}
            onChange={(typed) => {
              setGrid(typed);
              reset();
            }}
            middle={box && [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]}
          />
        ) : null}
        {texts === null ? null : (
          <Select
            label={t('encoding')}
            description={t(texts === 'GBK' ? 'encodingGbk' : 'encodingUtf8')}
            data={encodings.map((one) => ({ value: one, label: one }))}
            value={texts}
            allowDeselect={false}
            disabled={isWriting}
            onChange={(value) => {
              setEncoding(value);
              reset();
            }}
          />
        )}
        {limits && state.at !== 'done' ? <p className={css['quiet']}>{t('limits', { what: limits })}</p> : null}
        {isWriting ? (
          <div role="status">
            <ProgressBar label={t('writing', { file: state.file })} fraction={state.fraction} onCancel={cancel} />
          </div>
        ) : null}
        {state.at === 'cancelled' ? (
          <p className={css['quiet']} role="status">
            {t('cancelled')}
          </p>
        ) : null}
        {failed ? (
          <p className={css['failure']} role="alert">
            {t('failed', { reason: reasonOf(failed) })}
          </p>
        ) : null}
        {state.at === 'done' ? (
          <div role="status">
            <p className={css['done']}>
              {t('done', {
                file: state.file,
                features: format.full(state.output.count),
                size: format.bytes(state.bytes),
              })}
            </p>
            {state.output.issues.length > 0 ? (
              <>
                <p className={css['quiet']}>{t('told')}</p>
                <IssueList issues={state.output.issues} />
              </>
            ) : null}
          </div>
        ) : null}
        <footer className={css['footer']}>
          <Button variant="default" onClick={onClose}>
            {state.at === 'done' ? ui('close') : ui('cancel')}
          </Button>
          <Button disabled={!layer || !view || !chosen || code === null || isWriting} onClick={go}>
            {t('go')}
          </Button>
        </footer>
      </div>
    </Modal>
  );
}

function useExportFormats(): { formats: readonly ExportFormat[] | null; failure: Failure | null } {
  const [formats, setFormats] = useState<readonly ExportFormat[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    runJob('exportFormats', null).then(setFormats, (error: unknown) => setFailure(failureOf(error)));
  }, []);
  return { formats, failure };
}

function boxOf(layer: Layer | null): [number, number, number, number] | null {
  if (!layer) return null;
  const { west, south, east, north } = layer;
  return west === null || south === null || east === null || north === null ? null : [west, south, east, north];
}

function holesOf({ code, zone, meridian }: TargetOffer): { zone: string; meridian: string } {
  const side = code.startsWith('EPSG:326') ? 'N' : code.startsWith('EPSG:327') ? 'S' : '';
  return { zone: zone === null ? '' : `${zone}${side}`, meridian: meridian === null ? '' : String(meridian) };
}
