/**
 * Does a ring cross itself? Then it has no area. (methods 1.1, `SELF_INTERSECTION`)
 *
 * Two edges cross when each separates the ends of the other. Where a vertex lies exactly on another
 * part of the ring, it is a crossing when the ring goes through to the other side, and none when it
 * only touches and turns back: that has an area. Edges are swept along x, so a ring of n vertices
 * takes about n log n steps. In the plane of longitude and latitude, where rings are digitised.
 */

export interface Crossing {
  readonly lon: number;
  readonly lat: number;
}

function side(ax: number, ay: number, bx: number, by: number, px: number, py: number): number {
  return Math.sign((bx - ax) * (py - ay) - (by - ay) * (px - ax));
}

/** The first crossing met, west to east; null for a ring that keeps to itself. */
export function ringCrossing(coords: ArrayLike<number>, from: number, to: number): Crossing | null {
  const told = withoutRepeats(coords, from, to);
  const n = told.length / 2;
  if (n < 4) return null;
  const flat = unrolled(told);
  let south = 0;
  for (let v = 0; v < n; v++) south += told[2 * v + 1]! < 0 ? 1 : -1;
  const pole = south > 0 ? -90 : 90;
  const ring = flat ?? aroundPole(told, pole);
  const x = (v: number) => ring[2 * ((v + n) % n)]!;
  const y = (v: number) => ring[2 * ((v + n) % n) + 1]!;
  const west = Float64Array.from({ length: n }, (_, e) => Math.min(x(e), x(e + 1)));
  const east = Float64Array.from({ length: n }, (_, e) => Math.max(x(e), x(e + 1)));
  const order = Array.from({ length: n }, (_, e) => e).sort((a, b) => west[a]! - west[b]!);
  let active: number[] = [];
  for (const edge of order) {
    const stillActive: number[] = [];
    for (const other of active) {
      if (east[other]! < west[edge]!) continue;
      stillActive.push(other);
      const gap = (edge - other + n) % n;
      if (gap === 1 || gap === n - 1) continue;
      const found = crossingOf(edge, other);
      if (found) return found;
    }
    stillActive.push(edge);
    active = stillActive;
  }
  return null;

  function crossingOf(e: number, f: number): Crossing | null {
    if (Math.max(y(e), y(e + 1)) < Math.min(y(f), y(f + 1)) || Math.min(y(e), y(e + 1)) > Math.max(y(f), y(f + 1))) {
      return null;
    }
    const f1 = side(x(e), y(e), x(e + 1), y(e + 1), x(f), y(f));
    const f2 = side(x(e), y(e), x(e + 1), y(e + 1), x(f + 1), y(f + 1));
    const e1 = side(x(f), y(f), x(f + 1), y(f + 1), x(e), y(e));
    const e2 = side(x(f), y(f), x(f + 1), y(f + 1), x(e + 1), y(e + 1));
    if (f1 * f2 < 0 && e1 * e2 < 0) return crossingPoint(e, f);
    // A vertex on the other edge: look at it once, from the edge that starts there.
    if (e1 === 0 && f1 * f2 <= 0 && isOn(e, f) && goesThrough(e, f)) return onEarth(x(e), y(e));
    if (f1 === 0 && e1 * e2 <= 0 && isOn(f, e) && goesThrough(f, e)) return onEarth(x(f), y(f));
    return null;
  }

  function isOn(vertex: number, edge: number): boolean {
    return (
      x(vertex) >= Math.min(x(edge), x(edge + 1)) &&
      x(vertex) <= Math.max(x(edge), x(edge + 1)) &&
      y(vertex) >= Math.min(y(edge), y(edge + 1)) &&
      y(vertex) <= Math.max(y(edge), y(edge + 1))
    );
  }

  /** Does the ring pass at this vertex from one side of the other strand to the other? */
  function goesThrough(vertex: number, edge: number): boolean {
    const px = x(vertex);
    const py = y(vertex);
    const angle = (v: number) => Math.atan2(y(v) - py, x(v) - px);
    let strandIn = edge;
    let strandOut = edge + 1;
    if (x(edge + 1) === px && y(edge + 1) === py) strandOut = edge + 2;
    if (x(edge) === px && y(edge) === py) strandIn = edge - 1;
    const a = angle(strandIn);
    const turn = (v: number) => (((angle(v) - a) % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);
    const out = turn(strandOut);
    const before = turn(vertex - 1);
    const after = turn(vertex + 1);
    // A strand that leaves along the other one shares a boundary with it: neither side.
    const eps = 1e-12;
    const between = (t: number) => (t > eps && t < out - eps ? 1 : t > out + eps && t < 2 * Math.PI - eps ? -1 : 0);
    return between(before) * between(after) < 0;
  }

  function crossingPoint(e: number, f: number): Crossing {
    const ex = x(e + 1) - x(e);
    const ey = y(e + 1) - y(e);
    const fx = x(f + 1) - x(f);
    const fy = y(f + 1) - y(f);
    const t = ((x(f) - x(e)) * fy - (y(f) - y(e)) * fx) / (ex * fy - ey * fx);
    return onEarth(x(e) + t * ex, y(e) + t * ey);
  }

  function onEarth(px: number, py: number): Crossing {
    if (flat) return { lon: Math.abs(px) <= 180 ? px : px - Math.round(px / 360) * 360, lat: py };
    return { lon: (Math.atan2(py, px) * 180) / Math.PI, lat: pole - Math.sign(pole) * Math.hypot(px, py) };
  }
}

function withoutRepeats(coords: ArrayLike<number>, from: number, to: number): number[] {
  const ring: number[] = [];
  for (let v = from; v < to; v++) {
    const lon = coords[2 * v]!;
    const lat = coords[2 * v + 1]!;
    if (ring.length > 0 && ring[ring.length - 2] === lon && ring[ring.length - 1] === lat) continue;
    ring.push(lon, lat);
  }
  while (ring.length > 2 && ring[0] === ring[ring.length - 2] && ring[1] === ring[ring.length - 1]) ring.length -= 2;
  return ring;
}

/**
 * Longitudes that go on past ±180° where the ring does, so that the date line cuts no ring in two.
 * Null for a ring around a pole, which comes back 360° off.
 */
function unrolled(ring: readonly number[]): number[] | null {
  const flat = [...ring];
  const goesOn = (from: number, to: number) => to + Math.round((from - to) / 360) * 360;
  for (let k = 2; k < flat.length; k += 2) flat[k] = goesOn(flat[k - 2]!, flat[k]!);
  const end = goesOn(flat[flat.length - 2]!, flat[0]!);
  return Math.abs(end - flat[0]!) < 180 ? flat : null;
}

/** A ring around a pole in the plane around that pole: distance from it in degrees, turned by longitude. */
function aroundPole(ring: readonly number[], pole: 90 | -90): number[] {
  const plane: number[] = [];
  for (let k = 0; k < ring.length; k += 2) {
    const distance = Math.abs(pole - ring[k + 1]!);
    const turn = (ring[k]! * Math.PI) / 180;
    plane.push(distance * Math.cos(turn), distance * Math.sin(turn));
  }
  return plane;
}
