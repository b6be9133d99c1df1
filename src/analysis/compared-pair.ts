/** The difference of two sides, worked out once for map, panel and card. */
import { type CellChange, type ComparedSide, cellChange, isComparable } from './cell-change.ts';

export interface ComparedPair<Side extends ComparedSide = ComparedSide> {
  readonly from: Side;
  readonly to: Side;
  readonly change: CellChange;
}

const changes = new WeakMap<ComparedSide, WeakMap<ComparedSide, CellChange>>();

/** Null while one of the sides is not worked out, or is still that of another question. */
export function comparedPair<Side extends ComparedSide>([from, to]: readonly [
  from: Side | null,
  to: Side | null,
]): ComparedPair<Side> | null {
  if (!from || !to || !isComparable(from, to)) return null;
  const ofFrom = changes.get(from) ?? new WeakMap<ComparedSide, CellChange>();
  changes.set(from, ofFrom);
  const change = ofFrom.get(to) ?? cellChange(from, to);
  ofFrom.set(to, change);
  return { from, to, change };
}
