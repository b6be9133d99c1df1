/** The panel of the step at the right: the screens of the chapter as tabs, each loaded when first shown. */
import { Skeleton } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { chapters } from '../core/chapters.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useWorkbench, workbenchStore } from '../store/workbench-store.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import css from './panel-host.module.css';
import { screensOf, shownScreen, tabOf } from './screens.ts';

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
  const related = tabs.filter((tab) => tabOf(tab) === tabOf(screen));
  return (
    <aside className={css['host']} aria-label={t('panel')}>
      <div className={css['head']}>
        <span className={css['chapter']}>
          {chapter.clause} {format.name(chapter.name)}
        </span>
        <Tabs
          label={format.name(chapter.name)}
          look={css['tabs']}
          tabs={tabs
            .filter((tab) => !tab.within)
            .map(({ id, name }) => ({ id, name: format.name(name), isShown: id === tabOf(screen) }))}
        />
      </div>
      {related.length > 1 ? (
        <div className={css['related']}>
          <Tabs
            label={format.name((related[0] ?? screen).name)}
            look={css['pills']}
            tabs={related.map(({ id, name, nameWithin }) => ({
              id,
              name: format.name(nameWithin ?? name),
              isShown: id === screen.id,
            }))}
          />
        </div>
      ) : null}
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

interface TabsProps {
  readonly label: string;
  readonly look: string | undefined;
  readonly tabs: readonly { readonly id: string; readonly name: string; readonly isShown: boolean }[];
}

/** One choice of screens; nothing where there is nothing to choose. */
function Tabs({ label, look, tabs }: TabsProps) {
  if (tabs.length < 2) return null;
  return (
    <div className={look} role="tablist" aria-label={label}>
      {tabs.map(({ id, name, isShown }) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={isShown}
          aria-controls="panel-content"
          className={css['tab']}
          onClick={() => workbenchStore.getState().set({ screen: id })}
        >
          {name}
        </button>
      ))}
    </div>
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
