/**
 * What is left of a polygon without others, in connected pieces: each a shell with its holes.
 *
 * And how long a border two pieces share: what uniting them takes off their outlines, halved.
 */
import type { PolyPath64 } from 'clipper2-ts';
import { booleanOpWithPolyTree, ClipType, FillRule, PolyTree64 } from 'clipper2-ts';
import type { ClipPlane, Paths64 } from './clip.ts';
import { pathsPerimeterM, unitePaths } from './clip.ts';

export function subtractPieces(subject: Paths64, clip: Paths64): Paths64[] {
  const tree = new PolyTree64();
  booleanOpWithPolyTree(ClipType.Difference, subject, clip, tree, FillRule.EvenOdd);
  const pieces: Paths64[] = [];
  const collect = (shell: PolyPath64) => {
    const piece: Paths64 = shell.poly ? [shell.poly] : [];
    for (let i = 0; i < shell.count; i++) {
      const hole = shell.child(i);
      if (hole.poly) piece.push(hole.poly);
      // Islands in a hole are pieces of their own.
      for (let k = 0; k < hole.count; k++) collect(hole.child(k));
    }
    pieces.push(piece);
  };
  for (let i = 0; i < tree.count; i++) collect(tree.child(i));
  return pieces;
}

export function sharedBorderM(plane: ClipPlane, a: Paths64, b: Paths64): number {
  const apart = pathsPerimeterM(plane, a) + pathsPerimeterM(plane, b);
  return Math.max(0, (apart - pathsPerimeterM(plane, unitePaths([a, b]))) / 2);
}
