/** What the map shows: cells or features, which sector, which grid, ranked by density or total. */
import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sectors } from '../../core/inventory/sectors.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type HotSpotSettings, useWorkbench, workbenchStore } from '../../store/workbench-store.ts';
import { CellChoice } from './cell-choice.tsx';
import css from './hotspots.module.css';

const shownKinds = ['cells', 'clusters', 'features', 'none'] as const satisfies readonly HotSpotSettings['shown'][];

export function HotSpotControls() {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const settings = useWorkbench((state) => state.hotSpots);
  const set = (part: Partial<HotSpotSettings>) => workbenchStore.getState().setHotSpots(part);
  return (
    <section className={css['settings']} aria-label={t('settings.name')}>
      <div className={`${css['setting']} ${css['wide']}`}>
        <span className={css['settingName']}>{t('settings.name')}</span>
        <SegmentedControl
          fullWidth
          aria-label={t('settings.shown')}
          value={settings.shown}
          onChange={(value) => {
            const shown = shownKinds.find((one) => one === value);
            if (shown) set({ shown });
          }}
          data={shownKinds.map((shown) => ({ value: shown, label: t(`settings.${shown}`) }))}
        />
      </div>
      <NativeSelect
        label={t('settings.sector')}
        value={settings.sector ?? ''}
        data={[
          { value: '', label: t('settings.allSectors') },
          ...sectors.map((sector) => ({ value: sector.id, label: format.name(sector.name) })),
        ]}
        onChange={(event) => set({ sector: sectors.find((one) => one.id === event.currentTarget.value)?.id ?? null })}
      />
      <CellChoice />
      <div className={`${css['setting']} ${css['wide']}`}>
        <span className={css['settingName']}>{t('settings.by')}</span>
        <SegmentedControl
          fullWidth
          aria-label={t('settings.by')}
          value={settings.by}
          onChange={(value) => set({ by: value === 'total' ? 'total' : 'density' })}
          data={[
            { value: 'density', label: t('settings.density') },
            { value: 'total', label: t('settings.total') },
          ]}
        />
      </div>
    </section>
  );
}
