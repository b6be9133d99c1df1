import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactSum } from '../../src/analysis/allocate.ts';
import { attributeEmissions } from '../../src/analysis/attribute-emissions.ts';
import type { ResultColumn } from '../../src/analysis/attribution-result.ts';
import { summarize } from '../../src/analysis/attribution-summary.ts';
import { buildingStock } from '../../src/analysis/building-stock.ts';
import { measureRegion } from '../../src/analysis/measure-boundary.ts';
import { parcelPieces } from '../../src/analysis/parcel-pieces.ts';
import { pointSourceRows, sectorFromText } from '../../src/analysis/point-source-rows.ts';
import { roadClassFromText } from '../../src/analysis/road-class.ts';
import { roadStock } from '../../src/analysis/road-stock.ts';
import { type ViewTable, viewTableOf } from '../../src/analysis/view-table.ts';
import type { SectorTotal } from '../../src/core/attribution/electricity-view.ts';
import type { SectorId } from '../../src/core/plan/tables.ts';
import type { Region } from '../../src/geo/region.ts';
import type { MadeRow } from './make-layer.ts';
import { box, line, makeLayer, makeTable, noPause, point } from './make-layer.ts';

interface Town {
  buildings?: ViewTable[];
  parcels?: ViewTable[];
  roads?: ViewTable[];
  points?: ViewTable[];
  region?: Region | null;
}

async function attribute(totals: readonly SectorTotal[], town: Town) {
  const { buildings = [], parcels = [], roads = [], points = [], region = null } = town;
  const stocks = await Promise.all(buildings.map((layer) => buildingStock(layer, parcels, region, noPause)));
  const roadStocks = roads.map((layer) => roadStock(layer, region));
  const pointRows = points.map((layer) => pointSourceRows(layer, 2024, region));
  const attribution = await attributeEmissions(
    { totals },
    pointRows,
    {
      buildings: stocks,
      roads: roadStocks,
      parcels,
      parcelPieces: () =>
        parcelPieces(
          parcels.map(({ table }) => table),
          region,
          noPause,
        ),
      sinkRateCity: 'Guangzhou',
    },
    noPause,
  );
  const column = (layerId: string, name: ResultColumn) => {
    const values = attribution.layers.find(({ layer }) => layer.view.layerId === layerId)?.columns.get(name);
    return values ? [...values] : null;
  };
  const codes = (sector: SectorId) =>
    attribution.balance.find((row) => row.sector === sector)!.issues.map((issue) => issue.code);
  return { ...attribution, column, codes, stocks, roadStocks, pointRows };
}

const buildingMeanings = ['storeys', 'heightM', 'buildingUse', 'floorAreaM2', 'occupancy'] as const;
const mnr = [{ meaning: 'landUseCode', scheme: 'MNR-2023' }] as const;
const only = (sector: SectorId, tonnes: number | null): SectorTotal[] => [{ sector, tonnes }];

describe('buildings', () => {
  it('share by floor area, intensity and occupancy: worked by hand', async () => {
    const buildings = makeLayer(
      'buildings',
      [
        { geometry: box(0, 0, 20), values: { storeys: 5, buildingUse: '住宅', occupancy: 1 } },
        { geometry: box(50, 0, 10), values: { storeys: 10, buildingUse: '办公', occupancy: 0.5 } },
      ],
      buildingMeanings,
    );
    const { column, balance } = await attribute(only('buildings', 1000), { buildings: [buildings] });
    // 400 m² × 5 × 38 = 76,000; 100 m² × 10 × 85 × 0.5 = 42,500 kWh (footprints true to 1e-5).
    const [house, office] = column('buildings', 'buildings')!;
    expect(house! / office!).toBeCloseTo(76_000 / 42_500, 3);
    expect(house! + office!).toBeCloseTo(1000, 9);
    expect(balance[0]).toMatchObject({ proxy: 'floorAreaIntensity', isFallback: false, featureCount: 2, issues: [] });
  });

  it('take storeys from height: 3.0 m in dwellings, 3.9 m elsewhere, one at least', async () => {
    const stock = await buildingStock(
      makeLayer(
        'buildings',
        [
          { geometry: box(0, 0, 10), values: { heightM: 30, buildingUse: 'apartments' } },
          { geometry: box(20, 0, 10), values: { heightM: 39, buildingUse: 'office' } },
          { geometry: box(40, 0, 10), values: { heightM: 2, buildingUse: 'office' } },
          { geometry: box(60, 0, 10), values: { floorAreaM2: 777, heightM: 3, buildingUse: 'office' } },
        ],
        buildingMeanings,
      ),
      [],
      null,
      noPause,
    );
    const floors = Array.from(stock.floorAreaM2, (area, row) => area / stock.footprintM2.at(row));
    expect(floors[0]).toBeCloseTo(10, 12);
    expect(floors[1]).toBeCloseTo(10, 12);
    expect(floors[2]).toBe(1);
    expect(stock.floorAreaM2.at(3)).toBe(777);
  });

  it('of unknown height take the median of their use, and are counted', async () => {
    const rows = (floors: (number | null)[], use: string, at: number): MadeRow[] =>
      floors.map((storeys, i) => ({ geometry: box(at + 20 * i, 0, 10), values: { storeys, buildingUse: use } }));
    const buildings = makeLayer(
      'buildings',
      [...rows([2, 4, 9, null], 'house', 0), ...rows([20, null], 'office', 200)],
      buildingMeanings,
    );
    const { stocks, balance, codes } = await attribute(only('electricity', 10), { buildings: [buildings] });
    const floorsAt = (row: number) => stocks[0]!.floorAreaM2.at(row) / stocks[0]!.footprintM2.at(row);
    expect(floorsAt(3)).toBeCloseTo(4, 12);
    expect(floorsAt(5)).toBeCloseTo(20, 12);
    expect(balance[0]!.unknownHeightCount).toBe(2);
    expect(codes('electricity')).toEqual(['HEIGHT_CLASS_MEDIAN']);
  });

  it('fall back to the footprint when no height at all is known, and say so', async () => {
    const buildings = makeLayer(
      'buildings',
      [{ geometry: box(0, 0, 10), values: { buildingUse: 'house' } }],
      buildingMeanings,
    );
    const { balance, codes } = await attribute(only('buildings', 10), { buildings: [buildings] });
    expect(balance[0]).toMatchObject({ proxy: 'buildingFootprint', isFallback: true, attributedT: 10 });
    expect(codes('buildings')).toContain('PROXY_FALLBACK_AREA');
  });

  it('without a use of their own take that of the parcel under them; the smaller where parcels overlap', async () => {
    const parcels = makeLayer(
      'parcels',
      [
        { geometry: box(-50, -50, 500), values: { landUseCode: '070102' } },
        { geometry: box(90, -10, 40), values: { landUseCode: '1001' } },
      ],
      mnr,
    );
    const buildings = makeLayer(
      'buildings',
      [
        { geometry: box(0, 0, 10), values: { storeys: 1 } },
        { geometry: box(100, 0, 10), values: { storeys: 1 } },
        { geometry: box(900, 0, 10), values: { storeys: 1 } },
        { geometry: box(110, 15, 10), values: { storeys: 1, buildingUse: 'school' } },
      ],
      buildingMeanings,
    );
    const { column, balance, codes } = await attribute(
      [
        { sector: 'industry', tonnes: 100 },
        { sector: 'buildings', tonnes: 100 },
      ],
      { buildings: [buildings], parcels: [parcels] },
    );
    expect(column('buildings', 'industry')).toEqual([0, 100, 0, 0]);
    const [house, factory, unknown, school] = column('buildings', 'buildings')!;
    expect(factory).toBe(0);
    // The unknown one bears the mean intensity of the known floor area: (38 + 45) / 2.
    expect(unknown! / house!).toBeCloseTo(41.5 / 38, 4);
    expect(school! / house!).toBeCloseTo(45 / 38, 4);
    expect(balance[1]!.unknownUseCount).toBe(1);
    expect(codes('buildings')).toContain('USE_UNKNOWN');
  });

  it('removed, outside the boundary or without a polygon take no part', async () => {
    const { region } = measureRegion([makeTable([{ geometry: box(-10, -10, 100) }])]);
    const layer = makeLayer(
      'buildings',
      [
        { geometry: box(0, 0, 10), values: { storeys: 2, buildingUse: 'house' } },
        { geometry: box(200, 0, 10), values: { storeys: 2, buildingUse: 'house' } },
        { geometry: box(30, 0, 10), values: { storeys: 2, buildingUse: 'house' } },
        { geometry: null, values: { storeys: 2, buildingUse: 'house' } },
        { geometry: point(5, 50), values: { storeys: 2, buildingUse: 'house' } },
      ],
      buildingMeanings,
    );
    const buildings = { ...layer, table: { ...layer.table, removed: Uint8Array.of(0, 0, 1, 0, 0) } };
    const { column } = await attribute(only('buildings', 7), { buildings: [buildings], region });
    expect(column('buildings', 'buildings')).toEqual([7, 0, 0, 0, 0]);
  });

  it('with an impossible occupancy count as full, and are reported', async () => {
    const layer = makeLayer(
      'buildings',
      [90, 120, null].map((occupancy, i) => ({ geometry: box(20 * i, 0, 10), values: { storeys: 1, occupancy } })),
      ['storeys', { meaning: 'occupancy', unit: '%' }],
    );
    const { occupancy, issues } = await buildingStock(layer, [], null, noPause);
    expect([...occupancy]).toEqual([0.9, 1, 1]);
    expect(issues.map(({ code, count }) => [code, count])).toEqual([
      ['OCCUPANCY_MISSING', 1],
      ['BAD_SHARE', 1],
    ]);
  });
});

describe('taking stock of buildings', () => {
  const many = () =>
    makeLayer(
      'buildings',
      Array.from({ length: 3000 }, (_, i) => ({ geometry: box(20 * i, 0, 10), values: { storeys: 2 } })),
      ['storeys'],
    );

  it('gives way as it goes, telling how far it is', async () => {
    const shares: number[] = [];
    await buildingStock(many(), [], null, async (share) => {
      shares.push(share);
    });
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('brought up to date gives way too; cancelled or asked by another meanwhile it is taken anew', async () => {
    const layer = many();
    const parcelsOf = (landUseCode: string) =>
      makeLayer('parcels', [{ geometry: box(-5, -5, 12_000, 20), values: { landUseCode } }], mnr);
    const stored = parcelsOf('0701');
    const as = (overrides: ViewTable['view']['overrides']) => viewTableOf(stored.table, { ...stored.view, overrides });
    const edit = (value: string) => [{ featureId: 'f0', field: 'landUseCode', value }];
    // The shape of 600 buildings: a fifth of all.
    await buildingStock(layer, [as([])], null, noPause);
    let turns = 0;
    const cancelled = buildingStock(layer, [as(edit('1001'))], null, async () => {
      if (++turns === 1) throw new Error('cancelled');
    });
    await expect(cancelled).rejects.toThrow('cancelled');
    const fresh = async (code: string) => [...(await buildingStock(many(), [parcelsOf(code)], null, noPause)).use];
    const [one, other] = await Promise.all([
      buildingStock(layer, [as(edit('1001'))], null, () => Promise.resolve()),
      buildingStock(layer, [as(edit('0901'))], null, () => Promise.resolve()),
    ]);
    expect([...one.use]).toEqual(await fresh('1001'));
    expect([...other.use]).toEqual(await fresh('0901'));
    const last = await buildingStock(layer, [as(edit('0801'))], null, noPause);
    expect([...last.use]).toEqual(await fresh('0801'));
  });

  it('stops at the next turn when cancelled, and is whole when asked again', async () => {
    const layer = many();
    let turns = 0;
    const cancelled = buildingStock(layer, [], null, async () => {
      if (++turns === 2) throw new Error('cancelled');
    });
    await expect(cancelled).rejects.toThrow('cancelled');
    expect(turns).toBe(2);
    const stock = await buildingStock(layer, [], null, noPause);
    expect([...stock.inside].every((inside) => inside === 1)).toBe(true);
  });
});

describe('roads', () => {
  const classOf = (roadClass: string, trafficPerDay: number | null, at: number): MadeRow => ({
    geometry: line([0, at], [1000, at]),
    values: { roadClass, trafficPerDay },
  });

  it('share by class weight where there are no counts', async () => {
    const roads = makeLayer(
      'roads',
      [classOf('motorway', null, 0), classOf('footway', null, 10), classOf('支路', null, 20)],
      ['roadClass'],
    );
    const { column, balance } = await attribute(only('transport', 110), { roads: [roads] });
    const [fast, foot, local] = column('roads', 'transport')!;
    expect(foot).toBe(0);
    expect(fast! / local!).toBeCloseTo(10, 4);
    expect(balance[0]).toMatchObject({
      proxy: 'roadClassLength',
      isFallback: true,
      closureRatio: null,
      featureCount: 2,
    });
  });

  it('share by traffic and tell the closure ratio', async () => {
    const roads = makeLayer(
      'roads',
      [classOf('primary', 18000, 0), classOf('residential', 3000, 10)],
      ['roadClass', 'trafficPerDay'],
    );
    const { balance, codes, roadStocks } = await attribute(only('transport', 10_000), { roads: [roads] });
    // 1 km · 18,000 · 365 · (0.88·180 + 0.09·720 + 0.03·850) g = 1633.96 t; 1 km · 3000 · 365 · 209.6 g = 229.51 t
    expect(roadStocks[0]!.trafficT![0]).toBeCloseTo(1633.959, 1);
    expect(roadStocks[0]!.trafficT![1]).toBeCloseTo(229.512, 1);
    expect(balance[0]).toMatchObject({ proxy: 'trafficEmissions', isFallback: false });
    expect(balance[0]!.closureRatio).toBeCloseTo(1863.47 / 10_000, 4);
    expect(codes('transport')).toEqual(['CLOSURE_WARNING']);
  });

  it('fill a missing count from its class, and drop counts that cover too little', () => {
    const filled = roadStock(
      makeLayer(
        'roads',
        [classOf('primary', 100, 0), classOf('primary', 300, 5), classOf('primary', null, 10)],
        ['roadClass', 'trafficPerDay'],
      ),
      null,
    );
    expect(filled.trafficT![2]! / filled.trafficT![0]!).toBeCloseTo(2, 4);
    expect(filled.issues.map(({ code }) => code)).toEqual(['TRAFFIC_CLASS_MEDIAN']);
    const thin = roadStock(
      makeLayer(
        'roads',
        [classOf('primary', 100, 0), classOf('primary', null, 5), classOf('primary', -4, 10)],
        ['roadClass', 'trafficPerDay'],
      ),
      null,
    );
    expect(thin.trafficT).toBeNull();
    expect(thin.issues.map(({ code }) => code)).toEqual(['NEGATIVE_INPUT', 'TRAFFIC_TOO_THIN']);
  });

  it('count by their length inside the boundary', async () => {
    const { region } = measureRegion([makeTable([{ geometry: box(-10, -10, 510) }])]);
    const roads = makeLayer(
      'roads',
      [classOf('primary', null, 0), { ...classOf('primary', null, 0), geometry: line([0, 50], [0, 450]) }],
      ['roadClass'],
    );
    const { column } = await attribute(only('transport', 90), { roads: [roads], region });
    const [cut, whole] = column('roads', 'transport')!;
    expect(cut! / whole!).toBeCloseTo(500 / 400, 4);
  });

  it('have their class read in both languages; an unknown one is local and reported', () => {
    expect(
      ['trunk_link', '快速路', '主干路', '次干路', 'secondary', 'tertiary', '支路', 'steps', 'constructed of jam'].map(
        roadClassFromText,
      ),
    ).toEqual([
      'expressway',
      'expressway',
      'arterial',
      'secondary',
      'secondary',
      'local',
      'local',
      'withoutMotors',
      null,
    ]);
    const stock = roadStock(makeLayer('roads', [classOf('??', null, 0)], ['roadClass']), null);
    expect(stock.classKm[0]).toBeCloseTo(stock.lengthKm[0]!, 12);
    expect(stock.issues).toMatchObject([{ code: 'ROAD_CLASS_UNKNOWN', count: 1 }]);
  });
});

describe('point sources', () => {
  const meanings = ['pointSector', 'pointEmissionsT', 'pointYear'] as const;
  const plant = (pointSector: string, pointEmissionsT: number | null, pointYear = 2024): MadeRow => ({
    geometry: point(0, 0),
    values: { pointSector, pointEmissionsT, pointYear },
  });

  it('stand first: the rest is shared out', async () => {
    const points = makeLayer(
      'pointSources',
      [
        plant('工业', 30),
        plant('industry', 20),
        plant('industry', 99, 2023),
        { ...plant('industry', 9), values: { pointSector: 'industry', pointEmissionsT: 9 } },
      ],
      meanings,
    );
    const buildings = makeLayer(
      'buildings',
      [{ geometry: box(0, 0, 10), values: { storeys: 1, buildingUse: 'factory' } }],
      buildingMeanings,
    );
    const { column, balance, pointRows } = await attribute(only('industry', 80), {
      points: [points],
      buildings: [buildings],
    });
    expect(column('pointSources', 'industry')).toEqual([30, 20, 0, 0]);
    expect(column('buildings', 'industry')).toEqual([30]);
    expect(balance[0]).toMatchObject({ reportedT: 50, attributedT: 30, residualT: 0, pointCount: 2 });
    expect(pointRows[0]!.issues).toMatchObject([
      { code: 'POINT_YEAR_MISSING', count: 1 },
      { code: 'POINT_OTHER_YEAR', count: 1 },
    ]);
  });

  it('above the total stop the sector: the negative residual is shown', async () => {
    const points = makeLayer('pointSources', [plant('energy', 120)], meanings);
    const { balance, codes } = await attribute(only('energy', 100), { points: [points] });
    expect(balance[0]).toMatchObject({ reportedT: 120, attributedT: 0, residualT: -20 });
    expect(codes('energy')).toEqual(['POINTS_EXCEED_TOTAL']);
  });

  it('a hair above the total are noted; at 0.5 % exactly it is still a hair', async () => {
    for (const tonnes of [100.2, 100.5]) {
      const points = makeLayer('pointSources', [plant('energy', tonnes)], meanings);
      const { balance, codes } = await attribute(only('energy', 100), { points: [points] });
      expect(codes('energy')).toEqual(['POINTS_ROUNDING']);
      expect(balance[0]!.reportedT + balance[0]!.residualT!).toBeCloseTo(100, 12);
    }
  });

  it('that cannot be used are reported, one by one, never guessed', async () => {
    const { region } = measureRegion([makeTable([{ geometry: box(-10, -10, 20) }])]);
    const points = makeLayer(
      'pointSources',
      [
        plant('industry', null),
        plant('industry', -5),
        plant('mystery', 5),
        { ...plant('industry', 7), geometry: point(500, 0) },
      ],
      meanings,
    );
    const { issues, tonnes } = pointSourceRows(points, 2024, region);
    expect([...tonnes]).toEqual([0, 0, 0, 0]);
    expect(issues.map(({ code, count }) => [code, count])).toEqual([
      ['POINT_EMISSIONS_MISSING', 1],
      ['NEGATIVE_INPUT', 1],
      ['POINT_SECTOR_UNKNOWN', 1],
      ['POINT_OUTSIDE_BOUNDARY', 1],
    ]);
  });

  it('have units, and a unit that is none is refused', () => {
    const inUnit = (unit: string) =>
      pointSourceRows(
        makeLayer(
          'pointSources',
          [plant('industry', 2)],
          ['pointSector', 'pointYear', { meaning: 'pointEmissionsT', unit }],
        ),
        2024,
        null,
      );
    expect(inUnit('万吨').tonnes[0]).toBe(20_000);
    expect(inUnit('furlong').issues).toMatchObject([{ code: 'UNKNOWN_UNIT', detail: { unit: 'furlong' } }]);
  });

  it('name their sector in many words', () => {
    expect(
      ['能源生产与加工转换', '热电厂', 'Waste', '污水处理厂', '港口', 'cement works', '养殖场', 'unheard of'].map(
        sectorFromText,
      ),
    ).toEqual(['energy', 'energy', 'waste', 'waste', 'transport', 'industry', 'agriculture', null]);
  });
});

describe('parcels and what finds no place', () => {
  const land = (...codes: string[]) =>
    makeLayer(
      'parcels',
      codes.map((landUseCode, i) => ({ geometry: box(200 * i, 0, 100), values: { landUseCode } })),
      mnr,
    );

  it('bear sectors without better places', async () => {
    const { column, balance } = await attribute(
      [
        { sector: 'agriculture', tonnes: 6 },
        { sector: 'waste', tonnes: 4 },
        { sector: 'buildings', tonnes: 9 },
      ],
      { parcels: [land('01', '13', '0701')] },
    );
    expect(column('parcels', 'agriculture')).toEqual([6, 0, 0]);
    expect(column('parcels', 'waste')).toEqual([0, 4, 0]);
    expect(balance.map(({ proxy }) => proxy)).toEqual(['cropParcelArea', 'utilityParcelArea', 'builtUpParcelArea']);
  });

  it('count land once where parcels overlap', async () => {
    const parcels = makeLayer(
      'parcels',
      [
        { geometry: box(0, 0, 100), values: { landUseCode: '01' } },
        { geometry: box(0, 0, 50), values: { landUseCode: '01' } },
      ],
      mnr,
    );
    const { column } = await attribute(only('agriculture', 8), { parcels: [parcels] });
    const [around, inner] = column('parcels', 'agriculture')!;
    expect(around! / inner!).toBeCloseTo(3, 3);
  });

  it('a removal goes to nature by area and rate, a net source by area, and the total stays gross', async () => {
    const parcels = land('03', '05', '0701');
    const { column } = await attribute(only('landUse', -640), { parcels: [parcels] });
    // Guangzhou: forest 3.4, wetland 3.0 t/ha on equal areas.
    const [forest, wetland, town] = column('parcels', 'landUse')!;
    expect(forest! / wetland!).toBeCloseTo(3.4 / 3, 6);
    expect(forest! + wetland!).toBeCloseTo(-640, 9);
    expect(town).toBe(0);
    expect(column('parcels', 'total')).toEqual([0, 0, 0]);
    const source = await attribute(only('landUse', 10), { parcels: [parcels] });
    expect(source.balance[0]!.proxy).toBe('natureParcelArea');
  });

  it('what finds no feature is residual', async () => {
    const { balance, codes, layers } = await attribute(only('agriculture', 5), { parcels: [land('0701')] });
    expect(balance[0]).toMatchObject({ attributedT: 0, residualT: 5, proxy: null });
    expect(codes('agriculture')).toEqual(['UNALLOCATED']);
    expect(layers).toEqual([]);
  });

  it('a missing sector stays missing and the summary says incomplete', async () => {
    const attribution = await attribute(
      [
        { sector: 'industry', tonnes: null },
        { sector: 'agriculture', tonnes: 5 },
      ],
      { parcels: [land('01')] },
    );
    expect(attribution.balance[0]).toMatchObject({ inventoryT: null, residualT: null, attributedT: 0 });
    expect(attribution.codes('industry')).toEqual(['SECTOR_MISSING']);
    const summary = summarize(2024, attribution, 5, []);
    expect(summary).toMatchObject({ inventoryT: 5, onMapT: 5, residualT: 0, isComplete: false });
    expect(summary.topFeatures).toMatchObject([{ featureId: 'f0', sector: 'agriculture', row: 0 }]);
  });

  it('a negative total that is no removal is refused', async () => {
    const { balance, codes } = await attribute(only('waste', -5), { parcels: [land('13')] });
    expect(balance[0]).toMatchObject({ attributedT: 0, residualT: -5 });
    expect(codes('waste')).toEqual(['NEGATIVE_INPUT']);
  });

  it('an empty region leaves everything residual', async () => {
    const sectors: SectorId[] = [
      'energy',
      'industry',
      'buildings',
      'transport',
      'waste',
      'agriculture',
      'electricity',
      'landUse',
    ];
    const { balance } = await attribute(
      sectors.map((sector) => ({ sector, tonnes: 3 })),
      {},
    );
    expect(balance.map(({ residualT }) => residualT)).toEqual(sectors.map(() => 3));
  });
});

describe('whatever the town', () => {
  const place = fc.integer({ min: 0, max: 900 });
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.oneof(value, fc.constant(null));
  const town = fc.record({
    buildings: fc.array(
      fc.record({
        x: place,
        y: place,
        size: fc.integer({ min: 1, max: 60 }),
        storeys: maybe(fc.integer({ min: -1, max: 40 })),
        use: maybe(fc.constantFrom('house', 'office', 'factory', 'nonsense')),
      }),
      { maxLength: 12 },
    ),
    parcels: fc.array(
      fc.record({
        x: place,
        y: place,
        size: fc.integer({ min: 20, max: 400 }),
        code: fc.constantFrom('0701', '1001', '09', '01', '03', '13', '99'),
      }),
      { maxLength: 6 },
    ),
    roads: fc.array(
      fc.record({
        x: place,
        y: place,
        to: place,
        roadClass: maybe(fc.constantFrom('primary', 'footway', 'x')),
        traffic: maybe(fc.integer({ min: -5, max: 9000 })),
      }),
      { maxLength: 6 },
    ),
    points: fc.array(
      fc.record({
        x: place,
        y: place,
        sector: fc.constantFrom('industry', 'energy', 'waste', '?'),
        t: maybe(fc.double({ min: -10, max: 400, noNaN: true })),
      }),
      { maxLength: 5 },
    ),
    totals: fc.array(
      fc.tuple(
        fc.constantFrom<SectorId>(
          'energy',
          'industry',
          'buildings',
          'transport',
          'waste',
          'agriculture',
          'electricity',
          'landUse',
        ),
        maybe(fc.double({ min: -1000, max: 1e7, noNaN: true })),
      ),
      { maxLength: 8 },
    ),
    bounded: fc.boolean(),
  });

  const build = (made: typeof town extends fc.Arbitrary<infer T> ? T : never, reverse: boolean): Town => {
    const turn = <T>(rows: T[]) => (reverse ? [...rows].reverse() : rows);
    return {
      buildings: [
        makeLayer(
          'buildings',
          turn(
            made.buildings.map((b, i) => ({
              id: `b${i}`,
              geometry: box(b.x, b.y, b.size),
              values: { storeys: b.storeys, buildingUse: b.use },
            })),
          ),
          buildingMeanings,
        ),
      ],
      parcels: [
        makeLayer(
          'parcels',
          turn(
            made.parcels.map((p, i) => ({
              id: `p${i}`,
              geometry: box(p.x, p.y, p.size),
              values: { landUseCode: p.code },
            })),
          ),
          mnr,
        ),
      ],
      roads: [
        makeLayer(
          'roads',
          turn(
            made.roads.map((r, i) => ({
              id: `r${i}`,
              geometry: line([r.x, r.y], [r.to, r.y + 50]),
              values: { roadClass: r.roadClass, trafficPerDay: r.traffic },
            })),
          ),
          ['roadClass', 'trafficPerDay'],
        ),
      ],
      points: [
        makeLayer(
          'pointSources',
          turn(
            made.points.map((p, i) => ({
              id: `s${i}`,
              geometry: point(p.x, p.y),
              values: { pointSector: p.sector, pointEmissionsT: p.t, pointYear: 2024 },
            })),
          ),
          ['pointSector', 'pointEmissionsT', 'pointYear'],
        ),
      ],
      region: made.bounded ? measureRegion([makeTable([{ geometry: box(100, 100, 500) }])]).region : null,
    };
  };

  it('reported + attributed + residual = inventory, and the features hold exactly what is not residual', async () => {
    await fc.assert(
      fc.asyncProperty(town, async (made) => {
        const totals = [...new Map(made.totals)].map(([sector, tonnes]) => ({ sector, tonnes }));
        const { balance, layers } = await attribute(totals, build(made, false));
        for (const row of balance) {
          const onFeatures = exactSum(layers.map(({ columns }) => exactSum(columns.get(row.sector) ?? [])));
          expect(Math.abs(onFeatures - row.reportedT - row.attributedT)).toBeLessThanOrEqual(
            1e-9 * Math.abs(onFeatures) + 1e-18,
          );
          if (row.inventoryT === null) continue;
          const sum = row.reportedT + row.attributedT + row.residualT!;
          expect(Math.abs(sum - row.inventoryT)).toBeLessThanOrEqual(
            1e-9 * Math.max(Math.abs(row.inventoryT), row.reportedT) + 1e-18,
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it('the order of features does not matter', async () => {
    await fc.assert(
      fc.asyncProperty(town, async (made) => {
        const totals = [...new Map(made.totals)].map(([sector, tonnes]) => ({ sector, tonnes }));
        const one = await attribute(totals, build(made, false));
        const two = await attribute(totals, build(made, true));
        for (const { layer, columns } of one.layers) {
          for (const [name, values] of columns) {
            const other = two.column(layer.view.layerId, name)!.reverse();
            values.forEach((value, row) => {
              expect(Math.abs(value - other[row]!)).toBeLessThanOrEqual(1e-6 * Math.abs(value) + 1e-6);
            });
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the summary', () => {
  it('ranks features in all and by sector, removals by their size', async () => {
    const parcels = makeLayer(
      'parcels',
      [
        { id: 'wood', geometry: box(0, 0, 100), values: { landUseCode: '03' } },
        { id: 'grove', geometry: box(200, 0, 50), values: { landUseCode: '03' } },
        { id: 'tip', geometry: box(400, 0, 50), values: { landUseCode: '13' } },
      ],
      mnr,
    );
    const attribution = await attribute(
      [
        { sector: 'waste', tonnes: 10 },
        { sector: 'landUse', tonnes: -55 },
      ],
      { parcels: [parcels] },
    );
    const summary = summarize(2024, attribution, 9, []);
    expect(summary.topFeatures.map(({ featureId, tonnes, sector }) => [featureId, tonnes, sector])).toEqual([
      ['tip', 10, 'waste'],
    ]);
    expect(summary.topFeaturesBySector.landUse!.map(({ featureId }) => featureId)).toEqual(['wood', 'grove']);
    expect(summary.topFeaturesBySector.landUse![0]).toMatchObject({ sector: 'landUse' });
    expect(summary.topFeaturesBySector.landUse![0]!.tonnes).toBeCloseTo(-44, 3);
    expect(summary.layers[0]!.tonnesByColumn.landUse).toBeCloseTo(-55, 9);
    expect(summary.layers[0]!.breaksByColumn.landUse!.length).toBeGreaterThan(0);
  });

  it('keeps what points report of a sector without inventory apart from the sums', async () => {
    const points = makeLayer(
      'pointSources',
      [{ geometry: point(0, 0), values: { pointSector: 'energy', pointEmissionsT: 70, pointYear: 2024 } }],
      ['pointSector', 'pointEmissionsT', 'pointYear'],
    );
    const attribution = await attribute(
      [
        { sector: 'energy', tonnes: null },
        { sector: 'waste', tonnes: 10 },
      ],
      { points: [points] },
    );
    expect(attribution.column('pointSources', 'energy')).toEqual([70]);
    expect(summarize(2024, attribution, 5, [])).toMatchObject({
      inventoryT: 10,
      onMapT: 0,
      residualT: 10,
      beyondInventoryT: 70,
      isComplete: false,
    });
  });
});
