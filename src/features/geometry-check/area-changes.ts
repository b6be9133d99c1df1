/** How much areas change by a set of repairs: a feature that several repairs touch is compared from first to last. */
import type { ProposedRepair } from '../../workers/jobs/repair-geometry.job.ts';

export interface LargeChanges {
  readonly count: number;
  /** Of those with an area before; null when none had one. */
  readonly mostShare: number | null;
}

/** Features whose area changes by more than this share. One without an area before, or that is removed, counts as such. */
export function largeChanges(repairs: readonly ProposedRepair[], share: number): LargeChanges {
  const byFeature = new Map<string, { beforeM2: number; afterM2: number; isRemoved: boolean }>();
  for (const { changes } of repairs)
    for (const { featureId, beforeM2, afterM2, isRemoved } of changes)
      byFeature.set(featureId, { beforeM2: byFeature.get(featureId)?.beforeM2 ?? beforeM2, afterM2, isRemoved });
  let count = 0;
  let mostShare: number | null = null;
  for (const { beforeM2, afterM2, isRemoved } of byFeature.values()) {
    const change = changedShare(beforeM2, afterM2);
    if (!isRemoved && change !== null && change <= share) continue;
    count++;
    if (change !== null) mostShare = Math.max(mostShare ?? 0, change);
  }
  return { count, mostShare };
}

/** Null without an area before: there is nothing to compare with. */
export function changedShare(beforeM2: number, afterM2: number): number | null {
  return beforeM2 > 0 ? Math.abs(afterM2 - beforeM2) / beforeM2 : null;
}
