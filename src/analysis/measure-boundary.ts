/**
 * How large is the region, and can its boundary be measured at all? (clause 3.1, methods 1.1)
 *
 *   area = Σ |shells| − Σ |holes| of the united boundary, geodesic edges, WGS 84
 *
 * A ring that crosses itself gets no area (`SELF_INTERSECTION`). Edges longer than 5 km may stand for
 * a parallel or a straight line of a map: the area with such edges densified is told beside
 * (`LONG_EDGES`), the geodesic one counts. The sea inside comes from parcels: `function-areas.ts`.
 */
import type { Issue } from '../core/issue.ts';
import { densifyRing, distanceM, ringAreaM2 } from '../geo/geodesic.ts';
import type { LayerTable } from '../geo/layer-table.ts';
import { featureIdAt, geometryKind } from '../geo/layer-table.ts';
import type { Region } from '../geo/region.ts';
import { makeRegion } from '../geo/region.ts';
import { ringCrossing } from '../geo/ring-crossing.ts';

const LONG_EDGE_M = 5000;
const DENSE_EDGE_M = 500;
const M2_PER_KM2 = 1e6;

export interface MeasuredRegion {
  /** Null: there is no boundary, or it cannot be measured. */
  readonly region: Region | null;
  readonly issues: readonly Issue[];
}

const known = new WeakMap<LayerTable, { tables: readonly LayerTable[]; measured: MeasuredRegion }>();

/** The region inside the polygons of these tables. */
export function measureRegion(tables: readonly LayerTable[]): MeasuredRegion {
  const [first] = tables;
  if (!first) return { region: null, issues: [noBoundary] };
  const before = known.get(first);
  if (before && before.tables.length === tables.length && before.tables.every((table, i) => table === tables[i])) {
    return before.measured;
  }
  const issues: Issue[] = [];
  for (const table of tables) issues.push(...ringIssues(table));
  const cannotMeasure = issues.some((issue) => issue.severity === 'stop');
  const region = cannotMeasure ? null : makeRegion(tables);
  if (!region && !cannotMeasure) issues.push(noBoundary);
  if (region) issues.push(...regionIssues(region, polygonCount(tables)));
  const measured = { region, issues };
  known.set(first, { tables, measured });
  return measured;
}

const noBoundary: Issue = { code: 'NO_BOUNDARY', severity: 'stop', count: 1 };

function polygonCount(tables: readonly LayerTable[]): number {
  let count = 0;
  for (const table of tables) {
    for (let row = 0; row < table.count; row++) {
      if (table.geometry.kinds[row] === geometryKind.polygon && !table.removed?.[row]) count++;
    }
  }
  return count;
}

/** What is wrong with the rings of a boundary: crossings, bad coordinates, holes outside their shell. */
export function ringIssues(table: LayerTable): Issue[] {
  const { kinds, coords, ringOffsets, partOffsets, featureOffsets } = table.geometry;
  const issues: Issue[] = [];
  for (let row = 0; row < table.count; row++) {
    if (kinds[row] !== geometryKind.polygon || table.removed?.[row]) continue;
    const where = { featureIds: [featureIdAt(table.ids, row)], rows: [row] };
    for (let part = featureOffsets[row]!; part < featureOffsets[row + 1]!; part++) {
      const shell = partOffsets[part]!;
      for (let ring = shell; ring < partOffsets[part + 1]!; ring++) {
        const from = ringOffsets[ring]!;
        const to = ringOffsets[ring + 1]!;
        if (Number.isNaN(ringAreaM2(coords, from, to))) {
          issues.push({ code: 'BAD_COORDINATE', severity: 'stop', count: 1, where });
          continue;
        }
        const crossing = ringCrossing(coords, from, to);
        if (crossing) {
          const detail = { lon: crossing.lon, lat: crossing.lat };
          issues.push({ code: 'SELF_INTERSECTION', severity: 'stop', count: 1, where, detail });
        } else if (ring > shell && isOutside(coords, from, to, ringOffsets[shell]!, ringOffsets[shell + 1]!)) {
          issues.push({ code: 'BAD_HOLE', severity: 'stop', count: 1, where });
        }
      }
    }
  }
  return issues;
}

/** True when no vertex of the hole lies inside the shell; on its border is neither. */
function isOutside(coords: Float64Array, from: number, to: number, shellFrom: number, shellTo: number): boolean {
  let clearlyOut = 0;
  for (let v = from; v < to; v++) {
    const lon = coords[2 * v]!;
    const lat = coords[2 * v + 1]!;
    let isIn = false;
    for (let s = shellFrom + 1; s < shellTo; s++) {
      const x1 = coords[2 * s - 2]!;
      const y1 = coords[2 * s - 1]!;
      const x2 = coords[2 * s]!;
      const y2 = coords[2 * s + 1]!;
      if (y1 > lat === y2 > lat) continue;
      const x = x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1);
      if (Math.abs(x - lon) < 1e-9) return false;
      if (lon < x) isIn = !isIn;
    }
    if (isIn) return false;
    clearlyOut++;
  }
  return clearlyOut > 0;
}

function regionIssues(region: Region, polygons: number): Issue[] {
  const issues: Issue[] = [];
  if (polygons > 1) issues.push({ code: 'BOUNDARY_UNITED', severity: 'note', count: polygons });
  if (region.overlapM2 > 0) {
    const detail = { overlapKm2: region.overlapM2 / M2_PER_KM2 };
    issues.push({ code: 'OVERLAPPING_PARTS', severity: 'warn', count: polygons, detail });
  }
  const { count, differenceKm2 } = longEdges(region);
  if (count > 0) issues.push({ code: 'LONG_EDGES', severity: 'note', count, detail: { differenceKm2 } });
  return issues;
}

/** Edges over 5 km, and by how much the area would change if they were straight on the map. */
function longEdges({ coords, ringOffsets }: Region): { count: number; differenceKm2: number } {
  let count = 0;
  let differenceM2 = 0;
  for (let ring = 0; ring + 1 < ringOffsets.length; ring++) {
    const from = ringOffsets[ring]!;
    const to = ringOffsets[ring + 1]!;
    let here = 0;
    for (let v = from + 1; v < to; v++) {
      const length = distanceM(coords[2 * v - 2]!, coords[2 * v - 1]!, coords[2 * v]!, coords[2 * v + 1]!);
      if (length > LONG_EDGE_M) here++;
    }
    if (here === 0) continue;
    count += here;
    const dense = densifyRing(coords, from, to, DENSE_EDGE_M);
    const change = ringAreaM2(dense, 0, dense.length / 2) - ringAreaM2(coords, from, to);
    differenceM2 += change;
  }
  return { count, differenceKm2: differenceM2 / M2_PER_KM2 };
}
