/** What the map shows: cells or features, which sector, which grid, ranked by density or total. */
import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sectors } from '../../core/inventory/sectors.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type HotSpotSettings, useWorkbench, workbenchStore } from '../../store/workbench-store.ts';
import css from './hotspots.module.css';

const grids = [
  { kind: 'square', sizeM: 100 },
  { kind: 'square', sizeM: 250 },
  { kind: 'square', sizeM: 500 },
  { kind: 'h3', level: 8 },
  { kind: 'h3', level: 9 },
  { kind: 'h3', level: 10 },
] as const satisfies readonly HotSpotSettings['cells'][];

const gridKey = (cells: HotSpotSettings['cells']) =>
  cells.kind === 'square' ? `square-${cells.sizeM}` : `h3-${cells.level}`;

const shownKinds = ['cells', 'features', 'none'] as const satisfies readonly HotSpotSettings['shown'][];

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
      <NativeSelect
        label={t('settings.grid')}
        disabled={settings.shown === 'features'}
        value={gridKey(settings.cells)}
        data={grids.map((cells) => ({
          value: gridKey(cells),
          label:
            cells.kind === 'square'
              ? t('settings.square', { size: cells.sizeM })
              : t('settings.h3', { level: cells.level }),
        }))}
        onChange={(event) => {
          const cells = grids.find((one) => gridKey(one) === event.currentTarget.value);
          if (cells) set({ cells });
        }}
      />
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
