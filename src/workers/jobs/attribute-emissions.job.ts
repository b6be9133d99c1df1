/** Where are the emissions? (clause 5.1 a on the map, methods 3.1–3.3) */
import { exactSum } from '../../analysis/allocate.ts';
import { AttributionMemory, attributeEmissions as attribute } from '../../analysis/attribute-emissions.ts';
import { reportsOfPlants } from '../../analysis/attribution-points.ts';
import type { AttributionSummary } from '../../analysis/attribution-result.ts';
import { summarize } from '../../analysis/attribution-summary.ts';
import type { BoundarySource } from '../../analysis/boundary.ts';
import type { BuildingStock } from '../../analysis/building-stock.ts';
import { buildingStock } from '../../analysis/building-stock.ts';
import type { PiecesResult } from '../../analysis/parcel-pieces.ts';
import { parcelPieces } from '../../analysis/parcel-pieces.ts';
import { pointSourceRows } from '../../analysis/point-source-rows.ts';
import { roadStock } from '../../analysis/road-stock.ts';
import { missingColumns } from '../../analysis/view-table.ts';
import type { ElectricityUserShare } from '../../core/attribution/electricity-users.ts';
import { type LocalPower, type SectorTotal, totalsByConsumption } from '../../core/attribution/electricity-view.ts';
import type { ProxyShare } from '../../core/attribution/set-proxy-shares.ts';
import type { Issue } from '../../core/issue.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import type { SectorId } from '../../core/plan/tables.ts';
import type { Job } from '../job.ts';
import { keepResult } from '../result-columns.ts';
import { regionOf, viewTables } from './view-tables.ts';

export interface AttributeEmissionsInput {
  readonly year: number;
  /** Sector totals of that year as the inventory has them, t CO2e; null where it lacks the sector. */
  readonly totals: readonly SectorTotal[];
  /** Proxies a person chose, by sector; the others go by precedence. */
  readonly proxyShares?: Readonly<Partial<Record<SectorId, readonly ProxyShare[]>>>;
  /** Left out: territorial, users not known. */
  readonly electricity?: {
    readonly users: readonly ElectricityUserShare[] | null;
    /** What plants inside make, for the view by consumption; null: territorial. */
    readonly local: LocalPower | null;
    /** What was to be said of local power and users. */
    readonly issues: readonly Issue[];
  };
  readonly boundary: BoundarySource;
  readonly buildings: readonly LayerView[];
  /** Most official first. */
  readonly parcels: readonly LayerView[];
  readonly roads: readonly LayerView[];
  readonly pointSources: readonly LayerView[];
  /** City of the removal rates, for land use and forestry. */
  readonly sinkRateCity: string;
}

export interface AttributeEmissionsOutput extends AttributionSummary {
  /** Under this name the values of single features stay in the worker. */
  readonly resultId: string;
  /** Sectors that had to be worked out; the others are as they were in the answer before. */
  readonly worked: readonly SectorId[];
}

/** The last answers: looking at a few years by turns works none of them out twice. */
const memories = new Map<number, AttributionMemory>();
const KEPT_YEARS = 4;

function memoryOf(year: number): AttributionMemory {
  const memory = memories.get(year) ?? new AttributionMemory();
  memories.delete(year);
  memories.set(year, memory);
  const [oldest] = memories.keys();
  if (memories.size > KEPT_YEARS && oldest !== undefined) memories.delete(oldest);
  return memory;
}

const TOP_FEATURES = 50;

export const attributeEmissions: Job<AttributeEmissionsInput, AttributeEmissionsOutput> = async (input, context) => {
  const { region, issues: boundaryIssues } = await regionOf(input.boundary, context);
  const [buildings, parcels, roads, pointSources] = await Promise.all(
    [input.buildings, input.parcels, input.roads, input.pointSources].map((views) => viewTables(views, context)),
  );
  if (!buildings || !parcels || !roads || !pointSources) throw new Error('four lists of layers give four');
  const stocks: BuildingStock[] = [];
  for (const [place, layer] of buildings.entries()) {
    const pause = (share: number) => context.pause((0.4 * (place + share)) / buildings.length);
    stocks.push(await buildingStock(layer, parcels, region, pause));
  }
  await context.pause(0.4);
  const roadStocks = roads.map((layer) => roadStock(layer, region));
  await context.pause(0.5);
  const points = pointSources.map((layer) => pointSourceRows(layer, input.year, region));
  const memory = memoryOf(input.year);
  let cut: PiecesResult | null = null;
  const { users = null, local = null } = input.electricity ?? {};
  const viewed = local && totalsByConsumption(input.totals, input.year, local, reportsOfPlants(points));
  const attribution = await attribute(
    {
      totals: viewed?.totals ?? input.totals,
      users,
      ...(input.proxyShares && { proxyShares: input.proxyShares }),
      ...(viewed && { staying: viewed.staying }),
    },
    points,
    {
      buildings: stocks,
      roads: roadStocks,
      parcels,
      parcelPieces: async () => {
        cut ??= await parcelPieces(
          parcels.map(({ table }) => table),
          region,
          (share) => context.pause(0.5 + 0.3 * share),
        );
        return cut;
      },
      sinkRateCity: input.sinkRateCity,
    },
    (share) => context.pause(0.8 + 0.2 * share),
    memory,
  );
  const resultId = keepResult({
    kind: 'attribution',
    layers: new Map(
      attribution.layers.map(({ layer, columns }) => [
        layer.view.layerId,
        { role: layer.view.role, table: layer.table, columns },
      ]),
    ),
  });
  const issues = [
    ...boundaryIssues,
    ...missingColumns([...buildings, ...parcels, ...roads, ...pointSources]),
    ...[...stocks, ...roadStocks, ...points].flatMap((known) => known.issues),
    ...withoutBuildings(stocks),
    ...(cut ? overlaps(cut) : []),
    ...(input.electricity?.issues ?? []),
    ...(viewed?.issues ?? []),
  ];
  const summary = summarize(
    input.year,
    attribution,
    TOP_FEATURES,
    issues,
    local ? 'consumption' : 'territorial',
    memory.topRows,
  );
  return { ...summary, resultId, worked: attribution.worked };
};

/** A region without one building: sectors go to parcels and roads, or nowhere. */
function withoutBuildings(stocks: readonly BuildingStock[]): Issue[] {
  if (stocks.some(({ inside }) => inside.some((isIn) => isIn === 1))) return [];
  return [{ code: 'NO_BUILDINGS', severity: 'warn', count: stocks.length }];
}

/** Less than the rounding of areas is no overlap. */
const OVERLAP_KM2 = 1e-6;

/** Land that several parcels claim belongs to one of them. */
function overlaps({ layers }: PiecesResult): Issue[] {
  const claimedM2 = exactSum(layers.map(({ insideM2 }) => exactSum(insideM2)));
  const countedM2 = exactSum(layers.map(({ countedM2: counted }) => exactSum(counted)));
  const overlapKm2 = (claimedM2 - countedM2) / 1e6;
  return overlapKm2 > OVERLAP_KM2
    ? [{ code: 'PARCELS_OVERLAP', severity: 'note', count: 1, detail: { overlapKm2 } }]
    : [];
}
