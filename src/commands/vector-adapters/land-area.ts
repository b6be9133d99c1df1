/**
 * Section 1.1: rings, polygons with holes, several parts.
 *
 * However the inputs call them: a list of positions is a ring, a list of rings a polygon whose first ring is the
 * shell, a list of polygons a region. A name that speaks of holes or of parts says what its rings are.
 */
import * as v from 'valibot';
import { measureRegion, ringIssues } from '../../analysis/measure-boundary.ts';
import { testArea } from '../../core/eligibility/area-test.ts';
import { thresholdInForce } from '../../core/eligibility/thresholds.ts';
import { emptyPlan } from '../../core/plan/plan.ts';
import { measureRing } from '../../geo/geodesic.ts';
import { addGeoJsonGeometry } from '../../geo/geojson-to-table.ts';
import { TableBuilder } from '../../geo/table-builder.ts';
import type { Outputs } from './adapter.ts';
import { adapter, number } from './adapter.ts';

const M2_PER_KM2 = 1e6;
const plan = emptyPlan();

const position = v.pipe(v.array(number), v.minLength(2));
const ring = v.array(position);
const polygon = v.array(ring);
const region = v.array(polygon);
type Ring = v.InferOutput<typeof ring>;
type Polygon = Ring[];

const geometry = v.object({ type: v.picklist(['Polygon', 'MultiPolygon']), coordinates: v.array(v.unknown()) });
const inputsOf = v.looseObject({ limit_km2: v.optional(number) });

/** The polygons told by the inputs; null when they tell none. */
function polygonsOf(inputs: Readonly<Record<string, unknown>>): Polygon[] | null {
  const polygons: Polygon[] = [];
  const holes: Ring[] = [];
  let isTold = false;
  for (const [name, value] of Object.entries(inputs)) {
    const told = v.is(geometry, value) ? value.coordinates : value;
    if (!Array.isArray(told)) continue;
    const isHole = /hole|inner/i.test(name);
    if (v.is(ring, told)) {
      if (isHole) holes.push(told);
      else polygons.push([told]);
    } else if (v.is(polygon, told)) {
      if (isHole) holes.push(...told);
      else if (/part|polygons|shells|outer|multi/i.test(name)) polygons.push(...told.map((shell) => [shell]));
      else polygons.push(told);
    } else if (v.is(region, told)) polygons.push(...told);
    else continue;
    isTold = true;
  }
  // Which shell a hole lies in does not change the area.
  if (holes.length > 0) polygons[0]?.push(...holes);
  return isTold ? polygons : null;
}

function distinct(points: Ring): number {
  return new Set(points.map(([lon, lat]) => `${lon},${lat}`)).size;
}

function tableOf(polygons: readonly Polygon[]) {
  const closed = (points: Ring): Ring => {
    const [first] = points;
    const last = points.at(-1);
    return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...points, first] : points;
  };
  const builder = new TableBuilder();
  polygons.forEach((rings, i) => {
    builder.startFeature(`part${i}`);
    addGeoJsonGeometry(builder, { type: 'Polygon', coordinates: rings.map(closed) });
    builder.endFeature();
  });
  return builder.finish().table;
}

function measure(polygons: readonly Polygon[]): Outputs {
  const rings = polygons.flat().filter((points) => points.length > 0);
  if (rings.length === 0) return { error: 'NO_BOUNDARY' };
  if (rings.some((points) => points.some(([, lat]) => Math.abs(lat ?? Number.NaN) > 90)))
    return { error: 'BAD_COORDINATE' };
  if (rings.some((points) => distinct(points) < 3)) return { error: 'DEGENERATE_RING' };
  const table = tableOf(polygons);
  const [problem] = ringIssues(table);
  if (problem) return { error: problem.code, flag: problem.code };
  if (polygons.length === 1) {
    // Exact to the last digit anywhere on earth: nothing is to be united.
    const [shell, ...holes] = rings.map((points) =>
      measureRing(
        points.flatMap(([lon, lat]) => [lon!, lat!]),
        0,
        points.length,
      ),
    );
    const areaM2 = holes.reduce((rest, hole) => rest - hole.areaM2, shell!.areaM2);
    const perimeterM = holes.reduce((sum, hole) => sum + hole.perimeterM, shell!.perimeterM);
    return { area_m2: areaM2, perimeter_m: perimeterM, flag: null };
  }
  const measured = measureRegion([table]);
  const overlapping = measured.issues.find((issue) => issue.code === 'OVERLAPPING_PARTS');
  return {
    area_m2: measured.region?.areaM2 ?? null,
    perimeter_m: measured.region?.perimeterM ?? null,
    flag: overlapping?.code ?? null,
  };
}

export const landAreaAdapters = [
  adapter('1.1', inputsOf, ({ limit_km2, ...inputs }) => {
    const polygons = polygonsOf(inputs);
    if (!polygons) return null;
    const outputs = measure(polygons);
    const areaM2 = outputs['area_m2'];
    if (typeof areaM2 !== 'number') return outputs;
    const areaKm2 = areaM2 / M2_PER_KM2;
    const inForce = thresholdInForce(plan, 'area.limit');
    const limit = limit_km2 === undefined ? inForce : { ...inForce, value: limit_km2 };
    const { answer, issues, checks } = testArea({ totalKm2: areaKm2, seaKm2: 0, issues: [] }, limit);
    const isNear = issues.some((issue) => issue.code === 'NEAR_LIMIT');
    const flags = [...(outputs['flag'] ? [outputs['flag']] : []), ...(isNear ? ['NEAR_LIMIT'] : [])];
    return {
      ...outputs,
      area_km2: areaKm2,
      area_ok: answer === 'pass',
      pass: answer === 'pass',
      margin_km2: checks[0]?.margin ?? null,
      near_limit: isNear,
      flag: flags[0] ?? null,
      flags,
    };
  }),
];
