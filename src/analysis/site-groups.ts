/**
 * On what do the measures stand, and how much of it is there? (methods 6.1)
 *
 * Features with the same set of measures, the same role and the same use are one group; its quantities
 * are sums (why that is exact: `core/measures/site-group.ts`). A feature outside the boundary
 * contributes nothing and is reported: of roads and of land only the part inside counts, buildings and
 * points count whole by their inner point.
 *
 *   electricity = Σ floor area · intensity by use · occupancy / 1000         MWh/a, buildings of known use
 *   irradiation = mean of the solar layer under the inner points, weighted by footprint or area
 *
 * Each feature keeps its group and its share of it, by what the group's saving follows: electricity of
 * buildings, reported tonnes of point sources, length of lines, area of the rest.
 */
import { buildingUses } from '../core/factors/building-use.ts';
import type { Issue } from '../core/issue.ts';
import type { SiteGroup } from '../core/measures/site-group.ts';
import type { LayerRole } from '../core/plan/tables.ts';
import { findRows } from '../geo/find-rows.ts';
import { footprintAreaM2, pathFeatureLengthM } from '../geo/footprint-area.ts';
import { innerPoints } from '../geo/inner-point.ts';
import { geometryKind } from '../geo/layer-table.ts';
import type { Region } from '../geo/region.ts';
import type { BuildingStock } from './building-stock.ts';
import { buildingStock, intensityByUse } from './building-stock.ts';
import { UNKNOWN_USE } from './building-stock-rows.ts';
import { landUseOfRows } from './land-use-of-rows.ts';
import type { Pause } from './parcel-pieces.ts';
import type { PointRows } from './point-source-rows.ts';
import { pointSourceRows } from './point-source-rows.ts';
import { areaInsideM2, isLand, isTouching } from './site-inside.ts';
import { solarLookup } from './solar-lookup.ts';
import type { ViewTable } from './view-table.ts';
import { isPresent } from './view-table.ts';

const M2_PER_HA = 1e4;
const KWH_PER_MWH = 1000;
/** Roofs under this size bear no panels (methods 6.2). */
const SMALLEST_ROOF_M2 = 20;

export interface Sites {
  readonly measureId: string;
  readonly layerId: string;
  readonly featureIds: readonly string[];
}

export interface SiteLayer {
  readonly layer: ViewTable;
  readonly role: LayerRole | 'drawn';
}

interface GroupedLayer {
  readonly layer: ViewTable;
  readonly role: LayerRole | 'drawn';
  /** Index of each row's group; −1 for rows without measures. */
  readonly groupOf: Int32Array;
  /** Share of the group's quantity that is this row's; sums to 1 over a group. */
  readonly shareOf: Float64Array;
}

export interface GroupedSites {
  readonly groups: readonly SiteGroup[];
  readonly layers: readonly GroupedLayer[];
  readonly issues: readonly Issue[];
}

/** What the groups need beside the sites. */
export interface SiteSources {
  readonly layers: readonly SiteLayer[];
  readonly parcels: readonly ViewTable[];
  readonly solar: readonly ViewTable[];
  readonly region: Region | null;
  readonly year: number | null;
}

type Growing<T> = { -readonly [K in keyof T]: T[K] };
interface GroupTally extends Growing<Omit<SiteGroup, 'unknown'>> {
  unknown: { floorArea: number; use: number };
  irradiationSum: number;
  irradiationWeight: number;
  weight: number;
}

/** The groups of all sites, in order of role, measures and use. */
export async function siteGroups(sites: readonly Sites[], sources: SiteSources, pause: Pause): Promise<GroupedSites> {
  const tallies: GroupTally[] = [];
  const byKey = new Map<string, number>();
  const issues: Issue[] = [];
  const irradiation = solarLookup(sources.solar, issues);
  const layers: GroupedLayer[] = [];
  for (const [place, site] of sources.layers.entries()) {
    const turn: Pause = (share) => pause((place + share) / sources.layers.length);
    const stock =
      site.role === 'buildings' ? await buildingStock(site.layer, sources.parcels, sources.region, turn) : null;
    await turn(1);
    const signatures = measuresOfRows(site, sites, sources.region, issues);
    layers.push(groupLayer(site, stock, signatures, sources, tallies, byKey, irradiation, issues));
  }
  for (const { groupOf, shareOf } of layers) {
    for (let row = 0; row < groupOf.length; row++) {
      const tally = tallies[groupOf[row]!];
      if (tally) shareOf[row] = tally.weight > 0 ? shareOf[row]! / tally.weight : 1 / tally.features;
    }
  }
  const order = tallies.map((_, i) => i).sort((a, b) => compareText(keyOf(tallies[a]!), keyOf(tallies[b]!)));
  const placeOf = new Int32Array(tallies.length);
  order.forEach((index, place) => {
    placeOf[index] = place;
  });
  return {
    groups: order.map((index) => finished(tallies[index]!)),
    layers: layers.map((layer) => ({
      ...layer,
      groupOf: layer.groupOf.map((index) => (index < 0 ? -1 : placeOf[index]!)),
    })),
    issues,
  };
}

function keyOf({ layerRole, measureIds, use }: Pick<SiteGroup, 'layerRole' | 'measureIds' | 'use'>): string {
  return JSON.stringify([layerRole, measureIds, use]);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Signatures {
  /** Index into `measureIds` by row; −1 without measures. */
  readonly of: Int32Array;
  readonly measureIds: readonly (readonly string[])[];
}

/** Which measures stand on each row; features that are gone or outside are reported. */
function measuresOfRows(
  { layer, role }: SiteLayer,
  sites: readonly Sites[],
  region: Region | null,
  issues: Issue[],
): Signatures {
  const { table, view } = layer;
  const of = new Int32Array(table.count).fill(-1);
  const measureIds: string[][] = [];
  const indexOf = new Map<string, number>();
  const indexed = (ids: string[]): number => {
    const key = JSON.stringify(ids);
    let index = indexOf.get(key);
    if (index === undefined) {
      index = measureIds.push(ids) - 1;
      indexOf.set(key, index);
    }
    return index;
  };
  const points = innerPoints(table);
  const gone: string[] = [];
  const outside: string[] = [];
  // One measure at a time, so that a row's set comes out sorted and each set is one entry.
  const ordered = sites
    .filter((site) => site.layerId === view.layerId)
    .sort((a, b) => compareText(a.measureId, b.measureId));
  for (const site of ordered) {
    const next = new Map<number, number>();
    const rows = findRows(table.ids, site.featureIds);
    rows.forEach((row, i) => {
      if (row < 0 || !isPresent(table, row)) {
        gone.push(site.featureIds[i]!);
        return;
      }
      if (region && !isTouching(table, role, row, region, points)) {
        outside.push(site.featureIds[i]!);
        return;
      }
      const before = of[row]!;
      const own = before < 0 ? [] : measureIds[before]!;
      if (own.includes(site.measureId)) return;
      let after = next.get(before);
      if (after === undefined) {
        after = indexed([...own, site.measureId]);
        next.set(before, after);
      }
      of[row] = after;
    });
  }
  report(issues, 'SITE_GONE', gone, view.layerId);
  report(issues, 'SITE_OUTSIDE_BOUNDARY', outside, view.layerId);
  return { of, measureIds };
}

function report(issues: Issue[], code: string, featureIds: readonly string[], layer: string): void {
  if (featureIds.length === 0) return;
  issues.push({
    code,
    severity: 'warn',
    count: featureIds.length,
    where: { layer, featureIds: featureIds.slice(0, 20) },
  });
}

function groupLayer(
  { layer, role }: SiteLayer,
  stock: BuildingStock | null,
  signatures: Signatures,
  sources: SiteSources,
  tallies: GroupTally[],
  byKey: Map<string, number>,
  irradiation: (lon: number, lat: number) => number | null,
  issues: Issue[],
): GroupedLayer {
  const { table } = layer;
  const points =
    role === 'pointSources' && sources.year !== null ? pointSourceRows(layer, sources.year, sources.region) : null;
  if (stock) issues.push(...stock.issues);
  if (points) issues.push(...points.issues);
  const landUse = role === 'parcels' ? landUseOfRows(layer) : null;
  const places = innerPoints(table);
  const groupOf = new Int32Array(table.count).fill(-1);
  const shareOf = new Float64Array(table.count);
  for (let row = 0; row < table.count; row++) {
    const measureIds = signatures.measureIds[signatures.of[row]!];
    if (!measureIds) continue;
    const use = stock ? (buildingUses[stock.use.at(row)]?.id ?? null) : (landUse?.landUseAt(row)?.category ?? null);
    const key = keyOf({ layerRole: role, measureIds, use });
    let index = byKey.get(key);
    if (index === undefined) {
      index = tallies.push(emptyTally(measureIds, role, use)) - 1;
      byKey.set(key, index);
    }
    groupOf[row] = index;
    const tally = tallies[index]!;
    const weight = addFeature(tally, layer, row, stock, points, sources.region);
    shareOf[row] = weight;
    tally.weight += weight;
    const sun = irradiation(places[2 * row]!, places[2 * row + 1]!);
    if (sun !== null) {
      const size = stock ? stock.footprintM2.at(row) : footprintAreaM2(table, row);
      tally.irradiationSum += sun * size;
      tally.irradiationWeight += size;
    }
  }
  return { layer, role, groupOf, shareOf };
}

function emptyTally(measureIds: readonly string[], layerRole: LayerRole | 'drawn', use: string | null): GroupTally {
  return {
    measureIds,
    layerRole,
    use,
    features: 0,
    footprintM2: 0,
    roofAreaM2: 0,
    floorAreaM2: 0,
    areaHa: 0,
    lengthKm: 0,
    electricityMwh: null,
    reportedEmissionsT: null,
    unknown: { floorArea: 0, use: 0 },
    irradiationSum: 0,
    irradiationWeight: 0,
    weight: 0,
  };
}

/** Adds a feature's quantities to its group; gives what its share of the group follows. */
function addFeature(
  tally: GroupTally,
  { table }: ViewTable,
  row: number,
  stock: BuildingStock | null,
  points: PointRows | null,
  region: Region | null,
): number {
  tally.features++;
  if (table.geometry.kinds[row] === geometryKind.line) {
    const lengthKm = (region ? region.lengthInsideM(table, row) : pathFeatureLengthM(table, row)) / 1000;
    tally.lengthKm += lengthKm;
    return lengthKm;
  }
  const areaM2 = isLand(tally.layerRole) ? areaInsideM2(table, row, region) : footprintAreaM2(table, row);
  const areaHa = areaM2 / M2_PER_HA;
  tally.areaHa += areaHa;
  if (points) {
    const tonnes = points.tonnes[row]!;
    if (tonnes > 0) tally.reportedEmissionsT = (tally.reportedEmissionsT ?? 0) + tonnes;
    return tonnes;
  }
  if (!stock) return areaHa;
  const footprint = stock.footprintM2.at(row);
  tally.footprintM2 += footprint;
  if (footprint >= SMALLEST_ROOF_M2) tally.roofAreaM2 += footprint;
  if (stock.heightUnknown.at(row)) tally.unknown.floorArea++;
  else tally.floorAreaM2 += stock.floorAreaM2.at(row);
  if (stock.use.at(row) === UNKNOWN_USE) {
    tally.unknown.use++;
    return footprint;
  }
  const electricityMwh =
    (stock.floorAreaM2.at(row) * intensityByUse[stock.use.at(row)]! * stock.occupancy.at(row)) / KWH_PER_MWH;
  tally.electricityMwh = (tally.electricityMwh ?? 0) + electricityMwh;
  return electricityMwh;
}

function finished({ irradiationSum, irradiationWeight, weight: _weight, ...group }: GroupTally): SiteGroup {
  return { ...group, irradiationKwhPerM2: irradiationWeight > 0 ? irradiationSum / irradiationWeight : null };
}
