/** Of what the comparison is: sector, cells or areas of a layer, per km² or in total. The same as on the hot spots. */
import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sectorOf, sectors } from '../../core/inventory/sectors.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type Cells, cellChoices, cellsKey } from '../../store/cell-choices.ts';
import { usePlan } from '../../store/use-plan.ts';
import { useWorkbench, workbenchStore } from '../../store/workbench-store.ts';
import { Section } from '../../ui/section.tsx';
import css from './compare.module.css';

const selectLayers = (plan: Plan) => ({ layers: plan.layers });
const groups = ['square', 'h3', 'polygons'] as const satisfies readonly Cells['kind'][];

export function ContentChoice() {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const { layers } = usePlan(selectLayers);
  const { cells, sector, by } = useWorkbench((state) => state.hotSpots);
  const set = workbenchStore.getState().setHotSpots;
  const choices = cellChoices(layers.values());
  const nameOf = (one: Cells): string => {
    if (one.kind === 'square') return t('content.square', { size: one.sizeM });
    if (one.kind === 'h3') return t('content.h3', { level: one.level });
    return layers.get(one.layerId)?.name ?? '—';
  };
  const value = cellsKey(cells);
  const sectorName = sector === null ? t('content.allSectors') : format.name(sectorOf(sector).name);
  return (
    <Section title={t('content.name')} aside={t('content.summary', { sector: sectorName, cells: nameOf(cells) })}>
      <div className={css['content']}>
        <NativeSelect
          label={t('content.sector')}
          value={sector ?? ''}
          data={[
            { value: '', label: t('content.allSectors') },
            ...sectors.map(({ id, name }) => ({ value: id, label: format.name(name) })),
          ]}
          onChange={(event) => set({ sector: sectors.find(({ id }) => id === event.currentTarget.value)?.id ?? null })}
        />
        <NativeSelect
          label={t('content.cells')}
          value={value}
          data={[
            // Squares of a side of one's own, or a layer that is gone.
            ...(choices.some(({ key }) => key === value) ? [] : [{ value, label: nameOf(cells) }]),
            ...groups.flatMap((group) => {
              const items = choices.filter((choice) => choice.cells.kind === group);
              if (items.length === 0) return [];
              return [
                {
                  group: t(`content.groups.${group}`),
                  items: items.map(({ key, cells: one }) => ({ value: key, label: nameOf(one) })),
                },
              ];
            }),
          ]}
          onChange={(event) => {
            const chosen = choices.find(({ key }) => key === event.currentTarget.value);
            if (chosen) set({ cells: chosen.cells });
          }}
        />
        <SegmentedControl
          className={css['wide'] ?? ''}
          fullWidth
          aria-label={t('content.by')}
          value={by}
          onChange={(chosen) => set({ by: chosen === 'total' ? 'total' : 'density' })}
          data={[
            { value: 'density', label: t('content.density') },
            { value: 'total', label: t('content.total') },
          ]}
        />
      </div>
    </Section>
  );
}
