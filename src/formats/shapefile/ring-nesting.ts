/**
 * Which rings of a Shapefile polygon are outer rings, and which holes belong to which?
 *
 * Outer rings run clockwise, holes the other way round; a hole belongs to the smallest outer ring around it.
 * Files that have it the wrong way round are common, so: a single ring is an outer ring; when no ring runs
 * clockwise, those that lie in no other are outer rings; a hole in no outer ring becomes an outer ring.
 */

interface Ring {
  readonly xy: Float64Array;
  /** Positive: anticlockwise. */
  readonly signedArea: number;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Polygons, each its outer ring first and then its holes. */
export function nestRings(rings: readonly Float64Array[]): Float64Array[][] {
  if (rings.length < 2) return rings.length === 0 ? [] : [[...rings]];
  const all = rings.map(measured);
  const outers = all.some(isClockwise)
    ? all.filter(isClockwise)
    : all.filter((ring) => !all.some((o) => contains(o, ring)));
  const isOuter = new Set(outers);
  const holesOf = new Map<Ring, Ring[]>(outers.map((ring) => [ring, []]));
  for (const ring of all) {
    if (isOuter.has(ring)) continue;
    let home: Ring | null = null;
    for (const outer of outers) {
      const smaller = !home || Math.abs(outer.signedArea) < Math.abs(home.signedArea);
      if (smaller && contains(outer, ring)) home = outer;
    }
    if (home) holesOf.get(home)?.push(ring);
    else holesOf.set(ring, []);
  }
  return [...holesOf].map(([outer, holes]) => [outer.xy, ...holes.map((hole) => hole.xy)]);
}

function isClockwise(ring: Ring): boolean {
  return ring.signedArea <= 0;
}

function measured(xy: Float64Array): Ring {
  let west = Number.POSITIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  let twice = 0;
  const x0 = xy[0] as number;
  const y0 = xy[1] as number;
  for (let i = 0; i < xy.length; i += 2) {
    const x = xy[i] as number;
    const y = xy[i + 1] as number;
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
    const nextX = (xy[i + 2] ?? x0) - x0;
    const nextY = (xy[i + 3] ?? y0) - y0;
    twice += (x - x0) * nextY - nextX * (y - y0);
  }
  return { xy, signedArea: twice / 2, west, south, east, north };
}

/** Does the outer ring hold the other one? Asked of the first vertex that is not on the outer ring. */
function contains(outer: Ring, inner: Ring): boolean {
  if (outer === inner) return false;
  if (inner.west < outer.west || inner.east > outer.east || inner.south < outer.south || inner.north > outer.north)
    return false;
  for (let i = 0; i < inner.xy.length; i += 2) {
    const where = placeOf(outer.xy, inner.xy[i] as number, inner.xy[i + 1] as number);
    if (where !== 'on') return where === 'in';
  }
  return Math.abs(inner.signedArea) < Math.abs(outer.signedArea);
}

function placeOf(ring: Float64Array, x: number, y: number): 'in' | 'out' | 'on' {
  let inside = false;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const ax = ring[i] as number;
    const ay = ring[i + 1] as number;
    const bx = ring[j] as number;
    const by = ring[j + 1] as number;
    if (x === ax && y === ay) return 'on';
    if (ay > y === by > y) continue;
    const crossing = ((bx - ax) * (y - ay)) / (by - ay) + ax;
    if (crossing === x) return 'on';
    if (x < crossing) inside = !inside;
  }
  return inside ? 'in' : 'out';
}
