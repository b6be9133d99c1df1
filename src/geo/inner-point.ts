/**
 * A place that is surely inside a feature, always the same one.
 *
 *   polygon: the centroid of its largest part when that lies inside; otherwise the middle of the
 *            widest stretch inside along the latitude half-way up that part
 *   line:    the middle of its longest part, by degrees
 *   point:   itself (the first of several)
 *
 * A building on a parcel border has its inner point in one parcel, so nothing is counted twice.
 */
import type { Geometry, LayerTable } from './layer-table.ts';
import { geometryKind } from './layer-table.ts';
import { isInside } from './point-in-polygon.ts';

/** Inner points of all rows, lon and lat by turns; NaN without geometry. Made once for a geometry: edits of attributes keep them. */
export function innerPoints(table: LayerTable): Float64Array {
  const known = pointsByGeometry.get(table.geometry);
  if (known) return known;
  const points = new Float64Array(2 * table.count);
  for (let row = 0; row < table.count; row++) innerPoint(table, row, points, 2 * row);
  pointsByGeometry.set(table.geometry, points);
  return points;
}

const pointsByGeometry = new WeakMap<Geometry, Float64Array>();

/** Writes the inner point of a row to out[at], out[at + 1]. */
export function innerPoint(table: LayerTable, row: number, out: Float64Array, at = 0): void {
  const { kinds, coords, ringOffsets, partOffsets, featureOffsets } = table.geometry;
  const firstPart = featureOffsets[row]!;
  const endPart = featureOffsets[row + 1]!;
  out[at] = Number.NaN;
  out[at + 1] = Number.NaN;
  if (firstPart === endPart) return;
  if (kinds[row] === geometryKind.point) {
    const v = ringOffsets[partOffsets[firstPart]!]!;
    out[at] = coords[2 * v]!;
    out[at + 1] = coords[2 * v + 1]!;
  } else if (kinds[row] === geometryKind.line) {
    middleOfLine(table, row, out, at);
  } else {
    let largest = firstPart;
    let largestArea = -1;
    for (let part = firstPart; part < endPart; part++) {
      const ring = partOffsets[part]!;
      const area = endPart - firstPart === 1 ? 0 : shoelace(coords, ringOffsets[ring]!, ringOffsets[ring + 1]!);
      if (area > largestArea) {
        largestArea = area;
        largest = part;
      }
    }
    const shell = partOffsets[largest]!;
    centroid(coords, ringOffsets[shell]!, ringOffsets[shell + 1]!, out, at);
    if (!isInside(table, row, out[at]!, out[at + 1]!)) widestStretch(table, row, largest, out, at);
  }
}

function shoelace(coords: Float64Array, from: number, to: number): number {
  const x0 = coords[2 * from]!;
  const y0 = coords[2 * from + 1]!;
  let twice = 0;
  for (let v = from + 1; v < to; v++) {
    const ax = coords[2 * v - 2]! - x0;
    const ay = coords[2 * v - 1]! - y0;
    twice += ax * (coords[2 * v + 1]! - y0) - (coords[2 * v]! - x0) * ay;
  }
  return Math.abs(twice);
}

function centroid(coords: Float64Array, from: number, to: number, out: Float64Array, at: number): void {
  const x0 = coords[2 * from]!;
  const y0 = coords[2 * from + 1]!;
  let twice = 0;
  let sumX = 0;
  let sumY = 0;
  for (let v = from + 1; v < to; v++) {
    const ax = coords[2 * v - 2]! - x0;
    const ay = coords[2 * v - 1]! - y0;
    const bx = coords[2 * v]! - x0;
    const by = coords[2 * v + 1]! - y0;
    const cross = ax * by - bx * ay;
    twice += cross;
    sumX += (ax + bx) * cross;
    sumY += (ay + by) * cross;
  }
  out[at] = x0 + sumX / (3 * twice);
  out[at + 1] = y0 + sumY / (3 * twice);
}

/** Middle of the widest stretch inside along a latitude near half the height of the part. */
function widestStretch(table: LayerTable, row: number, part: number, out: Float64Array, at: number): void {
  const { coords, ringOffsets, partOffsets } = table.geometry;
  const firstRing = partOffsets[part]!;
  const endRing = partOffsets[part + 1]!;
  let south = Number.POSITIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (let v = ringOffsets[firstRing]!; v < ringOffsets[firstRing + 1]!; v++) {
    south = Math.min(south, coords[2 * v + 1]!);
    north = Math.max(north, coords[2 * v + 1]!);
  }
  // A latitude that meets a vertex or runs through a gap is no good: try others, always in this order.
  for (const share of [0.5, 0.375, 0.625, 0.25, 0.75, 0.4375, 0.5625, 0.125, 0.875, 0.031, 0.969]) {
    const lat = south + (north - south) * share;
    const crossings: number[] = [];
    for (let ring = firstRing; ring < endRing; ring++) {
      for (let v = ringOffsets[ring]! + 1; v < ringOffsets[ring + 1]!; v++) {
        const y1 = coords[2 * v - 1]!;
        const y2 = coords[2 * v + 1]!;
        if (y1 > lat === y2 > lat) continue;
        crossings.push(coords[2 * v - 2]! + ((lat - y1) / (y2 - y1)) * (coords[2 * v]! - coords[2 * v - 2]!));
      }
    }
    crossings.sort((a, b) => a - b);
    let widest = 0;
    for (let k = 0; k + 1 < crossings.length; k += 2) {
      const width = crossings[k + 1]! - crossings[k]!;
      if (width <= widest) continue;
      const lon = crossings[k]! + width / 2;
      if (!isInside(table, row, lon, lat)) continue;
      widest = width;
      out[at] = lon;
      out[at + 1] = lat;
    }
    if (widest > 0) return;
  }
  // Nothing has an inside: a polygon folded flat. Its first vertex is as good as any.
  const v = ringOffsets[firstRing]!;
  out[at] = coords[2 * v]!;
  out[at + 1] = coords[2 * v + 1]!;
}

function middleOfLine(table: LayerTable, row: number, out: Float64Array, at: number): void {
  const { coords, ringOffsets, partOffsets, featureOffsets } = table.geometry;
  let longest = partOffsets[featureOffsets[row]!]!;
  let length = -1;
  const endRing = partOffsets[featureOffsets[row + 1]!]!;
  const step = (v: number) => Math.hypot(coords[2 * v]! - coords[2 * v - 2]!, coords[2 * v + 1]! - coords[2 * v - 1]!);
  for (let ring = longest; ring < endRing; ring++) {
    let sum = 0;
    for (let v = ringOffsets[ring]! + 1; v < ringOffsets[ring + 1]!; v++) sum += step(v);
    if (sum > length) {
      length = sum;
      longest = ring;
    }
  }
  let left = length / 2;
  const from = ringOffsets[longest]!;
  out[at] = coords[2 * from]!;
  out[at + 1] = coords[2 * from + 1]!;
  for (let v = from + 1; v < ringOffsets[longest + 1]!; v++) {
    const d = step(v);
    if (d > 0 && left <= d) {
      const share = left / d;
      out[at] = coords[2 * v - 2]! + share * (coords[2 * v]! - coords[2 * v - 2]!);
      out[at + 1] = coords[2 * v - 1]! + share * (coords[2 * v + 1]! - coords[2 * v - 1]!);
      return;
    }
    left -= d;
  }
}
