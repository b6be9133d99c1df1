/** Which cells count as neighbours, by the rule a person chose? (methods 3.6) */

import type { NeighbourRule } from '../core/clusters/cluster-method.ts';
import type { CellFrame } from './cell-frame.ts';
import type { Neighbours } from './statistics/neighbours.ts';
import { distanceBand, nearestNeighbours } from './statistics/neighbours.ts';

/** Middles of squares lie on a lattice: a band of just their distance takes them in. */
const ROUNDING_M = 0.001;

export function cellNeighbours(frame: CellFrame, cells: Uint32Array, rule: NeighbourRule): Neighbours {
  if (rule.kind === 'queen' || rule.kind === 'rook') return frame.touching(cells, rule.kind);
  const { x, y } = frame.middles(cells);
  return rule.kind === 'distance' ? distanceBand(x, y, rule.metres + ROUNDING_M) : nearestNeighbours(x, y, rule.count);
}
