/** Which features are caught by a box, a lasso, or a click with some tolerance? */
import { clipPlaneOf, cropPaths, intersectPaths, toPaths } from './clip.ts';
import { edgeLengthM } from './footprint-area.ts';
import { innerPoints } from './inner-point.ts';
import type { LayerTable } from './layer-table.ts';
import { geometryKind } from './layer-table.ts';
import { isInside } from './point-in-polygon.ts';
import { forEachSegment, makeRegion } from './region.ts';
import { spatialIndex } from './spatial-index.ts';

/** `touches`: any part inside; `inside`: the inner point (middle of a line) inside. */
export type SelectRule = 'touches' | 'inside';

/** Rows caught by the polygons of another table, ascending. Nothing when it holds no polygon. */
export function rowsInPolygon(table: LayerTable, lasso: LayerTable, rule: SelectRule): Uint32Array {
  const region = makeRegion([lasso]);
  if (!region) return new Uint32Array(0);
  const points = innerPoints(table);
  const { bounds } = table;
  const plane = clipPlaneOf(region.bounds);
  const lassoPaths = toPathsOfAll();
  const rows = spatialIndex(table)
    .rowsInBox(...region.bounds)
    .filter((row) => {
      if (region.contains(points[2 * row]!, points[2 * row + 1]!)) return true;
      if (rule === 'inside') return false;
      const box = [bounds[4 * row]!, bounds[4 * row + 1]!, bounds[4 * row + 2]!, bounds[4 * row + 3]!] as const;
      const place = region.placeOf(...box);
      if (place !== 'border') return place === 'inside';
      switch (table.geometry.kinds[row]) {
        case geometryKind.line:
          return region.lengthInsideM(table, row) > 0;
        case geometryKind.polygon:
          return intersectPaths(cropPaths(plane, toPaths(plane, table, row), region.bounds), lassoPaths).length > 0;
        default:
          return anyVertexInside(table, row, region.contains);
      }
    });
  return Uint32Array.from(rows).sort();

  function toPathsOfAll() {
    return Array.from({ length: lasso.count }, (_, row) => row).flatMap((row) => toPaths(plane, lasso, row));
  }
}

function anyVertexInside(table: LayerTable, row: number, contains: (lon: number, lat: number) => boolean): boolean {
  const { coords, ringOffsets, partOffsets, featureOffsets } = table.geometry;
  for (let part = featureOffsets[row]!; part < featureOffsets[row + 1]!; part++) {
    const v = ringOffsets[partOffsets[part]!]!;
    if (contains(coords[2 * v]!, coords[2 * v + 1]!)) return true;
  }
  return false;
}

/** Rows under a place: polygons that hold it, lines and points within the tolerance; nearest lines first. */
export function rowsAtPoint(table: LayerTable, lon: number, lat: number, toleranceM: number): number[] {
  const dLat = toleranceM / 110_574;
  const dLon = toleranceM / (111_320 * Math.max(0.01, Math.cos((lat * Math.PI) / 180)));
  const found: { row: number; distance: number }[] = [];
  for (const row of spatialIndex(table).rowsInBox(lon - dLon, lat - dLat, lon + dLon, lat + dLat)) {
    const distance = distanceTo(table, row, lon, lat);
    if (distance <= toleranceM) found.push({ row, distance });
  }
  return found.sort((a, b) => a.distance - b.distance || a.row - b.row).map(({ row }) => row);
}

function distanceTo(table: LayerTable, row: number, lon: number, lat: number): number {
  if (table.geometry.kinds[row] === geometryKind.polygon) {
    return isInside(table, row, lon, lat) ? 0 : Number.POSITIVE_INFINITY;
  }
  const perLon = Math.cos((lat * Math.PI) / 180);
  let nearest = Number.POSITIVE_INFINITY;
  const offer = (x: number, y: number) => {
    nearest = Math.min(nearest, edgeLengthM(lon, lat, x, y));
  };
  if (table.geometry.kinds[row] === geometryKind.point) {
    const { coords, ringOffsets, partOffsets, featureOffsets } = table.geometry;
    for (let part = featureOffsets[row]!; part < featureOffsets[row + 1]!; part++) {
      const v = ringOffsets[partOffsets[part]!]!;
      offer(coords[2 * v]!, coords[2 * v + 1]!);
    }
    return nearest;
  }
  forEachSegment(table, row, (x1, y1, x2, y2) => {
    const dx = (x2 - x1) * perLon;
    const dy = y2 - y1;
    const length2 = dx * dx + dy * dy;
    const along = length2 > 0 ? ((lon - x1) * perLon * dx + (lat - y1) * dy) / length2 : 0;
    const t = Math.min(1, Math.max(0, along));
    offer(x1 + t * (x2 - x1), y1 + t * (y2 - y1));
  });
  return nearest;
}
