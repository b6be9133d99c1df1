/**
 * Which polygons have a hole that lies outside its outline? (methods 1.1, `BAD_HOLE`) They are kept, reported, and
 * their area cannot be relied on.
 *
 * A hole is outside when none of its vertices is inside the outline or on it: a good one is known by its first vertex,
 * so the work is one walk round the outline for each hole. Left out: holes that cross their outline, and outlines over
 * the date line.
 */
import { type Geometry, geometryKind } from '../geo/layer-table.ts';
import { type Tell, tellRow } from '../geo/tell.ts';

/** On the outline, in degrees: about a tenth of a millimetre. */
const ON_OUTLINE = 1e-9;
/** Of a hole that seems to be outside no more vertices than this are looked at. */
const MOST_VERTICES = 100;

/** Rows of polygons with such a hole, in longitude and latitude. */
export function badHoleRows(geometry: Geometry, tell?: Tell): number[] {
  const { kinds, coords, ringOffsets, partOffsets, featureOffsets } = geometry;
  const rows: number[] = [];
  for (let row = 0; row < kinds.length; row++) {
    tellRow(tell, row, kinds.length);
    if (kinds[row] !== geometryKind.polygon) continue;
    for (let part = featureOffsets[row] as number; part < (featureOffsets[row + 1] as number); part++) {
      const outline = partOffsets[part] as number;
      const end = partOffsets[part + 1] as number;
      if (end - outline < 2) continue;
      const shell: Ring = { coords, from: ringOffsets[outline] as number, to: ringOffsets[outline + 1] as number };
      if (crossesDateLine(shell)) continue;
      let bad = false;
      for (let ring = outline + 1; ring < end && !bad; ring++)
        bad = isOutside({ coords, from: ringOffsets[ring] as number, to: ringOffsets[ring + 1] as number }, shell);
      if (!bad) continue;
      rows.push(row);
      break;
    }
  }
  return rows;
}

/** Vertices `from` … `to` (exclusive), the last the same as the first. */
interface Ring {
  readonly coords: Float64Array;
  readonly from: number;
  readonly to: number;
}

function isOutside(hole: Ring, shell: Ring): boolean {
  const { coords, from, to } = hole;
  const step = Math.ceil((to - from) / MOST_VERTICES);
  for (let v = from; v < to; v += step)
    if (!liesOutside(shell, coords[2 * v] as number, coords[2 * v + 1] as number)) return false;
  return true;
}

/** Neither inside nor on the outline. */
function liesOutside({ coords, from, to }: Ring, lon: number, lat: number): boolean {
  let inside = false;
  for (let v = from + 1; v < to; v++) {
    const x1 = coords[2 * v - 2] as number;
    const y1 = coords[2 * v - 1] as number;
    const x2 = coords[2 * v] as number;
    const y2 = coords[2 * v + 1] as number;
    if (isOn(lon, lat, x1, y1, x2, y2)) return false;
    if (y1 > lat === y2 > lat) continue;
    if (lon < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return !inside;
}

/** Is the place on this edge? */
function isOn(lon: number, lat: number, x1: number, y1: number, x2: number, y2: number): boolean {
  if (lon < Math.min(x1, x2) - ON_OUTLINE || lon > Math.max(x1, x2) + ON_OUTLINE) return false;
  if (lat < Math.min(y1, y2) - ON_OUTLINE || lat > Math.max(y1, y2) + ON_OUTLINE) return false;
  const length = Math.hypot(x2 - x1, y2 - y1);
  return Math.abs((x2 - x1) * (lat - y1) - (y2 - y1) * (lon - x1)) <= ON_OUTLINE * Math.max(length, ON_OUTLINE);
}

function crossesDateLine({ coords, from, to }: Ring): boolean {
  for (let v = from + 1; v < to; v++)
    if (Math.abs((coords[2 * v] as number) - (coords[2 * v - 2] as number)) > 180) return true;
  return false;
}
