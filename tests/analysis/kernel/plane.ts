/** A plane that is the coordinates themselves, and slow ways to the same answers straight from the definitions. */
import type { FittedPlane } from '../../../src/geo/gauss-krueger-fit.ts';
import { makeTable } from '../make-layer.ts';

export type Place = readonly [x: number, y: number];
/** Shell, then holes; not closed. */
export type Polygon = readonly (readonly Place[])[];

export const flat: FittedPlane = {
  boundM: 0,
  project(coords, from, to, out) {
    for (let i = 2 * from; i < 2 * to; i++) out[i - 2 * from] = coords[i]!;
  },
};

export function tableOf(features: readonly (readonly Polygon[])[]) {
  const closed = (ring: readonly Place[]) => [...ring, ring[0]!];
  return makeTable(
    features.map((parts) => ({
      geometry: { type: 'MultiPolygon', coordinates: parts.map((rings) => rings.map(closed)) },
    })),
  );
}

export function box(x: number, y: number, width: number, height = width): Place[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

function ringArea(ring: readonly Place[]): number {
  let twice = 0;
  ring.forEach(([x1, y1], k) => {
    const [x2, y2] = ring[(k + 1) % ring.length]!;
    const [x0, y0] = ring[0]!;
    twice += (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
  });
  return Math.abs(twice) / 2;
}

/** Cut at the four sides one after the other (Sutherland-Hodgman); the area is right for concave rings too. */
function cutToBox(ring: readonly Place[], west: number, south: number, east: number, north: number): Place[] {
  let rest = [...ring];
  for (const [axis, sign, limit] of [
    [0, 1, west],
    [0, -1, east],
    [1, 1, south],
    [1, -1, north],
  ] as const) {
    const kept: Place[] = [];
    rest.forEach((p, k) => {
      const q = rest[(k + 1) % rest.length]!;
      const isIn = (place: Place) => sign * place[axis] >= sign * limit;
      if (isIn(p)) kept.push(p);
      if (isIn(p) !== isIn(q)) {
        const t = (limit - p[axis]) / (q[axis] - p[axis]);
        kept.push([p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])]);
      }
    });
    rest = kept;
  }
  return rest;
}

export function areaOf(parts: readonly Polygon[]): number {
  return parts.reduce(
    (sum, [shell, ...holes]) => sum + ringArea(shell!) - holes.reduce((s, hole) => s + ringArea(hole), 0),
    0,
  );
}

export function areaInCell(parts: readonly Polygon[], cellM: number, i: number, j: number): number {
  const cut = (ring: readonly Place[]) => cutToBox(ring, i * cellM, j * cellM, (i + 1) * cellM, (j + 1) * cellM);
  return areaOf(parts.map((rings) => rings.map(cut).map((ring) => (ring.length > 0 ? ring : [[0, 0] as const]))));
}

/** Even-odd over all rings. */
export function isIn(parts: readonly Polygon[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of parts.flat()) {
    ring.forEach(([x1, y1], k) => {
      const [x2, y2] = ring[(k + 1) % ring.length]!;
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    });
  }
  return inside;
}
