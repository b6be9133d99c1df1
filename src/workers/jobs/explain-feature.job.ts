/**
 * Where do the emissions of one feature come from? (clause 5.1 a; methods 3.1–3.3)
 *
 * Asked for one row, answered from the stocks that the attribution took: nothing is shared out again. The stocks of
 * the result asked for last are kept, so that the next question takes no longer than the answer.
 */
import type { BalanceRow, ResultColumn } from '../../analysis/attribution-result.ts';
import { buildingStock } from '../../analysis/building-stock.ts';
import { type FeatureFacts, featureFacts } from '../../analysis/explain-facts.ts';
import { parcelPieces } from '../../analysis/parcel-pieces.ts';
import { roadStock } from '../../analysis/road-stock.ts';
import type { ProxySources } from '../../analysis/sector-proxies.ts';
import type { ViewTable } from '../../analysis/view-table.ts';
import type { Region } from '../../geo/region.ts';
import type { Job, JobContext } from '../job.ts';
import { JobFailed } from '../job.ts';
import { keptResult } from '../result-columns.ts';
import type { AttributeEmissionsInput } from './attribute-emissions.job.ts';
import { regionOf, viewTables } from './view-tables.ts';

export interface ExplainFeatureInput {
  /** Of `attributeEmissions`; fails with `RESULT_GONE` when the worker no longer has it. */
  readonly resultId: string;
  /** What the result was worked out from. */
  readonly attribution: AttributeEmissionsInput;
  readonly balance: readonly BalanceRow[];
  readonly layerId: string;
  readonly row: number;
}

interface Known {
  readonly layers: readonly ViewTable[];
  readonly region: Region | null;
  readonly weights: Omit<ProxySources, 'parcelPieces'>;
}

let last: { readonly resultId: string; readonly known: Promise<Known> } | null = null;

/** Null where the feature bears nothing in this result. */
export const explainFeature: Job<ExplainFeatureInput, FeatureFacts | null> = async (input, context) => {
  const kept = keptResult(input.resultId).layers.get(input.layerId);
  if (!kept) return null;
  const { layers, region, weights } = await knownOf(input, context);
  const layer = layers.find(({ view }) => view.layerId === input.layerId);
  if (!layer || input.row >= layer.table.count) {
    throw new JobFailed('RESULT_GONE', { resultId: input.resultId }, `no row ${input.row} in ${input.layerId}`);
  }
  const columns = kept.columns as ReadonlyMap<ResultColumn, Float64Array>;
  return featureFacts(layer, input.row, columns, input.balance, {
    ...weights,
    parcelPieces: () =>
      parcelPieces(
        weights.parcels.map(({ table }) => table),
        region,
        context.pause,
      ),
  });
};

async function knownOf(input: ExplainFeatureInput, context: JobContext): Promise<Known> {
  if (last?.resultId !== input.resultId) {
    const known = takeStock(input.attribution, context);
    last = { resultId: input.resultId, known };
    // A stock that was cancelled or failed is taken anew by whoever asks next.
    known.catch(() => {
      if (last?.known === known) last = null;
    });
  }
  return last.known;
}

async function takeStock(input: AttributeEmissionsInput, context: JobContext): Promise<Known> {
  const { region } = await regionOf(input.boundary, context);
  const [buildings, parcels, roads, points] = await Promise.all([
    viewTables(input.buildings, context),
    viewTables(input.parcels, context),
    viewTables(input.roads, context),
    viewTables(input.pointSources, context),
  ]);
  const stocks = [];
  for (const layer of buildings) stocks.push(await buildingStock(layer, parcels, region, context.pause));
  return {
    layers: [...buildings, ...parcels, ...roads, ...points],
    region,
    weights: {
      buildings: stocks,
      roads: roads.map((layer) => roadStock(layer, region)),
      parcels,
      sinkRateCity: input.sinkRateCity,
    },
  };
}
