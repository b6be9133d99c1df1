/** What the curve assumes: target year, region of the grid factors, how they fall after the last published year. */
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type GridFactor, gridRegions } from '../../core/factors/grid-factor.ts';
import { isPlanYear } from '../../core/inventory/check-cell.ts';
import { setSettings } from '../../core/plan/set-settings.ts';
import type { Settings } from '../../core/plan/tables.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { GridFactorTable } from './grid-factor-table.tsx';
import { gridRegionName } from './grid-region-name.ts';
import css from './measures.module.css';

const PER_CENT = 100;

interface Props {
  readonly settings: Settings;
  readonly factors: ReadonlyMap<number, GridFactor>;
}

export function Assumptions({ settings, factors }: Props) {
  const { t } = useTranslation('measures');
  const format = useFormat();
  const set = (fields: Parameters<typeof setSettings>[1]) => commit(setSettings(planStore.getState().plan, fields));
  return (
    <>
      <div className={css['fields']}>
        <NumberField
          label={t('assumptions.targetYear')}
          value={settings.targetYear}
          min={1990}
          max={2100}
          onCommit={(targetYear) => {
            if (targetYear !== null && isPlanYear(targetYear)) set({ targetYear });
          }}
        />
        <NumberField
          label={t('assumptions.decline')}
          value={Number((settings.gridFactorDecline * PER_CENT).toPrecision(12))}
          unit="%"
          min={0}
          max={PER_CENT}
          onCommit={(percent) => {
            if (percent !== null) set({ gridFactorDecline: percent / PER_CENT });
          }}
        />
        <NativeSelect
          className={css['wide']}
          label={t('assumptions.gridRegion')}
          value={settings.gridRegion}
          data={gridRegions.map((region) => ({ value: region, label: gridRegionName(region, format.language) }))}
          onChange={(event) => set({ gridRegion: event.currentTarget.value })}
        />
      </div>
      <GridFactorTable factors={factors} />
    </>
  );
}
