/** Several proxies with shares, users of electricity, and input that is no good: each by its named rule. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactSum } from '../../src/analysis/allocate.ts';
import type { AttributionQuestion } from '../../src/analysis/attribute-emissions.ts';
import { attributeEmissions } from '../../src/analysis/attribute-emissions.ts';
import { reportsOfPlants } from '../../src/analysis/attribution-points.ts';
import { buildingStock } from '../../src/analysis/building-stock.ts';
import { parcelPieces } from '../../src/analysis/parcel-pieces.ts';
import { isPowerPlant, pointSourceRows } from '../../src/analysis/point-source-rows.ts';
import { roadStock } from '../../src/analysis/road-stock.ts';
import type { ViewTable } from '../../src/analysis/view-table.ts';
import type { ProxyShare } from '../../src/core/attribution/set-proxy-shares.ts';
import type { SectorId } from '../../src/core/plan/tables.ts';
import { jobContext } from '../../src/workers/job-context.ts';
import { attributeEmissions as job } from '../../src/workers/jobs/attribute-emissions.job.ts';
import { box, line, makeLayer, noPause, point } from './make-layer.ts';

interface Town {
  buildings?: ViewTable[];
  parcels?: ViewTable[];
  roads?: ViewTable[];
  points?: ViewTable[];
}

async function attribute(
  question: AttributionQuestion,
  { buildings = [], parcels = [], roads = [], points = [] }: Town,
) {
  const stocks = await Promise.all(buildings.map((layer) => buildingStock(layer, parcels, null, noPause)));
  const tables = parcels.map(({ table }) => table);
  const found = await attributeEmissions(
    question,
    points.map((layer) => pointSourceRows(layer, 2024, null)),
    {
      buildings: stocks,
      roads: roads.map((layer) => roadStock(layer, null)),
      parcels,
      parcelPieces: () => parcelPieces(tables, null, noPause),
      sinkRateCity: 'Guangzhou',
    },
    noPause,
  );
  const column = (layerId: string, name: SectorId) => [
    ...(found.layers.find(({ layer }) => layer.view.layerId === layerId)?.columns.get(name) ?? []),
  ];
  const row = (sector: SectorId) => found.balance.find((one) => one.sector === sector)!;
  return { ...found, column, row, codes: (sector: SectorId) => row(sector).issues.map(({ code }) => code) };
}

const mnr = [{ meaning: 'landUseCode', scheme: 'MNR-2023' }] as const;

/** A dwelling of 10 people, an office of 30, two roads of 1 km: one of class weight 5, one of 1. */
const town = (): Town => ({
  buildings: [
    makeLayer(
      'buildings',
      [
        { geometry: box(0, 0, 10), values: { storeys: 2, buildingUse: 'house', population: 10 } },
        { geometry: box(50, 0, 10), values: { storeys: 2, buildingUse: 'office', population: 30 } },
        { geometry: box(90, 0, 10), values: { storeys: 2, buildingUse: 'factory', population: 0 } },
        { geometry: box(130, 0, 10), values: { storeys: 2, buildingUse: 'school', population: null } },
      ],
      ['storeys', 'buildingUse', 'population'],
    ),
  ],
  roads: [
    makeLayer(
      'roads',
      [
        { geometry: line([0, 50], [1000, 50]), values: { roadClass: 'primary' } },
        { geometry: line([0, 90], [1000, 90]), values: { roadClass: 'residential' } },
      ],
      ['roadClass'],
    ),
  ],
});

const transport = (shares: readonly ProxyShare[], tonnes = 120): AttributionQuestion => ({
  totals: [{ sector: 'transport', tonnes }],
  proxyShares: { transport: shares },
});

describe('proxies of one gas', () => {
  const waste = (shares: readonly ProxyShare[], gases = [60, 40] as const): AttributionQuestion => ({
    totals: [
      {
        sector: 'transport',
        tonnes: gases[0] + gases[1],
        gases: [
          { gas: 'CO2', tonnes: gases[0] },
          { gas: 'N2O', tonnes: gases[1] },
        ],
      },
    ],
    proxyShares: { transport: shares },
  });

  it('take its tonnes to other places; the other gases go as the sector does: worked by hand', async () => {
    const { column, row, codes } = await attribute(
      waste([
        { proxy: 'roadClassLength', share: 1 },
        { proxy: 'population', share: 1, gas: 'N2O' },
      ]),
      town(),
    );
    // 60 t by 5 : 1, 40 t by 10 : 30.
    expect(column('roads', 'transport')[0]!).toBeCloseTo(50, 3);
    expect(column('roads', 'transport')[1]!).toBeCloseTo(10, 3);
    expect(column('buildings', 'transport')).toEqual([10, 30, 0, 0]);
    expect(row('transport').parts).toMatchObject([
      { gas: null, proxy: 'roadClassLength', share: 0.6, attributedT: 60 },
      { gas: 'N2O', proxy: 'population', share: 0.4, attributedT: 40 },
    ]);
    expect(row('transport').gases).toMatchObject([
      { gas: 'CO2', attributedT: 60, residualT: 0 },
      { gas: 'N2O', attributedT: 40, residualT: 0 },
    ]);
    expect(codes('transport')).toEqual(['WEIGHT_MISSING']);
  });

  it('without a place leave that gas residual, and no other', async () => {
    const { roads } = town();
    const { row } = await attribute(waste([{ proxy: 'transportParcelArea', share: 1, gas: 'N2O' }]), { roads: roads! });
    expect(row('transport')).toMatchObject({ attributedT: 60, residualT: 40 });
    expect(row('transport').issues).toContainEqual({
      code: 'UNALLOCATED_GAS',
      severity: 'warn',
      count: 1,
      detail: { sector: 'transport', residualT: 40, gas: 'N2O' },
    });
    expect(row('transport').gases.map(({ residualT }) => residualT)).toEqual([0, 40]);
  });

  it('that do not add up share nothing of the sector out', async () => {
    const { row, codes } = await attribute(
      waste([
        { proxy: 'roadClassLength', share: 1 },
        { proxy: 'population', share: 0.5, gas: 'N2O' },
      ]),
      town(),
    );
    expect(codes('transport')).toEqual(['BAD_SHARE_OF_PROXIES_GAS']);
    expect(row('transport')).toMatchObject({ attributedT: 0, residualT: 100 });
  });

  it('of a gas the year does not tell apart change nothing, and it is said', async () => {
    const shares: readonly ProxyShare[] = [{ proxy: 'population', share: 1, gas: 'CH4' }];
    const { row, codes } = await attribute(waste(shares), town());
    const plain = await attribute(waste([]), town());
    expect(codes('transport')).toEqual(['PROXY_GAS_NOT_IN_INVENTORY', 'PROXY_FALLBACK']);
    expect(row('transport').parts).toEqual(plain.row('transport').parts);
  });

  it('electricity: users stay for the gases that have none of their own', async () => {
    const { row } = await attribute(
      {
        totals: [
          {
            sector: 'electricity',
            tonnes: 100,
            gases: [
              { gas: 'CO2', tonnes: 90 },
              { gas: 'SF6', tonnes: 10 },
            ],
          },
        ],
        proxyShares: { electricity: [{ proxy: 'population', share: 1, gas: 'SF6' }] },
        users: [
          { user: 'industry', share: 0.5 },
          { user: 'urbanHouseholds', share: 0.5 },
        ],
      },
      town(),
    );
    expect(row('electricity').parts.map(({ user, gas, attributedT }) => [user, gas, attributedT])).toEqual([
      ['industry', null, 45],
      ['urbanHouseholds', null, 45],
      [null, 'SF6', 10],
    ]);
  });

  it('every gas and the sector close, whatever was chosen, reported and lacking', async () => {
    const names = ['CO2', 'CH4', 'N2O'] as const;
    const proxies = ['roadClassLength', 'population', 'transportParcelArea'] as const;
    const choice = fc.record({
      gas: fc.constantFrom(undefined, ...names, 'SF6' as const),
      first: fc.constantFrom(...proxies),
      second: fc.constantFrom(...proxies),
      share: fc.constantFrom(0.25, 0.5, 0.9),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(...names.map(() => fc.double({ min: 0, max: 1e6, noNaN: true }))),
        fc.uniqueArray(choice, { maxLength: 4, selector: ({ gas }) => gas }),
        fc.array(fc.record({ gas: fc.constantFrom(...names, 'SF6', null), tonnes: fc.nat({ max: 400_000 }) }), {
          maxLength: 3,
        }),
        fc.boolean(),
        async (amounts, choices, sources, hasBuildings) => {
          const shares = choices.flatMap(({ gas, first, second, share }): ProxyShare[] => {
            const own = gas && { gas };
            if (first === second) return [{ proxy: first, share: 1, ...own }];
            return [
              { proxy: first, share, ...own },
              { proxy: second, share: 1 - share, ...own },
            ];
          });
          const gases = names.map((gas, i) => ({ gas, tonnes: amounts[i]! }));
          const { buildings, roads } = town();
          const points = makeLayer(
            'pointSources',
            sources.map(({ gas, tonnes }, i) => ({
              geometry: point(5 * i, 5),
              values: { pointSector: 'transport', pointEmissionsT: tonnes, pointGas: gas },
            })),
            ['pointSector', 'pointEmissionsT', 'pointGas'],
          );
          const total = exactSum(amounts);
          const { row, layers } = await attribute(
            { totals: [{ sector: 'transport', tonnes: total, gases }], proxyShares: { transport: shares } },
            { ...(hasBuildings ? { buildings: buildings! } : {}), roads: roads!, points: [points] },
          );
          const { parts, gases: told, attributedT, residualT, reportedT } = row('transport');
          const slack = 1e-9 * (total + reportedT) + 1e-12;
          const isClose = (one: number, other: number) => expect(Math.abs(one - other)).toBeLessThanOrEqual(slack);
          for (const one of told) {
            isClose(one.reportedGivenT + one.reportedAssumedT + one.attributedT + one.residualT, one.inventoryT);
          }
          isClose(exactSum(told.map((one) => one.attributedT)), attributedT);
          isClose(exactSum(told.map((one) => one.residualT)), residualT!);
          isClose(reportedT + attributedT + residualT!, total);
          for (const gas of new Set(parts.map((part) => part.gas))) {
            if (gas === null) continue;
            const own = parts.filter((part) => part.gas === gas);
            isClose(exactSum(own.map((part) => part.attributedT)), told.find((one) => one.gas === gas)!.attributedT);
          }
          if (parts.length > 0) expect(exactSum(parts.map(({ share }) => share))).toBeCloseTo(1, 9);
          isClose(
            exactSum(layers.map(({ columns }) => exactSum(columns.get('transport') ?? new Float64Array()))),
            reportedT + attributedT,
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('proxies a person chose', () => {
  it('bear their shares of what is left, each by its own weights: worked by hand', async () => {
    const { column, row, codes } = await attribute(
      transport([
        { proxy: 'roadClassLength', share: 0.6 },
        { proxy: 'population', share: 0.4 },
      ]),
      town(),
    );
    // 72 t by 5 : 1, 48 t by 10 : 30.
    expect(column('roads', 'transport')[0]!).toBeCloseTo(60, 3);
    expect(column('roads', 'transport')[1]!).toBeCloseTo(12, 3);
    expect(column('buildings', 'transport')).toEqual([12, 36, 0, 0]);
    expect(row('transport')).toMatchObject({
      attributedT: 120,
      residualT: 0,
      proxy: 'roadClassLength',
      featureCount: 4,
    });
    expect(row('transport').parts).toMatchObject([
      { proxy: 'roadClassLength', share: 0.6, attributedT: 72, layers: [{ layerId: 'roads', featureCount: 2 }] },
      { proxy: 'population', share: 0.4, attributedT: 48, weightSum: 40, layers: [{ layerId: 'buildings' }] },
    ]);
    expect(codes('transport')).toEqual(['WEIGHT_MISSING']);
  });

  it('without anything to say give way to the next by precedence, then to the residual', async () => {
    const { buildings, roads } = town();
    // No traffic is counted: length and class take its half.
    const first = await attribute(
      transport([
        { proxy: 'trafficEmissions', share: 0.5 },
        { proxy: 'population', share: 0.5 },
      ]),
      { buildings: buildings!, roads: roads! },
    );
    expect(first.row('transport').parts.map(({ wanted, proxy }) => [wanted, proxy])).toEqual([
      ['trafficEmissions', 'roadClassLength'],
      ['population', 'population'],
    ]);
    expect(first.codes('transport')).toContain('PROXY_FALLBACK');
    const second = await attribute(
      transport([
        { proxy: 'roadClassLength', share: 0.25 },
        { proxy: 'transportParcelArea', share: 0.75 },
      ]),
      { roads: roads! },
    );
    expect(second.row('transport')).toMatchObject({ attributedT: 30, residualT: 90, proxy: 'roadClassLength' });
    expect(second.row('transport').issues).toMatchObject([{ code: 'UNALLOCATED', detail: { residualT: 90 } }]);
  });

  it('that do not add up share nothing out: all is residual, and it is said', async () => {
    const { row, layers } = await attribute(transport([{ proxy: 'population', share: 0.7 }]), town());
    expect(row('transport')).toMatchObject({ attributedT: 0, residualT: 120, parts: [] });
    expect(row('transport').issues).toMatchObject([{ code: 'BAD_SHARE_OF_PROXIES', detail: { sum: 0.7 } }]);
    expect(layers).toEqual([]);
  });

  it('with any shares, totals and people: the parts add up', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }),
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        fc.array(fc.oneof(fc.integer({ min: -5, max: 50 }), fc.constant(null)), { minLength: 4, maxLength: 4 }),
        async (raw, tonnes, people) => {
          const sum = raw[0]! + raw[1]! + raw[2]!;
          fc.pre(sum > 0);
          const proxies = ['roadClassLength', 'population', 'transportParcelArea'] as const;
          const shares = proxies.map((proxy, i) => ({ proxy, share: raw[i]! / sum }));
          const buildings = makeLayer(
            'buildings',
            people.map((population, i) => ({ geometry: box(30 * i, 0, 10), values: { population } })),
            ['population'],
          );
          const { row, layers } = await attribute(transport(shares, tonnes), { ...town(), buildings: [buildings] });
          const { attributedT, residualT, parts } = row('transport');
          const onMap = exactSum(layers.map(({ columns }) => exactSum(columns.get('transport') ?? [])));
          const slack = 1e-9 * tonnes + 1e-18;
          expect(Math.abs(attributedT + residualT! - tonnes)).toBeLessThanOrEqual(slack);
          expect(Math.abs(onMap - attributedT)).toBeLessThanOrEqual(slack);
          for (const part of parts) {
            expect(Math.abs(part.attributedT + part.residualT - part.share * tonnes)).toBeLessThanOrEqual(slack);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('electricity by its users', () => {
  const question = (users: AttributionQuestion['users'] & object): AttributionQuestion => ({
    totals: [{ sector: 'electricity', tonnes: 100 }],
    users,
  });

  it('goes to the buildings of each user; what has no place is residual under its name', async () => {
    const { column, row, codes } = await attribute(
      question([
        { user: 'industry', share: 0.4 },
        { user: 'commerce', share: 0.2 },
        { user: 'public', share: 0.1 },
        { user: 'urbanHouseholds', share: 0.15 },
        { user: 'ruralHouseholds', share: 0.1 },
        { user: 'primary', share: 0.05 },
      ]),
      town(),
    );
    const [house, office, factory, school] = column('buildings', 'electricity');
    expect(house!).toBeCloseTo(25, 9);
    expect(office!).toBeCloseTo(20, 9);
    expect(factory!).toBeCloseTo(40, 9);
    expect(school!).toBeCloseTo(10, 9);
    expect(row('electricity')).toMatchObject({ residualT: 5 });
    expect(codes('electricity')).toEqual(['UNALLOCATED_USER']);
    expect(row('electricity').issues[0]!.detail).toMatchObject({ user: 'primary', residualT: 5 });
  });

  it('a building of unknown use bears, over all users, what the mean of all would', async () => {
    const uses = ['house', 'office', 'factory', null];
    const buildings = makeLayer(
      'buildings',
      uses.map((buildingUse, i) => ({ geometry: box(30 * i, 0, 10), values: { storeys: 1, buildingUse } })),
      ['storeys', 'buildingUse'],
    );
    const { row, column } = await attribute(question([{ user: 'commerce', share: 1 }]), { buildings: [buildings] });
    const [house, office, factory, unknown] = column('buildings', 'electricity');
    expect([house, factory]).toEqual([0, 0]);
    // A third of the known floor area is commerce: it weighs a third of an office.
    expect(office! / unknown!).toBeCloseTo(3, 3);
    expect(row('electricity')).toMatchObject({ unknownUseCount: 1, residualT: 0 });
  });

  it('plants whose power is with its users keep what stays of their report, other sources theirs', async () => {
    const points = makeLayer(
      'pointSources',
      [
        { geometry: point(0, 0), values: { pointSector: '发电', pointEmissionsT: 80 } },
        { geometry: point(5, 0), values: { pointSector: 'energy', name: 'Bay power station', pointEmissionsT: 20 } },
        { geometry: point(9, 0), values: { pointSector: 'energy', name: 'Refinery', pointEmissionsT: 10 } },
      ],
      ['pointSector', 'name', 'pointEmissionsT'],
    );
    const rows = pointSourceRows(points, 2024, null);
    expect(reportsOfPlants([rows])).toEqual([
      { tonnes: 80, gas: null },
      { tonnes: 20, gas: null },
    ]);
    const { row, column } = await attribute(
      { totals: [{ sector: 'energy', tonnes: 40 }], staying: { plants: 0.25, others: 1 } },
      { ...town(), points: [points] },
    );
    expect(column('pointSources', 'energy')).toEqual([20, 5, 10]);
    expect(row('energy')).toMatchObject({ reportedT: 35, attributedT: 5, residualT: 0 });
    const none = await attribute(
      { totals: [{ sector: 'energy', tonnes: 15 }], staying: { plants: 0, others: 1 } },
      { ...town(), points: [points] },
    );
    expect(none.row('energy')).toMatchObject({ reportedT: 10, pointCount: 1, attributedT: 5 });
  });

  it.each(['燃气电厂', '热电联产', '垃圾焚烧发电', '电力、热力生产和供应业', 'Power plant', 'CHP', 'cogeneration'])(
    '%s makes power',
    (text) => expect(isPowerPlant(text)).toBe(true),
  );

  it.each(['变电站', '充电站', '供热锅炉', '能源生产', 'Refinery', 'Electronics works', 'energy'])(
    '%s is not told to make power',
    (text) => expect(isPowerPlant(text)).toBe(false),
  );
});

describe('input that is no good', () => {
  it('numbers without end are refused and counted like missing ones', async () => {
    // As text they get through a reader that keeps what it finds.
    const infinite = '1e999';
    const buildings = makeLayer(
      'buildings',
      [
        { geometry: box(0, 0, 10), values: { storeys: infinite, buildingUse: 'house' } },
        { geometry: box(30, 0, 10), values: { storeys: '4', buildingUse: 'house' } },
      ],
      ['storeys', 'buildingUse'],
    );
    const stock = await buildingStock(buildings, [], null, noPause);
    expect([...stock.heightUnknown]).toEqual([1, 0]);
    expect(stock.issues).toMatchObject([{ code: 'NOT_A_NUMBER', count: 1 }]);
    const roads = makeLayer(
      'roads',
      [infinite, '100', '100'].map((trafficPerDay, i) => ({
        geometry: line([0, i], [100, i]),
        values: { roadClass: 'primary', trafficPerDay },
      })),
      ['roadClass', 'trafficPerDay'],
    );
    expect(roadStock(roads, null).issues.map(({ code }) => code)).toEqual(['NOT_A_NUMBER', 'TRAFFIC_CLASS_MEDIAN']);
    const points = makeLayer(
      'pointSources',
      [{ geometry: point(0, 0), values: { pointSector: 'industry', pointEmissionsT: infinite, pointYear: 2024 } }],
      ['pointSector', 'pointEmissionsT', 'pointYear'],
    );
    expect(pointSourceRows(points, 2024, null).issues).toMatchObject([{ code: 'NOT_A_NUMBER', count: 1 }]);
    const { codes } = await attribute({ totals: [{ sector: 'industry', tonnes: Number.POSITIVE_INFINITY }] }, town());
    expect(codes('industry')).toEqual(['NOT_A_NUMBER']);
  });

  it('people below zero and missing ones are refused and counted', async () => {
    const buildings = makeLayer(
      'buildings',
      [-3, 4, null].map((population, i) => ({ geometry: box(30 * i, 0, 10), values: { population } })),
      ['population'],
    );
    const { column, row } = await attribute(transport([{ proxy: 'population', share: 1 }]), { buildings: [buildings] });
    expect(column('buildings', 'transport')).toEqual([0, 120, 0]);
    expect(row('transport').issues.map(({ code, count }) => [code, count])).toEqual([
      ['WEIGHT_MISSING', 1],
      ['NEGATIVE_INPUT', 1],
    ]);
  });

  it('weights that are all zero give way, at last to the residual', async () => {
    const roads = [
      makeLayer('roads', [{ geometry: line([0, 0], [9, 0]), values: { roadClass: 'footway' } }], ['roadClass']),
    ];
    const { row, codes } = await attribute({ totals: [{ sector: 'transport', tonnes: 8 }] }, { roads });
    expect(row('transport')).toMatchObject({ attributedT: 0, residualT: 8, proxy: null });
    expect(codes('transport')).toEqual(['UNALLOCATED']);
  });

  it('a region without buildings and parcels that overlap are told by the job; land counts once', async () => {
    const parcels = makeLayer(
      'parcels',
      [
        { geometry: box(0, 0, 1000), values: { landUseCode: '01' } },
        { geometry: box(0, 0, 500), values: { landUseCode: '0701' } },
      ],
      mnr,
    );
    const context = jobContext({ table: async () => parcels.table });
    const found = await job(
      {
        year: 2024,
        totals: [
          { sector: 'agriculture', tonnes: 3 },
          { sector: 'buildings', tonnes: 4 },
          { sector: 'industry', tonnes: 5 },
        ],
        boundary: { layers: [], drawn: [] },
        buildings: [],
        parcels: [parcels.view],
        roads: [],
        pointSources: [],
        sinkRateCity: 'Guangzhou',
      },
      context,
    );
    const codes = found.issues.map(({ code }) => code);
    expect(codes).toContain('NO_BUILDINGS');
    const overlap = found.issues.find(({ code }) => code === 'PARCELS_OVERLAP');
    expect(overlap?.detail?.['overlapKm2']).toBeCloseTo(0.25, 4);
    expect(found.balance.map(({ residualT }) => residualT)).toEqual([0, 0, 5]);
    expect(found.inventoryT).toBe(found.onMapT + found.residualT);
  });
});
