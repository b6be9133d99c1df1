/**
 * A flat map of a district in metres, for comparing places near each other.
 *
 *   x = (lon − lon₀) · metres per degree of longitude at lat₀,  y = (lat − lat₀) · metres per degree of latitude at lat₀
 *
 * Both layers are drawn on the same plane, so its stretch away from the middle (0.5 % over half a degree of latitude)
 * falls on both alike.
 */
import { metresPerDegree } from '../crs/crs-change.ts';

export interface GroundPlane {
  readonly lon: number;
  readonly lat: number;
  readonly eastM: number;
  readonly northM: number;
}

export function groundPlane(lon: number, lat: number): GroundPlane {
  return { lon, lat, ...metresPerDegree(lat) };
}
