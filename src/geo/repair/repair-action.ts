import type { FindingKind } from '../check/finding.ts';
import type { RepairAction } from './proposal.ts';

const actions: Partial<Record<FindingKind, RepairAction>> = {
  zeroArea: 'makeValid',
  tooFewPoints: 'makeValid',
  unclosed: 'makeValid',
  selfCrossing: 'makeValid',
  spike: 'makeValid',
  ringsCross: 'makeValid',
  ringsShareEdge: 'makeValid',
  holeOutside: 'makeValid',
  nestedHoles: 'makeValid',
  interiorDisconnected: 'makeValid',
  partsOverlap: 'makeValid',
  partsShareEdge: 'makeValid',
  selfTouch: 'makeValid',
  overlap: 'giveOverlap',
  gap: 'fillGap',
  sliver: 'mergeSliver',
  partlyOutside: 'clipToBoundary',
  repeatedVertex: 'dropRepeats',
  repeatedShape: 'removeRepeated',
};

/** How a kind of finding is put right; null for what only a person can: numbers that are none, features elsewhere. */
export function repairAction(kind: FindingKind): RepairAction | null {
  return actions[kind] ?? null;
}
