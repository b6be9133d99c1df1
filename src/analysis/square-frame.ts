/**
 * Squares in the CGCS2000 3° zone of a place, aligned to multiples of their side.
 *
 *   i = ⌊easting / side⌋, j = ⌊northing / side⌋; a point on a line belongs to the lower index
 *
 * Polygons and lines are projected vertex by vertex; their edges are straight in the plane. Whole footprints go through
 * the kernel (`kernel/polygon-pieces.ts`), pieces cut at the boundary ring by ring: the same areas.
 */
import { CellCoverage, cellOfPoint, coverSegment } from '../geo/cover-cells.ts';
import { smallRingAreaM2 } from '../geo/footprint-area.ts';
import { zoneAt } from '../geo/gauss-krueger.ts';
import { fitGaussKrueger } from '../geo/gauss-krueger-fit.ts';
import type { LayerTable } from '../geo/layer-table.ts';
import { boundsOfRows } from './bounds-of-rows.ts';
import type { CellFrame, ShapeCover } from './cell-frame.ts';
import type { CellBox } from './kernel/cell-numbers.ts';
import { CellNumbers } from './kernel/cell-numbers.ts';
import { PolygonPass } from './kernel/polygon-pieces.ts';
import { queenNeighbours } from './kernel/queen-neighbours.ts';
import { gridNeighbours } from './statistics/neighbours.ts';

type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The zone is that of `lon`. `bounds`: where most will lie, degrees; elsewhere a cell takes a little longer to find. */
export function squareFrame(lon: number, sizeM: number, bounds: Bounds | null = null): CellFrame {
  const zone = zoneAt(lon);
  const coverage = new CellCoverage();
  const out = new Float64Array(4);
  const numbers = new CellNumbers(bounds && boxOfCells(bounds));

  function boxOfCells([west, south, east, north]: Bounds): CellBox | null {
    const corners = new Float64Array(8);
    [west, south, east, south, east, north, west, north].forEach((degree, k, all) => {
      if (k % 2 === 0) zone.forward(degree, all[k + 1]!, corners, k);
    });
    const column = [0, 2, 4, 6].map((k) => Math.floor(corners[k]! / sizeM));
    const row = [1, 3, 5, 7].map((k) => Math.floor(corners[k]! / sizeM));
    const box = {
      west: Math.min(...column) - 1,
      south: Math.min(...row) - 1,
      east: Math.max(...column) + 1,
      north: Math.max(...row) + 1,
    };
    return Object.values(box).every(Number.isFinite) ? box : null;
  }
  const project = (ring: Float64Array): Float64Array => {
    const flat = new Float64Array(ring.length);
    for (let v = 0; v < ring.length; v += 2) {
      zone.forward(ring[v]!, ring[v + 1]!, flat, v);
      flat[v]! /= sizeM;
      flat[v + 1]! /= sizeM;
    }
    return flat;
  };

  const coverOf = (table: LayerTable, takesPart: (row: number) => boolean): ShapeCover => {
    const plane = fitGaussKrueger(zone, boundsOfRows(table, takesPart));
    const pass = new PolygonPass(plane, sizeM);
    const inner = new Float64Array(2);
    let xy = new Float64Array(256);
    return {
      cellOfPoint(pointLon, pointLat) {
        zone.forward(pointLon, pointLat, out, 0);
        return numbers.at(cellOfPoint(out[0]! / sizeM), cellOfPoint(out[1]! / sizeM));
      },
      coverSegment(lon1, lat1, lon2, lat2, take) {
        zone.forward(lon1, lat1, out, 0);
        zone.forward(lon2, lat2, out, 2);
        coverSegment(out[0]! / sizeM, out[1]! / sizeM, out[2]! / sizeM, out[3]! / sizeM, (i, j, length) =>
          take(numbers.at(i, j), length),
        );
      },
      coverPolygon(rings, isHole, take) {
        return coverage.coverPolygon(rings.map(project), isHole, (i, j, area) => take(numbers.at(i, j), area));
      },
      coverPolygonRow(row, take) {
        pass.measure(table, row, inner, 0);
        pass.pieces((i, j, areaM2) => take(numbers.at(i, j), areaM2), inner, 0);
      },
      coverLineRow(row, take) {
        const { coords, ringOffsets, partOffsets, featureOffsets } = table.geometry;
        const firstRing = partOffsets[featureOffsets[row]!]!;
        const endRing = partOffsets[featureOffsets[row + 1]!]!;
        const from = ringOffsets[firstRing]!;
        const to = ringOffsets[endRing]!;
        if (xy.length < 2 * (to - from)) xy = new Float64Array(4 * (to - from));
        plane.project(coords, from, to, xy);
        for (let ring = firstRing; ring < endRing; ring++) {
          for (let v = ringOffsets[ring]! + 1 - from; v < ringOffsets[ring + 1]! - from; v++) {
            coverSegment(
              xy[2 * v - 2]! / sizeM,
              xy[2 * v - 1]! / sizeM,
              xy[2 * v]! / sizeM,
              xy[2 * v + 1]! / sizeM,
              (i, j, length) => take(numbers.at(i, j), length),
            );
          }
        }
      },
    };
  };
  const outline = (cell: number): Float64Array => {
    const ring = new Float64Array(10);
    const [i, j] = [numbers.columnOf(cell), numbers.rowOf(cell)];
    const corners = [i, j, i + 1, j, i + 1, j + 1, i, j + 1, i, j];
    for (let v = 0; v < 10; v += 2) zone.inverse(corners[v]! * sizeM, corners[v + 1]! * sizeM, ring, v);
    return ring;
  };

  return {
    plane: zone.code,
    get count() {
      return numbers.count;
    },
    outside: null,
    coverOf,
    outline,
    areaM2: (cell) => smallRingAreaM2(outline(cell), 0, 5),
    id: (cell) => `${numbers.columnOf(cell)},${numbers.rowOf(cell)}`,
    name: () => null,
    compare: (a, b) => numbers.rowOf(a) - numbers.rowOf(b) || numbers.columnOf(a) - numbers.columnOf(b),
    touching(cells, contiguity) {
      if (contiguity === 'queen') return queenNeighbours(numbers, cells);
      return gridNeighbours(
        Array.from(cells, (cell) => numbers.columnOf(cell)),
        Array.from(cells, (cell) => numbers.rowOf(cell)),
        contiguity,
      );
    },
    middles: (cells) => ({
      x: Float64Array.from(cells, (cell) => (numbers.columnOf(cell) + 0.5) * sizeM),
      y: Float64Array.from(cells, (cell) => (numbers.rowOf(cell) + 0.5) * sizeM),
    }),
  };
}
