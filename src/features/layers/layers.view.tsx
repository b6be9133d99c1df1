/** The layers of the plan, uppermost first, and below them the legend of what is on. */
import { Button } from '@mantine/core';
import { IconPlus, IconStack2 } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { removeLayer } from '../../core/plan/remove-layer.ts';
import { setLayer } from '../../core/plan/set-layer.ts';
import type { Layer } from '../../core/plan/tables.ts';
import type { Text } from '../../core/text.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Legend } from '../../map/legend.tsx';
import type { SceneLayer } from '../../map/scene-layer.ts';
import { openImport } from '../../store/dialogs.ts';
import { commit, planStore, setPreview } from '../../store/plan-store.ts';
import { usePlan } from '../../store/use-plan.ts';
import { useWorkbench, workbenchStore } from '../../store/workbench-store.ts';
import { EmptyLesson, type LessonAction } from '../../ui/empty-lesson.tsx';
import { orderAt, uppermostFirst } from './layer-order.ts';
import { LayerRow, type LayerRowActions } from './layer-row.tsx';
import css from './layers.module.css';
import { OverlayRows } from './overlay-rows.tsx';

const LayerDetails = lazy(() => import('./layer-details.tsx'));

interface Props {
  scene: readonly SceneLayer[];
  onAdd: () => void;
  onZoom: (layer: Layer) => void;
  /** The same place in the sample region, while the plan has no layer. */
  onSample: () => void;
}

export function LayersView({ scene, onAdd, onZoom, onSample }: Props) {
  const { t } = useTranslation('layers');
  const layers = usePlan((plan) => uppermostFirst(plan.layers.values()));
  const activeId = useWorkbench((state) => state.tableLayerId ?? state.selection?.layerId ?? null);
  const [openId, setOpenId] = useState<string | null>(null);
  const [drag, setDrag] = useState<{ id: string; over: string | null } | null>(null);
  const add: LessonAction = { label: t('add'), onClick: onAdd };

  const moveTo = (id: string, index: number) => {
    const order = orderAt(layers, id, index);
    if (order !== null) commit(setLayer(planStore.getState().plan, id, { order }));
  };
  const actionsOf = (layer: Layer, index: number): LayerRowActions => ({
    show: (visible) => commit(setLayer(planStore.getState().plan, layer.id, { visible })),
    open: () => {
      setOpenId(openId === layer.id ? null : layer.id);
      workbenchStore.getState().set({ tableLayerId: layer.id });
    },
    zoom: () => onZoom(layer),
    table: () => workbenchStore.getState().set({ tableLayerId: layer.id, drawer: 'table' }),
    rename: (name) => commit(setLayer(planStore.getState().plan, layer.id, { name })),
    check: () =>
      workbenchStore
        .getState()
        .set({ tableLayerId: layer.id, chapter: 'eligibility', screen: 'geometry-check', panelCollapsed: false }),
    reimport: () => openImport([], layer.id),
    move: (by) => moveTo(layer.id, index + by),
    remove: () => {
      commit(removeLayer(planStore.getState().plan, layer.id));
      const { selection, tableLayerId, select, set } = workbenchStore.getState();
      if (selection?.layerId === layer.id) select(null);
      if (tableLayerId === layer.id) set({ tableLayerId: null });
    },
    dragStart: () => setDrag({ id: layer.id, over: null }),
    dragOver: () => {
      if (drag && drag.over !== layer.id) setDrag({ ...drag, over: layer.id });
    },
    drop: () => {
      if (drag) moveTo(drag.id, index);
      setDrag(null);
    },
  });
  const setOpacity = (layer: Layer, opacity: number, committed: boolean) => {
    const patch = setLayer(planStore.getState().plan, layer.id, { opacity });
    if (committed) commit(patch);
    else setPreview(patch);
  };

  return (
    <>
      <div className={css['head']}>
        <h2 className={css['title']}>{t('title')}</h2>
        <Button size="compact-sm" variant="light" leftSection={<IconPlus size={14} />} onClick={onAdd}>
          {t('add')}
        </Button>
      </div>
      {layers.length === 0 ? (
        <EmptyLesson
          icon={<IconStack2 size={32} stroke={1.2} />}
          title={t('empty')}
          text={t('emptyText')}
          action={add}
          second={{ label: t('emptySample'), onClick: onSample }}
        />
      ) : (
        <div className={css['scroll']}>
          <div className={css['list']} role="list" aria-label={t('list')} onDragEnd={() => setDrag(null)}>
            <OverlayRows />
            {layers.map((layer, index) => (
              <div role="listitem" key={layer.id}>
                <LayerRow
                  layer={layer}
                  opened={openId === layer.id}
                  active={activeId === layer.id}
                  dropHere={drag?.over === layer.id && drag.id !== layer.id}
                  actions={actionsOf(layer, index)}
                />
                {openId === layer.id ? (
                  <Suspense fallback={null}>
                    <LayerDetails
                      layer={layer}
                      onOpacity={(opacity, committed) => setOpacity(layer, opacity, committed)}
                    />
                  </Suspense>
                ) : null}
              </div>
            ))}
          </div>
          <LegendOfScene scene={scene} />
        </div>
      )}
    </>
  );
}

function titleOf({ title, legend }: SceneLayer): Text {
  if (legend.heading) return legend.heading;
  return typeof title === 'string' ? { 'zh-CN': title, en: title } : title;
}

/** Uppermost first, only what is on and says something. */
function LegendOfScene({ scene }: { scene: readonly SceneLayer[] }) {
  const { t } = useTranslation('layers');
  const { language } = useFormat();
  const shown = scene.filter((layer) => layer.visible && layer.legend.entries.length > 0).reverse();
  if (shown.length === 0) return null;
  return (
    <section className={css['legends']} aria-label={t('legend')}>
      <h3 className={css['legendTitle']}>{t('legend')}</h3>
      {shown.map((layer) => (
        <details key={layer.id} className={css['legend']} open>
          <summary>{titleOf(layer)[language]}</summary>
          <Legend legend={layer.legend} language={language} />
        </details>
      ))}
    </section>
  );
}
