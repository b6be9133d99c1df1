/**
 * By what is each sector shared out, and what weight has each feature? (methods 3.3)
 *
 * A list a sector, best first; the first whose weights add up to something is taken. What was reported
 * at points has been taken out before. Readings of the table that are the project's own:
 *
 *   waste           utility parcels (waste and sewage plants stand on them) before industry
 *   energy          industrial floor area and parcels, then utility parcels
 *   electricity     every building; `buildings` every building but factories and warehouses
 *   land use        nature parcels by area × removal rate of the city; a net source by area
 *   unknown use     mean intensity of the floor area whose use is known; counted and shown
 */
import { buildingUses } from '../core/factors/building-use.ts';
import { factorOf } from '../core/factors/factor.ts';
import type { LandUseCategory } from '../core/landuse/land-use-category.ts';
import { landUseCategories } from '../core/landuse/land-use-category.ts';
import type { SectorId } from '../core/plan/tables.ts';
import type { LayerTable } from '../geo/layer-table.ts';
import type { ProxyId } from './attribution-result.ts';
import type { BuildingStock } from './building-stock.ts';
import { intensityByUse, UNKNOWN_USE } from './building-stock.ts';
import { landUseOfRows } from './land-use-of-rows.ts';
import type { PiecesResult } from './parcel-pieces.ts';
import { quantityOf } from './quantity.ts';
import type { RoadStock } from './road-stock.ts';
import type { ViewTable } from './view-table.ts';
import { columnMeaning } from './view-table.ts';

/** Best first. The last ones are plain areas: `PROXY_FALLBACK_AREA`. */
export const proxiesOfSector: Readonly<Record<SectorId, readonly ProxyId[]>> = {
  energy: ['industrialFloorArea', 'industrialParcelArea', 'utilityParcelArea'],
  industry: ['industrialFloorArea', 'industrialParcelArea'],
  buildings: ['floorAreaIntensity', 'buildingFootprint', 'population', 'builtUpParcelArea'],
  transport: ['trafficEmissions', 'roadClassLength', 'population', 'transportParcelArea'],
  waste: ['utilityParcelArea', 'industrialFloorArea', 'industrialParcelArea'],
  agriculture: ['cropParcelArea'],
  electricity: ['floorAreaIntensity', 'buildingFootprint', 'population', 'builtUpParcelArea'],
  landUse: ['natureParcelRemoval', 'natureParcelArea'],
};

/** Proxies that are nothing but an area. */
export const areaProxies: ReadonlySet<ProxyId> = new Set([
  'buildingFootprint',
  'industrialParcelArea',
  'utilityParcelArea',
  'transportParcelArea',
  'builtUpParcelArea',
  'natureParcelArea',
]);

/** Weights of the features of one layer. */
export interface LayerWeights {
  readonly layer: ViewTable;
  readonly weights: Float64Array;
  readonly heightUnknown: Uint8Array | null;
  /** 1: the weight rests on a mean intensity because the use is unknown. */
  readonly useUnknown: Uint8Array | null;
}

export interface ProxySources {
  readonly buildings: readonly BuildingStock[];
  readonly roads: readonly RoadStock[];
  readonly parcels: readonly ViewTable[];
  /** Areas of the parcels inside the boundary, overlaps once; worked out when first asked for. */
  readonly parcelPieces: () => Promise<PiecesResult>;
  readonly sinkRateCity: string;
}

const FACTORY = new Set(buildingUses.flatMap(({ id }, i) => (id === 'industry' || id === 'warehouse' ? [i] : [])));

const industrialLand: ReadonlySet<LandUseCategory> = new Set(['industry']);
const utilityLand: ReadonlySet<LandUseCategory> = new Set(['utility']);
const transportLand: ReadonlySet<LandUseCategory> = new Set(['transport']);
const cropLand: ReadonlySet<LandUseCategory> = new Set(['agriculture']);
const natureLand: ReadonlySet<LandUseCategory> = new Set(['forest', 'mangrove', 'wetland', 'grass']);
const livedInLand: ReadonlySet<LandUseCategory> = new Set([
  'residential',
  'commercial',
  'research',
  'public',
  'utility',
]);
const poweredLand: ReadonlySet<LandUseCategory> = new Set([...livedInLand, 'industry', 'transport']);

/** Weights of a sector by a proxy, one entry a layer; empty where there is nothing to go by. */
export async function proxyWeights(
  sector: SectorId,
  proxy: ProxyId,
  sources: ProxySources,
): Promise<readonly LayerWeights[]> {
  switch (proxy) {
    case 'floorAreaIntensity':
      return hasKnownHeight(sources) ? buildingWeightsOf(sector, sources) : [];
    case 'buildingFootprint':
      return hasKnownHeight(sources) ? [] : buildingWeightsOf(sector, sources);
    case 'industrialFloorArea':
      return sources.buildings.map((stock) => floorWeights(stock, (use) => FACTORY.has(use), null));
    case 'trafficEmissions':
      return sources.roads.flatMap(({ layer, trafficT }) => (trafficT ? [plain(layer, trafficT)] : []));
    case 'roadClassLength':
      return sources.roads.map(({ layer, classKm }) => plain(layer, classKm));
    case 'population':
      return populationWeights(sources);
    case 'industrialParcelArea':
      return parcelWeights(sources, (category) => (industrialLand.has(category) ? 1 : 0));
    case 'utilityParcelArea':
      return parcelWeights(sources, (category) => (utilityLand.has(category) ? 1 : 0));
    case 'transportParcelArea':
      return parcelWeights(sources, (category) => (transportLand.has(category) ? 1 : 0));
    case 'cropParcelArea':
      return parcelWeights(sources, (category) => (cropLand.has(category) ? 1 : 0));
    case 'natureParcelArea':
      return parcelWeights(sources, (category) => (natureLand.has(category) ? 1 : 0));
    case 'natureParcelRemoval':
      return removalWeights(sources);
    case 'builtUpParcelArea': {
      const land = sector === 'electricity' ? poweredLand : livedInLand;
      return parcelWeights(sources, (category) => (land.has(category) ? 1 : 0));
    }
  }
}

function plain(layer: ViewTable, weights: Float64Array): LayerWeights {
  return { layer, weights, heightUnknown: null, useUnknown: null };
}

function hasKnownHeight({ buildings }: ProxySources): boolean {
  return buildings.some(({ inside, heightUnknown }) =>
    inside.some((isIn, row) => isIn === 1 && heightUnknown[row] === 0),
  );
}

/** Floor area × intensity × occupancy of the buildings that belong to the sector. */
function buildingWeightsOf(sector: SectorId, { buildings }: ProxySources): LayerWeights[] {
  const takesPart = sector === 'electricity' ? () => true : (use: number) => !FACTORY.has(use);
  let energy = 0;
  let floor = 0;
  for (const { inside, use, floorAreaM2 } of buildings) {
    for (let row = 0; row < use.length; row++) {
      if (!inside[row] || use[row] === UNKNOWN_USE || !takesPart(use[row]!)) continue;
      energy += floorAreaM2[row]! * intensityByUse[use[row]!]!;
      floor += floorAreaM2[row]!;
    }
  }
  // Where no use at all is known, floor area alone decides.
  const meanIntensity = floor > 0 ? energy / floor : 1;
  return buildings.map((stock) => floorWeights(stock, takesPart, meanIntensity));
}

function floorWeights(
  { layer, inside, use, floorAreaM2, heightUnknown, occupancy }: BuildingStock,
  takesPart: (use: number) => boolean,
  unknownIntensity: number | null,
): LayerWeights {
  const weights = new Float64Array(use.length);
  const useUnknown = new Uint8Array(use.length);
  for (let row = 0; row < use.length; row++) {
    if (!inside[row]) continue;
    if (use[row] === UNKNOWN_USE) {
      if (unknownIntensity === null) continue;
      useUnknown[row] = 1;
      weights[row] = floorAreaM2[row]! * unknownIntensity * occupancy[row]!;
    } else if (takesPart(use[row]!)) {
      weights[row] = floorAreaM2[row]! * intensityByUse[use[row]!]! * occupancy[row]!;
    }
  }
  return { layer, weights, heightUnknown, useUnknown };
}

/** People by building, else by parcel, where a column tells them. */
async function populationWeights({ buildings, parcels, parcelPieces }: ProxySources): Promise<LayerWeights[]> {
  const byBuilding = buildings.flatMap(({ layer, inside }) => peopleOf(layer, (row) => inside[row] === 1));
  if (byBuilding.length > 0) return byBuilding;
  if (!parcels.some((layer) => columnMeaning(layer, 'population'))) return [];
  const pieces = await parcelPieces();
  return parcels.flatMap((layer, place) => peopleOf(layer, (row) => pieces.layers[place]!.insideM2[row]! > 0));
}

function peopleOf(layer: ViewTable, isIn: (row: number) => boolean): LayerWeights[] {
  const { values: people, column } = quantityOf(layer, 'population');
  if (column === null) return [];
  return [
    plain(
      layer,
      Float64Array.from(people, (count, row) => (isIn(row) && count > 0 ? count : 0)),
    ),
  ];
}

async function parcelWeights(
  { parcels, parcelPieces }: ProxySources,
  weightOf: (category: LandUseCategory) => number,
): Promise<LayerWeights[]> {
  if (parcels.length === 0) return [];
  const uses = parcels.map((layer) => landUseOfRows(layer));
  const isThere = parcels.some(({ table }, place) => anyRow(table, (row) => weightAt(uses[place]!, row) > 0));
  if (!isThere) return [];
  const pieces = await parcelPieces();
  return parcels.map((layer, place) => {
    const { countedM2 } = pieces.layers[place]!;
    return plain(
      layer,
      Float64Array.from(countedM2, (area, row) => (area > 0 ? area * weightAt(uses[place]!, row) : 0)),
    );
  });

  function weightAt({ landUseAt }: ReturnType<typeof landUseOfRows>, row: number): number {
    const category = landUseAt(row)?.category;
    return category ? weightOf(category) : 0;
  }
}

function anyRow(table: LayerTable, test: (row: number) => boolean): boolean {
  for (let row = 0; row < table.count; row++) if (test(row)) return true;
  return false;
}

/** Kinds of land in the table of removal rates (methods 10.2). */
const rateName: Partial<Record<LandUseCategory, string>> = {
  forest: 'forest',
  mangrove: 'wetland',
  wetland: 'wetland',
  grass: 'grassland',
};

/** Nothing to go by where the city lacks a rate: unknown is not zero, and area decides. */
async function removalWeights(sources: ProxySources): Promise<LayerWeights[]> {
  const city = sources.sinkRateCity.toLowerCase();
  const rates = new Map<LandUseCategory, number>();
  for (const { id } of landUseCategories) {
    const name = rateName[id];
    if (name === undefined) continue;
    const rate = factorOf(`sink_${city}_${name}`)?.value ?? null;
    if (rate === null) return [];
    // Land that loses carbon takes no part in a removal.
    rates.set(id, Math.max(0, rate));
  }
  return parcelWeights(sources, (category) => rates.get(category) ?? 0);
}
