/** The geometry check of a layer: what to look for, what was found by kind, on the map and in a list, and its repair. */
import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDownload, IconPolygon } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayerRole } from '../../core/plan/tables.ts';
import type { CheckWishes } from '../../geo/check/check-table.ts';
import { type FindingKind, findingKinds } from '../../geo/check/finding.ts';
import { startLimits } from '../../geo/check/limits.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { openImport } from '../../store/dialogs.ts';
import { boundaryOf } from '../../store/result-inputs.ts';
import { useLayerView } from '../../store/use-layer-view.ts';
import { usePlan } from '../../store/use-plan.ts';
import { useWorkbench, workbenchStore } from '../../store/workbench-store.ts';
import { EmptyLesson } from '../../ui/empty-lesson.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { saveFile } from '../../ui/save-file.ts';
import type { NamedFinding } from '../../workers/jobs/check-geometry.job.ts';
import { CheckSettings } from './check-settings.tsx';
import { cancelCheck, forgetCheck, releaseWorker, startCheck, useCheck } from './check-store.ts';
import { CheckSums } from './check-sums.tsx';
import { FindingList } from './finding-list.tsx';
import { useFindingWords } from './finding-words.ts';
import { findingsCsv } from './findings-csv.ts';
import css from './geometry-check.module.css';
import { RepairDialog } from './repair-dialog.tsx';
import { showFinding } from './show-finding.ts';

/** Parcels should tile the ground and lie inside the boundary; buildings should not overlap; roads may do both. */
function wishesFor(role: LayerRole): CheckWishes {
  return {
    overlaps: role === 'parcels' || role === 'buildings' || role === 'boundary',
    gaps: role === 'parcels',
    outside: role === 'parcels',
    limits: startLimits,
  };
}

/** Layers that bound the region or lie around it cannot be outside of it. */
const neverOutside: ReadonlySet<LayerRole> = new Set(['boundary', 'neighbours']);

export default function GeometryCheckView() {
  const { t } = useTranslation('geometryCheck');
  const format = useFormat();
  const layers = usePlan((plan) => [...plan.layers.values()].sort((a, b) => (a.order < b.order ? 1 : -1)));
  const asked = useWorkbench((state) => state.tableLayerId);
  const { work, done } = useCheck();
  const layer =
    layers.find(({ id }) => id === asked) ?? layers.find(({ role }) => role === 'parcels') ?? layers[0] ?? null;
  const view = useLayerView(layer?.id ?? null);
  const boundary = useBoundary(layer?.role ?? null);
  const hasBoundary = boundary.layers.length + boundary.drawn.length > 0;
  const [wishesByRole, setWishesByRole] = useState<Partial<Record<LayerRole, CheckWishes>>>({});
  const wishes = layer ? (wishesByRole[layer.role] ?? wishesFor(layer.role)) : null;

  useEffect(
    () => () => {
      workbenchStore.getState().set({ marked: null });
      releaseWorker();
    },
    [],
  );
  // A layer that was imported again has other rows: its old list says nothing about it.
  const isGone = done !== null && !layers.some((one) => one.tableId === done.input.view.tableId);
  useEffect(() => {
    if (isGone) forgetCheck();
  }, [isGone]);

  if (!layer || !view || !wishes)
    return (
      <Panel title={t('title')}>
        <EmptyLesson
          icon={<IconPolygon size={32} stroke={1.2} />}
          title={t('noLayer')}
          text={t('noLayerText')}
          action={{ label: t('menu'), onClick: () => openImport() }}
        />
      </Panel>
    );
  const check = () => {
    workbenchStore.getState().set({ marked: null });
    startCheck({ view, boundary, wishes: { ...wishes, outside: wishes.outside && hasBoundary } });
  };
  const ofLayer = done?.input.view.layerId === layer.id && !isGone ? done : null;
  const isStale = ofLayer !== null && (ofLayer.input.view !== view || !sameBoundary(ofLayer.input.boundary, boundary));
  const isChecking = work.at === 'checking';
  return (
    <Panel
      title={t('title')}
      answer={
        ofLayer ? (
          <span className={ofLayer.output.findings.length === 0 ? css['good'] : undefined}>
            {ofLayer.output.findings.length === 0
              ? t('nothing')
              : t('found', { findings: format.full(ofLayer.output.findings.length) })}
          </span>
        ) : undefined
      }
      note={ofLayer ? t('looked', { features: format.full(ofLayer.output.features) }) : undefined}
    >
      <Select
        label={t('layer')}
        data={layers.map(({ id, name }) => ({ value: id, label: name }))}
        value={layer.id}
        allowDeselect={false}
        disabled={isChecking}
        onChange={(id) => {
          if (id !== null) workbenchStore.getState().set({ tableLayerId: id, marked: null });
        }}
      />
      <CheckSettings
        wishes={wishes}
        boundary={neverOutside.has(layer.role) ? 'never' : hasBoundary ? 'there' : 'missing'}
        onChange={(next) => setWishesByRole({ ...wishesByRole, [layer.role]: next })}
      />
      {work.at === 'checking' ? (
        <div role="status">
          <ProgressBar
            label={t('checking', { layer: layers.find(({ id }) => id === work.layerId)?.name ?? '' })}
            fraction={work.fraction}
            onCancel={cancelCheck}
          />
        </div>
      ) : (
        <div className={css['row']}>
          <Button variant={ofLayer && !isStale ? 'default' : 'filled'} onClick={check}>
            {ofLayer ? t('again') : t('start')}
          </Button>
          {work.at === 'cancelled' ? (
            <span className={css['quiet']} role="status">
              {t('cancelled')}
            </span>
          ) : null}
        </div>
      )}
      {work.at === 'failed' ? (
        <FailureNote failure={work.failure} tell={(reason) => t('failed', { reason })} onRetry={check} />
      ) : null}
      {ofLayer?.output.boundaryAtFault ? (
        <p className={css['stale']} role="status">
          {t('boundaryAtFault')}
        </p>
      ) : null}
      {isStale ? (
        <p className={css['stale']} role="status">
          {t('stale')}
        </p>
      ) : null}
      {ofLayer ? <Found key={ofLayer.input.view.layerId} done={ofLayer} isStale={isStale} /> : null}
    </Panel>
  );
}

type Boundary = ReturnType<typeof boundaryOf>;

function useBoundary(role: LayerRole | null): Boundary {
  const boundary = usePlan(boundaryOf);
  return useMemo(
    () => (role !== null && neverOutside.has(role) ? { layers: [], drawn: [] } : boundary),
    [boundary, role],
  );
}

function sameBoundary(a: Boundary, b: Boundary): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

interface FoundProps {
  readonly done: NonNullable<ReturnType<typeof useCheck>['done']>;
  readonly isStale: boolean;
}

function Found({ done: { input, output }, isStale }: FoundProps) {
  const { t } = useTranslation('geometryCheck');
  const words = useFindingWords();
  const [filter, setFilter] = useState('');
  const [chosen, setChosen] = useState<NamedFinding | null>(null);
  const [repair, setRepair] = useState<{ kind: FindingKind; findings: readonly NamedFinding[] } | null>(null);
  const wanted = filter.trim().toLowerCase();
  const shown = useMemo(
    () =>
      wanted === ''
        ? output.findings
        : output.findings.filter(
            ({ featureIds, names }) =>
              featureIds.some((id) => id.toLowerCase().includes(wanted)) ||
              names.some((name) => name?.toLowerCase().includes(wanted)),
          ),
    [output, wanted],
  );
  const groups = useMemo(
    () =>
      findingKinds
        .map((kind) => ({ kind, findings: shown.filter((finding) => finding.kind === kind) }))
        .filter(({ findings }) => findings.length > 0),
    [shown],
  );
  const choose = (finding: NamedFinding) => {
    setChosen(finding);
    showFinding(input.view.layerId, finding);
  };
  const step = (by: 1 | -1) => {
    const at = chosen ? shown.indexOf(chosen) : -1;
    const next = shown[at < 0 ? (by === 1 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length];
    if (next) choose(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    step(event.key === 'ArrowDown' ? 1 : -1);
  };
  const save = () => {
    const csv = findingsCsv(
      shown,
      (column) => t(`csv.${column}`),
      (kind) => t(`kind.${kind}`),
    );
    saveFile(`${t('fileName')}.csv`, new TextEncoder().encode(csv), 'text/csv');
  };
  return (
    // Arrow keys walk the findings from anywhere in the list.
    <div role="group" aria-label={t('list')} onKeyDown={onKeyDown}>
      {output.findings.length > 0 ? (
        <div className={css['tools']}>
          <TextInput
            size="xs"
            aria-label={t('filter')}
            placeholder={t('filter')}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
          <ActionIcon size={28} aria-label={t('previous')} title={t('previous')} onClick={() => step(-1)}>
            <IconArrowUp size={16} />
          </ActionIcon>
          <ActionIcon size={28} aria-label={t('next')} title={t('next')} onClick={() => step(1)}>
            <IconArrowDown size={16} />
          </ActionIcon>
          <ActionIcon size={28} aria-label={t('exportCsv')} title={t('exportCsv')} onClick={save}>
            <IconDownload size={16} />
          </ActionIcon>
        </div>
      ) : null}
      {chosen ? (
        <p className={css['quiet']} role="status">
          {t(`kind.${chosen.kind}`)} · {words.features(chosen)}
        </p>
      ) : null}
      {shown.length === 0 && output.findings.length > 0 ? <p className={css['quiet']}>{t('noneMatch')}</p> : null}
      <FindingList
        groups={groups}
        chosen={chosen}
        onChoose={choose}
        onRepair={(kind, findings) => setRepair({ kind, findings })}
      />
      <CheckSums output={output} isStale={isStale} />
      {repair ? (
        <RepairDialog
          layerId={input.view.layerId}
          boundary={input.boundary}
          leastWidthM={input.wishes.limits.leastWidthM}
          kind={repair.kind}
          findings={repair.findings}
          onClose={() => setRepair(null)}
        />
      ) : null}
    </div>
  );
}
