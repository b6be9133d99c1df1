/** The analysis jobs as the worker runs them: views in, results out, on real regions. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exactSum } from '../../../src/analysis/allocate.ts';
import type { ViewTable } from '../../../src/analysis/view-table.ts';
import { startMethod } from '../../../src/core/clusters/cluster-method.ts';
import type { LayerView } from '../../../src/core/plan/layer-view.ts';
import type { SectorId } from '../../../src/core/plan/tables.ts';
import { innerPoints } from '../../../src/geo/inner-point.ts';
import { featureIdAt } from '../../../src/geo/layer-table.ts';
import { isInside } from '../../../src/geo/point-in-polygon.ts';
import { jobContext } from '../../../src/workers/job-context.ts';
import { attributeEmissions } from '../../../src/workers/jobs/attribute-emissions.job.ts';
import { functionAreas } from '../../../src/workers/jobs/function-areas.job.ts';
import { type AskedGrid, hotSpots } from '../../../src/workers/jobs/hot-spots.job.ts';
import { measureBoundary } from '../../../src/workers/jobs/measure-boundary.job.ts';
import { rowsInPolygon } from '../../../src/workers/jobs/rows-in-polygon.job.ts';
import { sinkAreas } from '../../../src/workers/jobs/sink-areas.job.ts';
import { siteGroups } from '../../../src/workers/jobs/site-groups.job.ts';
import { resultColumn } from '../../../src/workers/result-columns.ts';
import { box, makeLayer } from '../../analysis/make-layer.ts';
import { readLayer } from '../../analysis/read-layer.ts';
import { missingSharedData, sharedData } from '../../shared-data.ts';

function contextOf(layers: readonly ViewTable[]) {
  const tables = new Map(layers.map(({ view, table }) => [view.tableId, table]));
  return jobContext({
    table: async (id) => {
      const table = tables.get(id);
      if (!table) throw new Error(`no table ${id}`);
      return table;
    },
  });
}

const totals: { sector: SectorId; tonnes: number | null }[] = [
  { sector: 'energy', tonnes: 1200 },
  { sector: 'industry', tonnes: 31_000 },
  { sector: 'buildings', tonnes: 52_000 },
  { sector: 'transport', tonnes: 71_000 },
  { sector: 'waste', tonnes: 2100 },
  { sector: 'agriculture', tonnes: 22_000 },
  { sector: 'electricity', tonnes: 40_000 },
  { sector: 'landUse', tonnes: -35_000 },
];

interface Town {
  boundary: ViewTable;
  parcels: ViewTable;
  buildings: readonly ViewTable[];
  roads: ViewTable;
}

async function wholePath({ boundary, parcels, buildings, roads }: Town) {
  const context = contextOf([boundary, parcels, ...buildings, roads]);
  const source = { layers: [boundary.view], drawn: [] };
  const attribution = await attributeEmissions(
    {
      year: 2024,
      totals,
      boundary: source,
      buildings: buildings.map(({ view }) => view),
      parcels: [parcels.view],
      roads: [roads.view],
      pointSources: [],
      sinkRateCity: 'Guangzhou',
    },
    context,
  );
  for (const row of attribution.balance) {
    const sum = row.reportedT + row.attributedT + row.residualT!;
    expect(Math.abs(sum - row.inventoryT!)).toBeLessThanOrEqual(1e-9 * Math.abs(row.inventoryT!));
    const kept = attribution.layers.map(({ layerId }) => resultColumn(attribution.resultId, layerId, row.sector));
    const onMap = exactSum(kept.map((values) => exactSum(values ?? [])));
    expect(Math.abs(onMap - row.attributedT)).toBeLessThanOrEqual(1e-9 * Math.abs(row.attributedT));
  }
  for (const grid of [
    { kind: 'square', sizeM: 250 },
    { kind: 'h3', resolution: 8 },
  ] as const) {
    const cells = await hotSpots(
      {
        resultId: attribution.resultId,
        column: 'total',
        grid,
        metric: 'density',
        boundary: source,
        top: 20,
        method: startMethod,
      },
      context,
    );
    expect(Math.abs(cells.cellsT - attribution.onMapT)).toBeLessThanOrEqual(1e-9 * attribution.onMapT);
    expect(cells.ranked).toHaveLength(20);
    expect(cells.significantHot).toBeGreaterThan(0);
    const densities = cells.ranked.map(({ densityTPerKm2 }) => densityTPerKm2);
    expect([...densities].sort((a, b) => b - a)).toEqual(densities);
  }
  return { attribution, context, source };
}

describe('Liechtenstein', () => {
  const path = 'data/liechtenstein-2024';
  const folder = sharedData(path);
  if (!folder) {
    it.skip(missingSharedData(path), () => {});
    return;
  }
  const town = async (): Promise<Town> => ({
    boundary: await readLayer(`${folder}/boundary.geojson`, 'boundary'),
    parcels: await readLayer(`${folder}/landuse.geojson`, 'parcels', {
      landUseCode: { column: 'landuse', scheme: 'OSM', unit: null },
    }),
    buildings: [
      await readLayer(`${folder}/buildings.geojson.gz`, 'buildings', {
        buildingUse: { column: 'building', scheme: null, unit: null },
        storeys: { column: 'building:levels', scheme: null, unit: null },
      }),
    ],
    roads: await readLayer(`${folder}/roads.geojson.gz`, 'roads', {
      roadClass: { column: 'highway', scheme: null, unit: null },
    }),
  });

  it('every tonne has a place, on features and in cells', async () => {
    const { attribution } = await wholePath(await town());
    expect(attribution.isComplete).toBe(true);
    expect(attribution.residualT).toBe(0);
    const buildings = attribution.balance.find(({ sector }) => sector === 'electricity')!;
    expect(buildings).toMatchObject({ proxy: 'floorAreaIntensity', featureCount: 17_677 });
    // 850 buildings with levels, one of them `EG`.
    expect(17_677 - buildings.unknownHeightCount).toBe(849);
  });

  it('assigns buildings to parcels by an inner point as the reference does', async () => {
    const { parcels, buildings } = await town();
    const { table } = buildings[0]!;
    const points = innerPoints(table);
    const expected = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as {
      building_area_per_landuse_parcel_top10: { parcel: string; buildings_by_representative_point: number }[];
    };
    const rows = new Map(
      Array.from({ length: parcels.table.count }, (_, row) => [featureIdAt(parcels.table.ids, row), row]),
    );
    for (const { parcel, buildings_by_representative_point } of expected.building_area_per_landuse_parcel_top10) {
      let count = 0;
      for (let b = 0; b < table.count; b++) {
        if (isInside(parcels.table, rows.get(parcel)!, points[2 * b]!, points[2 * b + 1]!)) count++;
      }
      // The reference takes another inner point; buildings on the border may fall the other way.
      expect(Math.abs(count - buildings_by_representative_point)).toBeLessThanOrEqual(2);
    }
  });

  it('gives areas, sites, sinks and selections', async () => {
    const { boundary, parcels, buildings } = await town();
    const context = contextOf([boundary, parcels, ...buildings]);
    const source = { layers: [boundary.view], drawn: [] };
    const measured = await measureBoundary({ boundary: source, parcels: [parcels.view] }, context);
    expect(measured.landKm2).toBeCloseTo(160.515707, 5);
    const areas = await functionAreas({ boundary: source, parcels: [parcels.view] }, context);
    expect(Math.abs(areas.countedKm2 / 117.359108 - 1)).toBeLessThan(1e-6);
    const view = buildings[0]!.view;
    const lasso = JSON.stringify({
      type: 'Polygon',
      coordinates: [
        [
          [9.51, 47.13],
          [9.53, 47.13],
          [9.53, 47.15],
          [9.51, 47.15],
          [9.51, 47.13],
        ],
      ],
    });
    const caught = await rowsInPolygon({ view, polygon: lasso, rule: 'inside' }, context);
    expect(caught.rows.length).toBeGreaterThan(500);
    const { groups } = await siteGroups(
      {
        sites: [{ measureId: 'pv', layerId: view.layerId, featureIds: caught.featureIds }],
        layers: [view],
        drawn: [],
        parcels: [parcels.view],
        solar: [],
        boundary: source,
        year: 2024,
      },
      context,
    );
    expect(groups.reduce((sum, group) => sum + group.features, 0)).toBe(caught.rows.length);
    const { sinks, countedHa } = await sinkAreas(
      { sinks: [{ sinkId: 's', geometry: lasso }], parcels: [parcels.view], boundary: source },
      context,
    );
    // Its western edge lies across the Rhine.
    expect(sinks[0]!.outsideHa).toBeGreaterThan(1);
    expect(countedHa + sinks[0]!.outsideHa).toBeCloseTo(sinks[0]!.areaHa!, 3);
    expect(sinks[0]!.onBuiltUpHa).toBeGreaterThan(10);
  });
});

describe('Xinwu', () => {
  const path = 'data/xinwu-wuxi';
  const folder = sharedData(path);
  if (!folder) {
    it.skip(missingSharedData(path), () => {});
    return;
  }

  it('has no buildings: parcels and roads bear the sectors, flagged as fallback', async () => {
    const town: Town = {
      boundary: await readLayer(`${folder}/boundary.geojson`, 'boundary'),
      parcels: await readLayer(`${folder}/xinwu_land_use.gpkg`, 'parcels', {
        landUseCode: { column: 'Class', scheme: 'EULUC', unit: null },
      }),
      buildings: [],
      roads: await readLayer(`${folder}/xinwu_road_centerlines.gpkg`, 'roads', {
        roadClass: { column: 'highway', scheme: null, unit: null },
      }),
    };
    const { attribution } = await wholePath(town);
    const row = (sector: SectorId) => attribution.balance.find((candidate) => candidate.sector === sector)!;
    expect(row('industry')).toMatchObject({ proxy: 'industrialParcelArea', isFallback: true, residualT: 0 });
    expect(row('transport')).toMatchObject({ proxy: 'roadClassLength', residualT: 0 });
    // EULUC names no farmland in the town: agriculture finds no place and is shown so.
    expect(row('agriculture')).toMatchObject({ attributedT: 0, residualT: 22_000 });
  });
});

describe('jobs', () => {
  const noTables = contextOf([]);

  it('say that a result is gone', async () => {
    const input = {
      resultId: 'long ago',
      column: 'total',
      grid: { kind: 'square', sizeM: 250 },
      metric: 'total',
    } as const;
    await expect(
      hotSpots({ ...input, boundary: { layers: [], drawn: [] }, top: 5, method: startMethod }, noTables),
    ).rejects.toMatchObject({ code: 'RESULT_GONE' });
  });

  it('refuse a grid too fine for what it must cover', async () => {
    const far = makeLayer(
      'parcels',
      [box(0, 0, 100), box(400_000, 0, 100), box(0, 400_000, 100)].map((geometry) => ({
        geometry,
        values: { landUseCode: '01' },
      })),
      [{ meaning: 'landUseCode', scheme: 'MNR-2023' }],
    );
    const context = contextOf([far]);
    const boundary = { layers: [], drawn: [] };
    const { resultId } = await attributeEmissions(
      {
        year: 2024,
        totals: [{ sector: 'agriculture', tonnes: 5 }],
        boundary,
        buildings: [],
        parcels: [far.view],
        roads: [],
        pointSources: [],
        sinkRateCity: 'Guangzhou',
      },
      context,
    );
    const ask = (sizeM: 50 | 1000) =>
      hotSpots(
        {
          resultId,
          column: 'total',
          grid: { kind: 'square', sizeM },
          metric: 'total',
          boundary,
          top: 5,
          method: startMethod,
        },
        context,
      );
    await expect(ask(50)).rejects.toMatchObject({ code: 'GRID_TOO_FINE' });
    expect((await ask(1000)).cells.count).toBeGreaterThan(2);
  });

  it('fill the areas of a layer by their names, and refuse squares nobody offers and layers without areas', async () => {
    const parcels = makeLayer(
      'parcels',
      [box(0, 0, 100), box(100, 0, 100), box(400, 0, 100)].map((geometry) => ({
        geometry,
        values: { landUseCode: '01' },
      })),
      [{ meaning: 'landUseCode', scheme: 'MNR-2023' }],
    );
    const blocks = makeLayer('other', [{ geometry: box(-50, -50, 300), values: { name: '东区' } }], ['name'], 'blocks');
    const dots = makeLayer('other', [{ geometry: { type: 'Point', coordinates: [114, 22.5] } }], [], 'dots');
    const context = contextOf([parcels, blocks, dots]);
    const boundary = { layers: [], drawn: [] };
    const { resultId } = await attributeEmissions(
      {
        year: 2024,
        totals: [{ sector: 'agriculture', tonnes: 30 }],
        boundary,
        buildings: [],
        parcels: [parcels.view],
        roads: [],
        pointSources: [],
        sinkRateCity: 'Guangzhou',
      },
      context,
    );
    const ask = (grid: AskedGrid) =>
      hotSpots({ resultId, column: 'total', grid, metric: 'total', boundary, top: 5, method: startMethod }, context);
    const found = await ask({ kind: 'polygons', view: blocks.view });
    expect(found.ranked).toHaveLength(1);
    expect(found.ranked[0]).toMatchObject({ name: '东区', rank: 1 });
    // Two parcels of three lie in it, of equal size.
    expect(found.cellsT).toBeCloseTo(20, 3);
    expect(found.outsideT).toBeCloseTo(10, 3);
    expect(found.grid).toEqual({ kind: 'polygons', layerId: 'blocks' });
    expect(found.issues.map(({ code }) => code)).toEqual(['OUTSIDE_POLYGONS', 'TOO_FEW_CELLS']);
    await expect(ask({ kind: 'polygons', view: dots.view })).rejects.toMatchObject({ code: 'NO_POLYGONS' });
    await expect(ask({ kind: 'square', sizeM: 5 })).rejects.toMatchObject({ code: 'BAD_CELL_SIZE' });
    expect((await ask({ kind: 'square', sizeM: 175 })).cells.count).toBeGreaterThan(3);
  });

  it('keep the attribution while sites are regrouped many times', async () => {
    const parcels = makeLayer(
      'parcels',
      [{ geometry: box(0, 0, 100), values: { landUseCode: '01' } }],
      [{ meaning: 'landUseCode', scheme: 'MNR-2023' }],
    );
    const context = contextOf([parcels]);
    const empty = {
      boundary: { layers: [], drawn: [] },
      buildings: [],
      roads: [],
      pointSources: [],
      sinkRateCity: 'Guangzhou',
    };
    const { resultId } = await attributeEmissions(
      { ...empty, year: 2024, totals: [{ sector: 'agriculture', tonnes: 5 }], parcels: [parcels.view] },
      context,
    );
    for (let k = 0; k < 10; k++) {
      await siteGroups(
        { sites: [], layers: [], drawn: [], parcels: [], solar: [], boundary: empty.boundary, year: null },
        context,
      );
    }
    expect([...resultColumn(resultId, 'parcels', 'agriculture')!]).toEqual([5]);
    expect(resultColumn(resultId, 'parcels', 'energy')).toBeNull();
  });

  it('see what people changed', async () => {
    const layer = makeLayer(
      'parcels',
      [{ id: 'a', geometry: box(0, 0, 100), values: { landUseCode: '01' } }],
      [{ meaning: 'landUseCode', scheme: 'MNR-2023' }],
    );
    const view: LayerView = { ...layer.view, overrides: [{ featureId: 'a', field: 'landUseCode', value: '0701' }] };
    const areas = await functionAreas({ boundary: { layers: [], drawn: [] }, parcels: [view] }, contextOf([layer]));
    expect(Object.keys(areas.km2ByCategory)).toEqual(['residential']);
  });

  it('stop when cancelled', async () => {
    const boundary = makeLayer('boundary', [{ geometry: box(0, 0, 100) }]);
    const abort = new AbortController();
    abort.abort();
    const context = jobContext({ signal: abort.signal, table: async () => boundary.table });
    const input = {
      year: 2024,
      totals,
      buildings: [],
      parcels: [],
      roads: [],
      pointSources: [],
      sinkRateCity: 'Guangzhou',
    };
    await expect(
      attributeEmissions({ ...input, boundary: { layers: [boundary.view], drawn: [] } }, context),
    ).rejects.toMatchObject({ name: 'JobCancelled' });
  });
});
