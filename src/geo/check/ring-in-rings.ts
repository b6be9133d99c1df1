/**
 * Where does a ring lie to a set of rings that it does not cross, even-odd and exactly?
 *
 * Its vertices tell; one that touches with every vertex is told by the middles of its edges.
 */
import { sideOfLine } from './side-of-line.ts';

/** Rings without their closing vertex. `on` when all vertices and middles of edges lie on the rings. */
export function ringInRings(ring: Float64Array, rings: readonly Float64Array[]): 'inside' | 'outside' | 'on' {
  for (let i = 0; i < ring.length; i += 2) {
    const place = placeInRings(rings, ring[i] as number, ring[i + 1] as number);
    if (place !== 'on') return place;
  }
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const x = ((ring[i] as number) + (ring[j] as number)) / 2;
    const y = ((ring[i + 1] as number) + (ring[j + 1] as number)) / 2;
    const place = placeInRings(rings, x, y);
    if (place !== 'on') return place;
  }
  return 'on';
}

function placeInRings(rings: readonly Float64Array[], x: number, y: number): 'inside' | 'outside' | 'on' {
  let isInside = false;
  for (const xy of rings) {
    for (let i = 0, j = xy.length - 2; i < xy.length; j = i, i += 2) {
      const ax = xy[j] as number;
      const ay = xy[j + 1] as number;
      const bx = xy[i] as number;
      const by = xy[i + 1] as number;
      if (y < Math.min(ay, by) || y > Math.max(ay, by)) continue;
      if (x > Math.max(ax, bx)) continue;
      const side = sideOfLine(ax, ay, bx, by, x, y);
      if (side === 0 && x >= Math.min(ax, bx)) return 'on';
      if (ay > y === by > y) continue;
      // Left of an edge that goes up, right of one that goes down: the edge lies to the east.
      if (side === (by > ay ? 1 : -1)) isInside = !isInside;
    }
  }
  return isInside ? 'inside' : 'outside';
}
