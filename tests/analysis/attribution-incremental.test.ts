/** What is brought up to date is what would be worked out anew, and no more is worked out than depends on the change. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AttributionMemory, attributeEmissions } from '../../src/analysis/attribute-emissions.ts';
import { summarize } from '../../src/analysis/attribution-summary.ts';
import { buildingStock } from '../../src/analysis/building-stock.ts';
import { rowsToReadAgain } from '../../src/analysis/building-stock-changes.ts';
import { measureRegion } from '../../src/analysis/measure-boundary.ts';
import { parcelPieces } from '../../src/analysis/parcel-pieces.ts';
import { pointSourceRows } from '../../src/analysis/point-source-rows.ts';
import { roadStock } from '../../src/analysis/road-stock.ts';
import type { ViewTable } from '../../src/analysis/view-table.ts';
import { viewTableOf } from '../../src/analysis/view-table.ts';
import type { SectorTotal } from '../../src/core/attribution/electricity-view.ts';
import type { SectorId } from '../../src/core/plan/tables.ts';
import { innerPoints } from '../../src/geo/inner-point.ts';
import { box, line, makeLayer, noPause, point, polygon } from './make-layer.ts';

type Override = ViewTable['view']['overrides'][number];

interface Town {
  readonly buildings: ViewTable;
  readonly parcels: ViewTable;
  readonly roads: ViewTable;
  readonly points: ViewTable;
  readonly boundary: ViewTable | null;
}

const USES = ['house', 'office', 'factory', 'school', null, 'nonsense'] as const;

function makeTown(): Town {
  return {
    buildings: makeLayer(
      'buildings',
      Array.from({ length: 40 }, (_, i) => ({
        geometry: box(25 * (i % 8), 25 * Math.floor(i / 8), 8 + (i % 5)),
        values: { storeys: i % 3 === 0 ? null : 1 + (i % 11), buildingUse: USES[i % USES.length]!, occupancy: null },
      })),
      ['storeys', 'buildingUse', 'occupancy'],
    ),
    parcels: makeLayer(
      'parcels',
      [
        ...['0701', '1001', '01', '13'].map((landUseCode, i) => ({
          geometry: box(-10 + 110 * (i % 2), -10 + 70 * Math.floor(i / 2), 110, 70),
          values: { landUseCode },
        })),
        // Smaller ones within, that go before.
        ...['0701', '09', '1001', '0803'].map((landUseCode, i) => ({
          geometry: box(-4 + 50 * i, 46, 26, 26),
          values: { landUseCode },
        })),
      ],
      [{ meaning: 'landUseCode', scheme: 'MNR-2023' }],
    ),
    roads: makeLayer(
      'roads',
      [
        { geometry: line([0, 0], [200, 0]), values: { roadClass: 'primary' } },
        { geometry: line([0, 0], [0, 100]), values: { roadClass: 'residential' } },
      ],
      ['roadClass'],
    ),
    points: makeLayer(
      'pointSources',
      [
        { geometry: point(5, 5), values: { pointSector: 'energy', pointEmissionsT: 40 } },
        { geometry: point(90, 5), values: { pointSector: 'industry', pointEmissionsT: 30 } },
      ],
      ['pointSector', 'pointEmissionsT'],
    ),
    boundary: null,
  };
}

/** All of the town but its east. */
const makeBoundary = () => makeLayer('boundary', [{ geometry: notched(0, 0) }]);

/** The south side is cut out from `east` on, 20 m wide and so deep. */
function notched(east: number, depth: number) {
  const south = depth - 20;
  return polygon(
    [-20, -20],
    [east, -20],
    [east, south],
    [east + 20, south],
    [east + 20, -20],
    [180, -20],
    [180, 200],
    [-20, 200],
  );
}

const sectorsAsked: readonly SectorId[] = [
  'energy',
  'industry',
  'buildings',
  'transport',
  'waste',
  'agriculture',
  'electricity',
];
const totals = (changed: Partial<Record<SectorId, number>> = {}): SectorTotal[] =>
  sectorsAsked.map((sector, i) => ({ sector, tonnes: changed[sector] ?? 100 * (i + 1) }));

/** The same stored table with these edits over it, as a job sees it. */
function edited(stored: ViewTable, overrides: readonly Override[]): ViewTable {
  return viewTableOf(stored.table, { ...stored.view, overrides });
}

const TOP = 5;

async function run(town: Town, asked: readonly SectorTotal[], memory?: AttributionMemory) {
  const region = town.boundary && measureRegion([town.boundary.table]).region;
  const stock = await buildingStock(town.buildings, [town.parcels], region, noPause);
  const answer = await attributeEmissions(
    { totals: asked },
    [pointSourceRows(town.points, 2024, region)],
    {
      buildings: [stock],
      roads: [roadStock(town.roads, region)],
      parcels: [town.parcels],
      parcelPieces: () => parcelPieces([town.parcels.table], region, noPause),
      sinkRateCity: 'Guangzhou',
    },
    noPause,
    memory,
  );
  return { ...answer, stock, summary: summarize(2024, answer, TOP, [], 'territorial', memory?.topRows) };
}

/** Everything from the beginning: nothing of what was kept is found. */
async function anew(town: Town, asked: readonly SectorTotal[]) {
  const fresh = makeTown();
  return run(
    {
      buildings: edited(fresh.buildings, town.buildings.view.overrides),
      parcels: edited(fresh.parcels, town.parcels.view.overrides),
      roads: edited(fresh.roads, town.roads.view.overrides),
      points: edited(fresh.points, town.points.view.overrides),
      boundary: town.boundary && edited(makeBoundary(), town.boundary.view.overrides),
    },
    asked,
  );
}

/** Every number of an answer, columns written out. */
function numbersOf({ balance, layers, summary }: Awaited<ReturnType<typeof run>>) {
  return {
    balance,
    summary,
    columns: layers.map(({ layer, columns }) => [
      layer.view.layerId,
      [...columns].map(([name, values]) => [name, [...values]]),
    ]),
  };
}

const edit = (row: number, field: string, value: Override['value']): Override => ({
  featureId: `f${row}`,
  field,
  value,
});

describe('what a change makes work', () => {
  it('asked again: nothing', async () => {
    const town = makeTown();
    const memory = new AttributionMemory();
    const first = await run(town, totals(), memory);
    expect(first.worked).toEqual(sectorsAsked);
    const again = await run(town, totals(), memory);
    expect(again.worked).toEqual([]);
    expect(numbersOf(again)).toEqual(numbersOf(first));
    expect(again.layers[0]!.columns.get('total')).toBe(first.layers[0]!.columns.get('total'));
  });

  it('an inventory cell: its sector, whose weights stay the same objects', async () => {
    const town = makeTown();
    const memory = new AttributionMemory();
    const first = await run(town, totals(), memory);
    const second = await run(town, totals({ buildings: 777 }), memory);
    expect(second.worked).toEqual(['buildings']);
    expect(numbersOf(second)).toEqual(numbersOf(await anew(town, totals({ buildings: 777 }))));
    const column = (answer: typeof first, name: SectorId) => answer.layers[0]!.columns.get(name);
    expect(column(second, 'electricity')).toBe(column(first, 'electricity'));
    const weights = (answer: typeof first) => {
      const source = answer.layers[0]!.sources.get('buildings')!;
      return 'shared' in source ? source.shared[0]!.weights.weights : null;
    };
    expect(weights(second)).toBe(weights(first));
  });

  it('a building that is lived in: the sectors it takes part in', async () => {
    const town = makeTown();
    const memory = new AttributionMemory();
    await run(town, totals(), memory);
    // Row 7 is an office with 8 storeys.
    const changed = { ...town, buildings: edited(town.buildings, [edit(7, 'storeys', 30)]) };
    const second = await run(changed, totals(), memory);
    expect(second.worked).toEqual(['buildings', 'electricity']);
    expect(numbersOf(second)).toEqual(numbersOf(await anew(changed, totals())));
  });

  it('a factory: industry and what goes by the same floor area, not the dwellings', async () => {
    const town = makeTown();
    const memory = new AttributionMemory();
    await run(town, totals(), memory);
    // Row 32 is the highest factory: no median moves.
    const changed = { ...town, buildings: edited(town.buildings, [edit(32, 'storeys', 40)]) };
    const second = await run(changed, totals(), memory);
    expect(second.worked).toEqual(['energy', 'industry', 'electricity']);
    expect(numbersOf(second)).toEqual(numbersOf(await anew(changed, totals())));
  });

  it('a source that reports another number, or moves: its sector', async () => {
    const town = makeTown();
    const memory = new AttributionMemory();
    await run(town, totals(), memory);
    const more = { ...town, points: edited(town.points, [edit(1, 'pointEmissionsT', 55)]) };
    const second = await run(more, totals(), memory);
    expect(second.worked).toEqual(['industry']);
    expect(numbersOf(second)).toEqual(numbersOf(await anew(more, totals())));
    const moved = {
      ...town,
      points: edited(town.points, [
        edit(1, 'pointEmissionsT', 55),
        edit(0, '#shape', JSON.stringify({ type: 'Point', coordinates: [114.001, 22.501] })),
      ]),
    };
    // It reports what it reported: sums and shares stay; the map reads its place from the layer.
    const third = await run(moved, totals(), memory);
    expect(third.worked).toEqual([]);
    expect(numbersOf(third)).toEqual(numbersOf(await anew(moved, totals())));
  });
});

describe('buildings that are looked at again', () => {
  const region = (width: number) =>
    measureRegion([makeLayer('boundary', [{ geometry: box(-20, -20, width, 200) }]).table]).region!;
  const groundOf = (town: Town, width = 300) => ({
    layer: town.buildings,
    parcels: [town.parcels],
    region: regions.get(width)!,
  });
  const regions = new Map([300, 220].map((width) => [width, region(width)]));
  const again = (before: ReturnType<typeof groundOf>, after: ReturnType<typeof groundOf>) =>
    rowsToReadAgain(before, after, () => innerPoints(after.layer.table));
  // Forty buildings are few: a tenth of them would be taken as the whole.
  const crowd = (town: Town): Town => ({
    ...town,
    buildings: makeLayer(
      'buildings',
      Array.from({ length: 900 }, (_, i) => ({
        geometry: box(8 * (i % 30), 8 * Math.floor(i / 30), 5),
        values: { storeys: 1, buildingUse: null },
      })),
      ['storeys', 'buildingUse'],
    ),
    parcels: makeLayer(
      'parcels',
      [0, 1, 2].map((i) => ({ geometry: box(40 * i - 1, -1, 24, 24), values: { landUseCode: '0701' } })),
      [{ meaning: 'landUseCode', scheme: 'MNR-2023' }],
    ),
  });

  it('none where nothing differs', () => {
    const town = crowd(makeTown());
    expect(again(groundOf(town), groundOf(town))).toEqual([]);
  });

  it('those on the old and the new shape of a parcel', () => {
    const town = crowd(makeTown());
    const moved = edited(town.parcels, [edit(1, '#shape', JSON.stringify(box(119, 119, 24, 24)))]);
    const rows = again(groundOf(town), groundOf({ ...town, parcels: moved }))!;
    const at = (column: number, row: number) => 30 * row + column;
    const block = (column: number, row: number) =>
      [0, 1, 2].flatMap((north) => [0, 1, 2].map((east) => at(column + east, row + north)));
    expect(rows).toEqual([...block(5, 0), ...block(15, 15)].sort((a, b) => a - b));
  });

  it('those on a parcel of another use', () => {
    const town = crowd(makeTown());
    const other = edited(town.parcels, [edit(2, 'landUseCode', '09')]);
    expect(again(groundOf(town), groundOf({ ...town, parcels: other }))).toHaveLength(9);
  });

  it('those where the boundary was and is', () => {
    const town = crowd(makeTown());
    // Its east side moves from 280 m to 200 m, and with it the ends of three sides: the box is that of all.
    expect(again(groundOf(town), groundOf(town, 220))).toBeNull();
    const nudged = measureRegion([makeLayer('boundary', [{ geometry: box(-20, -20, 300, 200) }]).table]).region!;
    expect(again(groundOf(town), { ...groundOf(town), region: nudged })).toEqual([]);
    const notch = (depth: number) =>
      measureRegion([
        makeLayer('boundary', [
          {
            geometry: polygon(
              ...[[-20, -20] as const, [50, -20] as const, [50, depth] as const, [80, depth] as const],
              ...[[80, -20] as const, [280, -20] as const, [280, 180] as const, [-20, 180] as const],
            ),
          },
        ]).table,
      ]).region!;
    const rows = again({ ...groundOf(town), region: notch(-10) }, { ...groundOf(town), region: notch(15) })!;
    // The notch from 50 to 80 m east, up to 15 m north, holds the inner points at 50.5 … 74.5 m in two rows.
    expect(rows).toEqual([6, 7, 8, 9, 36, 37, 38, 39]);
  });

  it('all, with other layers or a boundary where there was none', () => {
    const town = crowd(makeTown());
    expect(again(groundOf(town), { ...groundOf(town), parcels: [] })).toBeNull();
    expect(rowsToReadAgain({ ...groundOf(town), region: null }, groundOf(town), () => new Float64Array())).toBeNull();
  });
});

describe('after any edits one by one', () => {
  const value = {
    storeys: fc.constantFrom<Override['value']>(null, -2, 1, 3, 12, 60),
    buildingUse: fc.constantFrom<Override['value']>('house', 'office', 'factory', 'school', null),
    occupancy: fc.constantFrom<Override['value']>(null, 0.2, 1, 7),
    '#removed': fc.constantFrom<Override['value']>(true, false),
    '#shape': fc.integer({ min: 1, max: 60 }).map((size): Override['value'] => JSON.stringify(box(5, 5, size))),
  };
  const change = fc.oneof(
    fc.record({
      kind: fc.constant('edit' as const),
      row: fc.nat({ max: 39 }),
      edit: fc.oneof(...Object.entries(value).map(([field, values]) => values.map((to) => ({ field, value: to })))),
    }),
    fc.record({
      kind: fc.constant('parcel' as const),
      row: fc.nat({ max: 7 }),
      edit: fc.oneof(
        fc.constantFrom('0701', '09', '1001', '13', null).map((to) => ({ field: 'landUseCode', value: to })),
        fc.boolean().map((to) => ({ field: '#removed', value: to })),
        fc
          .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 5, max: 60 }))
          .map(([at, size]) => ({ field: '#shape', value: JSON.stringify(box(at, 0, size)) })),
      ),
    }),
    fc.record({
      kind: fc.constant('boundary' as const),
      notch: fc.option(fc.tuple(fc.integer({ min: -19, max: 150 }), fc.integer({ min: 5, max: 60 })), { freq: 5 }),
    }),
    fc.record({ kind: fc.constant('undo' as const) }),
    fc.record({
      kind: fc.constant('total' as const),
      sector: fc.constantFrom(...sectorsAsked),
      tonnes: fc.integer({ min: 0, max: 500 }),
    }),
  );

  it('every number is bit for bit that of working it out anew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const town = makeTown();
        const memory = new AttributionMemory();
        let asked = totals();
        let overrides: Override[] = [];
        let parcels: Override[] = [];
        let boundary: ViewTable | null = null;
        const storedBoundary = makeBoundary();
        await run(town, asked, memory);
        for (const one of changes) {
          if (one.kind === 'parcel') {
            const next = edit(one.row, one.edit.field, one.edit.value);
            parcels = [...parcels.filter((old) => old.featureId !== next.featureId || old.field !== next.field), next];
          } else if (one.kind === 'boundary') {
            boundary = one.notch && edited(storedBoundary, [edit(0, '#shape', JSON.stringify(notched(...one.notch)))]);
          } else if (one.kind === 'total') {
            asked = asked.map((total) => (total.sector === one.sector ? { ...total, tonnes: one.tonnes } : total));
          } else if (one.kind === 'undo') overrides = overrides.slice(0, -1);
          else {
            const next = edit(one.row, one.edit.field, one.edit.value);
            const others = overrides.filter((old) => old.featureId !== next.featureId || old.field !== next.field);
            overrides = [...others, next];
          }
          const now = {
            ...town,
            buildings: edited(town.buildings, overrides),
            parcels: edited(town.parcels, parcels),
            boundary,
          };
          const answer = await run(now, asked, memory);
          expect(numbersOf(answer)).toEqual(numbersOf(await anew(now, asked)));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('a kept answer is not touched by later ones', async () => {
    const town = makeTown();
    const memory = new AttributionMemory();
    const first = await run(town, totals(), memory);
    await run({ ...town, buildings: edited(town.buildings, [edit(7, 'storeys', 30)]) }, totals(), memory);
    expect(numbersOf(first)).toEqual(numbersOf(await anew(town, totals())));
  });
});
