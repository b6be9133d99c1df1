/** What a repair would do, before anybody agreed to it. */
import type { Parts, ValidMethod } from './geos-engine.ts';

export type RepairAction =
  | 'makeValid'
  | 'dropRepeats'
  | 'giveOverlap'
  | 'fillGap'
  | 'mergeSliver'
  | 'clipToBoundary'
  | 'removeRepeated';

/** Why nothing is proposed. */
export type Refusal =
  /** Nothing would be left of the feature. */
  | 'wouldVanish'
  | 'noNeighbour'
  /** An earlier repair of the same run has done it. */
  | 'alreadyDone'
  | 'overDateLine'
  /** Only areas are cut to the boundary. */
  | 'notAnArea'
  | 'noBoundary'
  /** This kind of finding is put right by hand. */
  | 'byHand'
  /** Removing the feature would take what stands on it along. */
  | 'inUse'
  | 'engineFailed';

export interface RepairChoices {
  readonly validMethod: ValidMethod;
  /** Which of two overlapping features keeps the land both claim. `first`: the one that stands first in the layer. */
  readonly overlapTo: 'smaller' | 'larger' | 'first';
}

export interface ShapeChange {
  readonly row: number;
  readonly before: Parts;
  /** Null: the feature is removed. */
  readonly after: Parts | null;
  /** On the ellipsoid, from the rings as they stand: of a ring that crosses itself no true area. */
  readonly beforeM2: number;
  readonly afterM2: number;
}

export interface Proposal {
  /** Index in the list of findings that was given. */
  readonly finding: number;
  readonly action: RepairAction | null;
  readonly refused: Refusal | null;
  readonly changes: readonly ShapeChange[];
}
