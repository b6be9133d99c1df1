import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactSum } from '../../src/analysis/allocate.ts';
import type { ResultColumn } from '../../src/analysis/attribution-result.ts';
import type { CellFrame } from '../../src/analysis/cell-frame.ts';
import { cellNeighbours } from '../../src/analysis/cell-neighbours.ts';
import type { CellSource } from '../../src/analysis/fill-cells.ts';
import type { HotSpotQuestion } from '../../src/analysis/grid-hot-spots.ts';
import { gridHotSpots } from '../../src/analysis/grid-hot-spots.ts';
import { hexagonFrame } from '../../src/analysis/hexagon-frame.ts';
import { measureRegion } from '../../src/analysis/measure-boundary.ts';
import { squareFrame } from '../../src/analysis/square-frame.ts';
import { NO_HOT_CLASS } from '../../src/analysis/statistics/cluster-statistics.ts';
import { startMethod } from '../../src/core/clusters/cluster-method.ts';
import type { LayerRole } from '../../src/core/plan/tables.ts';
import { gaussKrueger } from '../../src/geo/gauss-krueger.ts';
import type { MadeRow } from './make-layer.ts';
import { box, line, makeTable, noPause, point } from './make-layer.ts';

/** Metres of EPSG:4547 as degrees, exactly: cell borders fall where the test says. */
const zone = gaussKrueger(114);
const out = new Float64Array(2);
const at = (x: number, y: number): [number, number] => {
  zone.inverse(500_000 + x, 2_500_000 + y, out, 0);
  return [out[0]!, out[1]!];
};
const square = (x: number, y: number, size: number) => ({
  type: 'Polygon',
  coordinates: [[at(x, y), at(x + size, y), at(x + size, y + size), at(x, y + size), at(x, y)]],
});

const source = (rows: MadeRow[], tonnes: number[], role: LayerRole = 'buildings'): CellSource => ({
  table: makeTable(rows),
  role,
  columns: new Map<ResultColumn, Float64Array>([
    ['total', Float64Array.from(tonnes)],
    ['industry', Float64Array.from(tonnes, (t) => t / 4)],
  ]),
});
const question: HotSpotQuestion = {
  column: 'total',
  grid: { kind: 'square', sizeM: 100 },
  metric: 'density',
  method: { ...startMethod, measured: 'density' },
  top: 5,
};
const ask = (sources: CellSource[], frame: CellFrame = squareFrame(114, 100), more: Partial<HotSpotQuestion> = {}) =>
  gridHotSpots(sources, null, frame, { ...question, ...more }, noPause);
const tonnesById = (result: Awaited<ReturnType<typeof ask>>, all = 1000) =>
  Object.fromEntries(result.ranked.slice(0, all).map(({ id, tonnes }) => [id, tonnes]));

describe('the same cells again', () => {
  const rows = [square(50, 0, 100), square(250, 20, 40), square(90, 90, 30)].map((geometry) => ({ geometry }));
  const first = source(rows, [30, 10, 5]);
  const { region } = measureRegion([makeTable([{ geometry: square(0, 0, 270) }])]);
  const withTonnes = (tonnes: number[], role: LayerRole = 'buildings') => ({
    ...source(rows, tonnes, role),
    table: first.table,
  });

  it.each([
    ['other tonnes', withTonnes([12, 80, 1])],
    ['nothing of one feature', withTonnes([12, 0, 1])],
    ['another layer', source([{ geometry: square(10, 10, 300) }], [7])],
    ['parcels, which are cut at the boundary', withTonnes([30, 10, 5], 'parcels')],
  ])('hold %s as cells of their own would', async (_, second) => {
    for (const kept of [squareFrame(114, 100), await hexagonFrame(10)]) {
      const fresh = kept.plane === null ? await hexagonFrame(10) : squareFrame(114, 100);
      await gridHotSpots([first], region, kept, question, noPause);
      const again = await gridHotSpots([second], region, kept, question, noPause);
      expect(again).toEqual(await gridHotSpots([second], region, fresh, question, noPause));
    }
  });

  it('are not filled again by what another column leaves out', async () => {
    const kept = squareFrame(114, 100);
    const parts = { ...first, columns: new Map([...first.columns, ['waste', Float64Array.of(0, 4, 0)] as const]) };
    await gridHotSpots([parts], null, kept, question, noPause);
    const again = await gridHotSpots([parts], null, kept, { ...question, column: 'waste' }, noPause);
    expect(again.ids).toHaveLength(1);
    const fresh = await gridHotSpots([parts], null, squareFrame(114, 100), { ...question, column: 'waste' }, noPause);
    expect(again).toEqual(fresh);
    // Of the total, what the features in that cell have.
    expect(again.sectors.map(({ sector, tonnes }) => [sector, ...tonnes])).toEqual([
      ['industry', 2.5],
      ['waste', 4],
    ]);
  });
});

describe('square cells', () => {
  it('share polygons by area and lines by length, and take points whole', async () => {
    const result = await ask(
      [
        source([{ geometry: square(50, 0, 100) }], [30]),
        source([{ geometry: { type: 'LineString', coordinates: [at(30, 50), at(150, 50)] } }], [12], 'roads'),
        source([{ geometry: { type: 'Point', coordinates: at(140, 90) } }], [5], 'pointSources'),
      ],
      squareFrame(114, 100),
      { top: 10 },
    );
    const cells = tonnesById(result);
    // Columns 5000 and 5001: half of the square each, 70 and 50 m of the line, the point in the second.
    expect(cells['5000,25000']).toBeCloseTo(15 + 7, 5);
    expect(cells['5001,25000']).toBeCloseTo(15 + 5 + 5, 5);
    expect(result.plane).toBe('EPSG:4547');
    expect([result.totalT, result.cellsT]).toEqual([47, 47]);
    expect(result.ranked[0]!.tonnesBySector.industry).toBeCloseTo(25 / 4, 5);
  });

  it('know their true area and give density by it', async () => {
    // 0.9° off the meridian, the plane is 1.0001 times too large: 92 km / 6371 km, squared, halved.
    const far = makeTable([{ geometry: { type: 'Point', coordinates: [114.9, 22.5] } }]);
    const columns = new Map<ResultColumn, Float64Array>([['total', Float64Array.of(8)]]);
    const result = await ask([{ table: far, role: 'pointSources', columns }]);
    const [cell] = result.ranked;
    const scale = 1 + (92_600 / 6_371_000) ** 2 / 2;
    expect(cell!.areaKm2).toBeCloseTo(0.01 / scale ** 2, 7);
    expect(cell!.densityTPerKm2).toBe(8 / cell!.areaKm2);
  });

  it('move with the features', async () => {
    const rows = (dx: number) =>
      [square(10 + dx, 20, 260), square(400 + dx, 100, 33)].map((geometry) => ({ geometry }));
    const here = tonnesById(await ask([source(rows(0), [9, 4])], squareFrame(114, 100), { top: 99 }));
    const there = tonnesById(await ask([source(rows(100), [9, 4])], squareFrame(114, 100), { top: 99 }));
    for (const [id, tonnes] of Object.entries(here)) {
      const [i, j] = id.split(',').map(Number);
      expect(there[`${i! + 1},${j}`]).toBeCloseTo(tonnes, 6);
    }
    // And the statistics with them.
    const zOf = async (dx: number) => {
      const { cells, ids } = await ask([source(rows(dx), [9, 4])], squareFrame(114, 100), { top: 0 });
      return new Map(ids.map((id, k) => [id, cells.z[k]!]));
    };
    const [before, after] = [await zOf(0), await zOf(100)];
    expect([...before.values()].filter((z) => !Number.isNaN(z)).length).toBeGreaterThan(8);
    for (const [id, z] of before) {
      const [i, j] = id.split(',').map(Number);
      const shifted = after.get(`${i! + 1},${j}`);
      if (Number.isNaN(z)) expect(shifted).toBeNaN();
      else expect(shifted).toBeCloseTo(z, 4);
    }
  });

  it('rank by density or by total, the list as long as asked, ranks on the cells', async () => {
    const points = [5, 9, 7].map((_, k) => ({ geometry: { type: 'Point', coordinates: at(150 + 200 * k, 50) } }));
    const result = await ask([source(points, [5, 9, 7], 'pointSources')], squareFrame(114, 100), {
      top: 2,
      metric: 'total',
    });
    expect(result.ranked.map(({ tonnes }) => tonnes)).toEqual([9, 7]);
    expect([...result.cells.ranks].sort()).toEqual([0, 1, 2]);
    for (const { rank, cell, bounds, centre } of result.ranked) {
      expect(result.cells.ranks[cell]).toBe(rank);
      expect(bounds[0] < centre[0] && centre[0] < bounds[2]).toBe(true);
    }
  });

  it('find the hot corner, alone and with the statistic written out', async () => {
    const points: MadeRow[] = [];
    const tonnes: number[] = [];
    for (let i = 0; i < 8; i++) {
      for (let j = 0; j < 8; j++) {
        points.push({ geometry: { type: 'Point', coordinates: at(50 + 100 * i, 50 + 100 * j) } });
        tonnes.push(i < 2 && j < 2 ? 100 : 1 + ((i * 5 + j * 3) % 4));
      }
    }
    const result = await ask([source(points, tonnes, 'pointSources')], squareFrame(114, 100), {
      top: 64,
      metric: 'total',
    });
    expect(result.ranked.filter(({ hotClass }) => hotClass === 3).map(({ id }) => id)).toContain('5000,25000');
    expect(result.significantHot).toBeGreaterThan(3);
    const density = result.ranked.map(({ densityTPerKm2 }) => densityTPerKm2);
    const mean = exactSum(density) / 64;
    const s = Math.sqrt(exactSum(density.map((d) => d * d)) / 64 - mean ** 2);
    for (const cell of result.ranked) {
      const [i, j] = cell.id.split(',').map(Number);
      const near = result.ranked.filter(({ id }) => {
        const [k, l] = id.split(',').map(Number);
        return Math.max(Math.abs(i! - k!), Math.abs(j! - l!)) <= 1;
      });
      const w = near.length;
      const sum = exactSum(near.map(({ densityTPerKm2 }) => densityTPerKm2));
      expect(cell.z).toBeCloseTo((sum - mean * w) / (s * Math.sqrt((64 * w - w * w) / 63)), 8);
    }
  });

  it('let the town show beside one great plant: Gi* of the logarithm', async () => {
    const rows: MadeRow[] = [];
    const tonnes: number[] = [];
    for (let i = 0; i < 12; i++) {
      for (let j = 0; j < 12; j++) {
        rows.push({ geometry: { type: 'Point', coordinates: at(50 + 100 * i, 50 + 100 * j) } });
        // A plant in one corner, a town in the other, villages between.
        tonnes.push(i === 0 && j === 0 ? 1e6 : i > 8 && j > 8 ? 500 : 5 + ((i + 2 * j) % 3));
      }
    }
    const hot = async (measured: 'density' | 'logDensity') => {
      const { ranked } = await ask([source(rows, tonnes, 'pointSources')], squareFrame(114, 100), {
        top: 144,
        method: { ...startMethod, measured },
      });
      return ranked.filter(({ hotClass }) => hotClass > 0).map(({ id }) => id);
    };
    expect(await hot('density')).not.toContain('5010,25010');
    expect(await hot('logDensity')).toContain('5010,25010');
  });

  it('flag few cells, lonely cells and cells all alike', async () => {
    const lone = [0, 100, 200, 3000].map((x) => ({ geometry: { type: 'Point', coordinates: at(x + 50, 50) } }));
    const few = await ask([source(lone, [1, 5, 2, 9], 'pointSources')]);
    expect(few.issues.map(({ code }) => code)).toEqual(['ISLAND', 'SMALL_N']);
    expect(few.ranked.find(({ tonnes }) => tonnes === 9)).toMatchObject({ z: null, p: null, hotClass: NO_HOT_CLASS });
    expect((await ask([source(lone.slice(0, 2), [1, 2], 'pointSources')])).issues.map(({ code }) => code)).toEqual([
      'TOO_FEW_CELLS',
    ]);
    const none = await ask([]);
    expect([none.cells.count, none.ranked.length, none.totalT]).toEqual([0, 0, 0]);
  });

  it('cut by the boundary say which share lies inside, and lines are cut with them', async () => {
    const { region } = measureRegion([makeTable([{ geometry: square(0, 0, 250) }])]);
    const sources = [
      source([{ geometry: { type: 'LineString', coordinates: [at(50, 50), at(450, 50)] } }], [20], 'roads'),
      source([{ geometry: square(210, 110, 80) }], [6], 'parcels'),
    ];
    const result = await gridHotSpots(sources, region, squareFrame(114, 100), { ...question, top: 9 }, noPause);
    const share = Object.fromEntries(result.ranked.map(({ id, insideShare }) => [id, insideShare]));
    expect(Object.keys(share).sort()).toEqual(['5000,25000', '5001,25000', '5002,25000', '5002,25001']);
    // The grid line and the straight border part by less than a millimetre.
    expect(share['5001,25000']).toBeCloseTo(1, 4);
    expect(share['5002,25000']).toBeCloseTo(0.5, 5);
    expect(tonnesById(result)['5001,25000']).toBeCloseTo(10, 4);
  });
});

describe('squares cut whole and cut ring by ring', () => {
  it('hold the same', () => {
    // A ring with a hole, drawn either way round, over many cells, some in one row or column only.
    const corner = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }));
    fc.assert(
      fc.property(corner, corner, corner, fc.integer({ min: 20, max: 900 }), (a, b, c, side) => {
        const [x, y] = a;
        const geometry = {
          type: 'MultiPolygon',
          coordinates: [
            [
              square(x, y, side).coordinates[0]!,
              square(x + side / 4, y + side / 4, side / 3)
                .coordinates[0]!.slice()
                .reverse(),
            ],
            [[at(b[0] + 2000, b[1]), at(c[0] + 2000, c[1]), at(2000, 700), at(b[0] + 2000, b[1])]],
          ],
        };
        const table = makeTable([{ geometry }]);
        const frame = squareFrame(114, 100);
        const cover = frame.coverOf(table, () => true);
        const whole = new Map<number, number>();
        cover.coverPolygonRow!(0, (cell, m2) => whole.set(cell, (whole.get(cell) ?? 0) + m2));
        const { coords, ringOffsets } = table.geometry;
        const rings = [0, 1, 2].map((r) => coords.subarray(2 * ringOffsets[r]!, 2 * ringOffsets[r + 1]!));
        const cut = new Map<number, number>();
        cover.coverPolygon(rings, [false, true, false], (cell, share) =>
          cut.set(cell, (cut.get(cell) ?? 0) + share * 1e4),
        );
        for (const cell of new Set([...whole.keys(), ...cut.keys()])) {
          expect(Math.abs((whole.get(cell) ?? 0) - (cut.get(cell) ?? 0))).toBeLessThan(0.01);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('neighbours of squares and hexagons', () => {
  const placed = async (frame: CellFrame) => {
    const points = [0, 1, 2].flatMap((i) =>
      [0, 1, 2].map((j) => ({ geometry: { type: 'Point', coordinates: at(50 + 100 * i, 50 + 100 * j) } })),
    );
    const cover = frame.coverOf(makeTable(points), () => true);
    const cells = points.map(({ geometry }) => cover.cellOfPoint(...geometry.coordinates));
    return Uint32Array.from(new Set(cells)).sort(frame.compare);
  };
  const degreesOf = ({ offsets }: { offsets: Uint32Array }) => [...offsets.slice(1)].map((end, k) => end - offsets[k]!);

  it('touch by side or corner, or lie within a distance of middle to middle', async () => {
    const frame = squareFrame(114, 100);
    const cells = await placed(frame);
    const rook = cellNeighbours(frame, cells, { kind: 'rook' });
    expect(degreesOf(rook)).toEqual([2, 3, 2, 3, 4, 3, 2, 3, 2]);
    expect(degreesOf(cellNeighbours(frame, cells, { kind: 'queen' }))).toEqual([3, 5, 3, 5, 8, 5, 3, 5, 3]);
    const band = cellNeighbours(frame, cells, { kind: 'distance', metres: 100 });
    expect([...band.offsets]).toEqual([...rook.offsets]);
    expect(degreesOf(cellNeighbours(frame, cells, { kind: 'nearest', count: 4 }))).toEqual(new Array(9).fill(4));
  });

  it('of hexagons are six, by side and by corner alike', async () => {
    const frame = await hexagonFrame(9);
    const h3 = await import('h3-js');
    const middle = h3.latLngToCell(22.5, 114, 9);
    const disk = h3
      .gridDisk(middle, 1)
      .map((id) => ({ geometry: { type: 'Point', coordinates: h3.cellToLatLng(id).reverse() } }));
    const cover = frame.coverOf(makeTable(disk), () => true);
    const cells = Uint32Array.from(disk, ({ geometry: { coordinates } }) =>
      cover.cellOfPoint(coordinates[0]!, coordinates[1]!),
    );
    for (const kind of ['queen', 'rook'] as const) {
      expect(degreesOf(cellNeighbours(frame, cells, { kind }))).toEqual([6, 3, 3, 3, 3, 3, 3]);
    }
    // Middles of resolution 9 lie some 350 m apart.
    expect(degreesOf(cellNeighbours(frame, cells, { kind: 'distance', metres: 420 }))).toEqual([6, 3, 3, 3, 3, 3, 3]);
  });
});

describe('every grid', () => {
  const feature = fc.record({
    kind: fc.constantFrom('box', 'line', 'point'),
    x: fc.integer({ min: -3000, max: 3000 }),
    y: fc.integer({ min: -3000, max: 3000 }),
    size: fc.integer({ min: 1, max: 1500 }),
    tonnes: fc.integer({ min: 0, max: 1e9 }).map((kg) => kg / 1000),
  });
  const shape = ({ kind, x, y, size }: { kind: string; x: number; y: number; size: number }) =>
    kind === 'box' ? box(x, y, size) : kind === 'line' ? line([x, y], [x + size, y - size / 3]) : point(x, y);

  it.each([
    ['squares of 50 m', async () => squareFrame(114, 50)],
    ['squares of 500 m', async () => squareFrame(114, 500)],
    ['H3 of resolution 8', () => hexagonFrame(8)],
    ['H3 of resolution 10', () => hexagonFrame(10)],
  ] as const)('%s: total before = total after, in any order', async (_, frame) => {
    await fc.assert(
      fc.asyncProperty(fc.array(feature, { maxLength: 6 }), async (made) => {
        const ordered = await ask(
          [
            source(
              made.map((f) => ({ geometry: shape(f) })),
              made.map((f) => f.tonnes),
            ),
          ],
          await frame(),
        );
        const total = exactSum(made.map((f) => f.tonnes));
        expect(Math.abs(ordered.cellsT - total)).toBeLessThanOrEqual(1e-9 * total);
        expect(Math.abs(exactSum(ordered.cells.tonnes) - total)).toBeLessThanOrEqual(1e-9 * total);
        const turned = [...made].reverse();
        const reversed = await ask(
          [
            source(
              turned.map((f) => ({ geometry: shape(f) })),
              turned.map((f) => f.tonnes),
            ),
          ],
          await frame(),
        );
        expect(reversed.cells.count).toBe(ordered.cells.count);
        expect([...reversed.cells.coords]).toEqual([...ordered.cells.coords]);
      }),
      { numRuns: 25 },
    );
  });

  it('hexagons share a polygon by the area in them: against squares of a metre', async () => {
    // 600 m × 400 m over several cells of resolution 9, counted by its square metres' middles.
    const h3 = await import('h3-js');
    const counted = new Map<string, number>();
    for (let x = 5; x < 600; x += 10) {
      for (let y = 5; y < 400; y += 10) {
        const [lon, lat] = point(x, y).coordinates as [number, number];
        const id = h3.latLngToCell(lat, lon, 9);
        counted.set(id, (counted.get(id) ?? 0) + 1);
      }
    }
    const result = await ask([source([{ geometry: box(0, 0, 600, 400) }], [2400])], await hexagonFrame(9), { top: 99 });
    for (const { id, tonnes } of result.ranked) expect(Math.abs(tonnes - (counted.get(id) ?? 0))).toBeLessThan(25);
    expect(result.ranked.length).toBeGreaterThan(3);
  });
});
