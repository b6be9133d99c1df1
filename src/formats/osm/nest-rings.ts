/** Which outline does each hole of a multipolygon lie in? */
import { twiceRingArea } from '../../geo/ring-area.ts';

export interface NestedRings {
  /** An outline, then its holes. */
  readonly polygons: readonly (readonly Float64Array[])[];
  /** Holes that lie in no outline. */
  readonly lostHoles: number;
}

/** Each hole goes to the smallest outline that holds it. */
export function nestRings(outers: readonly Float64Array[], inners: readonly Float64Array[]): NestedRings {
  const shells = outers
    .map((ring) => ({ ring, size: Math.abs(twiceRingArea(ring)), holes: [] as Float64Array[] }))
    .sort((a, b) => a.size - b.size);
  let lostHoles = 0;
  for (const hole of inners) {
    const shell = shells.length === 1 && shells[0] && holds(shells[0].ring, hole) ? shells[0] : null;
    const found = shell ?? shells.find(({ ring }) => holds(ring, hole));
    if (found) found.holes.push(hole);
    else lostHoles++;
  }
  // As they came: the order of the outlines is part of the shape by which a feature is told again.
  const inOrder = outers.map((ring) => shells.find((shell) => shell.ring === ring));
  return { polygons: inOrder.flatMap((shell) => (shell ? [[shell.ring, ...shell.holes]] : [])), lostHoles };
}

/** True when the first vertex of the hole that is not on the outline lies inside it. */
function holds(outline: Float64Array, hole: Float64Array): boolean {
  for (let i = 0; i < hole.length; i += 2) {
    const place = placeIn(outline, hole[i] as number, hole[i + 1] as number);
    if (place !== 'border') return place === 'inside';
  }
  // All vertices lie on the outline: it fills it, or touches it from within.
  return true;
}

function placeIn(ring: Float64Array, x: number, y: number): 'inside' | 'outside' | 'border' {
  let inside = false;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const x1 = ring[i] as number;
    const y1 = ring[i + 1] as number;
    const x2 = ring[i + 2] as number;
    const y2 = ring[i + 3] as number;
    if ((x === x1 && y === y1) || (x === x2 && y === y2)) return 'border';
    if (y1 > y === y2 > y) continue;
    const crossing = x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
    if (crossing === x) return 'border';
    if (x < crossing) inside = !inside;
  }
  return inside ? 'inside' : 'outside';
}
