/**
 * What weight has each feature by a proxy? (methods 3.3)
 *
 * Which proxy comes before which: `core/attribution/proxies.ts`. Weights of buildings: `attribution-buildings.ts`.
 * Roads weigh by segment: length × traffic × emission factor, or length × class (`road-stock.ts`).
 * Everything is kept with what it was worked out from: the same stocks and parcels give the same objects.
 */
import type { ElectricityUserId } from '../core/attribution/electricity-users.ts';
import { landWithRate, removalRateOf } from '../core/factors/removal-rate.ts';
import type { Issue } from '../core/issue.ts';
import type { LandUseCategory } from '../core/landuse/land-use-category.ts';
import type { ProxyId, SectorId } from '../core/plan/tables.ts';
import type { Column, LayerTable } from '../geo/layer-table.ts';
import { type BuildingScope, buildingWeights, hasKnownHeight, scopeOfUser } from './attribution-buildings.ts';
import { asTheyAre, type LayerWeights, layerWeights, type WeightedLayer } from './attribution-weights.ts';
import type { BuildingStock } from './building-stock.ts';
import { landUseOfRows } from './land-use-of-rows.ts';
import type { PiecesResult } from './parcel-pieces.ts';
import { quantityOf } from './quantity.ts';
import type { RoadStock } from './road-stock.ts';
import type { ViewTable } from './view-table.ts';
import { columnMeaning } from './view-table.ts';

export interface ProxySources {
  readonly buildings: readonly BuildingStock[];
  readonly roads: readonly RoadStock[];
  readonly parcels: readonly ViewTable[];
  /** Areas of the parcels inside the boundary, overlaps once; worked out when first asked for. */
  readonly parcelPieces: () => Promise<PiecesResult>;
  readonly sinkRateCity: string;
}

/** Whose emissions are weighed. */
export interface ProxySubject {
  readonly sector: SectorId;
  readonly user: ElectricityUserId | null;
}

export interface ProxyWeights {
  readonly layers: readonly WeightedLayer[];
  /** What was wrong with the numbers of the proxy. */
  readonly issues: readonly Issue[];
}

const industrialLand: ReadonlySet<LandUseCategory> = new Set(['industry']);
const utilityLand: ReadonlySet<LandUseCategory> = new Set(['utility']);
const transportLand: ReadonlySet<LandUseCategory> = new Set(['transport']);
const cropLand: ReadonlySet<LandUseCategory> = new Set(['agriculture']);
const natureLand: ReadonlySet<LandUseCategory> = new Set(['forest', 'mangrove', 'wetland', 'grass']);
const livedInLand: readonly LandUseCategory[] = ['residential', 'commercial', 'research', 'public', 'utility'];
/** Built-up land of whoever takes part. */
const landOfScope: Readonly<Record<BuildingScope, ReadonlySet<LandUseCategory>>> = {
  heated: new Set(livedInLand),
  powered: new Set<LandUseCategory>([...livedInLand, 'industry', 'transport']),
  industrial: industrialLand,
  commerce: new Set<LandUseCategory>(['commercial', 'research']),
  public: new Set<LandUseCategory>(['public', 'utility']),
  households: new Set<LandUseCategory>(['residential']),
};

function scopeOf({ sector, user }: ProxySubject): BuildingScope {
  if (sector !== 'electricity') return 'heated';
  return (user === null ? undefined : scopeOfUser[user]) ?? 'powered';
}

/** Weights of a proxy, one entry a layer; empty where there is nothing to go by. */
export async function proxyWeights(
  subject: ProxySubject,
  proxy: ProxyId,
  sources: ProxySources,
): Promise<ProxyWeights> {
  const { buildings, roads } = sources;
  switch (proxy) {
    case 'floorAreaIntensity':
      return sound(hasKnownHeight(buildings) ? buildingWeights(buildings, scopeOf(subject)) : []);
    case 'buildingFootprint':
      return sound(hasKnownHeight(buildings) ? [] : buildingWeights(buildings, scopeOf(subject)));
    case 'industrialFloorArea':
      return sound(buildingWeights(buildings, 'industrial'));
    case 'trafficEmissions':
      return soundAsTheyAre(roads.flatMap((stock) => (stock.trafficT ? [roadWeights(stock, stock.trafficT)] : [])));
    case 'roadClassLength':
      return soundAsTheyAre(roads.map((stock) => roadWeights(stock, stock.classKm)));
    case 'population':
      return populationWeights(sources);
    case 'industrialParcelArea':
      return soundAsTheyAre(await areaWeights(sources, industrialLand));
    case 'utilityParcelArea':
      return soundAsTheyAre(await areaWeights(sources, utilityLand));
    case 'transportParcelArea':
      return soundAsTheyAre(await areaWeights(sources, transportLand));
    case 'cropParcelArea':
      return soundAsTheyAre(await areaWeights(sources, cropLand));
    case 'natureParcelArea':
      return soundAsTheyAre(await areaWeights(sources, natureLand));
    case 'natureParcelRemoval':
      return soundAsTheyAre(await removalWeights(sources));
    case 'builtUpParcelArea':
      return soundAsTheyAre(await areaWeights(sources, landOfScope[scopeOf(subject)]));
  }
}

function sound(layers: readonly WeightedLayer[]): ProxyWeights {
  return { layers, issues: [] };
}

function soundAsTheyAre(layers: readonly LayerWeights[]): ProxyWeights {
  return sound(layers.map(asTheyAre));
}

const weightsByColumn = new WeakMap<Float64Array, LayerWeights>();

function roadWeights({ layer }: RoadStock, weights: Float64Array): LayerWeights {
  const known = weightsByColumn.get(weights);
  if (known) return known;
  const made = layerWeights(layer, weights);
  weightsByColumn.set(weights, made);
  return made;
}

/** People by building, else by parcel, where a column tells them. */
async function populationWeights({ buildings, parcels, parcelPieces }: ProxySources): Promise<ProxyWeights> {
  const byBuilding = buildings.flatMap(({ key, layer, inside }) => peopleOf(key, layer, (row) => inside.at(row) === 1));
  if (byBuilding.length > 0) return joined(byBuilding);
  if (!parcels.some((layer) => columnMeaning(layer, 'population'))) return sound([]);
  const pieces = await parcelPieces();
  return joined(
    parcels.flatMap((layer, place) => {
      const { insideM2 } = pieces.layers[place]!;
      return peopleOf(insideM2, layer, (row) => insideM2[row]! > 0);
    }),
  );
}

interface People {
  readonly layer: LayerWeights;
  readonly issues: readonly Issue[];
}

function joined(people: readonly People[]): ProxyWeights {
  return { layers: people.map(({ layer }) => asTheyAre(layer)), issues: people.flatMap(({ issues }) => issues) };
}

/** By what says which rows lie inside. */
const knownPeople = new WeakMap<object, { layer: ViewTable; people: People }>();

function peopleOf(key: object, layer: ViewTable, isIn: (row: number) => boolean): People[] {
  const known = knownPeople.get(key);
  if (known?.layer.table === layer.table && known.layer.view.meanings.population === layer.view.meanings.population) {
    return [known.people];
  }
  const { values, column, issues: unitIssues } = quantityOf(layer, 'population');
  if (column === null) return [];
  const weights = new Float64Array(values.length);
  let missing = 0;
  let negative = 0;
  let infinite = 0;
  for (let row = 0; row < weights.length; row++) {
    if (!isIn(row)) continue;
    const count = values[row]!;
    if (Number.isNaN(count)) missing++;
    else if (!Number.isFinite(count)) infinite++;
    else if (count < 0) negative++;
    else weights[row] = count;
  }
  const where = { layer: layer.view.layerId, field: column };
  const issues: Issue[] = [...unitIssues];
  if (missing > 0) issues.push({ code: 'WEIGHT_MISSING', severity: 'warn', count: missing, where });
  if (negative > 0) issues.push({ code: 'NEGATIVE_INPUT', severity: 'warn', count: negative, where });
  if (infinite > 0) issues.push({ code: 'NOT_A_NUMBER', severity: 'warn', count: infinite, where });
  const people = { layer: layerWeights(layer, weights), issues };
  knownPeople.set(key, { layer, people });
  return [people];
}

function areaWeights(sources: ProxySources, land: ReadonlySet<LandUseCategory>): Promise<readonly LayerWeights[]> {
  return parcelWeights(sources, [...land].join(' '), (category) => (land.has(category) ? 1 : 0));
}

interface KnownParcels {
  /** Columns that tell the land use. */
  readonly codes: readonly (Column | null)[];
  readonly layers: readonly LayerWeights[];
}

const knownParcels = new WeakMap<PiecesResult, Map<string, KnownParcels>>();

/** `by` names what the weight is by: the same name, parcels, codes and meanings give the same objects. */
async function parcelWeights(
  { parcels, parcelPieces }: ProxySources,
  by: string,
  weightOf: (category: LandUseCategory) => number,
): Promise<readonly LayerWeights[]> {
  if (parcels.length === 0) return [];
  const uses = parcels.map((layer) => landUseOfRows(layer));
  const weightAt = (place: number, row: number): number => {
    const category = uses[place]!.landUseAt(row)?.category;
    return category ? weightOf(category) : 0;
  };
  const isThere = parcels.some(({ table }, place) => anyRow(table, (row) => weightAt(place, row) > 0));
  if (!isThere) return [];
  const pieces = await parcelPieces();
  const key = JSON.stringify([by, parcels.map(({ view }) => [view.layerId, view.meanings.landUseCode])]);
  const codes = parcels.map((layer) => columnMeaning(layer, 'landUseCode'));
  const kept = knownParcels.get(pieces) ?? new Map<string, KnownParcels>();
  knownParcels.set(pieces, kept);
  const known = kept.get(key);
  if (known?.codes.every((column, i) => column === codes[i])) return known.layers;
  const made = parcels.map((layer, place) => {
    const { countedM2 } = pieces.layers[place]!;
    const weights = Float64Array.from(countedM2, (area, row) => (area > 0 ? area * weightAt(place, row) : 0));
    return layerWeights(layer, weights);
  });
  kept.set(key, { codes, layers: made });
  return made;
}

function anyRow(table: LayerTable, test: (row: number) => boolean): boolean {
  for (let row = 0; row < table.count; row++) if (test(row)) return true;
  return false;
}

/** Nothing to go by where the city lacks a rate: unknown is not zero, and area decides. */
async function removalWeights(sources: ProxySources): Promise<readonly LayerWeights[]> {
  const rates = new Map<LandUseCategory, number>();
  for (const category of landWithRate) {
    const rate = removalRateOf(category, sources.sinkRateCity)?.value ?? null;
    if (rate === null) return [];
    // Land that loses carbon takes no part in a removal.
    rates.set(category, Math.max(0, rate));
  }
  return parcelWeights(
    sources,
    `removal ${sources.sinkRateCity.toLowerCase()}`,
    (category) => rates.get(category) ?? 0,
  );
}
