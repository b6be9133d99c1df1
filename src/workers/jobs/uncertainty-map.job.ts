/** How sure is each place on the map, and how surely is it a hot spot? (methods 2.6, 3.4) */

import type { ResultColumn } from '../../analysis/attribution-result.ts';
import type { BoundarySource } from '../../analysis/boundary.ts';
import { featurePieces } from '../../analysis/feature-pieces.ts';
import { type SimulatedShares, simulateShares } from '../../analysis/kernel/simulate-shares.ts';
import {
  cellEntries,
  type FeatureEntries,
  featureEntries,
  type ProxyOnLayer,
  type UncertainLayer,
} from '../../analysis/uncertainty-entries.ts';
import type { SectorSureness } from '../../analysis/uncertainty-of-sectors.ts';
import type { SurenessColumns } from '../../analysis/uncertainty-result.ts';
import { viewTableOf } from '../../analysis/view-table.ts';
import { buildingUses, electricityIntensity } from '../../core/factors/building-use.ts';
import type { Issue } from '../../core/issue.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import type { Job, JobContext } from '../job.ts';
import { keepResult, keptResult } from '../result-columns.ts';
import { buildingUseWords } from '../tile-words.ts';
import { type AskedGrid, cellGround } from './hot-spots.job.ts';
import { viewTables } from './view-tables.ts';

export interface UncertaintyMapInput {
  /** Of `attributeEmissions`. The job fails with `RESULT_GONE` when the worker no longer has it. */
  readonly resultId: string;
  readonly column: ResultColumn;
  /** The sectors of the column with their totals. */
  readonly sectors: readonly SectorSureness[];
  readonly proxies: readonly ProxyOnLayer[];
  readonly buildings: readonly LayerView[];
  /** Most official first: they tell the use of buildings that do not. */
  readonly parcels: readonly LayerView[];
  /** As the hot spots are asked for. */
  readonly grid: AskedGrid;
  readonly metric: 'density' | 'total';
  readonly boundary: BoundarySource;
  readonly runs: number;
  readonly seed: number;
}

export interface UncertaintyMapOutput {
  /** Under this name the columns of single features stay in the worker. */
  readonly resultId: string;
  readonly runs: number;
  readonly seed: number;
  readonly featureCount: number;
  readonly layerIds: readonly string[];
  /** Cells with what the hot spots call them. */
  readonly cells: { readonly ids: readonly string[]; readonly columns: SurenessColumns };
  readonly issues: readonly Issue[];
}

export const uncertaintyMap: Job<UncertaintyMapInput, UncertaintyMapOutput> = async (input, context) => {
  const { runs, seed } = input;
  const kept = [...keptResult(input.resultId).layers];
  const layers: UncertainLayer[] = [];
  for (const [layerId, { role, table, columns }] of kept) {
    const intensityAt = await intensityIndex(layerId, input, context);
    layers.push({ layerId, role, count: table.count, columns, intensityAt });
  }
  const issues: Issue[] = [];
  const unknown = intensities.filter(({ uncertaintyPct }) => uncertaintyPct === null);
  if (unknown.length > 0) {
    issues.push({ code: 'FACTOR_UNCERTAINTY_UNKNOWN', severity: 'warn', count: unknown.length });
  }
  const intensityPct = intensities.map(({ uncertaintyPct }) => uncertaintyPct ?? NO_ERROR);
  const entries = featureEntries(layers, input.sectors, input.proxies, intensityPct);
  const simulated = await simulateShares(entries.shares, { runs, seed }, (share) => context.pause(OF_FEATURES * share));
  const columnsOf = layers.map(({ count, columns }) => ({
    ...emptyColumns(count),
    tonnes: columns.get(input.column) ?? new Float64Array(count).fill(Number.NaN),
  }));
  for (const [unit, row] of entries.rowOf.entries()) put(simulated, unit, columnsOf[entries.layerOf[unit]!]!, row);
  const resultId = keepResult({
    kind: 'uncertainty',
    layers: new Map(
      kept.map(([layerId, { role, table }], at) => [
        layerId,
        { role, table, columns: new Map(Object.entries(columnsOf[at]!)) },
      ]),
    ),
  });
  const layerIds = layers.filter((_, at) => entries.layerOf.includes(at)).map(({ layerId }) => layerId);
  const cells = await simulateCells(input, entries, context);
  return { resultId, runs, seed, featureCount: entries.rowOf.length, layerIds, cells, issues };
};

/** Share of the work that features take. */
const OF_FEATURES = 0.6;
const M2_PER_KM2 = 1e6;

async function simulateCells(
  input: UncertaintyMapInput,
  entries: FeatureEntries,
  context: JobContext,
): Promise<UncertaintyMapOutput['cells']> {
  const { region, sources, frame } = await cellGround(input, context);
  const pieces = sources.map(({ table, role, columns }) => {
    const asked = columns.get(input.column);
    return asked ? featurePieces(table, (row) => asked[row] !== 0, isWhole(role) ? null : region, frame) : null;
  });
  const rankScaleOf = (cell: number): number => {
    if (cell === frame.outside) return 0;
    return input.metric === 'density' ? M2_PER_KM2 / frame.areaM2(cell) : 1;
  };
  const { shares, cells } = cellEntries(entries, pieces, frame.count, rankScaleOf);
  const { runs, seed } = input;
  const simulated = await simulateShares(shares, { runs, seed }, (share) =>
    context.pause(OF_FEATURES + (1 - OF_FEATURES) * share),
  );
  const inside = [...cells.keys()].filter((unit) => cells[unit] !== frame.outside);
  const columns = emptyColumns(inside.length);
  for (const [at, unit] of inside.entries()) put(simulated, unit, columns, at);
  return { ids: inside.map((unit) => frame.id(cells[unit]!)), columns };
}

/** Buildings and sources were taken in or left out whole. */
const isWhole = (role: string) => role === 'buildings' || role === 'pointSources';

const intensities = buildingUses.map(({ id }) => electricityIntensity(id));
/** An error that nobody stated is not drawn, and told as an issue. */
const NO_ERROR = 0;
const NOT_KNOWN = () => -1;

/** Which intensity the building of a row goes by. */
async function intensityIndex(
  layerId: string,
  { buildings, parcels }: UncertaintyMapInput,
  context: JobContext,
): Promise<(row: number) => number> {
  const view = buildings.find((one) => one.layerId === layerId);
  if (!view) return NOT_KNOWN;
  const own = viewTableOf(await context.table(view.tableId), view);
  const { codes } = buildingUseWords(own, await viewTables(parcels, context));
  return (row) => codes[row]!;
}

function emptyColumns(count: number): SurenessColumns {
  const empty = () => new Float64Array(count).fill(Number.NaN);
  return { low: empty(), high: empty(), top1: empty(), top5: empty(), top10: empty() };
}

function put(
  { low, high, topProbability }: SimulatedShares,
  unit: number,
  columns: SurenessColumns,
  row: number,
): void {
  columns.low[row] = low[unit]!;
  columns.high[row] = high[unit]!;
  columns.top1[row] = topProbability[0]![unit]!;
  columns.top5[row] = topProbability[1]![unit]!;
  columns.top10[row] = topProbability[2]![unit]!;
}
