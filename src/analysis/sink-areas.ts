/**
 * How large are the drawn sinks, each piece of land counted once? (clause 7.2 e, methods 10.2)
 *
 *   area    = geodesic area of the shape                                                    ha
 *   counted = area − what earlier sinks count already − what lies outside the boundary      ha
 *
 * Order is the caller's: the earlier sink keeps the land. Overlap with built-up parcels is told
 * (`SINK_ON_BUILT_UP`) and stays counted, for a park in town is a sink too; a person decides.
 * A shape that crosses itself, is empty or no polygon has no area: null and an issue, never 0.
 */
import type { Issue } from '../core/issue.ts';
import type { Paths64 } from '../geo/clip.ts';
import {
  clipPlaneOf,
  cropPaths,
  intersectPaths,
  isHair,
  pathsAreaM2,
  subtractPaths,
  toPaths,
  unitePaths,
} from '../geo/clip.ts';
import { boundsOfAll } from '../geo/feature-bounds.ts';
import { polygonAreaM2 } from '../geo/geodesic.ts';
import { geometryKind } from '../geo/layer-table.ts';
import type { Region } from '../geo/region.ts';
import { tableOfShapes } from '../geo/shapes-table.ts';
import { spatialIndex } from '../geo/spatial-index.ts';
import { landUseOfRows } from './land-use-of-rows.ts';
import { ringIssues } from './measure-boundary.ts';
import type { SinkArea } from './sink-area-result.ts';
import type { ViewTable } from './view-table.ts';

const M2_PER_HA = 1e4;
/** Overlaps smaller than this are the unsteadiness of a hand, not a claim: 10 m². */
const SMALLEST_HA = 0.001;

export interface DrawnSink {
  readonly sinkId: string;
  /** GeoJSON geometry as text. */
  readonly geometry: string;
}

/** Areas of the sinks, in the order given. */
export function sinkAreas(
  sinks: readonly DrawnSink[],
  parcels: readonly ViewTable[],
  region: Region | null,
): SinkArea[] {
  const table = tableOfShapes(sinks.map(({ sinkId, geometry }) => ({ id: sinkId, geometry })));
  const bounds = boundsOfAll(table.bounds);
  const plane = region?.plane ?? (bounds ? clipPlaneOf(bounds) : null);
  const bad = new Map(ringIssues(table).map((issue) => [issue.where?.rows?.[0] ?? -1, issue]));
  const counted: { sinkId: string; paths: Paths64; box: Float64Array }[] = [];

  return sinks.map(({ sinkId }, row) => {
    const where = { featureIds: [sinkId] };
    const issue = bad.get(row);
    if (issue || !plane || table.geometry.kinds[row] !== geometryKind.polygon) {
      const why: Issue = issue
        ? { ...issue, severity: 'warn', where }
        : { code: 'NOT_A_POLYGON', severity: 'warn', count: 1, where };
      return { sinkId, areaHa: null, countedHa: null, overlaps: [], onBuiltUpHa: 0, outsideHa: 0, issues: [why] };
    }
    const haOf = (paths: Paths64) => pathsAreaM2(plane, paths) / M2_PER_HA;
    const issues: Issue[] = [];
    const box = table.bounds.subarray(4 * row, 4 * row + 4);
    const whole = toPaths(plane, table, row);
    const areaHa = polygonAreaM2(table, row) / M2_PER_HA;

    const place = region ? region.placeOf(box[0]!, box[1]!, box[2]!, box[3]!) : 'inside';
    let rest: Paths64 = place === 'inside' ? whole : place === 'outside' || !region ? [] : region.cut(whole);
    const outsideHa = place === 'inside' ? 0 : Math.max(0, areaHa - haOf(rest));
    if (outsideHa >= SMALLEST_HA) {
      issues.push({ code: 'SINK_OUTSIDE_BOUNDARY', severity: 'warn', count: 1, where, detail: { areaHa: outsideHa } });
    }
    const overlaps: { sinkId: string; areaHa: number }[] = [];
    for (const earlier of counted) {
      if (!boxesMeet(box, earlier.box)) continue;
      const shared = intersectPaths(whole, earlier.paths);
      if (shared.length === 0 || isHair(plane, shared) || haOf(shared) < SMALLEST_HA) continue;
      overlaps.push({ sinkId: earlier.sinkId, areaHa: haOf(shared) });
      const detail = { areaHa: haOf(shared), other: earlier.sinkId };
      issues.push({ code: 'SINK_OVERLAP', severity: 'warn', count: 1, where, detail });
      rest = subtractPaths(rest, earlier.paths);
    }
    counted.push({ sinkId, paths: whole, box });
    const onBuiltUpHa = builtUpHa();
    if (onBuiltUpHa >= SMALLEST_HA) {
      issues.push({ code: 'SINK_ON_BUILT_UP', severity: 'warn', count: 1, where, detail: { areaHa: onBuiltUpHa } });
    }
    // Nothing taken away: the exact area, not the one rounded to millimetres.
    const isWhole = overlaps.length === 0 && outsideHa < SMALLEST_HA;
    return { sinkId, areaHa, countedHa: isWhole ? areaHa : haOf(rest), overlaps, onBuiltUpHa, outsideHa, issues };

    function builtUpHa(): number {
      const pieces: Paths64[] = [];
      for (const layer of parcels) {
        const { landUseAt } = landUseOfRows(layer);
        for (const parcel of spatialIndex(layer.table).rowsInBox(box[0]!, box[1]!, box[2]!, box[3]!)) {
          const use = landUseAt(parcel);
          // Parks and squares are built-up land in the statistics and sinks on the ground.
          if (!use?.builtUp || use.category === 'green' || !plane) continue;
          const shared = intersectPaths(whole, cropPaths(plane, toPaths(plane, layer.table, parcel), box));
          if (shared.length > 0 && !isHair(plane, shared)) pieces.push(shared);
        }
      }
      return pieces.length === 0 ? 0 : haOf(unitePaths(pieces));
    }
  });
}

function boxesMeet(a: Float64Array, b: Float64Array): boolean {
  return a[0]! <= b[2]! && a[2]! >= b[0]! && a[1]! <= b[3]! && a[3]! >= b[1]!;
}
