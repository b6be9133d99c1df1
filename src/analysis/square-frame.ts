/**
 * Squares of 50 m to 1 km in the CGCS2000 3° zone of a place, aligned to multiples of their side.
 *
 *   i = ⌊easting / side⌋, j = ⌊northing / side⌋; a point on a line belongs to the lower index
 *
 * Polygons and lines are projected vertex by vertex; their edges are straight in the plane.
 */
import { CellCoverage, cellOfPoint, coverSegment } from '../geo/cover-cells.ts';
import { zoneAt } from '../geo/gauss-krueger.ts';
import type { CellFrame } from './cell-frame.ts';
import { gridNeighbours } from './statistics/neighbours.ts';

/** Rows of a zone: no northing has more than this many cells of 50 m. */
const STRIDE = 1 << 20;

export function squareFrame(lon: number, sizeM: number): CellFrame {
  const zone = zoneAt(lon);
  const coverage = new CellCoverage();
  const cellByKey = new Map<number, number>();
  const columns: number[] = [];
  const rows: number[] = [];
  const out = new Float64Array(4);

  const cellAt = (i: number, j: number): number => {
    const key = i * STRIDE + j;
    let cell = cellByKey.get(key);
    if (cell === undefined) {
      cell = columns.length;
      cellByKey.set(key, cell);
      columns.push(i);
      rows.push(j);
    }
    return cell;
  };
  const project = (ring: Float64Array): Float64Array => {
    const flat = new Float64Array(ring.length);
    for (let v = 0; v < ring.length; v += 2) {
      zone.forward(ring[v]!, ring[v + 1]!, flat, v);
      flat[v]! /= sizeM;
      flat[v + 1]! /= sizeM;
    }
    return flat;
  };

  return {
    plane: zone.code,
    get count() {
      return columns.length;
    },
    cellOfPoint(pointLon, pointLat) {
      zone.forward(pointLon, pointLat, out, 0);
      return cellAt(cellOfPoint(out[0]! / sizeM), cellOfPoint(out[1]! / sizeM));
    },
    coverSegment(lon1, lat1, lon2, lat2, take) {
      zone.forward(lon1, lat1, out, 0);
      zone.forward(lon2, lat2, out, 2);
      coverSegment(out[0]! / sizeM, out[1]! / sizeM, out[2]! / sizeM, out[3]! / sizeM, (i, j, length) =>
        take(cellAt(i, j), length),
      );
    },
    coverPolygon(rings, isHole, take) {
      return coverage.coverPolygon(rings.map(project), isHole, (i, j, area) => take(cellAt(i, j), area));
    },
    outline(cell) {
      const ring = new Float64Array(10);
      const [i, j] = [columns[cell]!, rows[cell]!];
      const corners = [i, j, i + 1, j, i + 1, j + 1, i, j + 1, i, j];
      for (let v = 0; v < 10; v += 2) zone.inverse(corners[v]! * sizeM, corners[v + 1]! * sizeM, ring, v);
      return ring;
    },
    id: (cell) => `${columns[cell]},${rows[cell]}`,
    compare: (a, b) => rows[a]! - rows[b]! || columns[a]! - columns[b]!,
    neighbours: (cells) =>
      gridNeighbours(
        Array.from(cells, (cell) => columns[cell]!),
        Array.from(cells, (cell) => rows[cell]!),
        'queen',
      ),
  };
}
