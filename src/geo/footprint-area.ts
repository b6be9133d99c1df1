/**
 * How large are a hundred thousand footprints, quickly and still on the ellipsoid? (methods 1.1)
 *
 * A footprint is so small that a transverse Mercator plane through its own middle shows it true:
 * around latitude φ₀, with u = φ − φ₀ and p = λ − λ₀ in radians,
 *
 *   x = p r(u) + p³ N cos³φ₀ (1 − t² + η²) / 6        r(u) = N cos φ as a series in u
 *   y = M(u) + ½ p² (r sin φ)(u)                        M(u) = meridian arc as a series in u       m
 *
 * and the shoelace formula gives the area. The scale of that plane is 1 + x²/2R², so that a polygon
 * 1 km across errs by 2e-9 of its area. Larger ones, few in number, take Karney's way
 * (`geodesic.ts`). A test holds the two together.
 *
 * The same for lines: Gauss's mid-latitude formula up to 5 km an edge, Karney's beyond.
 */
import { distanceM, ringAreaM2 } from './geodesic.ts';
import type { LayerTable } from './layer-table.ts';
import { geometryKind } from './layer-table.ts';

const SEMI_MAJOR_M = 6378137;
const ECCENTRICITY_2 = (2 - 1 / 298.257223563) / 298.257223563;
const RADIANS = Math.PI / 180;

/** A wider or higher ring (degrees of latitude, about 1.1 km) goes to the exact formula. */
const LARGEST_DEGREES = 0.01;
const LONGEST_EDGE_DEGREES = 0.045;

/** Area of the ring of vertices `from` … `to` (exclusive), never negative, within 1e-8 of the geodesic one. */
export function smallRingAreaM2(coords: Float64Array, from: number, to: number): number {
  let west = Number.POSITIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (let v = from; v < to; v++) {
    const lon = coords[2 * v]!;
    const lat = coords[2 * v + 1]!;
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  const lon0 = (west + east) / 2;
  const lat0 = ((south + north) / 2) * RADIANS;
  const cos = Math.cos(lat0);
  const isSmall = (east - west) * cos <= LARGEST_DEGREES && north - south <= LARGEST_DEGREES && cos > 0.05;
  if (!isSmall) return ringAreaM2(coords, from, to);

  const sin = Math.sin(lat0);
  const w2 = 1 - ECCENTRICITY_2 * sin * sin;
  const primeVertical = SEMI_MAJOR_M / Math.sqrt(w2);
  const meridian = (primeVertical * (1 - ECCENTRICITY_2)) / w2;
  const meridianSlope = (3 * ECCENTRICITY_2 * sin * cos * meridian) / w2;
  const r0 = primeVertical * cos;
  const r1 = -meridian * sin;
  const r2 = -(meridian * cos + meridianSlope * sin) / 2;
  const tan2 = (sin / cos) ** 2;
  const eta2 = (ECCENTRICITY_2 / (1 - ECCENTRICITY_2)) * cos * cos;
  const cubic = (primeVertical * cos ** 3 * (1 - tan2 + eta2)) / 6;
  const bend0 = (r0 * sin) / 2;
  const bend1 = (r1 * sin + r0 * cos) / 2;
  const meridian2 = meridianSlope / 2;
  const meridian3 = (3 * ECCENTRICITY_2 * (cos * cos - sin * sin) * meridian) / (6 * w2);
  const middleLat = (south + north) / 2;

  let twice = 0;
  let firstX = 0;
  let firstY = 0;
  let lastX = 0;
  let lastY = 0;
  for (let v = from; v < to; v++) {
    const p = (coords[2 * v]! - lon0) * RADIANS;
    const u = (coords[2 * v + 1]! - middleLat) * RADIANS;
    const x = p * (r0 + u * (r1 + u * r2) + cubic * p * p);
    const y = u * (meridian + u * (meridian2 + u * meridian3)) + p * p * (bend0 + bend1 * u);
    if (v === from) {
      firstX = x;
      firstY = y;
    } else {
      twice += lastX * y - x * lastY;
    }
    lastX = x;
    lastY = y;
  }
  twice += lastX * firstY - firstX * lastY;
  return Math.abs(twice) / 2;
}

/** Area of a feature: outer rings minus holes, parts added. 0 for points and lines, NaN without geometry. */
export function footprintAreaM2(table: LayerTable, row: number): number {
  const { kinds, coords, ringOffsets, partOffsets, featureOffsets } = table.geometry;
  if (kinds[row] === geometryKind.none) return Number.NaN;
  if (kinds[row] !== geometryKind.polygon) return 0;
  let area = 0;
  for (let part = featureOffsets[row]!; part < featureOffsets[row + 1]!; part++) {
    const firstRing = partOffsets[part]!;
    for (let ring = firstRing; ring < partOffsets[part + 1]!; ring++) {
      const ringArea = smallRingAreaM2(coords, ringOffsets[ring]!, ringOffsets[ring + 1]!);
      area += ring === firstRing ? ringArea : -ringArea;
    }
  }
  return area;
}

/** Length of one edge, within 1e-8 of the geodesic one. */
export function edgeLengthM(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const u = lat2 - lat1;
  const p = lon2 - lon1;
  const middle = ((lat1 + lat2) / 2) * RADIANS;
  const cos = Math.cos(middle);
  if (Math.abs(u) > LONGEST_EDGE_DEGREES || Math.abs(p * cos) > LONGEST_EDGE_DEGREES || cos < 0.05) {
    return distanceM(lon1, lat1, lon2, lat2);
  }
  const sin = Math.sin(middle);
  const w2 = 1 - ECCENTRICITY_2 * sin * sin;
  const primeVertical = SEMI_MAJOR_M / Math.sqrt(w2);
  const north = (u * RADIANS * primeVertical * (1 - ECCENTRICITY_2)) / w2;
  const east = p * RADIANS * primeVertical * cos;
  return Math.hypot(north, east);
}

/** Length of a line feature, parts added. 0 for points and polygons, NaN without geometry. */
export function pathFeatureLengthM(table: LayerTable, row: number): number {
  const { kinds, coords, ringOffsets, partOffsets, featureOffsets } = table.geometry;
  if (kinds[row] === geometryKind.none) return Number.NaN;
  if (kinds[row] !== geometryKind.line) return 0;
  let length = 0;
  const lastRing = partOffsets[featureOffsets[row + 1]!]!;
  for (let ring = partOffsets[featureOffsets[row]!]!; ring < lastRing; ring++) {
    for (let v = ringOffsets[ring]! + 1; v < ringOffsets[ring + 1]!; v++) {
      length += edgeLengthM(coords[2 * v - 2]!, coords[2 * v - 1]!, coords[2 * v]!, coords[2 * v + 1]!);
    }
  }
  return length;
}
