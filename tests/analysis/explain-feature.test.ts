/** Explanations of small layers, worked by hand: every way a weight can come about. */
import { describe, expect, it } from 'vitest';
import { type AttributionQuestion, attributeEmissions } from '../../src/analysis/attribute-emissions.ts';
import { summarize } from '../../src/analysis/attribution-summary.ts';
import { buildingStock } from '../../src/analysis/building-stock.ts';
import { explainSector, explainTotal } from '../../src/analysis/explain-balance.ts';
import { featureFacts } from '../../src/analysis/explain-facts.ts';
import { explainFeature } from '../../src/analysis/explain-feature.ts';
import { parcelPieces } from '../../src/analysis/parcel-pieces.ts';
import { pointSourceRows } from '../../src/analysis/point-source-rows.ts';
import { roadStock } from '../../src/analysis/road-stock.ts';
import type { ViewTable } from '../../src/analysis/view-table.ts';
import { printedLines } from '../../src/core/explain/printed-lines.ts';
import { type Step, type StepName, stepsThatMiss } from '../../src/core/explain/step.ts';
import { factorValue } from '../../src/core/factors/factor.ts';
import { removalRateOf } from '../../src/core/factors/removal-rate.ts';
import type { SectorId } from '../../src/core/plan/tables.ts';
import { aPlan } from '../builders/a-plan.ts';
import { box, line, makeLayer, noPause, point } from './make-layer.ts';

interface Town {
  buildings?: ViewTable[];
  parcels?: ViewTable[];
  roads?: ViewTable[];
  points?: ViewTable[];
}

const YEAR = 2024;

function planWith(bySector: Partial<Record<SectorId, number>>) {
  let plan = aPlan({ year: YEAR, gwpSet: 'AR5' });
  for (const [sector, value] of Object.entries(bySector)) {
    plan = plan.with('inventory', {
      ...{ id: sector, year: YEAR, sector: sector as SectorId, gas: 'CO2e', value, status: 'reported' },
      ...{ source: 'Yearbook', uncertaintyPct: 5, note: '' },
    });
  }
  return plan.build();
}

async function town(
  bySector: Partial<Record<SectorId, number>>,
  { buildings = [], parcels = [], roads = [], points = [] }: Town,
  question: Partial<AttributionQuestion> = {},
) {
  const sources = {
    buildings: await Promise.all(buildings.map((layer) => buildingStock(layer, parcels, null, noPause))),
    roads: roads.map((layer) => roadStock(layer, null)),
    parcels,
    parcelPieces: () =>
      parcelPieces(
        parcels.map(({ table }) => table),
        null,
        noPause,
      ),
    sinkRateCity: 'Guangzhou',
  };
  const totals = Object.entries(bySector).map(([sector, tonnes]) => ({ sector: sector as SectorId, tonnes }));
  const rows = points.map((layer) => pointSourceRows(layer, YEAR, null));
  const attribution = await attributeEmissions({ totals, ...question }, rows, sources, noPause);
  const plan = planWith(bySector);
  return {
    plan,
    attribution,
    async explained(layer: ViewTable, row: number) {
      const columns = attribution.layers.find((one) => one.layer === layer)!.columns;
      const facts = await featureFacts(layer, row, columns, attribution.balance, sources);
      const told = explainFeature(facts, attribution.balance, plan, YEAR);
      for (const root of [told.total, ...(told.landUse ? [told.landUse] : [])]) expect(stepsThatMiss(root)).toEqual([]);
      return told;
    },
  };
}

function stepOf(root: Step | null, name: StepName): Step {
  const found = root && printedLines(root).find(({ step }) => step.name === name);
  if (!found) throw new Error(`no step ${name}`);
  return found.step;
}
const numberOf = (root: Step | null, name: StepName) => stepOf(root, name).value;

const meanings = ['storeys', 'heightM', 'buildingUse', 'floorAreaM2', 'occupancy'] as const;

describe('a building', () => {
  const layer = makeLayer(
    'buildings',
    [
      { geometry: box(0, 0, 20), values: { storeys: 5, buildingUse: '住宅', occupancy: 0.5 } },
      { geometry: box(50, 0, 10), values: { heightM: 39, buildingUse: '办公', occupancy: 1 } },
      { geometry: box(100, 0, 10), values: { heightM: 2, buildingUse: '办公', occupancy: 1 } },
      { geometry: box(150, 0, 10), values: { floorAreaM2: 777, buildingUse: '办公', occupancy: 7 } },
      { geometry: box(200, 0, 10), values: { buildingUse: '住宅' } },
      { geometry: box(250, 0, 10), values: { storeys: 3, occupancy: 1 } },
    ],
    meanings,
  );
  const asked = town({ buildings: 1000 }, { buildings: [layer] });

  it('is footprint × storeys × intensity × occupancy over the weights of all, times the inventory', async () => {
    const { total } = await (await asked).explained(layer, 0);
    expect(numberOf(total, 'footprint')).toBeCloseTo(400, 1);
    expect(numberOf(total, 'storeys')).toBe(5);
    expect(numberOf(total, 'intensity')).toBe(factorValue('eui_residential'));
    expect(numberOf(total, 'occupancy')).toBe(0.5);
    expect(numberOf(total, 'weight')).toBeCloseTo(400 * 5 * factorValue('eui_residential') * 0.5, 0);
    expect(stepOf(total, 'storeys').home).toEqual({
      ...{ kind: 'column', layerId: 'buildings', column: 'storeys', featureId: 'f0' },
    });
    expect(stepOf(total, 'intensity').home).toEqual({ kind: 'factor', id: 'eui_residential' });
    expect(stepOf(total, 'inventoryCell')).toMatchObject({
      ...{ value: 1000, status: 'reported', source: 'Yearbook', uncertaintyPct: 5 },
      home: { kind: 'inventoryCell', sector: 'buildings', gas: 'CO2e', year: YEAR },
    });
  });

  it('takes storeys from height, one at least', async () => {
    const tall = (await (await asked).explained(layer, 1)).total;
    expect([numberOf(tall, 'heightStoreys'), numberOf(tall, 'height'), numberOf(tall, 'storeyHeight')]).toEqual([
      10, 39, 3.9,
    ]);
    const low = (await (await asked).explained(layer, 2)).total;
    expect([numberOf(low, 'storeys'), stepOf(low, 'storeys').by]).toEqual([1, 'atLeast']);
    expect(numberOf(low, 'height')).toBe(2);
  });

  it('takes a stated floor area as it is; an occupancy that is none is doubtful', async () => {
    const { total } = await (await asked).explained(layer, 3);
    expect(stepOf(total, 'floorArea')).toMatchObject({ value: 777, by: 'given', home: { column: 'floorAreaM2' } });
    expect(stepOf(total, 'occupancy')).toMatchObject({ value: 1, doubts: ['occupancyBad'] });
  });

  it('without storeys says that a median stands for them, without a use that a mean does', async () => {
    const flat = (await (await asked).explained(layer, 4)).total;
    expect(stepOf(flat, 'storeys')).toMatchObject({ value: 5, doubts: ['classMedian'] });
    expect(stepOf(flat, 'occupancy').doubts).toEqual(['occupancyAssumed']);
    const unknown = (await (await asked).explained(layer, 5)).total;
    const mean = stepOf(unknown, 'meanIntensity');
    expect(mean.doubts).toEqual(['useUnknown']);
    expect(mean.value).toBeGreaterThan(factorValue('eui_residential'));
    expect(mean.value).toBeLessThan(factorValue('eui_office'));
  });

  it('takes its use from the parcel under it and says so', async () => {
    const house = makeLayer('buildings', [{ geometry: box(0, 0, 10), values: { storeys: 2 } }], meanings);
    const parcels = makeLayer(
      'parcels',
      [{ geometry: box(-50, -50, 500), values: { landUseCode: '070102' } }],
      [{ meaning: 'landUseCode', scheme: 'MNR-2023' }],
    );
    const { total } = await (await town({ buildings: 10 }, { buildings: [house], parcels: [parcels] })).explained(
      house,
      0,
    );
    expect(stepOf(total, 'intensity')).toMatchObject({ about: { use: 'residential' }, doubts: ['useFromParcel'] });
    expect(total.value).toBeCloseTo(10, 12);
  });

  it('bears what several proxies a person chose give it, each with its share', async () => {
    const house = makeLayer(
      'buildings',
      [1, 3].map((people, i) => ({
        geometry: box(50 * i, 0, 10),
        values: { storeys: 2, buildingUse: '住宅', population: people },
      })),
      [...meanings, 'population'],
    );
    const proxyShares = {
      buildings: [
        { proxy: 'floorAreaIntensity', share: 0.75 },
        { proxy: 'population', share: 0.25 },
      ],
    } as const;
    const { total } = await (await town({ buildings: 800 }, { buildings: [house] }, { proxyShares })).explained(
      house,
      0,
    );
    const [sector] = total.of;
    expect(sector!.of.map(({ about, value }) => [about?.proxy, Math.round((value ?? 0) * 1e3) / 1e3])).toEqual([
      ['floorAreaIntensity', 300],
      ['population', 50],
    ]);
    expect(numberOf(total, 'proxyShare')).toBe(0.75);
  });

  it('by proxies of one gas names the gas, and the parts make the value', async () => {
    const house = makeLayer(
      'buildings',
      [1, 3].map((people, i) => ({
        geometry: box(50 * i, 0, 10),
        values: { storeys: 2, buildingUse: '住宅', population: people },
      })),
      [...meanings, 'population'],
    );
    const asked = await town(
      { buildings: 800 },
      { buildings: [house] },
      {
        totals: [
          {
            sector: 'buildings',
            tonnes: 800,
            gases: [
              { gas: 'CO2', tonnes: 600 },
              { gas: 'CH4', tonnes: 200 },
            ],
          },
        ],
        proxyShares: { buildings: [{ proxy: 'population', share: 1, gas: 'CH4' }] },
      },
    );
    const { total } = await asked.explained(house, 0);
    const [sector] = total.of;
    const parts = sector!.of.map(({ about, value }) => [
      about?.proxy,
      about?.gas,
      Math.round((value ?? 0) * 1e3) / 1e3,
    ]);
    expect(parts).toEqual([
      ['floorAreaIntensity', undefined, 300],
      ['population', 'CH4', 50],
    ]);
    const { balance } = explainSector(asked.attribution.balance[0]!, [], asked.plan, YEAR);
    expect(balance!.of.map(({ about }) => about?.gas)).toEqual([undefined, 'CH4', undefined]);
    expect(stepsThatMiss(balance!)).toEqual([]);
  });
});

describe('a road', () => {
  const roads = makeLayer(
    'roads',
    [
      { geometry: line([0, 0], [1000, 0]), values: { roadClass: 'primary', trafficPerDay: 10_000 } },
      { geometry: line([0, 100], [500, 100]), values: { roadClass: 'primary', trafficPerDay: null } },
      { geometry: line([0, 200], [500, 200]), values: { roadClass: null, trafficPerDay: 500 } },
    ],
    ['roadClass', 'trafficPerDay'],
  );

  it('is length × vehicles × days × the factor of its mix', async () => {
    const asked = await town({ transport: 5000 }, { roads: [roads] });
    const { total } = await asked.explained(roads, 0);
    expect(numberOf(total, 'roadLength')).toBeCloseTo(1, 4);
    expect([numberOf(total, 'traffic'), numberOf(total, 'daysPerYear')]).toEqual([10_000, 365]);
    const mix =
      0.88 * factorValue('gkm_light_gasoline') +
      0.09 * factorValue('gkm_heavy_diesel') +
      0.03 * factorValue('gkm_bus_diesel');
    expect(numberOf(total, 'mixedFactor')).toBeCloseTo(mix, 9);
    expect(numberOf(total, 'weight')).toBeCloseTo((1 * 10_000 * 365 * mix) / 1e6, 1);
    expect(stepOf((await asked.explained(roads, 1)).total, 'traffic')).toMatchObject({ doubts: ['trafficMedian'] });
    expect(numberOf((await asked.explained(roads, 1)).total, 'traffic')).toBeCloseTo(10_000, 6);
    expect(stepOf((await asked.explained(roads, 2)).total, 'mixedFactor').doubts).toContain('classUnknown');
  });

  it('is length × weight of its class where no traffic is known', async () => {
    const plain = makeLayer(
      'roads',
      [{ geometry: line([0, 0], [1000, 0]), values: { roadClass: 'primary' } }],
      ['roadClass'],
    );
    const { total } = await (await town({ transport: 5000 }, { roads: [plain] })).explained(plain, 0);
    expect(numberOf(total, 'classWeight')).toBe(5);
    expect(stepOf(total, 'shared').doubts).toEqual(['fallback']);
    expect(total.value).toBeCloseTo(5000, 9);
  });
});

describe('a parcel', () => {
  const parcels = makeLayer(
    'parcels',
    [
      { geometry: box(0, 0, 100), values: { landUseCode: '0301' } },
      { geometry: box(200, 0, 100), values: { landUseCode: '0301' } },
    ],
    [{ meaning: 'landUseCode', scheme: 'MNR-2023' }],
  );

  it('takes up by area × rate of its land, apart from the total', async () => {
    const told = await (await town({ landUse: -40 }, { parcels: [parcels] })).explained(parcels, 0);
    expect(told.total.of).toEqual([]);
    expect(told.landUse?.value).toBeCloseTo(-20, 6);
    expect(numberOf(told.landUse, 'parcelArea')).toBeCloseTo(10_000, -1);
    expect(numberOf(told.landUse, 'removalRate')).toBe(removalRateOf('forest', 'Guangzhou')?.value);
  });
});

describe('a point source', () => {
  const points = makeLayer(
    'pointSources',
    [
      {
        geometry: point(0, 0),
        values: { pointSector: 'energy', pointEmissionsT: 600, pointYear: YEAR, name: 'Plant' },
      },
      {
        geometry: point(10, 0),
        values: { pointSector: 'energy', pointEmissionsT: 100, pointYear: YEAR, name: 'Boiler' },
      },
    ],
    ['pointSector', 'pointEmissionsT', 'pointYear', 'name'],
  );

  it('is what it reports; what has no place stays residual in the balance', async () => {
    const { explained, attribution, plan } = await town({ energy: 1000 }, { points: [points] });
    const { total } = await explained(points, 0);
    expect(stepOf(total, 'reportedHere')).toMatchObject({ value: 600, home: { column: 'pointEmissionsT' } });
    const summary = summarize(YEAR, attribution, 10, []);
    const [row] = attribution.balance;
    const { balance, inventory } = explainSector(row!, summary.topFeaturesBySector.energy ?? [], plan, YEAR);
    expect(inventory.value).toBe(1000);
    expect(balance?.value).toBe(1000);
    expect(numberOf(balance, 'residual')).toBe(300);
    expect(stepOf(balance, 'reportedTotal').of.map(({ about, value }) => [about?.feature, value])).toEqual([
      ['Plant', 600],
      ['Boiler', 100],
    ]);
    expect(explainTotal(summary, plan).value).toBe(1000);
  });

  it('of which part is with the users of its power keeps the rest', async () => {
    const { explained } = await town(
      { energy: 1000 },
      { points: [points] },
      { staying: { plants: 0.5, others: 0.75 } },
    );
    const { total } = await explained(points, 0);
    expect([numberOf(total, 'stayingHere'), numberOf(total, 'stayingShare')]).toEqual([450, 0.75]);
  });
});

it('a sector that the inventory lacks is unknown, and no part of the total', async () => {
  const { attribution, plan } = await town({ energy: 1000 }, {});
  const unknown = { ...attribution.balance[0]!, sector: 'waste' as const, inventoryT: null, residualT: null };
  const told = explainSector(unknown, [], plan, YEAR);
  expect([told.inventory.value, told.balance]).toEqual([null, null]);
  const summary = summarize(YEAR, { ...attribution, balance: [...attribution.balance, unknown] }, 10, []);
  const total = explainTotal(summary, plan);
  expect([total.value, total.doubts]).toEqual([1000, ['sectorsMissing']]);
});
