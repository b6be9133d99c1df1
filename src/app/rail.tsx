/**
 * The chapters of the standard in order, with how far each is. A chapter without screens yet stands
 * there, quiet, so that the whole way is seen.
 */
import { Tooltip } from '@mantine/core';
import {
  IconChartAreaLine,
  IconChartDots3,
  IconChecklist,
  IconMapPinCheck,
  IconTrendingDown,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type ChapterId, chapters } from '../core/chapters.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useWorkbench, workbenchStore } from '../store/workbench-store.ts';
import type { ChapterState } from './chapter-states.ts';
import css from './rail.module.css';
import { screensOf } from './screens.ts';
import { useChapterStates } from './use-chapter-states.ts';

const icons: Record<ChapterId, TablerIcon> = {
  eligibility: IconMapPinCheck,
  inventory: IconChartAreaLine,
  forecast: IconChartDots3,
  measures: IconTrendingDown,
  implementation: IconChecklist,
};

/** Opens a chapter; choosing the open one again folds the panel away. */
function goToChapter(chapter: ChapterId): void {
  const { chapter: open, panelCollapsed, set } = workbenchStore.getState();
  if (open === chapter) set({ panelCollapsed: !panelCollapsed });
  else set({ chapter, screen: null, panelCollapsed: false });
}

export function Rail() {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const open = useWorkbench((state) => state.chapter);
  const states = useChapterStates();
  return (
    <nav className={css['rail']} aria-label={t('rail')}>
      {chapters.map((chapter) => {
        const Icon = icons[chapter.id];
        const later = screensOf(chapter.id).length === 0;
        const name = format.name(chapter.name);
        const state = states?.[chapter.id];
        const title = `${chapter.clause} ${name}`;
        const reached = state ? `${title} · ${t(`chapterState.${state}`)}` : title;
        const label = later ? t('chapterLater', { name }) : reached;
        return (
          <Tooltip key={chapter.id} label={label} position="right">
            <button
              type="button"
              className={css['chapter']}
              aria-label={label}
              aria-current={open === chapter.id ? 'step' : undefined}
              aria-disabled={later || undefined}
              onClick={later ? undefined : () => goToChapter(chapter.id)}
            >
              <Icon size={20} stroke={1.6} aria-hidden />
              <span className={css['clause']} aria-hidden>
                {chapter.clause}
                {later || !state ? null : <StateDot state={state} />}
              </span>
            </button>
          </Tooltip>
        );
      })}
    </nav>
  );
}

/** Empty, half and full circle: how far, without colour alone. */
function StateDot({ state }: { state: ChapterState }) {
  return (
    <svg className={css['dot']} data-state={state} viewBox="0 0 8 8" width={8} height={8} aria-hidden="true">
      <circle cx={4} cy={4} r={3.2} className={css['ring']} />
      {state === 'partly' ? <path d="M4 0.8 a3.2 3.2 0 0 0 0 6.4 z" className={css['fill']} /> : null}
      {state === 'met' ? <circle cx={4} cy={4} r={3.2} className={css['fill']} /> : null}
    </svg>
  );
}
