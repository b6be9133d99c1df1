/** What the cells are: squares of a side, hexagons of a level, or the areas of a layer of the plan. */
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../core/plan/plan.ts';
import type { Layer } from '../../core/plan/tables.ts';
import { usePlan } from '../../store/use-plan.ts';
import { type HotSpotSettings, useWorkbench, workbenchStore } from '../../store/workbench-store.ts';
import { NumberField } from '../../ui/number-field.tsx';
import css from './hotspots.module.css';

type Cells = HotSpotSettings['cells'];

const sidesM = [50, 100, 200, 250, 500, 1000] as const;
const levels = [8, 9, 10] as const;
const OTHER_SIDE = 'square';
/** Layers of these roles have lines and points. */
const withoutAreas: readonly Layer['role'][] = ['roads', 'rail', 'pointSources'];

function keyOf(cells: Cells, isOther: boolean): string {
  if (cells.kind === 'polygons') return `layer-${cells.layerId}`;
  if (cells.kind === 'h3') return `h3-${cells.level}`;
  return isOther || !sidesM.some((side) => side === cells.sizeM) ? OTHER_SIDE : `square-${cells.sizeM}`;
}

const selectLayers = (plan: Plan) => ({ layers: plan.layers });

export function CellChoice() {
  const { t } = useTranslation('hotspots');
  const { layers } = usePlan(selectLayers);
  const { cells, shown } = useWorkbench((state) => state.hotSpots);
  const [asksSide, setAsksSide] = useState(false);
  const areas = [...layers.values()]
    .filter((layer) => !withoutAreas.includes(layer.role))
    .sort((a, b) => (a.order < b.order ? 1 : -1));
  const options: { key: string; label: string; cells: Cells; group: string }[] = [
    ...sidesM.map((sizeM) => ({
      key: `square-${sizeM}`,
      label: t('settings.square', { size: sizeM }),
      cells: { kind: 'square' as const, sizeM },
      group: t('settings.squares'),
    })),
    ...levels.map((level) => ({
      key: `h3-${level}`,
      label: t('settings.h3', { level }),
      cells: { kind: 'h3' as const, level },
      group: t('settings.hexagons'),
    })),
    ...areas.map(({ id, name }) => ({
      key: `layer-${id}`,
      label: name,
      cells: { kind: 'polygons' as const, layerId: id },
      group: t('settings.layers'),
    })),
  ];
  const groups = [...new Set(options.map(({ group }) => group))];
  const items = (group: string) => [
    ...options.filter((option) => option.group === group).map(({ key, label }) => ({ value: key, label })),
    ...(group === t('settings.squares') ? [{ value: OTHER_SIDE, label: t('settings.otherSquare') }] : []),
  ];
  const value = keyOf(cells, asksSide);
  const isGone = cells.kind === 'polygons' && !layers.has(cells.layerId);
  return (
    <>
      <NativeSelect
        label={t('settings.grid')}
        disabled={shown === 'features'}
        value={value}
        data={[...(isGone ? [{ value, label: '—' }] : []), ...groups.map((group) => ({ group, items: items(group) }))]}
        onChange={(event) => {
          const key = event.currentTarget.value;
          setAsksSide(key === OTHER_SIDE);
          const chosen = options.find((option) => option.key === key);
          if (chosen) workbenchStore.getState().setHotSpots({ cells: chosen.cells });
        }}
      />
      {value === OTHER_SIDE ? (
        <div className={css['wide']}>
          <NumberField
            label={t('settings.side')}
            value={cells.kind === 'square' ? cells.sizeM : null}
            unit="m"
            min={50}
            max={1000}
            onCommit={(sizeM) => {
              if (sizeM !== null) workbenchStore.getState().setHotSpots({ cells: { kind: 'square', sizeM } });
            }}
          />
        </div>
      ) : null}
    </>
  );
}
