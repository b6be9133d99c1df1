/**
 * The polygons of a layer as cells: parcels, sub-districts, blocks, whatever a plan holds. (methods 3.5)
 *
 *   a point gives all to the polygon that holds it; a line by the length, a polygon by the area it has in each
 *
 * Where polygons overlap, a piece of land belongs to the smallest, of equal ones to the earlier row: the rule of
 * `parcel-lookup.ts`. What lies in none falls into the cell `outside`, so the total stays the total. A feature whose box
 * meets no edge lies in one polygon or in none and is not cut; cutting is to the millimetre (`geo/clip.ts`). Overlaps thinner than 5 mm are a border digitised twice.
 * A feature of the layer itself is its own cell.
 * Leaves out: polygons across the antimeridian.
 */
import Flatbush from 'flatbush';
import type { Paths64 } from '../geo/clip.ts';
import {
  clipPlaneOf,
  cropPaths,
  intersectPaths,
  isHair,
  pathsAreaM2,
  subtractPaths,
  toPath,
  toPaths,
} from '../geo/clip.ts';
import { boundsOfAll } from '../geo/feature-bounds.ts';
import type { LayerTable } from '../geo/layer-table.ts';
import { isInside } from '../geo/point-in-polygon.ts';
import { spatialIndex } from '../geo/spatial-index.ts';
import type { CellFrame, ShapeCover } from './cell-frame.ts';
import { isSameLayer, polygonCells } from './polygon-cells.ts';

/** `nameOf`: what people call the polygon in a row. */
export function polygonFrame(table: LayerTable, nameOf: (row: number) => string | null): CellFrame {
  const cells = polygonCells(table, nameOf);
  const { outside, areasM2: areaM2 } = cells;
  const plane = clipPlaneOf(boundsOfAll(table.bounds) ?? [0, 0, 0, 0]);
  const index = spatialIndex(table);
  const edges = edgesOf(table, areaM2);
  const pathsByRow = new Map<number, Paths64>();
  const pathsOf = (row: number): Paths64 => {
    let paths = pathsByRow.get(row);
    if (!paths) {
      paths = toPaths(plane, table, row);
      pathsByRow.set(row, paths);
    }
    return paths;
  };
  /** Polygons that may share land with a box, the one that comes first in front. */
  const rivals = (west: number, south: number, east: number, north: number): number[] =>
    index
      .rowsInBox(west, south, east, north)
      .filter((row) => areaM2[row]! > 0)
      .sort((a, b) => areaM2[a]! - areaM2[b]! || a - b);
  const holder = (lon: number, lat: number): number =>
    rivals(lon, lat, lon, lat).find((row) => isInside(table, row, lon, lat)) ?? outside;

  const coverSegment: ShapeCover['coverSegment'] = (lon1, lat1, lon2, lat2, take) => {
    const dx = lon2 - lon1;
    const dy = lat2 - lat1;
    const length = Math.hypot(dx * plane.mmPerLon, dy * plane.mmPerLat);
    if (length === 0) return;
    const cuts = edges.cuts(lon1, lat1, dx, dy);
    for (let k = 0; k + 1 < cuts.length; k++) {
      const from = cuts[k]!;
      const to = cuts[k + 1]!;
      if (to <= from) continue;
      const middle = (from + to) / 2;
      take(holder(lon1 + middle * dx, lat1 + middle * dy), (to - from) * length);
    }
  };

  const coverPolygon: ShapeCover['coverPolygon'] = (rings, _isHole, take) => {
    const [west, south, east, north] = boxOf(rings);
    if (!(east >= west)) return false;
    if (!edges.touch(west, south, east, north)) {
      take(holder(rings[0]![0]!, rings[0]![1]!), 1);
      return true;
    }
    let rest: Paths64 = rings.map((ring) => toPath(plane, ring, 0, ring.length / 2));
    let found = false;
    for (const row of rivals(west, south, east, north)) {
      const near = cropPaths(plane, pathsOf(row), [west, south, east, north]);
      const shared = intersectPaths(rest, near);
      if (shared.length === 0 || isHair(plane, shared)) continue;
      take(row, pathsAreaM2(plane, shared));
      found = true;
      rest = subtractPaths(rest, near);
      if (rest.length === 0) return true;
    }
    if (found && isHair(plane, rest)) return true;
    const left = pathsAreaM2(plane, subtractPaths(rest, []));
    if (left > 0) take(outside, left);
    return found || left > 0;
  };

  const cover: ShapeCover = { cellOfPoint: holder, coverSegment, coverPolygon };
  return {
    ...cells,
    coverOf: (layer) => (isSameLayer(layer, table) ? { ...cover, ownCell: (row) => row } : cover),
  };
}

function boxOf(rings: readonly Float64Array[]): [number, number, number, number] {
  const box: [number, number, number, number] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const ring of rings) {
    for (let v = 0; v < ring.length; v += 2) {
      box[0] = Math.min(box[0], ring[v]!);
      box[1] = Math.min(box[1], ring[v + 1]!);
      box[2] = Math.max(box[2], ring[v]!);
      box[3] = Math.max(box[3], ring[v + 1]!);
    }
  }
  return box;
}

interface Edges {
  touch(west: number, south: number, east: number, north: number): boolean;
  /** Where edges cut a segment from (lon, lat) along (dx, dy): shares of its length from 0 to 1, rising. */
  cuts(lon: number, lat: number, dx: number, dy: number): number[];
}

function edgesOf(table: LayerTable, areaM2: Float64Array): Edges {
  const { coords, ringOffsets, partOffsets, featureOffsets } = table.geometry;
  const starts: number[] = [];
  for (let row = 0; row < table.count; row++) {
    if (!(areaM2[row]! > 0)) continue;
    for (let ring = partOffsets[featureOffsets[row]!]!; ring < partOffsets[featureOffsets[row + 1]!]!; ring++) {
      for (let v = ringOffsets[ring]!; v + 1 < ringOffsets[ring + 1]!; v++) starts.push(v);
    }
  }
  if (starts.length === 0) return { touch: () => false, cuts: () => [0, 1] };
  const tree = new Flatbush(starts.length);
  for (const v of starts) {
    const x1 = coords[2 * v]!;
    const y1 = coords[2 * v + 1]!;
    const x2 = coords[2 * v + 2]!;
    const y2 = coords[2 * v + 3]!;
    tree.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }
  tree.finish();
  return {
    touch: (west, south, east, north) => tree.collides(west, south, east, north),
    cuts(lon, lat, dx, dy) {
      const cuts = [0, 1];
      const near = tree.search(
        Math.min(lon, lon + dx),
        Math.min(lat, lat + dy),
        Math.max(lon, lon + dx),
        Math.max(lat, lat + dy),
      );
      for (const edge of near) {
        const v = starts[edge]!;
        const ex = coords[2 * v + 2]! - coords[2 * v]!;
        const ey = coords[2 * v + 3]! - coords[2 * v + 1]!;
        const cross = dx * ey - dy * ex;
        if (cross === 0) continue;
        const t = ((coords[2 * v]! - lon) * ey - (coords[2 * v + 1]! - lat) * ex) / cross;
        if (t > 0 && t < 1) cuts.push(t);
      }
      return cuts.sort((a, b) => a - b);
    },
  };
}
