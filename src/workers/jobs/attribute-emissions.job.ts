/** Where are the emissions? (clause 5.1 a on the map, methods 3.1–3.3) */
import { attributeEmissions as attribute } from '../../analysis/attribute-emissions.ts';
import type { AttributionSummary } from '../../analysis/attribution-result.ts';
import { summarize } from '../../analysis/attribution-summary.ts';
import type { BoundarySource } from '../../analysis/boundary.ts';
import type { BuildingStock } from '../../analysis/building-stock.ts';
import { buildingStock } from '../../analysis/building-stock.ts';
import { parcelPieces } from '../../analysis/parcel-pieces.ts';
import { pointSourceRows } from '../../analysis/point-source-rows.ts';
import { roadStock } from '../../analysis/road-stock.ts';
import { missingColumns } from '../../analysis/view-table.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import type { SectorId } from '../../core/plan/tables.ts';
import type { Job } from '../job.ts';
import { keepResult } from '../result-columns.ts';
import { regionOf, viewTables } from './view-tables.ts';

export interface AttributeEmissionsInput {
  readonly year: number;
  /** Sector totals of that year, t CO2e; null where the inventory lacks the sector. */
  readonly totals: readonly { readonly sector: SectorId; readonly tonnes: number | null }[];
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
  const attribution = await attribute(
    input.totals,
    points,
    {
      buildings: stocks,
      roads: roadStocks,
      parcels,
      parcelPieces: () =>
        parcelPieces(
          parcels.map(({ table }) => table),
          region,
          (share) => context.pause(0.5 + 0.3 * share),
        ),
      sinkRateCity: input.sinkRateCity,
    },
    (share) => context.pause(0.8 + 0.2 * share),
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
  ];
  return { ...summarize(input.year, attribution, TOP_FEATURES, issues), resultId };
};
