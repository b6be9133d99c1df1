/** Classes, p-values and places of clusters in the words of the screen. */
import { useTranslation } from 'react-i18next';
import type { CellPlace, HotSpotResult } from '../../analysis/hot-spot-result.ts';
import type { ClusterMethod } from '../../core/clusters/cluster-method.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { clusterClass } from './cluster-words.ts';

/** Below this a p is not told to the digit. */
const SMALLEST_P = 0.001;

export function useClusterWords() {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  return {
    /** `high among high, 99 %, controlled for multiple tests`. */
    classOf(hotClass: number, quadrant: number, method: ClusterMethod): string {
      const told = clusterClass(hotClass, quadrant, method);
      if (told.kind !== 'significant') return t(`cluster.${told.kind}`);
      return t(method.correction === 'none' ? 'cluster.uncontrolled' : 'cluster.controlled', {
        pattern: t(`cluster.pattern.${told.pattern}`),
        percent: told.percent,
      });
    },
    p: (p: number) => (Number.isNaN(p) ? '—' : p < SMALLEST_P ? 'p < 0.001' : t('cluster.p', { p: format.full(p, 3) })),
    /** What a cell is called: its name, or its place in the grid. */
    place: ({ id, name }: Pick<CellPlace, 'id' | 'name'>, { grid }: Pick<HotSpotResult, 'grid'>) =>
      name ?? (grid.kind === 'polygons' ? t('list.unnamed', { id }) : id),
  };
}
