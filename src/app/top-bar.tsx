/** The bar above: which plan, whether it is saved, where to look things up, year, undo, language. */
import { ActionIcon, Kbd, Tooltip, UnstyledButton } from '@mantine/core';
import { IconLayoutSidebarRight, IconSearch, IconStack2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PlanMenu } from '../features/plans/plan-menu.tsx';
import { usePlan } from '../store/use-plan.ts';
import { useWorkbench, workbenchStore } from '../store/workbench-store.ts';
import { HistoryButtons } from './history-buttons.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { openPalette } from './palette-host.tsx';
import { SaveStateMark } from './save-state.tsx';
import { SettingsMenu } from './settings-menu.tsx';
import css from './top-bar.module.css';
import { YearSelect } from './year-select.tsx';

interface Props {
  layersShown: boolean;
  onToggleLayers: () => void;
}

export function TopBar({ layersShown, onToggleLayers }: Props) {
  const { t } = useTranslation('shell');
  const panelCollapsed = useWorkbench((state) => state.panelCollapsed);
  const fictional = usePlan((plan) => plan.settings.get('settings')?.fictional ?? false);
  return (
    <header className={css['bar']}>
      <div className={css['brand']} role="img" aria-label={t('product')}>
        <BrandMark />
      </div>
      <Tooltip label={t('toggleLayers')}>
        <ActionIcon aria-label={t('toggleLayers')} aria-pressed={layersShown} onClick={onToggleLayers}>
          <IconStack2 size={18} />
        </ActionIcon>
      </Tooltip>
      <PlanMenu />
      {fictional ? <span className={css['fictional']}>{t('fictional')}</span> : null}
      <SaveStateMark />
      <UnstyledButton className={css['search']} onClick={openPalette} aria-label={t('command.search')}>
        <IconSearch size={14} aria-hidden />
        <span className={css['searchText']}>{t('command.search')}</span>
        <Kbd size="xs">Ctrl K</Kbd>
      </UnstyledButton>
      <div className={css['right']}>
        <HistoryButtons />
        <YearSelect />
        <LanguageSwitch />
        <SettingsMenu />
        <Tooltip label={t('togglePanel')}>
          <ActionIcon
            aria-label={t('togglePanel')}
            aria-pressed={!panelCollapsed}
            onClick={() => workbenchStore.getState().set({ panelCollapsed: !panelCollapsed })}
          >
            <IconLayoutSidebarRight size={18} />
          </ActionIcon>
        </Tooltip>
      </div>
    </header>
  );
}

/** Three contour lines and a falling curve. */
function BrandMark() {
  return (
    <svg viewBox="0 0 24 24" width={22} height={22} fill="none" aria-hidden="true">
      <path d="M3 5.5c5-2.5 9 2 18-1" stroke="currentColor" strokeOpacity={0.35} strokeWidth={1.6} />
      <path d="M3 10.5c5-2 9 2.5 18 1.5" stroke="currentColor" strokeOpacity={0.6} strokeWidth={1.6} />
      <path d="M3 14.5c6 0 9 5.5 18 5.5" stroke="currentColor" strokeWidth={2.2} strokeLinecap="round" />
    </svg>
  );
}
