/** The simulation of errors and the cells of years as the worker runs them, on a made-up quarter. */
import { expect, it } from 'vitest';
import type { ViewTable } from '../../../src/analysis/view-table.ts';
import { startMethod } from '../../../src/core/clusters/cluster-method.ts';
import type { SectorId } from '../../../src/core/plan/tables.ts';
import { JobCancelled } from '../../../src/workers/job.ts';
import { jobContext } from '../../../src/workers/job-context.ts';
import { type AttributeEmissionsInput, attributeEmissions } from '../../../src/workers/jobs/attribute-emissions.job.ts';
import { cellsOfYear } from '../../../src/workers/jobs/cells-of-year.job.ts';
import { featureSureness } from '../../../src/workers/jobs/feature-sureness.job.ts';
import { hotSpots } from '../../../src/workers/jobs/hot-spots.job.ts';
import { uncertaintyOfCells, uncertaintyOfFeatures } from '../../../src/workers/jobs/uncertainty-map.job.ts';
import { box, makeLayer, point } from '../../analysis/make-layer.ts';

const buildings = makeLayer(
  'buildings',
  Array.from({ length: 60 }, (_, i) => ({
    geometry: box((i % 10) * 100, Math.floor(i / 10) * 100, 20 + i, 30),
    values: { buildingUse: i % 3 === 0 ? 'office' : 'residential', storeys: 1 + (i % 7) },
  })),
  ['buildingUse', 'storeys'],
);
const sources = makeLayer(
  'pointSources',
  [{ geometry: point(50, 650), values: { pointSector: 'industry', pointEmissionsT: 5000 } }],
  ['pointSector', { meaning: 'pointEmissionsT', unit: 't' }],
);
const layers: readonly ViewTable[] = [buildings, sources];

function context(signal?: AbortSignal) {
  const tables = new Map(layers.map(({ view, table }) => [view.tableId, table]));
  return jobContext({
    ...(signal && { signal }),
    table: async (id) => {
      const table = tables.get(id);
      if (!table) throw new Error(`no table ${id}`);
      return table;
    },
  });
}

const totals: { sector: SectorId; tonnes: number | null }[] = [
  { sector: 'buildings', tonnes: 4000 },
  { sector: 'electricity', tonnes: 9000 },
  { sector: 'industry', tonnes: 5000 },
];
const boundary = { layers: [], drawn: [] };
const grid = { kind: 'square', sizeM: 100 } as const;

function attributionOf(year: number, factor = 1): AttributeEmissionsInput {
  return {
    year,
    totals: totals.map(({ sector, tonnes }) => ({ sector, tonnes: tonnes === null ? null : tonnes * factor })),
    boundary,
    buildings: [buildings.view],
    parcels: [],
    roads: [],
    pointSources: [sources.view],
    sinkRateCity: 'Guangzhou',
  };
}

async function simulated(runs = 400) {
  const attribution = await attributeEmissions(attributionOf(2024), context());
  const input = {
    resultId: attribution.resultId,
    column: 'total' as const,
    sectors: totals.map(({ sector, tonnes }) => ({ sector, tonnes: tonnes!, halfWidthPct: 8 })),
    proxies: attribution.balance.flatMap(({ sector, parts }) =>
      parts.flatMap(({ proxy, layers: on }) =>
        proxy === null ? [] : on.map(({ layerId }) => ({ sector, layerId, proxy })),
      ),
    ),
    buildings: [buildings.view],
    parcels: [],
    grid,
    metric: 'total' as const,
    boundary,
    runs,
    seed: 5,
  };
  return { attribution, input };
}

it('tells of every feature and cell a range around its value and how surely it is at the top', async () => {
  const { attribution, input } = await simulated();
  const result = await uncertaintyOfFeatures(input, context());
  const cells = await uncertaintyOfCells(input, context());
  expect(result.featureCount).toBe(61);
  expect([...result.layerIds].sort()).toEqual(['buildings', 'pointSources']);
  const source = await featureSureness({ resultId: result.resultId, layerId: 'pointSources', row: 0 }, context());
  expect(source).toMatchObject({ tonnes: 5000, top: { top1: 1, top5: 1, top10: 1 } });
  // Reported: 10 %.
  expect(Math.abs(source!.lowT / 4500 - 1)).toBeLessThan(0.02);
  expect(Math.abs(source!.highT / 5500 - 1)).toBeLessThan(0.02);
  expect(result.almostSure.top1).toBe(1);
  for (let row = 0; row < 60; row++) {
    const one = await featureSureness({ resultId: result.resultId, layerId: 'buildings', row }, context());
    expect(one!.lowT).toBeLessThan(one!.tonnes);
    expect(one!.highT).toBeGreaterThan(one!.tonnes);
    expect(one!.top.top1).toBeLessThanOrEqual(one!.top.top5);
    expect(one!.top.top5).toBeLessThanOrEqual(one!.top.top10);
  }
  const spots = await hotSpots(
    { resultId: attribution.resultId, column: 'total', grid, metric: 'total', method: startMethod, boundary, top: 5 },
    context(),
  );
  expect([...cells.ids].sort()).toEqual([...spots.ids].sort());
  spots.ids.forEach((id, cell) => {
    const at = cells.ids.indexOf(id);
    expect(cells.columns.low[at]!).toBeLessThan(spots.cells.tonnes[cell]!);
    expect(cells.columns.high[at]!).toBeGreaterThan(spots.cells.tonnes[cell]!);
  });
  // One in ten at the top, run by run.
  const sum = cells.columns.top10.reduce((all, one) => all + one, 0);
  expect(sum).toBeCloseTo(Math.ceil(0.1 * cells.ids.length), 6);
});

it('the same seed gives the same ranges; a cancel ends it', async () => {
  const { input } = await simulated();
  expect(await uncertaintyOfCells(input, context())).toEqual(await uncertaintyOfCells(input, context()));
  const abort = new AbortController();
  abort.abort();
  await expect(uncertaintyOfFeatures(input, context(abort.signal))).rejects.toBeInstanceOf(JobCancelled);
});

it('a result that the worker let go is asked for again', async () => {
  const { input } = await simulated(40);
  await expect(uncertaintyOfCells({ ...input, resultId: 'gone' }, context())).rejects.toMatchObject({
    code: 'RESULT_GONE',
  });
  await expect(featureSureness({ resultId: 'gone', layerId: 'buildings', row: 0 }, context())).rejects.toMatchObject({
    code: 'RESULT_GONE',
  });
});

it('cells of many years do not push out the result the map is coloured by', async () => {
  const main = await attributeEmissions(attributionOf(2024), context());
  const cells = { column: 'total', grid, metric: 'total', method: startMethod, boundary, top: 5 } as const;
  const years = [2019, 2020, 2021, 2022, 2023];
  for (const [i, year] of years.entries()) {
    const { column, metric } = cells;
    const asked = { column, metric, grid, boundary, scenario: null };
    const found = await cellsOfYear({ attribution: attributionOf(year, 1 - i / 10), ...asked }, context());
    // What is reported stays 5,000 t where the inventory has as much.
    const sharedOutT = 13_000 * (1 - i / 10);
    expect(found.year).toBe(year);
    expect(found.cells.cellsT).toBeCloseTo(sharedOutT + 5000, 6);
  }
  const spots = await hotSpots({ ...cells, resultId: main.resultId }, context());
  expect(Math.abs(spots.totalT - main.onMapT)).toBeLessThan(1e-6);
});
