/**
 * Millions of vertices to metres in a Gauss-Krüger plane, as a polynomial that stands for the projection in one box.
 *
 *   easting, northing ≈ Σ a_jk uʲ vᵏ,  j + k ≤ 4 or 5        u, v: longitude and latitude, −1…1 over the box
 *
 * How far it may be off is known before the first vertex: over the box the projection is interpolated at 12 × 12
 * Chebyshev nodes, Σ c_jk T_j(u) T_k(v); no |T_j T_k| exceeds 1, so what leaving out terms costs is at most Σ |c_jk| of
 * those left out. The coefficients fall by the half-width of the box in radians at each degree (the nearest pole of the
 * projection is 90° away), so the ones beyond the twelfth are below the rounding of a northing, 5e-10 m.
 * Degree 4 holds 10 µm up to some 90 km, degree 5 up to 200 km; a wider box goes through the exact formulas.
 *
 * Bound by arithmetic: 28 multiply-adds a vertex (40 at degree 5) for 32 bytes moved. 21 ns a vertex, of which reading
 * takes 5; the exact formulas take 235.
 */
import type { GaussKrueger } from './gauss-krueger.ts';

export interface FittedPlane {
  /** No vertex of the box is further off than this, m. 0: the exact formulas. */
  readonly boundM: number;
  /** Writes easting and northing in metres of the vertices `from` … `to` (exclusive) to `out` from its start. */
  project(coords: Float64Array, from: number, to: number, out: Float64Array): void;
}

const NODES = 12;
const GOOD_ENOUGH_M = 1e-5;
/** Rounding of a northing of 10,000 km in the coefficients and in the sum. */
const ROUNDING_M = 1e-8;
/** A box without width still needs a scale, degrees. */
const LEAST_HALF_WIDTH = 1e-6;

/** Coefficients of uʲ vᵏ, j + k ≤ degree, ordered by j, then k. */
interface Series {
  readonly east: Float64Array;
  readonly north: Float64Array;
}

/** `bounds`: west, south, east, north of all vertices that will be asked for, degrees. */
export function fitGaussKrueger(
  zone: GaussKrueger,
  [west, south, east, north]: readonly [number, number, number, number],
): FittedPlane {
  const lon0 = (west + east) / 2;
  const lat0 = (south + north) / 2;
  const halfWidth = Math.max((east - west) / 2, LEAST_HALF_WIDTH);
  const halfHeight = Math.max((north - south) / 2, LEAST_HALF_WIDTH);
  const box = { lon0, lat0, perLon: 1 / halfWidth, perLat: 1 / halfHeight };
  const isNearZone = Math.max(Math.abs(west - zone.centralMeridian), Math.abs(east - zone.centralMeridian)) < 10;
  if (!isNearZone || Math.max(Math.abs(south), Math.abs(north)) > 85) return exactPlane(zone);
  const chebyshev = interpolate(zone, lon0, lat0, halfWidth, halfHeight);
  for (const degree of [4, 5] as const) {
    const boundM = ROUNDING_M + Math.hypot(leftOut(chebyshev.east, degree), leftOut(chebyshev.north, degree));
    if (boundM > GOOD_ENOUGH_M) continue;
    const series = { east: toPowers(chebyshev.east, degree), north: toPowers(chebyshev.north, degree) };
    return { boundM, project: degree === 4 ? quartic(box, series) : quintic(box, series) };
  }
  return exactPlane(zone);
}

function exactPlane(zone: GaussKrueger): FittedPlane {
  return {
    boundM: 0,
    project(coords, from, to, out) {
      for (let v = from; v < to; v++) zone.forward(coords[2 * v]!, coords[2 * v + 1]!, out, 2 * (v - from));
    },
  };
}

/** Chebyshev coefficients c_jk of both coordinates over the box, row by row of j. */
function interpolate(zone: GaussKrueger, lon0: number, lat0: number, halfWidth: number, halfHeight: number): Series {
  const node = Float64Array.from({ length: NODES }, (_, k) => Math.cos((Math.PI * (k + 0.5)) / NODES));
  const value = { east: new Float64Array(NODES * NODES), north: new Float64Array(NODES * NODES) };
  const out = new Float64Array(2);
  // The series is about the middle: small numbers keep their digits.
  const middle = new Float64Array(2);
  zone.forward(lon0, lat0, middle, 0);
  for (let a = 0; a < NODES; a++) {
    for (let b = 0; b < NODES; b++) {
      zone.forward(lon0 + halfWidth * node[a]!, lat0 + halfHeight * node[b]!, out, 0);
      value.east[a * NODES + b] = out[0]! - middle[0]!;
      value.north[a * NODES + b] = out[1]! - middle[1]!;
    }
  }
  const coefficients = (values: Float64Array, atMiddle: number): Float64Array => {
    const c = new Float64Array(NODES * NODES);
    for (let j = 0; j < NODES; j++) {
      for (let k = 0; k < NODES; k++) {
        let sum = 0;
        for (let a = 0; a < NODES; a++) {
          const cosA = Math.cos((Math.PI * j * (a + 0.5)) / NODES);
          for (let b = 0; b < NODES; b++) {
            sum += values[a * NODES + b]! * cosA * Math.cos((Math.PI * k * (b + 0.5)) / NODES);
          }
        }
        c[j * NODES + k] = (sum * (j === 0 ? 1 : 2) * (k === 0 ? 1 : 2)) / NODES ** 2;
      }
    }
    c[0]! += atMiddle;
    return c;
  };
  return { east: coefficients(value.east, middle[0]!), north: coefficients(value.north, middle[1]!) };
}

/** Σ |c_jk| above the degree: no vertex is further off. */
function leftOut(c: Float64Array, degree: number): number {
  let sum = 0;
  for (let j = 0; j < NODES; j++) {
    for (let k = Math.max(0, degree - j + 1); k < NODES; k++) sum += Math.abs(c[j * NODES + k]!);
  }
  return sum;
}

/** Powers of x in T_0 … T_5. */
const powersOf = [
  [1],
  [0, 1],
  [-1, 0, 2],
  [0, -3, 0, 4],
  [1, 0, -8, 0, 8],
  [0, 5, 0, -20, 0, 16],
] as const satisfies readonly (readonly number[])[];

function toPowers(c: Float64Array, degree: number): Float64Array {
  const width = degree + 1;
  const square = new Float64Array(width * width);
  for (let j = 0; j <= degree; j++) {
    for (let k = 0; j + k <= degree; k++) {
      for (const [p, ofU] of powersOf[j]!.entries()) {
        for (const [q, ofV] of powersOf[k]!.entries()) square[p * width + q]! += c[j * NODES + k]! * ofU * ofV;
      }
    }
  }
  const triangle: number[] = [];
  for (let p = 0; p <= degree; p++) for (let q = 0; p + q <= degree; q++) triangle.push(square[p * width + q]!);
  return Float64Array.from(triangle);
}

interface Box {
  readonly lon0: number;
  readonly lat0: number;
  readonly perLon: number;
  readonly perLat: number;
}

function quartic({ lon0, lat0, perLon, perLat }: Box, { east, north }: Series): FittedPlane['project'] {
  // As constants of their own: fifteen reads of an array a coordinate would take longer than the arithmetic.
  const [e00, e01, e02, e03, e04, e10, e11, e12, e13, e20, e21, e22, e30, e31, e40] = fifteen(east);
  const [n00, n01, n02, n03, n04, n10, n11, n12, n13, n20, n21, n22, n30, n31, n40] = fifteen(north);
  return (coords, from, to, out) => {
    let at = 0;
    for (let i = 2 * from; i < 2 * to; i += 2) {
      const u = (coords[i]! - lon0) * perLon;
      const v = (coords[i + 1]! - lat0) * perLat;
      const e1 = e10 + v * (e11 + v * (e12 + v * e13));
      const e2 = e20 + v * (e21 + v * e22);
      out[at] =
        e00 + (v * (e01 + v * (e02 + v * (e03 + v * e04))) + u * (e1 + u * (e2 + u * (e30 + v * e31 + u * e40))));
      const n1 = n10 + v * (n11 + v * (n12 + v * n13));
      const n2 = n20 + v * (n21 + v * n22);
      out[at + 1] =
        n00 + (v * (n01 + v * (n02 + v * (n03 + v * n04))) + u * (n1 + u * (n2 + u * (n30 + v * n31 + u * n40))));
      at += 2;
    }
  };
}

type Fifteen = [...Five, ...Five, ...Five];
type Five = [number, number, number, number, number];

function fifteen(c: Float64Array): Fifteen {
  const five = (k: number): Five => [c[k]!, c[k + 1]!, c[k + 2]!, c[k + 3]!, c[k + 4]!];
  return [...five(0), ...five(5), ...five(10)];
}

function quintic({ lon0, lat0, perLon, perLat }: Box, { east, north }: Series): FittedPlane['project'] {
  const powers = (c: Float64Array, u: number, v: number): number => {
    const c0 = v * (c[1]! + v * (c[2]! + v * (c[3]! + v * (c[4]! + v * c[5]!))));
    const c1 = c[6]! + v * (c[7]! + v * (c[8]! + v * (c[9]! + v * c[10]!)));
    const c2 = c[11]! + v * (c[12]! + v * (c[13]! + v * c[14]!));
    const c3 = c[15]! + v * (c[16]! + v * c[17]!);
    const c4 = c[18]! + v * c[19]!;
    return c[0]! + (c0 + u * (c1 + u * (c2 + u * (c3 + u * (c4 + u * c[20]!)))));
  };
  return (coords, from, to, out) => {
    let at = 0;
    for (let i = 2 * from; i < 2 * to; i += 2) {
      const u = (coords[i]! - lon0) * perLon;
      const v = (coords[i + 1]! - lat0) * perLat;
      out[at] = powers(east, u, v);
      out[at + 1] = powers(north, u, v);
      at += 2;
    }
  };
}
