/**
 * What each result is worked out from: pure functions from the plan as shown to the input of a job.
 *
 * Null: there is nothing to work it out from. Layers of one role stand uppermost first: what a
 * person laid on top counts first where layers overlap; of parcels the official ones.
 */

import { electricityUse } from '../core/attribution/electricity-users.ts';
import type { ElectricityView, SectorTotal } from '../core/attribution/electricity-view.ts';
import { localPower } from '../core/attribution/local-power.ts';
import { proxySharesOf } from '../core/attribution/set-proxy-shares.ts';
import { sectors } from '../core/inventory/sectors.ts';
import { totalInventory, type YearTotals } from '../core/inventory/total-inventory.ts';
import { mostOfficialFirst } from '../core/landuse/most-official-first.ts';
import { type LayerView, layerView, viewsOfRole } from '../core/plan/layer-view.ts';
import type { Plan } from '../core/plan/plan.ts';
import { settingsOf } from '../core/plan/plan.ts';
import { DRAWN_LAYER, type LayerRole, type SectorId, type Tables } from '../core/plan/tables.ts';
import type { AttributeEmissionsInput } from '../workers/jobs/attribute-emissions.job.ts';
import type { FunctionAreasInput } from '../workers/jobs/function-areas.job.ts';
import type { HotSpotsInput } from '../workers/jobs/hot-spots.job.ts';
import type { MeasureBoundaryInput } from '../workers/jobs/measure-boundary.job.ts';
import type { SinkAreasInput } from '../workers/jobs/sink-areas.job.ts';
import type { SiteGroupsInput } from '../workers/jobs/site-groups.job.ts';
import type { HotSpotSettings } from './workbench-store.ts';

type Boundary = MeasureBoundaryInput['boundary'];

function uppermostFirst(plan: Plan, role: LayerRole): LayerView[] {
  return viewsOfRole(plan, role).reverse();
}

function parcelsOf(plan: Plan): LayerView[] {
  return mostOfficialFirst(uppermostFirst(plan, 'parcels'));
}

/** Features drawn for a purpose, in a fixed order. */
function drawn(plan: Plan, kind: Tables['features']['kind']): Boundary['drawn'] {
  return [...plan.features.values()]
    .filter((feature) => feature.kind === kind)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, geometry }) => ({ id, geometry }));
}

/** What bounds the region of a plan: boundary layers and shapes drawn as boundary. */
export function boundaryOf(plan: Plan): Boundary {
  return { layers: uppermostFirst(plan, 'boundary'), drawn: drawn(plan, 'boundary') };
}

function hasBoundary({ layers, drawn: shapes }: Boundary): boolean {
  return layers.length > 0 || shapes.length > 0;
}

export function boundaryMeasureInput(plan: Plan): MeasureBoundaryInput | null {
  const boundary = boundaryOf(plan);
  return hasBoundary(boundary) ? { boundary, parcels: parcelsOf(plan) } : null;
}

export function functionAreasInput(plan: Plan): FunctionAreasInput | null {
  const parcels = parcelsOf(plan);
  if (parcels.length === 0) return null;
  return { boundary: boundaryOf(plan), parcels, buildings: uppermostFirst(plan, 'buildings') };
}

/** Null without a chosen year or without any number of the inventory in it. */
export function attributionInput(plan: Plan, view: ElectricityView = 'territorial'): AttributeEmissionsInput | null {
  const { year, sinkRateCity } = settingsOf(plan);
  const inventory = year === null ? undefined : totalInventory(plan).byYear.get(year);
  if (year === null || !inventory) return null;
  const use = electricityUse(plan, year);
  const local = view === 'consumption' ? localPower(plan, year, use.totalMwh) : null;
  return {
    year,
    totals: sectors.map(({ id }) => totalOf(inventory, id)),
    proxyShares: proxySharesOf(plan),
    electricity: {
      users: use.users,
      local: local?.power ?? null,
      issues: [...use.issues, ...(local?.issues ?? [])],
    },
    boundary: boundaryOf(plan),
    buildings: uppermostFirst(plan, 'buildings'),
    parcels: parcelsOf(plan),
    roads: uppermostFirst(plan, 'roads'),
    pointSources: uppermostFirst(plan, 'pointSources'),
    sinkRateCity,
  };
}

function totalOf({ bySector }: YearTotals, sector: SectorId): SectorTotal {
  const found = bySector.get(sector);
  if (!found || found.totalT === null) return { sector, tonnes: null };
  return { sector, tonnes: found.totalT, gases: [...found.co2eByGas].map(([gas, tonnes]) => ({ gas, tonnes })) };
}

/** Length of the ranked list of places. */
const RANKED_CELLS = 30;

/** Null when the layer whose polygons are the cells is gone. */
export function hotSpotsInput(plan: Plan, settings: HotSpotSettings, resultId: string): HotSpotsInput | null {
  const grid = gridOf(plan, settings.cells);
  if (!grid) return null;
  return {
    resultId,
    column: settings.sector ?? 'total',
    grid,
    metric: settings.by,
    method: settings.method,
    boundary: boundaryOf(plan),
    top: RANKED_CELLS,
  };
}

function gridOf(plan: Plan, cells: HotSpotSettings['cells']): HotSpotsInput['grid'] | null {
  if (cells.kind === 'square') return cells;
  if (cells.kind === 'h3') return { kind: 'h3', resolution: cells.level };
  const view = layerView(plan, cells.layerId);
  return view && { kind: 'polygons', view };
}

/** Null while no measure that is switched on stands anywhere. */
export function siteGroupsInput(plan: Plan): SiteGroupsInput | null {
  const sites = [...plan.measureSites.values()]
    .filter((site) => plan.measures.get(site.measureId)?.enabled && site.featureIds.length > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ measureId, layerId, featureIds }) => ({ measureId, layerId, featureIds }));
  if (sites.length === 0) return null;
  const layerIds = [...new Set(sites.map((site) => site.layerId))].filter((id) => id !== DRAWN_LAYER).sort();
  const drawnIds = new Set(sites.flatMap((site) => (site.layerId === DRAWN_LAYER ? site.featureIds : [])));
  return {
    sites,
    layers: layerIds.map((id) => layerView(plan, id)).filter((view) => view !== null),
    drawn: [...drawnIds]
      .sort()
      .map((id) => plan.features.get(id))
      .filter((feature) => feature !== undefined)
      .map(({ id, geometry }) => ({ id, geometry })),
    parcels: parcelsOf(plan),
    solar: uppermostFirst(plan, 'solar'),
    boundary: boundaryOf(plan),
    year: settingsOf(plan).year,
  };
}

/** Null while no sink is drawn. Earlier sinks count first where they overlap. */
export function sinkAreasInput(plan: Plan): SinkAreasInput | null {
  const sinks = [...plan.sinks.values()]
    .sort((a, b) => (a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1))
    .map((sink) => ({ sinkId: sink.id, geometry: plan.features.get(sink.featureId)?.geometry ?? '' }));
  if (sinks.length === 0) return null;
  return { sinks, parcels: parcelsOf(plan), boundary: boundaryOf(plan) };
}
