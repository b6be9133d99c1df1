/** The panel of the step at the right: the screens of the chapter as tabs, each loaded when first shown. */
import { Skeleton } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { chapters } from '../core/chapters.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useWorkbench, workbenchStore } from '../store/workbench-store.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import css from './panel-host.module.css';
import { screensOf, shownScreen } from './screens.ts';

export function PanelHost() {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const chapterId = useWorkbench((state) => state.chapter);
  const chosen = useWorkbench((state) => state.screen);
  const collapsed = useWorkbench((state) => state.panelCollapsed);
  const chapter = chapters.find((one) => one.id === chapterId);
  const screen = shownScreen(chapterId, chosen);
  const tabs = screensOf(chapterId);
  if (collapsed || !chapter || !screen) return null;
  return (
    <aside className={css['host']} aria-label={t('panel')}>
      <div className={css['head']}>
        <span className={css['chapter']}>
          {chapter.clause} {format.name(chapter.name)}
        </span>
        {tabs.length > 1 ? (
          <div className={css['tabs']} role="tablist" aria-label={format.name(chapter.name)}>
            {tabs.map((tab) => (
              <button
                key={tab.id}
                type="button"
                role="tab"
                id={`tab-${tab.id}`}
                aria-selected={tab.id === screen.id}
                aria-controls="panel-content"
                className={css['tab']}
                onClick={() => workbenchStore.getState().set({ screen: tab.id })}
              >
                {format.name(tab.name)}
              </button>
            ))}
          </div>
        ) : null}
      </div>
      <div className={css['content']} id="panel-content" role={tabs.length > 1 ? 'tabpanel' : undefined}>
        <ErrorBoundary resetKey={screen.id}>
          <Suspense fallback={<PanelSkeleton />}>
            <screen.View key={screen.id} />
          </Suspense>
        </ErrorBoundary>
      </div>
    </aside>
  );
}

/** Holds the shape of a panel while it loads, so that nothing jumps. */
function PanelSkeleton() {
  return (
    <div className={css['skeleton']} aria-busy="true">
      <Skeleton height={16} width="60%" />
      <Skeleton height={36} width="40%" mt={16} />
      <Skeleton height={140} mt={24} />
      <Skeleton height={12} mt={24} />
      <Skeleton height={12} mt={8} width="80%" />
    </div>
  );
}
