/** What a ranked place is called, and what hovering and choosing it do on the map. */
import { useTranslation } from 'react-i18next';
import { sectorOf } from '../../core/inventory/sectors.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { workbenchStore } from '../../store/workbench-store.ts';
import type { RankedPlace } from './ranked-places.ts';

export function usePlaces(cellLayerId: string) {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const hover = (place: RankedPlace | null) =>
    workbenchStore.getState().set({
      hovered: place && { layerId: place.feature?.layerId ?? cellLayerId, row: place.row, featureId: null },
    });
  const fly = (place: RankedPlace) => {
    const { set, select } = workbenchStore.getState();
    set({ camera: { kind: 'fit', bounds: place.bounds, animate: true } });
    const { feature } = place;
    if (feature) {
      select({
        layerId: feature.layerId,
        rows: new Set([feature.row]),
        featureIds: new Set([feature.featureId]),
      });
    }
  };
  const name = ({ feature, shares }: RankedPlace): string => {
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
    return [hotWords(cell.hotClass), inside].filter((part) => part !== null).join(' · ');
  };
  // A strong place in weak surroundings counts as cold: true of its surroundings, misleading in this list.
  const hotWords = (hotClass: number): string | null => {
    if (hotClass === 3 || hotClass === 2 || hotClass === 1) return t(`list.hot.${hotClass}`);
    return null;
  };
  return { hover, fly, name, notes };
}
