/** Cells brought up to date after an edit are those filled anew, to the last bit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactSum } from '../../src/analysis/allocate.ts';
import { ColumnsOnDemand, EmissionColumn, SummedColumn } from '../../src/analysis/attribution-columns.ts';
import type { SharedOut } from '../../src/analysis/attribution-parts.ts';
import type { ResultColumn } from '../../src/analysis/attribution-result.ts';
import { changedWeights, type LayerWeights, layerWeights } from '../../src/analysis/attribution-weights.ts';
import type { CellFrame } from '../../src/analysis/cell-frame.ts';
import { featureFrame } from '../../src/analysis/feature-frame.ts';
import { type CellSource, type FilledCells, fillCells } from '../../src/analysis/fill-cells.ts';
import { hexagonFrame } from '../../src/analysis/hexagon-frame.ts';
import { measureRegion } from '../../src/analysis/measure-boundary.ts';
import { polygonFrame } from '../../src/analysis/polygon-frame.ts';
import { squareFrame } from '../../src/analysis/square-frame.ts';
import type { ViewTable } from '../../src/analysis/view-table.ts';
import { seededRandom } from '../../src/core/seeded-random.ts';
import { box, line, makeLayer, makeTable, noPause, point } from './make-layer.ts';

/** Over three blocks of rows; the same cells hold features of all of them. */
const ROWS = 2300;
const buildings = makeLayer(
  'buildings',
  Array.from({ length: ROWS }, (_, row) => ({ geometry: box(22 * (row % 25), (22 * Math.floor(row / 25)) % 500, 9) })),
);
const roads = makeLayer(
  'roads',
  Array.from({ length: 12 }, (_, row) => ({ geometry: line([-40, 40 * row], [620, 40 * row + 7]) })),
);
const plants = makeLayer('pointSources', [{ geometry: point(111, 95) }, { geometry: point(-3000, 95) }]);
const districts = makeTable(
  [box(0, 0, 190, 500), box(190, 0, 130, 500), box(60, 60, 61)].map((geometry) => ({ geometry })),
);
const { region } = measureRegion([makeTable([{ geometry: box(-10, -10, 560, 390) }])]);

const frames: Record<string, () => Promise<CellFrame>> = {
  squares: async () => squareFrame(114, 50, [114, 22.5, 114.01, 22.51]),
  hexagons: () => hexagonFrame(10),
  polygons: async () => polygonFrame(districts, () => null),
  buildings: async () => featureFrame(buildings.table, () => null),
};

/** What attribution keeps of the town: weights of three sectors among buildings, one among roads, sources that report. */
interface Town {
  readonly industry: LayerWeights;
  readonly homes: LayerWeights;
  /** Of land use, which is no part of the total. */
  readonly green: LayerWeights;
  readonly traffic: LayerWeights;
  readonly industryT: number;
}

function startTown(): Town {
  const random = seededRandom(7);
  const some = (layer: ViewTable, share: number) =>
    layerWeights(
      layer,
      Float64Array.from({ length: layer.table.count }, () => (random() < share ? 1000 * random() : 0)),
    );
  return {
    industry: some(buildings, 0.6),
    homes: some(buildings, 0.5),
    green: some(buildings, 0.3),
    traffic: some(roads, 1),
    industryT: 3e6,
  };
}

interface Edit {
  readonly row: number;
  readonly sector: 'industry' | 'homes' | 'green';
  readonly weight: number;
  readonly totalT: number;
}

function edited(town: Town, { row, sector, weight, totalT }: Edit): Town {
  const before = town[sector];
  const weights = before.weights.with([row], () => weight);
  return { ...town, [sector]: changedWeights(before, before.layer, weights, null), industryT: totalT };
}

function sourcesOf({ industry, homes, green, traffic, industryT }: Town): CellSource[] {
  const shared = (weights: LayerWeights, total: number, factor = 1): SharedOut => ({
    ...{ weights, total, factor, isUseUnknown: factor !== 1, weightSum: factor * weights.sum },
  });
  const column = (layer: ViewTable, parts: SharedOut[], reported: [row: number, tonnes: number][] = []) =>
    new EmissionColumn(
      layer.table.count,
      parts,
      reported.map(([row, tonnes]) => ({ rows: [row], tonnes: [tonnes] })),
      exactSum([...parts.map(({ total }) => total), ...reported.map(([, tonnes]) => tonnes)]),
    );
  const source = (layer: ViewTable, sectors: [ResultColumn, EmissionColumn][]): CellSource => {
    const columns = sectors.flatMap(([name, one]) => (name === 'landUse' ? [] : [one]));
    const total = new SummedColumn(layer.table.count, columns, exactSum(columns.map(({ tonnes }) => tonnes)));
    const all = new ColumnsOnDemand(
      new Map<ResultColumn, EmissionColumn | SummedColumn>([['total', total], ...sectors]),
    );
    return { table: layer.table, role: layer.view.role, columns: all };
  };
  return [
    source(buildings, [
      [
        'industry',
        column(
          buildings,
          [shared(industry, industryT), shared(homes, 12_000, 0.3)],
          [
            [17, 555],
            [17, 4],
          ],
        ),
      ],
      ['buildings', column(buildings, [shared(homes, 2e6)])],
      ['landUse', column(buildings, [shared(green, -7e4)])],
    ]),
    source(roads, [['transport', column(roads, [shared(traffic, 1e6)])]]),
    source(plants, [
      [
        'energy',
        column(
          plants,
          [],
          [
            [0, 4e5],
            [1, 3e4],
          ],
        ),
      ],
    ]),
  ];
}

/** The same tonnes written out feature by feature. */
const asValues = (sources: CellSource[]): CellSource[] =>
  sources.map((source) => ({ ...source, columns: new Map(source.columns) }));

const fill = (sources: CellSource[], frame: CellFrame, column: ResultColumn = 'total') =>
  fillCells(sources, region, frame, column, noPause);

/** By the names of cells: their numbers are given as they come. */
function told({ cells, byColumn, totalT, cellsT, outsideT }: FilledCells, frame: CellFrame) {
  const columns = [...byColumn].map(([name, values]) => [name, ...Array.from(cells, (cell) => values[cell] ?? null)]);
  return { ids: Array.from(cells, (cell) => frame.id(cell)), columns, totalT, cellsT, outsideT };
}

const edits = fc.array(
  fc.record({
    row: fc.oneof(fc.integer({ min: 0, max: ROWS - 1 }), fc.constantFrom(17, 1023, 1024)),
    sector: fc.constantFrom('industry' as const, 'homes' as const, 'green' as const),
    weight: fc.oneof(fc.double({ min: 0, max: 5000, noNaN: true }), fc.constant(0)),
    totalT: fc.constantFrom(3e6, 3e6 + 1, 0),
  }),
  { minLength: 1, maxLength: 5 },
);

describe.each(Object.entries(frames))('cells of %s after edits', (_, frameOf) => {
  it('are bit for bit those filled anew, and hold all there is', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (chain) => {
        const kept = await frameOf();
        let town = startTown();
        await fill(sourcesOf(town), kept);
        for (const edit of chain) {
          town = edited(town, edit);
          const again = await fill(sourcesOf(town), kept);
          const fresh = await frameOf();
          expect(told(again, kept)).toEqual(told(await fill(sourcesOf(town), fresh), fresh));
          const features = exactSum([edit.totalT, 12_000, 559, 2e6, 1e6, 4.3e5]);
          expect(Math.abs(again.cellsT + again.outsideT - features)).toBeLessThanOrEqual(1e-9 * features);
        }
      }),
      { numRuns: 6 },
    );
  });

  it('hold what the values of all features written out give', async () => {
    for (const column of ['total', 'industry', 'energy', 'landUse'] as const) {
      const sources = sourcesOf(edited(startTown(), { row: 17, sector: 'homes', weight: 0, totalT: 2.5e6 }));
      const frame = await frameOf();
      const byWeights = told(await fill(sources, frame, column), frame);
      const plain = told(await fill(asValues(sources), frame, column), frame);
      expect(byWeights.ids).toEqual(plain.ids);
      // Of sources of energy nothing lies in buildings.
      expect(byWeights.cellsT + byWeights.outsideT).toBeCloseTo(byWeights.totalT, 6);
      expect(Math.abs(byWeights.totalT)).toBeGreaterThan(0);
      for (const [k, [name, ...values]] of byWeights.columns.entries()) {
        expect(name).toBe(plain.columns[k]![0]);
        values.forEach((value, cell) => {
          expect(value).toBeCloseTo(plain.columns[k]![1 + cell] as number, 6);
        });
      }
    }
  });
});

describe('cells after one edit', () => {
  const at = async (frame: CellFrame, town: Town, column: ResultColumn) =>
    told(await fill(sourcesOf(town), frame, column), frame);

  it('are right whichever of two years or columns is asked for next', async () => {
    const kept = squareFrame(114, 50);
    const one = startTown();
    const other = edited(one, { row: 1500, sector: 'industry', weight: 0, totalT: 9e6 });
    for (const [town, column] of [
      [one, 'total'],
      [other, 'total'],
      [one, 'total'],
      [other, 'industry'],
      [one, 'industry'],
      [one, 'landUse'],
      [other, 'buildings'],
      [one, 'energy'],
      [one, 'total'],
    ] as const) {
      expect(await at(kept, town, column)).toEqual(await at(squareFrame(114, 50), town, column));
    }
  });

  it('leave a cell none of its features touches but by the scale of its sector', async () => {
    const kept = squareFrame(114, 50);
    const before = await at(kept, startTown(), 'buildings');
    const town = edited(startTown(), { row: 3, sector: 'homes', weight: 9e6, totalT: 3e6 });
    const after = await at(kept, town, 'buildings');
    const sector = (told: typeof before) => told.columns.find(([name]) => name === 'buildings')!.slice(1) as number[];
    const scale = startTown().homes.sum / town.homes.sum;
    const place = (id: string) => [before, after].map((one) => sector(one)[one.ids.indexOf(id)]!);
    const grown = after.ids.filter((id) => !(place(id)[1]! <= place(id)[0]! * scale * (1 + 1e-12)));
    // A building of 9 m 22 m apart: in one cell, or on the border of two.
    expect(grown.length).toBeGreaterThanOrEqual(1);
    expect(grown.length).toBeLessThanOrEqual(2);
    const others = before.ids.filter((id) => !grown.includes(id));
    expect(others.length).toBeGreaterThan(50);
    for (const id of others) expect(place(id)[1]! / place(id)[0]!).toBeCloseTo(scale, 12);
  });

  it('refuse tonnes on a feature without a place', async () => {
    const layer = makeLayer('buildings', [{ geometry: box(0, 0, 9) }, { geometry: null }]);
    const weights = layerWeights(layer, Float64Array.of(1, 3));
    const column = new EmissionColumn(2, [{ weights, factor: 1, isUseUnknown: false, total: 8, weightSum: 4 }], [], 8);
    const columns = new ColumnsOnDemand(new Map<ResultColumn, EmissionColumn>([['industry', column]]));
    const source: CellSource = { table: layer.table, role: 'buildings', columns };
    await expect(fill([source], squareFrame(114, 50), 'industry')).rejects.toThrow('6 t on features without a place');
  });
});
