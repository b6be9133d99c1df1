/** Classes, p-values and places of clusters in the words of the screen. */
import { useTranslation } from 'react-i18next';
import type { CellPlace, HotSpotResult } from '../../analysis/hot-spot-result.ts';
import { clusterClass, clusterClassName } from '../../core/clusters/cluster-class.ts';
import type { ClusterMethod } from '../../core/clusters/cluster-method.ts';
import { useFormat } from '../../i18n/use-format.ts';

/** Below this a p is not told to the digit. */
const SMALLEST_P = 0.001;

export function useClusterWords() {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const bareP = (p: number) => format.full(Number.isFinite(p) ? Math.max(p, SMALLEST_P) : null, 3);
  return {
    /** `high among high, 99 %, controlled for multiple tests`. */
    classOf(hotClass: number, quadrant: number, method: ClusterMethod): string {
      const told = clusterClass(hotClass, quadrant, method);
      const name = format.name(clusterClassName(told));
      if (told.kind !== 'significant') return name;
      return t(method.correction === 'none' ? 'cluster.uncontrolled' : 'cluster.controlled', { class: name });
    },
    /** `p = 0.012`. */
    p: (p: number) => t(p < SMALLEST_P ? 'cluster.pBelow' : 'cluster.p', { p: bareP(p) }),
    /** For a column that says p in its head. */
    bareP: (p: number) => (p < SMALLEST_P ? `< ${bareP(p)}` : bareP(p)),
    /** What a cell is called: its name, or its place in the grid. */
    place: ({ id, name }: Pick<CellPlace, 'id' | 'name'>, { grid }: Pick<HotSpotResult, 'grid'>) =>
      name ?? (grid.kind === 'polygons' ? t('list.unnamed', { id }) : id),
  };
}
