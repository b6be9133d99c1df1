import { describe, expect, it } from 'vitest';
import { changedShare, largeChanges } from '../../../src/features/geometry-check/area-changes.ts';
import type { ProposedChange, ProposedRepair } from '../../../src/workers/jobs/repair-geometry.job.ts';

const change = (featureId: string, beforeM2: number, afterM2: number, isRemoved = false): ProposedChange => ({
  featureId,
  beforeM2,
  afterM2,
  isRemoved,
  picture: null,
});
const repair = (...changes: ProposedChange[]): ProposedRepair => ({ action: 'giveOverlap', refused: null, changes });

describe('areas that change much', () => {
  it('are those by more than the share, gained or lost', () => {
    const repairs = [repair(change('a', 1000, 995)), repair(change('b', 1000, 989)), repair(change('c', 1000, 1020))];
    expect(largeChanges(repairs, 0.01)).toEqual({ count: 2, mostShare: 0.02 });
    expect(largeChanges(repairs, 0.05)).toEqual({ count: 0, mostShare: null });
  });

  it('several small steps of one feature count together, from first to last', () => {
    const repairs = [repair(change('a', 1000, 992)), repair(change('a', 992, 984))];
    expect(largeChanges(repairs, 0.01)).toEqual({ count: 1, mostShare: 0.016 });
  });

  it('a removed feature, or one that had no area, is always among them', () => {
    expect(largeChanges([repair(change('a', 0.2, 0, true)), repair(change('b', 0, 50))], 0.9).count).toBe(2);
    expect(changedShare(0, 50)).toBeNull();
  });
});
