/**
 * Which polygons of a layer overlap, where, and by how much?
 *
 * Each pair whose boxes meet is cut with each other (exactly on a millimetre grid) and what they share is measured on
 * the ellipsoid, m². Pieces narrower than `leastWidthM` are the hair between borders that were digitised twice.
 * Polygons with exactly the same shape are told as repeated, not as overlaps.
 */
import { cropPaths, intersectPaths } from '../clip.ts';
import { geometryKind, type LayerTable } from '../layer-table.ts';
import { spatialIndex } from '../spatial-index.ts';
import type { Box, Finding } from './finding.ts';
import type { CheckLimits } from './limits.ts';
import type { LocalPaths } from './local-paths.ts';
import { type Piece, piecesOf } from './piece.ts';

export async function findOverlaps(
  table: LayerTable,
  paths: LocalPaths,
  limits: Pick<CheckLimits, 'leastWidthM'>,
  isLeftOut: (row: number) => boolean,
  pause: (share: number) => Promise<void>,
): Promise<Finding[]> {
  const { bounds } = table;
  const index = spatialIndex(table);
  const findings: Finding[] = [];
  for (let row = 0; row < table.count; row++) {
    if (row % 64 === 0) await pause(row / table.count);
    if (!isPolygon(table, row) || isLeftOut(row)) continue;
    const [west, south, east, north] = boxOf(bounds, row);
    const near = index
      .rowsInBox(west, south, east, north)
      .filter((other) => other > row)
      .sort((a, b) => a - b);
    for (const other of near) {
      if (!isPolygon(table, other) || isLeftOut(other)) continue;
      const b = boxOf(bounds, other);
      const shared: Box = [Math.max(west, b[0]), Math.max(south, b[1]), Math.min(east, b[2]), Math.min(north, b[3])];
      if (shared[0] >= shared[2] || shared[1] >= shared[3]) continue;
      const plane = paths.planeAt((shared[0] + shared[2]) / 2, (shared[1] + shared[3]) / 2);
      const one = cropPaths(plane, paths.pathsIn(plane, row), shared);
      const two = cropPaths(plane, paths.pathsIn(plane, other), shared);
      const pieces = piecesOf(plane, intersectPaths(one, two)).filter((piece) => piece.widthM >= limits.leastWidthM);
      if (pieces.length > 0) findings.push(overlapOf([row, other], pieces));
    }
  }
  return findings;
}

function overlapOf(rows: readonly number[], pieces: readonly Piece[]): Finding {
  const largest = pieces.reduce((a, b) => (b.areaM2 > a.areaM2 ? b : a));
  return {
    kind: 'overlap',
    rows,
    lon: largest.lon,
    lat: largest.lat,
    box: [
      Math.min(...pieces.map((piece) => piece.box[0])),
      Math.min(...pieces.map((piece) => piece.box[1])),
      Math.max(...pieces.map((piece) => piece.box[2])),
      Math.max(...pieces.map((piece) => piece.box[3])),
    ],
    count: pieces.length,
    areaM2: pieces.reduce((sum, piece) => sum + piece.areaM2, 0),
    widthM: largest.widthM,
    shareOutside: null,
    outlines: pieces.flatMap((piece) => piece.outlines),
  };
}

function isPolygon(table: LayerTable, row: number): boolean {
  return table.geometry.kinds[row] === geometryKind.polygon && !table.removed?.[row];
}

function boxOf(bounds: Float64Array, row: number): [number, number, number, number] {
  return [bounds[4 * row], bounds[4 * row + 1], bounds[4 * row + 2], bounds[4 * row + 3]] as [
    number,
    number,
    number,
    number,
  ];
}
