/**
 * Polygons of a layer as clipping paths near where they are needed.
 *
 * The plane of `clip.ts` is exact within 45 km of its middle, a layer may be a country. So each cell of half a degree
 * has a plane, and a feature is turned into paths once for each cell it is needed in.
 */
import { type ClipPlane, clipPlane, type Paths64, toPaths } from '../clip.ts';
import type { LayerTable } from '../layer-table.ts';

const CELL_DEGREES = 0.5;

export interface LocalPaths {
  /** The plane around a place, the same for all places in its cell. */
  planeAt(lon: number, lat: number): ClipPlane;
  pathsIn(plane: ClipPlane, row: number): Paths64;
}

export function localPaths(table: LayerTable): LocalPaths {
  const planes = new Map<string, ClipPlane>();
  const paths = new Map<ClipPlane, Map<number, Paths64>>();
  return {
    planeAt(lon, lat) {
      const column = Math.floor(lon / CELL_DEGREES);
      const row = Math.floor(lat / CELL_DEGREES);
      const key = `${column} ${row}`;
      let plane = planes.get(key);
      if (!plane) {
        plane = clipPlane((column + 0.5) * CELL_DEGREES, (row + 0.5) * CELL_DEGREES);
        planes.set(key, plane);
      }
      return plane;
    },
    pathsIn(plane, row) {
      let ofPlane = paths.get(plane);
      if (!ofPlane) {
        ofPlane = new Map();
        paths.set(plane, ofPlane);
      }
      let known = ofPlane.get(row);
      if (!known) {
        known = toPaths(plane, table, row);
        ofPlane.set(row, known);
      }
      return known;
    },
  };
}
