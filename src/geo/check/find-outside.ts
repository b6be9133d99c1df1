/**
 * Which features reach over the boundary, and with what share of their area, length or points?
 *
 * `outside`: wholly. `partlyOutside`: a part that is wider than hair. Features whose border is the boundary's own,
 * digitised twice, are inside.
 */
import { subtractPaths, toPaths } from '../clip.ts';
import { footprintAreaM2, pathFeatureLengthM } from '../footprint-area.ts';
import { geometryKind, type LayerTable } from '../layer-table.ts';
import type { Region } from '../region.ts';
import type { Box, Finding } from './finding.ts';
import type { CheckLimits } from './limits.ts';
import { piecesOf } from './piece.ts';

/** A line that leaves by less than this share was snapped to the boundary by eye. */
const LEAST_SHARE_OF_LINE = 1e-6;

export async function findOutside(
  table: LayerTable,
  region: Region,
  limits: Pick<CheckLimits, 'leastWidthM'>,
  pause: (share: number) => Promise<void>,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (let row = 0; row < table.count; row++) {
    if (row % 64 === 0) await pause(row / table.count);
    if (table.removed?.[row] || Number.isNaN(table.bounds[4 * row] as number)) continue;
    const found = outsideOf(table, row, region, limits.leastWidthM);
    if (found) findings.push(found);
  }
  return findings;
}

function outsideOf(table: LayerTable, row: number, region: Region, leastWidthM: number): Finding | null {
  const box = [...table.bounds.subarray(4 * row, 4 * row + 4)] as unknown as Box;
  const place = region.placeOf(...box);
  if (place === 'inside') return null;
  const kind = table.geometry.kinds[row];
  const whole: Finding = {
    kind: 'outside',
    rows: [row],
    lon: (box[0] + box[2]) / 2,
    lat: (box[1] + box[3]) / 2,
    box,
    count: 1,
    areaM2: kind === geometryKind.polygon ? footprintAreaM2(table, row) : null,
    widthM: null,
    shareOutside: 1,
    outlines: [],
  };
  if (place === 'outside') return whole;
  if (kind === geometryKind.polygon) return polygonOutside(table, row, region, leastWidthM, whole);
  if (kind === geometryKind.line) {
    const length = pathFeatureLengthM(table, row);
    const share = length > 0 ? 1 - region.lengthInsideM(table, row) / length : 0;
    return partly(whole, share, LEAST_SHARE_OF_LINE);
  }
  const [points, inside] = countPoints(table, row, region);
  return partly(whole, points > 0 ? 1 - inside / points : 0, 0);
}

function partly(whole: Finding, share: number, least: number): Finding | null {
  if (share <= least) return null;
  if (share >= 1 - least) return whole;
  return { ...whole, kind: 'partlyOutside', shareOutside: share };
}

function polygonOutside(
  table: LayerTable,
  row: number,
  region: Region,
  leastWidthM: number,
  whole: Finding,
): Finding | null {
  const { plane } = region;
  const paths = toPaths(plane, table, row);
  const pieces = piecesOf(plane, subtractPaths(paths, region.paths)).filter((piece) => piece.widthM >= leastWidthM);
  const [largest] = pieces.toSorted((a, b) => b.areaM2 - a.areaM2);
  if (!largest) return null;
  const areaM2 = pieces.reduce((sum, piece) => sum + piece.areaM2, 0);
  const rest = piecesOf(plane, region.cut(paths)).filter((piece) => piece.widthM >= leastWidthM);
  if (rest.length === 0) return whole;
  const inside = rest.reduce((sum, piece) => sum + piece.areaM2, 0);
  return {
    ...whole,
    kind: 'partlyOutside',
    lon: largest.lon,
    lat: largest.lat,
    count: pieces.length,
    areaM2,
    widthM: largest.widthM,
    shareOutside: areaM2 / (areaM2 + inside),
    outlines: pieces.flatMap((piece) => piece.outlines),
  };
}

function countPoints({ geometry }: LayerTable, row: number, region: Region): [points: number, inside: number] {
  const { coords, ringOffsets, partOffsets, featureOffsets } = geometry;
  const from = ringOffsets[partOffsets[featureOffsets[row] as number] as number] as number;
  const to = ringOffsets[partOffsets[featureOffsets[row + 1] as number] as number] as number;
  let inside = 0;
  for (let v = from; v < to; v++) if (region.contains(coords[2 * v] as number, coords[2 * v + 1] as number)) inside++;
  return [to - from, inside];
}
