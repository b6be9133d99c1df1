/**
 * Where does a place lie on the Web Mercator sheet that vector tiles are cut from?
 *
 * The sheet is 2³² × 2³² units, x eastward from −180°, y southward from 85.0511°; one unit is under
 * 1 cm on the ground. Stored minus 2³¹, so that it fits a signed 32-bit integer.
 *
 *   x = (lon + 180) / 360        y = ½ − ln tan(π/4 + lat/2) / 2π        both × 2³² − 2³¹
 *
 * For drawing only: no length or area is ever taken from here.
 */

export const WORLD_BITS = 32;
export const HALF_WORLD = 2 ** (WORLD_BITS - 1);
const WORLD = 2 ** WORLD_BITS;
const MAX_UNIT = HALF_WORLD - 1;

/** Sheet x of a longitude; places beyond the edge are put on it. */
export function mercatorX(lon: number): number {
  return clamp(Math.round((lon / 360) * WORLD));
}

/** Sheet y of a latitude; beyond ±85.05° the edge of the sheet. */
export function mercatorY(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  return clamp(Math.round((-Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * WORLD));
}

function clamp(unit: number): number {
  return Math.min(Math.max(unit, -HALF_WORLD), MAX_UNIT);
}

/** Longitude of a sheet x. */
export function longitudeOf(x: number): number {
  return (x / WORLD) * 360;
}

/** Latitude of a sheet y. */
export function latitudeOf(y: number): number {
  return (Math.atan(Math.sinh((-y / WORLD) * 2 * Math.PI)) * 180) / Math.PI;
}
