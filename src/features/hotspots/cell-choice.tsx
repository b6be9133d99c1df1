/** What the cells are: squares of a side, hexagons of a level, or the areas of a layer of the plan. */
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../core/plan/plan.ts';
import { type Cells, cellChoices, cellsKey } from '../../store/cell-choices.ts';
import { usePlan } from '../../store/use-plan.ts';
import { useWorkbench, workbenchStore } from '../../store/workbench-store.ts';
import { NumberField } from '../../ui/number-field.tsx';
import css from './hotspots.module.css';

const OTHER_SIDE = 'square';

const selectLayers = (plan: Plan) => ({ layers: plan.layers });

export function CellChoice() {
  const { t } = useTranslation('hotspots');
  const { layers } = usePlan(selectLayers);
  const { cells, shown } = useWorkbench((state) => state.hotSpots);
  const [asksSide, setAsksSide] = useState(false);
  const told = (one: Cells, layerName: string | null): { readonly label: string; readonly group: string } => {
    switch (one.kind) {
      case 'square':
        return { label: t('settings.square', { size: one.sizeM }), group: t('settings.squares') };
      case 'h3':
        return { label: t('settings.h3', { level: one.level }), group: t('settings.hexagons') };
      case 'polygons':
        return { label: layerName ?? '—', group: t('settings.layers') };
    }
  };
  const options = cellChoices(layers.values()).map((choice) => ({
    ...choice,
    ...told(choice.cells, choice.layerName),
  }));
  const groups = [...new Set(options.map(({ group }) => group))];
  const items = (group: string) => [
    ...options.filter((option) => option.group === group).map(({ key, label }) => ({ value: key, label })),
    ...(group === t('settings.squares') ? [{ value: OTHER_SIDE, label: t('settings.otherSquare') }] : []),
  ];
  const isOther = cells.kind === 'square' && (asksSide || !options.some(({ key }) => key === cellsKey(cells)));
  const value = isOther ? OTHER_SIDE : cellsKey(cells);
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
