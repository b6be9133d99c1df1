import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactSum } from '../../src/analysis/allocate.ts';
import type { ResultColumn } from '../../src/analysis/attribution-result.ts';
import { cellNeighbours } from '../../src/analysis/cell-neighbours.ts';
import type { CellSource } from '../../src/analysis/fill-cells.ts';
import { gridHotSpots } from '../../src/analysis/grid-hot-spots.ts';
import { measureRegion } from '../../src/analysis/measure-boundary.ts';
import { polygonFrame } from '../../src/analysis/polygon-frame.ts';
import { startMethod } from '../../src/core/clusters/cluster-method.ts';
import type { LayerRole } from '../../src/core/plan/tables.ts';
import { footprintAreaM2, smallRingAreaM2 } from '../../src/geo/footprint-area.ts';
import { box, degrees, line, type MadeRow, makeTable, noPause, point, polygon, ring } from './make-layer.ts';

const source = (rows: MadeRow[], tonnes: number[], role: LayerRole = 'buildings'): CellSource => ({
  table: makeTable(rows),
  role,
  columns: new Map<ResultColumn, Float64Array>([['total', Float64Array.from(tonnes)]]),
});
const question = {
  column: 'total',
  grid: { kind: 'polygons', layerId: 'blocks' },
  metric: 'total',
  method: startMethod,
  top: 99,
} as const;
const ask = (blocks: MadeRow[], sources: CellSource[], region: Parameters<typeof gridHotSpots>[1] = null) =>
  gridHotSpots(
    sources,
    region,
    polygonFrame(makeTable(blocks), (row) => `block ${row}`),
    question,
    noPause,
  );
const tonnesOf = ({ ids, cells }: Awaited<ReturnType<typeof ask>>) =>
  Object.fromEntries(ids.map((id, k) => [id, cells.tonnes[k]!]));
const rows = (...geometries: unknown[]): MadeRow[] => geometries.map((geometry, k) => ({ geometry, id: `b${k}` }));

describe('polygons of a layer as cells', () => {
  it('take areas and lengths by what lies in them, points whole, and say what lies in none', async () => {
    // Two blocks of 100 m side by side; 20 m of each feature hang out on the right or above.
    const blocks = rows(box(0, 0, 100), box(100, 0, 100));
    const found = await ask(blocks, [
      source([{ geometry: box(50, 50, 100, 100) }], [40]),
      source([{ geometry: line([20, 10], [220, 10]) }], [10], 'roads'),
      source([{ geometry: point(150, 99) }, { geometry: point(300, 0) }], [5, 3], 'pointSources'),
    ]);
    const tonnes = tonnesOf(found);
    // A quarter of the box lies in each block, half above both; the line: 80, 100, 20 m.
    expect(tonnes['b0']).toBeCloseTo(10 + 4, 3);
    expect(tonnes['b1']).toBeCloseTo(10 + 5 + 5, 3);
    expect(found.outsideT).toBeCloseTo(20 + 1 + 3, 3);
    expect(found.totalT).toBe(58);
    expect(found.issues[0]).toMatchObject({ code: 'OUTSIDE_POLYGONS', detail: { outsideT: found.outsideT } });
    expect(found.ranked[0]).toMatchObject({ id: 'b1', name: 'block 1' });
    expect(found.cells.areaKm2[0]).toBeCloseTo(0.01, 6);
  });

  it('that overlap give a piece of land to the smallest', async () => {
    const blocks = rows(box(0, 0, 200), box(50, 50, 100), box(0, 0, 200));
    const found = await ask(blocks, [
      source([{ geometry: box(0, 0, 200) }, { geometry: point(100, 100) }, { geometry: box(90, 90, 10) }], [40, 7, 2]),
    ]);
    const tonnes = tonnesOf(found);
    expect(tonnes['b0']).toBeCloseTo(30, 3);
    expect(tonnes['b1']).toBeCloseTo(10 + 7 + 2, 3);
    expect(tonnes['b2']).toBeUndefined();
    expect(found.outsideT).toBe(0);
  });

  it('are their own cells when the values are theirs', async () => {
    const blocks = rows(box(0, 0, 200), box(50, 50, 100));
    const table = makeTable(blocks);
    const own: CellSource = { table, role: 'parcels', columns: new Map([['total', Float64Array.of(3, 4)]]) };
    const found = await gridHotSpots(
      [own],
      null,
      polygonFrame(table, () => null),
      question,
      noPause,
    );
    expect(tonnesOf(found)).toEqual({ b0: 3, b1: 4 });
    expect(found.ranked[0]!.name).toBeNull();
  });

  it('do not mind a border that was drawn twice', async () => {
    const blocks = rows(box(0, 0, 100), box(100.001, 0, 100), box(0, 100, 100));
    const found = await ask(blocks, [source([{ geometry: box(50, 10, 100, 20) }], [10])]);
    expect(tonnesOf(found)['b0']).toBeCloseTo(5, 3);
    expect(found.outsideT).toBe(0);
  });

  it('count what was shared out inside the boundary, and are marked where it cuts them', async () => {
    const { region } = measureRegion([makeTable([{ geometry: box(0, 0, 150, 100) }])]);
    const blocks = rows(box(0, 0, 100), box(100, 0, 100));
    const found = await ask(blocks, [source([{ geometry: box(50, 0, 150, 100) }], [10], 'parcels')], region);
    expect(tonnesOf(found)['b0']).toBeCloseTo(5, 3);
    expect(tonnesOf(found)['b1']).toBeCloseTo(5, 3);
    expect(found.cells.insideShare[1]).toBeCloseTo(0.5, 4);
    expect(found.cutCells).toBe(1);
  });

  it('keep their area and shape as one ring, holes and parts with them', () => {
    const withHole = {
      type: 'MultiPolygon',
      coordinates: [
        [
          ring([
            [0, 0],
            [100, 0],
            [100, 100],
            [0, 100],
          ]),
          // Wound like its shell, as some files do.
          ring([
            [20, 20],
            [60, 20],
            [60, 60],
            [20, 60],
          ]),
        ],
        [
          ring([
            [200, 0],
            [200, 50],
            [250, 50],
            [250, 0],
          ]),
        ],
      ],
    };
    const table = makeTable([{ geometry: withHole }]);
    const frame = polygonFrame(table, () => null);
    const outline = frame.outline(0);
    expect([...outline.slice(0, 2)]).toEqual([...outline.slice(-2)]);
    const areaM2 = footprintAreaM2(table, 0);
    expect(areaM2).toBeCloseTo(10_000 - 1600 + 2500, 0);
    expect(frame.areaM2(0)).toBe(areaM2);
    expect(Math.abs(smallRingAreaM2(outline, 0, outline.length / 2) - areaM2)).toBeLessThan(0.01);
    const { region } = measureRegion([makeTable([{ geometry: box(-10, -10, 70, 200) }])]);
    // Left of x = 60: 6000 m² less the whole hole.
    expect(region!.shareInside(outline)).toBeCloseTo((6000 - 1600) / areaM2, 4);
  });

  it('total before = cells and outside, for any shapes in any order', async () => {
    const place = fc.integer({ min: -400, max: 400 });
    const some = fc.array(fc.record({ x: place, y: place, size: fc.integer({ min: 1, max: 300 }) }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(some, some, fc.constantFrom('box', 'line', 'point'), async (areas, features, kind) => {
        const shape = ({ x, y, size }: { x: number; y: number; size: number }) =>
          kind === 'box'
            ? polygon([x, y], [x + size, y + size / 4], [x + size / 2, y + size])
            : kind === 'line'
              ? line([x, y], [x + size, y - size / 3])
              : point(x, y);
        const tonnes = features.map(({ size }) => size / 7);
        const blocks = rows(...areas.map(({ x, y, size }) => box(x, y, size)));
        const here = await ask(blocks, [
          source(
            features.map((f) => ({ geometry: shape(f) })),
            tonnes,
          ),
        ]);
        const total = exactSum(tonnes);
        expect(Math.abs(here.cellsT + here.outsideT - total)).toBeLessThanOrEqual(1e-9 * Math.max(1, total));
        const there = await ask(blocks, [
          source(
            [...features].reverse().map((f) => ({ geometry: shape(f) })),
            [...tonnes].reverse(),
          ),
        ]);
        expect(there.ids).toEqual(here.ids);
        there.cells.tonnes.forEach((value, k) => {
          expect(value).toBeCloseTo(here.cells.tonnes[k]!, 9);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('neighbours among polygons', () => {
  //  b3
  //  b0 | b1   b1 and b2 are a street apart; b3 meets b1 in a corner; b4 lies in b0
  const table = makeTable(
    rows(box(0, 0, 100), box(100, 0, 100), box(215, 0, 100), box(0, 100, 100), box(40, 40, 10), {
      type: 'Polygon',
      coordinates: [
        [
          [0, -50.4],
          [100, -50.4],
          [100, -0.4],
          [0, -0.4],
          [0, -50.4],
        ].map((at) => degrees(at as [number, number])),
      ],
    }),
  );
  const frame = polygonFrame(table, () => null);
  const cells = Uint32Array.from({ length: 6 }, (_, k) => k);
  const list = (kind: 'queen' | 'rook') => {
    const { offsets, columns } = cellNeighbours(frame, cells, { kind });
    return [...cells].map((k) => [...columns.subarray(offsets[k]!, offsets[k + 1]!)]);
  };

  it('touch within half a metre, corners included', () => {
    expect(list('queen')).toEqual([[1, 3, 5], [0, 3, 5], [], [0, 1], [], [0, 1]]);
  });

  it('share a side of a metre', () => {
    expect(list('rook')).toEqual([[1, 3, 5], [0], [], [0], [], [0]]);
  });

  it('are near by the distance of their middles in metres', () => {
    const near = (metres: number) => {
      const { offsets, columns } = cellNeighbours(frame, cells, { kind: 'distance', metres });
      return [...columns.subarray(offsets[1]!, offsets[2]!)];
    };
    expect(near(99)).toEqual([]);
    expect(near(101)).toEqual([0]);
    expect(near(120)).toEqual([0, 2, 4]);
    const { offsets } = cellNeighbours(frame, cells, { kind: 'nearest', count: 2 });
    expect([...offsets]).toEqual([0, 2, 4, 6, 8, 10, 12]);
  });
});
