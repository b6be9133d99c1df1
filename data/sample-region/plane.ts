/**
 * Where does the made-up town lie on the earth?
 *
 * The town is drawn on a flat sheet in metres (x east, y north) and laid on open sea south of the
 * Pearl River estuary, so that nobody takes it for a real place. The sheet touches the WGS 84
 * ellipsoid at its origin; over 12 km the scale is off by less than 1 in 2,000.
 *
 *   lon = lon0 + x / (N cos φ0)      lat = lat0 + y / M        N, M: radii of curvature at φ0
 */
export type Point = readonly [x: number, y: number];

const originLon = 113.7;
const originLat = 22.005;
const equatorRadiusM = 6378137;
const flattening = 1 / 298.257223563;

const eccentricity2 = flattening * (2 - flattening);
const sine = Math.sin((originLat * Math.PI) / 180);
const primeRadiusM = equatorRadiusM / Math.sqrt(1 - eccentricity2 * sine * sine);
const meridianRadiusM = (equatorRadiusM * (1 - eccentricity2)) / (1 - eccentricity2 * sine * sine) ** 1.5;
const metresPerDegreeLon = (Math.PI / 180) * primeRadiusM * Math.cos((originLat * Math.PI) / 180);
const metresPerDegreeLat = (Math.PI / 180) * meridianRadiusM;

/** Longitude and latitude, rounded to 1e-7 degree (a centimetre). */
export function toLonLat([x, y]: Point): [number, number] {
  return [
    Math.round((originLon + x / metresPerDegreeLon) * 1e7) / 1e7,
    Math.round((originLat + y / metresPerDegreeLat) * 1e7) / 1e7,
  ];
}

export function distanceM(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
