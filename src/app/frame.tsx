/**
 * The frame: bar, rail, layers, map with its drawer, the panel of the step, the strip. All but the
 * map fold away; up to 1024 px the layers float over the map and fold into a button.
 */
import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LayersView } from '../features/layers/layers.view.tsx';
import { importSample } from '../features/plans/import-plan.ts';
import { closeDialog, openImport, useDialog } from '../store/dialogs.ts';
import { useWorkbench, workbenchStore } from '../store/workbench-store.ts';
import { Notices } from '../ui/notices.tsx';
import css from './app.module.css';
import { Drawer } from './drawer.tsx';
import { DropZone } from './drop-zone.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { MapCredit } from './map-credit.tsx';
import { MapLoading } from './map-loading.tsx';
import { PaletteHost } from './palette-host.tsx';
import { PanelHost } from './panel-host.tsx';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';
import { useFoldOverMap } from './use-fold-over-map.ts';
import { useMeasureSites } from './use-measure-sites.ts';
import { useScene } from './use-scene.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { zoomToLayer } from './zoom-to-layer.ts';

const Strip = lazy(() => import('./strip.tsx'));
const MapStage = lazy(() => import('./map-stage.tsx'));
const PlansView = lazy(() => import('../features/plans/plans.view.tsx'));
const JournalDialog = lazy(() => import('../features/journal/journal-dialog.tsx'));
const ImportView = lazy(() => import('../features/import/import.view.tsx'));
const OsmView = lazy(() => import('../features/osm/osm.view.tsx'));
const LandUseConvertView = lazy(() => import('../features/import/land-use-convert.view.tsx'));
const PositionView = lazy(() => import('../features/position/position.view.tsx'));
const ExportView = lazy(() => import('../features/export/export.view.tsx'));

export function Frame() {
  const { t } = useTranslation('shell');
  const narrow = useMediaQuery('(max-width: 1024px)', false, { getInitialValueInEffect: false });
  const collapsed = useWorkbench((state) => state.layersCollapsed);
  const [floating, setFloating] = useState(false);
  const layersShown = narrow ? floating : !collapsed;
  const scene = useScene();
  const foldLayers = useCallback(() => setFloating(false), []);
  useFoldOverMap(narrow === true && floating, foldLayers);
  useShortcuts();
  useMeasureSites();
  const toggleLayers = () => {
    if (narrow) setFloating(!floating);
    else workbenchStore.getState().set({ layersCollapsed: !collapsed });
  };
  return (
    <div className={css['frame']}>
      <TopBar layersShown={layersShown} onToggleLayers={toggleLayers} />
      <Rail />
      {layersShown ? (
        <aside className={css['layers']} aria-label={t('layers')} data-floating={narrow}>
          <LayersView
            scene={scene}
            onAdd={() => openImport()}
            onZoom={zoomToLayer}
            onSample={() => void importSample()}
          />
        </aside>
      ) : null}
      <main className={css['main']}>
        <div className={css['stage']}>
          <ErrorBoundary>
            <Suspense fallback={<MapLoading />}>
              <MapStage />
            </Suspense>
          </ErrorBoundary>
          <MapCredit />
          <Notices />
        </div>
        <Drawer />
      </main>
      <PanelHost />
      <Suspense fallback={<footer className={css['stripPlace']} />}>
        <Strip />
      </Suspense>
      <PaletteHost />
      <DropZone />
      <Dialogs />
    </div>
  );
}

function Dialogs() {
  const request = useDialog();
  return (
    <ErrorBoundary resetKey={request?.kind}>
      <Suspense fallback={null}>
        {request?.kind === 'plans' ? <PlansView opened onClose={closeDialog} /> : null}
        {request?.kind === 'journal' ? <JournalDialog onClose={closeDialog} /> : null}
        {request?.kind === 'osm' ? <OsmView onClose={closeDialog} /> : null}
        {request?.kind === 'export' ? <ExportView layerId={request.layerId} onClose={closeDialog} /> : null}
        {request?.kind === 'position' ? (
          <PositionView key={request.layerId} layerId={request.layerId} onClose={closeDialog} />
        ) : null}
        {request?.kind === 'convertLandUse' ? (
          <LandUseConvertView layerId={request.layerId} onClose={closeDialog} />
        ) : null}
        {request?.kind === 'import' ? (
          <ImportView files={request.files} layerId={request.layerId} onClose={closeDialog} />
        ) : null}
      </Suspense>
    </ErrorBoundary>
  );
}
