/**
 * What a cell's class says in words an official can read: the cell against what surrounds it, how sure, controlled or not.
 *
 * Of Gi* and Gi the class tells of the surroundings, and the quadrant whether the cell itself is high; a cell may tip Gi*
 * over alone ("high by itself"). Of local Moran the quadrant is the whole answer.
 */
import type { ClusterMethod } from '../../core/clusters/cluster-method.ts';

export type ClusterPattern = 'highHigh' | 'lowLow' | 'highLow' | 'lowHigh' | 'highAlone' | 'lowAlone';

/** By the numbers of `HotSpotCells.quadrants`; 0 is an island. */
const byQuadrant: readonly (ClusterPattern | null)[] = [null, 'highHigh', 'lowLow', 'highLow', 'lowHigh'];
const percents: Readonly<Record<number, 90 | 95 | 99>> = { 1: 90, 2: 95, 3: 99 };

export type ClusterClass =
  | { readonly kind: 'none' } //            no statistic: no neighbours, or nothing to compare
  | { readonly kind: 'notSignificant' }
  | { readonly kind: 'significant'; readonly pattern: ClusterPattern; readonly percent: 90 | 95 | 99 };

export function clusterClass(
  hotClass: number,
  quadrant: number,
  { statistic }: Pick<ClusterMethod, 'statistic'>,
): ClusterClass {
  const own = byQuadrant[quadrant] ?? null;
  const percent = percents[Math.abs(hotClass)];
  if (own === null || hotClass === -128) return { kind: 'none' };
  if (percent === undefined) return { kind: 'notSignificant' };
  if (statistic === 'localMoran') return { kind: 'significant', pattern: own, percent };
  const isHigh = own === 'highHigh' || own === 'highLow';
  const isAmongHigh = own === 'highHigh' || own === 'lowHigh';
  if (hotClass > 0) {
    const pattern = isHigh ? (isAmongHigh ? 'highHigh' : 'highAlone') : 'lowHigh';
    return { kind: 'significant', pattern, percent };
  }
  return { kind: 'significant', pattern: isHigh ? 'highLow' : isAmongHigh ? 'lowAlone' : 'lowLow', percent };
}
