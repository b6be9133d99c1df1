/**
 * What a cell's class says in words an official can read: the cell against what surrounds it, how sure, controlled or not.
 *
 * Of Gi* and Gi the class tells of the surroundings, and the quadrant whether the cell itself is high; a cell may tip Gi*
 * over alone ("high by itself"). Of local Moran the quadrant is the whole answer.
 */
import type { Text } from '../text.ts';
import type { ClusterMethod } from './cluster-method.ts';

/** Alike with what surrounds them first, then those unlike it. */
export const clusterPatterns = ['highHigh', 'lowLow', 'highLow', 'lowHigh', 'highAlone', 'lowAlone'] as const;
export type ClusterPattern = (typeof clusterPatterns)[number];

export const clusterPatternNames: Readonly<Record<ClusterPattern, Text>> = {
  highHigh: { 'zh-CN': '高值被高值包围', en: 'high among high' },
  lowLow: { 'zh-CN': '低值被低值包围', en: 'low among low' },
  highLow: { 'zh-CN': '高值被低值包围', en: 'high among low' },
  lowHigh: { 'zh-CN': '低值被高值包围', en: 'low among high' },
  highAlone: { 'zh-CN': '自身偏高', en: 'high by itself' },
  lowAlone: { 'zh-CN': '自身偏低', en: 'low by itself' },
};

/** By the numbers of `HotSpotCells.quadrants`; 0 is an island. */
const byQuadrant: readonly (ClusterPattern | null)[] = [null, 'highHigh', 'lowLow', 'highLow', 'lowHigh'];
const percents: Readonly<Record<number, ClusterPercent>> = { 1: 90, 2: 95, 3: 99 };

/** How sure, strongest first. */
export const clusterPercents = [99, 95, 90] as const;
type ClusterPercent = (typeof clusterPercents)[number];

export type ClusterClass =
  | { readonly kind: 'none' } //            no statistic: no neighbours, or nothing to compare
  | { readonly kind: 'notSignificant' }
  | { readonly kind: 'significant'; readonly pattern: ClusterPattern; readonly percent: ClusterPercent };

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

/** `high among high, 99 %`. */
export function clusterClassName(told: ClusterClass): Text {
  if (told.kind === 'none') return { 'zh-CN': '无统计量', en: 'no statistic' };
  if (told.kind === 'notSignificant') return { 'zh-CN': '不显著', en: 'not significant' };
  const pattern = clusterPatternNames[told.pattern];
  return { 'zh-CN': `${pattern['zh-CN']}，${told.percent} %`, en: `${pattern.en}, ${told.percent} %` };
}
