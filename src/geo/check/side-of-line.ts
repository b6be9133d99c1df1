/**
 * On which side of a line does a place lie? Exactly: 1 to the left, −1 to the right, 0 on it.
 *
 * Whether two edges cross or only touch decides whether a polygon is valid, so the sign must not depend on rounding:
 * Shewchuk's adaptive predicate (robust-predicates).
 */
import { orient2d } from 'robust-predicates';

export function sideOfLine(ax: number, ay: number, bx: number, by: number, px: number, py: number): -1 | 0 | 1 {
  // The library counts with y pointing down.
  const turn = orient2d(ax, ay, bx, by, px, py);
  return turn < 0 ? 1 : turn > 0 ? -1 : 0;
}
