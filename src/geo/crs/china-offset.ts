/**
 * GCJ-02 and BD-09: longitude and latitude as Chinese web maps show them, 100 to 700 m off, and back.
 *
 * GCJ-02 (AMap, Tencent) is WGS 84 moved by sums of sines of the place; BD-09 (Baidu) is GCJ-02 turned, stretched and
 * moved once more. Formulas as reverse-engineered and in public use for years; none has been published by its owner.
 * With u = lon − 105°, v = lat − 35°:
 *
 *   east  = 300 + u + 2v + 0.1u² + 0.1uv + 0.1√|u| + ⅔·Σ aᵢ sin(bᵢ π u)             m
 *   north = −100 + 2u + 3v + 0.2v² + 0.1uv + 0.2√|u| + ⅔·(20 sin 6πu + … + 320 sin(πv/30))    m
 *   in degrees by the radii of curvature of the Krasovsky ellipsoid
 *
 * The way back has no formula. `p ← p − (offset(p) − target)` comes 300 times closer each time, so ten steps end
 * below 1e-11 degrees (a micrometre). Outside the box of China the offset is nothing: points there stay where they are.
 */
export type ChinaOffset = 'GCJ-02' | 'BD-09';

const AXIS_M = 6_378_245;
const ECCENTRICITY_SQUARED = 0.006693421622965943;
const DEGREES = 180 / Math.PI;
const BAIDU_TURN = (Math.PI * 3000) / 180;
const MOST_STEPS = 30;
const CLOSE_ENOUGH_DEGREES = 1e-12;

type Point = [lon: number, lat: number];

/** Positions in WGS 84 become positions of that system, in place; `from` … `to` in vertices. */
export function wgs84ToOffset(system: ChinaOffset, xy: Float64Array, from: number, to: number): void {
  const point: Point = [0, 0];
  for (let i = 2 * from; i < 2 * to; i += 2) {
    point[0] = xy[i] as number;
    point[1] = xy[i + 1] as number;
    if (isInChina(point)) move(system, point, point);
    xy[i] = point[0];
    xy[i + 1] = point[1];
  }
}

/** Positions of that system become WGS 84, in place; what is no number stays none. */
export function offsetToWgs84(system: ChinaOffset, xy: Float64Array, from: number, to: number): void {
  const target: Point = [0, 0];
  const moved: Point = [0, 0];
  const guess: Point = [0, 0];
  for (let i = 2 * from; i < 2 * to; i += 2) {
    target[0] = xy[i] as number;
    target[1] = xy[i + 1] as number;
    if (!isInChina(target)) continue;
    guess[0] = target[0];
    guess[1] = target[1];
    for (let step = 0; step < MOST_STEPS; step++) {
      move(system, guess, moved);
      const east = moved[0] - target[0];
      const north = moved[1] - target[1];
      guess[0] -= east;
      guess[1] -= north;
      if (Math.abs(east) < CLOSE_ENOUGH_DEGREES && Math.abs(north) < CLOSE_ENOUGH_DEGREES) break;
    }
    xy[i] = guess[0];
    xy[i + 1] = guess[1];
  }
}

/** The box in which web maps move positions; coarse, as they have it. */
function isInChina([lon, lat]: Point): boolean {
  return lon >= 72.004 && lon <= 137.8347 && lat >= 0.8293 && lat <= 55.8271;
}

function move(system: ChinaOffset, from: Point, into: Point): void {
  toGcj02(from, into);
  if (system === 'BD-09') toBaidu(into);
}

function toGcj02(from: Point, into: Point): void {
  const [lon, lat] = from;
  const u = lon - 105;
  const v = lat - 35;
  const root = Math.sqrt(Math.abs(u));
  const fine = 20 * Math.sin(6 * Math.PI * u) + 20 * Math.sin(2 * Math.PI * u);
  const eastM =
    300 +
    u +
    2 * v +
    0.1 * u * u +
    0.1 * u * v +
    0.1 * root +
    (2 / 3) *
      (fine +
        20 * Math.sin(Math.PI * u) +
        40 * Math.sin((Math.PI * u) / 3) +
        150 * Math.sin((Math.PI * u) / 12) +
        300 * Math.sin((Math.PI * u) / 30));
  const northM =
    -100 +
    2 * u +
    3 * v +
    0.2 * v * v +
    0.1 * u * v +
    0.2 * root +
    (2 / 3) *
      (fine +
        20 * Math.sin(Math.PI * v) +
        40 * Math.sin((Math.PI * v) / 3) +
        160 * Math.sin((Math.PI * v) / 12) +
        320 * Math.sin((Math.PI * v) / 30));
  const sine = Math.sin(lat / DEGREES);
  const w2 = 1 - ECCENTRICITY_SQUARED * sine * sine;
  const w = Math.sqrt(w2);
  into[0] = lon + (eastM / ((AXIS_M / w) * Math.cos(lat / DEGREES))) * DEGREES;
  into[1] = lat + (northM / ((AXIS_M * (1 - ECCENTRICITY_SQUARED)) / (w2 * w))) * DEGREES;
}

function toBaidu(point: Point): void {
  const [lon, lat] = point;
  const radius = Math.hypot(lon, lat) + 0.00002 * Math.sin(lat * BAIDU_TURN);
  const angle = Math.atan2(lat, lon) + 0.000003 * Math.cos(lon * BAIDU_TURN);
  point[0] = radius * Math.cos(angle) + 0.0065;
  point[1] = radius * Math.sin(angle) + 0.006;
}
