/** How sure is each place on the map, and how surely is it a hot spot? (methods 2.6, 3.4) */

import type { ResultColumn } from '../../analysis/attribution-result.ts';
import type { BoundarySource } from '../../analysis/boundary.ts';
import { featurePieces } from '../../analysis/feature-pieces.ts';
import { type SimulatedShares, simulateShares } from '../../analysis/kernel/simulate-shares.ts';
import {
  cellEntries,
  featureEntries,
  type ProxyOnLayer,
  type UncertainLayer,
} from '../../analysis/uncertainty-entries.ts';
import type { SurenessColumns, TopColumn } from '../../analysis/uncertainty-result.ts';
import { viewTableOf } from '../../analysis/view-table.ts';
import { buildingUses, electricityIntensity } from '../../core/factors/building-use.ts';
import type { SectorSureness } from '../../core/inventory/uncertainty-of-sectors.ts';
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

interface Simulated {
  readonly runs: number;
  readonly seed: number;
  readonly issues: readonly Issue[];
}

export interface FeatureUncertainty extends Simulated {
  /** Under this name the columns of single features stay in the worker. */
  readonly resultId: string;
  readonly featureCount: number;
  /** So many are among the top in at least 95 % of the runs. */
  readonly almostSure: Readonly<Record<TopColumn, number>>;
  readonly layerIds: readonly string[];
}

export interface CellUncertainty extends Simulated {
  /** As the hot spots call them. */
  readonly ids: readonly string[];
  readonly columns: SurenessColumns;
}

const ALMOST_SURE = 0.95;
const M2_PER_KM2 = 1e6;

/** Each feature that has emissions. */
export const uncertaintyOfFeatures: Job<UncertaintyMapInput, FeatureUncertainty> = async (input, context) => {
  const { runs, seed } = input;
  const { kept, layers, entries, issues } = await entriesOf(input, context);
  const simulated = await simulateShares(entries.shares, { runs, seed }, context.pause);
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
  const [top1 = 0, top5 = 0, top10 = 0] = simulated.topProbability.map(
    (column) => column.filter((probability) => probability >= ALMOST_SURE).length,
  );
  const layerIds = layers.filter((_, at) => entries.layerOf.includes(at)).map(({ layerId }) => layerId);
  const featureCount = entries.rowOf.length;
  return { resultId, runs, seed, featureCount, almostSure: { top1, top5, top10 }, layerIds, issues };
};

/** Each cell that holds something. */
export const uncertaintyOfCells: Job<UncertaintyMapInput, CellUncertainty> = async (input, context) => {
  const { runs, seed } = input;
  const { entries, issues } = await entriesOf(input, context);
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
  const simulated = await simulateShares(shares, { runs, seed }, context.pause);
  const inside = [...cells.keys()].filter((unit) => cells[unit] !== frame.outside);
  const columns = emptyColumns(inside.length);
  for (const [at, unit] of inside.entries()) put(simulated, unit, columns, at);
  return { runs, seed, issues, ids: inside.map((unit) => frame.id(cells[unit]!)), columns };
};

async function entriesOf(input: UncertaintyMapInput, context: JobContext) {
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
  return { kept, layers, issues, entries: featureEntries(layers, input.sectors, input.proxies, intensityPct) };
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
