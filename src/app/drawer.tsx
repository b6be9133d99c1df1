/** The drawer under the map: the attribute table or the chapter's chart. It remembers its height. */
import { ActionIcon } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type KeyboardEvent, lazy, type PointerEvent, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkbench, workbenchStore } from '../store/workbench-store.ts';
import css from './drawer.module.css';
import { ErrorBoundary } from './error-boundary.tsx';

const TableView = lazy(() => import('../features/table/table.view.tsx'));

const LOWEST = 140;
const KEY_STEP = 24;

function setHeight(height: number): void {
  const highest = Math.max(LOWEST, globalThis.innerHeight - 280);
  workbenchStore.getState().set({ drawerHeightPx: Math.round(Math.min(highest, Math.max(LOWEST, height))) });
}

export function Drawer() {
  const { t } = useTranslation('shell');
  const tab = useWorkbench((state) => state.drawer);
  const height = useWorkbench((state) => state.drawerHeightPx);
  if (tab === null) return null;
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) setHeight(height - event.movementY);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowUp') setHeight(height + KEY_STEP);
    else if (event.key === 'ArrowDown') setHeight(height - KEY_STEP);
    else return;
    event.preventDefault();
  };
  return (
    <section className={css['drawer']} aria-label={t('drawer.name')} style={{ height }}>
      <div
        className={css['handle']}
        role="separator"
        aria-orientation="horizontal"
        aria-label={t('drawer.resize')}
        aria-valuenow={height}
        aria-valuemin={LOWEST}
        tabIndex={0}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onKeyDown={onKeyDown}
      />
      <ActionIcon
        className={css['close']}
        size={24}
        aria-label={t('drawer.close')}
        onClick={() => workbenchStore.getState().set({ drawer: null })}
      >
        <IconChevronDown size={16} />
      </ActionIcon>
      <ErrorBoundary resetKey={tab}>
        <Suspense fallback={null}>
          <TableView />
        </Suspense>
      </ErrorBoundary>
    </section>
  );
}
