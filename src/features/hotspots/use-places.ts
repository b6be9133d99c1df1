/** What a ranked place is called, and what hovering and choosing it do on the map. */
import { useTranslation } from 'react-i18next';
import { sectorOf } from '../../core/inventory/sectors.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useResult } from '../../store/results.ts';
import { workbenchStore } from '../../store/workbench-store.ts';
import type { RankedPlace } from './ranked-places.ts';
import { useClusterWords } from './use-cluster-words.ts';

export function usePlaces(cellLayerId: string) {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const words = useClusterWords();
  const result = useResult('hotSpots').value;
  const hover = (place: RankedPlace | null) =>
    workbenchStore.getState().set({
      hovered: place && { layerId: place.feature?.layerId ?? cellLayerId, row: place.row, featureId: null },
    });
  /** A feature is selected; a cell, which is no feature of the plan, is outlined. */
  const fly = (place: RankedPlace) => {
    const { set, select } = workbenchStore.getState();
    const { feature, cell } = place;
    set({ camera: { kind: 'fit', bounds: place.bounds, animate: true } });
    if (feature) {
      set({ marked: null });
      select({ layerId: feature.layerId, rows: new Set([feature.row]), featureIds: new Set([feature.featureId]) });
    } else if (cell && result) {
      const { coords, offsets } = result.cells;
      const outline = coords.slice(2 * offsets[cell.cell]!, 2 * offsets[cell.cell + 1]!);
      set({ marked: { lon: cell.centre[0], lat: cell.centre[1], outlines: [outline] } });
    }
  };
  const name = ({ feature, cell, shares }: RankedPlace): string => {
    if (cell && cell.name !== null) return cell.name;
    if (feature) return feature.name ?? t('list.unnamed', { id: feature.featureId });
    const [first] = shares;
    return first
      ? t('list.mostly', {
          sector: format.name(sectorOf(first.sector).name),
          share: format.number(Math.round(first.share * 100)),
        })
      : '—';
  };
  const notes = ({ cell, feature }: RankedPlace): string => {
    if (feature) return format.name(sectorOf(feature.sector).name);
    if (!cell) return '';
    const inside =
      cell.insideShare < 0.999 ? t('list.outside', { share: format.number(Math.round(cell.insideShare * 100)) }) : null;
    const method = result?.method;
    return [method ? words.classOf(cell.hotClass, cell.quadrant, method) : null, inside]
      .filter((part) => part !== null)
      .join(' · ');
  };
  return { hover, fly, name, notes };
}
