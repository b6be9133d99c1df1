import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetToWgs84, wgs84ToOffset } from '../../../src/geo/crs/china-offset.ts';
import { metresPerDegree } from '../../../src/geo/crs/crs-change.ts';
import { findShift, type ShiftFinding, type ShiftFound } from '../../../src/geo/shift/find-shift.ts';
import { aTable } from '../../builders/a-table.ts';
import { aTown, drawn } from '../../builders/a-town.ts';

const go = async () => {};
const toGcj = (lonLat: Float64Array) => wgs84ToOffset('GCJ-02', lonLat, 0, lonLat.length / 2);
const toBaidu = (lonLat: Float64Array) => wgs84ToOffset('BD-09', lonLat, 0, lonLat.length / 2);

function shifted(finding: ShiftFinding): ShiftFound {
  if (finding.kind !== 'shifted') throw new Error(`found ${finding.kind}`);
  return finding;
}

/** Outside China no way has a name. */
const elsewhere = { lon: 9.5, lat: 47.1 };

describe('a layer beside another of the same subject', () => {
  it('is found to a few metres, whatever the way, with noise, gaps and features of its own', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 60, max: 900, noNaN: true }),
        fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
        fc.constantFrom('street', 'roof' as const),
        fc.constantFrom(0, 2, 4),
        fc.constantFrom(1, 0.7, 0.5),
        async (seed, wayM, bearing, kind, noiseM, share) => {
          const town = aTown(seed, elsewhere);
          const other = aTown(seed + 7, elsewhere);
          const [eastM, northM] = [wayM * Math.cos(bearing), wayM * Math.sin(bearing)];
          const strangers = { ...other, shapes: other.shapes.filter((_, at) => at % 4 === 0) };
          const own = drawn([town, strangers], { kind, eastM, northM, noiseM, share, seed });
          const there = drawn([town], { kind, noiseM, share: 0.9, seed: seed + 1 });
          const found = shifted(await findShift(own, there, true, go));
          expect(Math.hypot(found.eastM + eastM, found.northM + northM)).toBeLessThan(6);
          expect(found.systems).toBeNull();
          expect(found.shareAfter).toBeGreaterThan(3 * found.shareBefore);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('is found to lie well when it does, and never to be shifted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1e6 }),
        fc.constantFrom('street', 'roof' as const),
        fc.constantFrom(0, 3, 8),
        async (seed, kind, noiseM) => {
          const town = aTown(seed);
          const own = drawn([town], { kind, noiseM, share: 0.8, seed });
          expect((await findShift(own, drawn([town], { kind }), true, go)).kind).toBe('aligned');
        },
      ),
      { numRuns: 6 },
    );
  });

  it('stays open between layers that have nothing in common', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1e6 }),
        fc.constantFrom('street', 'roof' as const),
        async (seed, kind) => {
          const own = drawn([aTown(seed)], { kind });
          expect((await findShift(own, drawn([aTown(seed + 1)], { kind }), true, go)).kind).toBe('open');
        },
      ),
      { numRuns: 6 },
    );
  });

  it('stays open in a pattern that repeats itself, and where there is too little', async () => {
    const squares = (columns: number, rows: number, eastDegrees: number) =>
      aTable(
        Array.from({ length: columns * rows }, (_, i) => ({
          id: String(i),
          at: [120 + eastDegrees + 0.002 * (i % columns), 31 + 0.002 * Math.floor(i / columns)] as const,
        })),
      );
    expect((await findShift(squares(12, 12, 0.0013), squares(12, 12, 0), true, go)).kind).toBe('open');
    expect((await findShift(squares(1, 1, 0.004), squares(1, 1, 0), true, go)).kind).toBe('open');
    expect((await findShift(squares(2, 1, 0.004), squares(1, 1, 0), true, go)).kind).toBe('open');
    expect((await findShift(aTable([]), squares(3, 3, 0), true, go)).kind).toBe('open');
    expect((await findShift(squares(3, 3, 0), squares(3, 3, 2), true, go)).kind).toBe('open');
  });

  it('believes no way without name between unlike subjects', async () => {
    const town = aTown(5, elsewhere);
    const own = drawn([town], { eastM: 200, northM: 100 });
    expect((await findShift(own, drawn([town]), true, go)).kind).toBe('shifted');
    expect((await findShift(own, drawn([town]), false, go)).kind).toBe('open');
  });
});

describe('a way with a name', () => {
  const town = aTown(11);
  const plain = drawn([town], { noiseM: 1 });
  const gcj = drawn([town], { noiseM: 1, seed: 2, convert: toGcj });
  const baidu = drawn([town], { noiseM: 1, seed: 3, convert: toBaidu });

  it.each([
    ['GCJ-02 on WGS 84', gcj, plain, 'GCJ-02', 'WGS 84'],
    ['WGS 84 on GCJ-02', plain, gcj, 'WGS 84', 'GCJ-02'],
    ['BD-09 on WGS 84', baidu, plain, 'BD-09', 'WGS 84'],
    ['WGS 84 on BD-09', plain, baidu, 'WGS 84', 'BD-09'],
    ['BD-09 on GCJ-02', baidu, gcj, 'BD-09', 'GCJ-02'],
    ['GCJ-02 on BD-09', gcj, baidu, 'GCJ-02', 'BD-09'],
  ] as const)('%s', async (_, own, other, from, to) => {
    for (const isLike of [true, false]) {
      const found = shifted(await findShift(own, other, isLike, go));
      expect(found.systems).toEqual({ own: from, other: to });
      expect(found.isSure).toBe(true);
      expect(found.shareAfter).toBeGreaterThan(0.9);
    }
  });

  it('is the same seen from the other layer, turned round', async () => {
    const there = shifted(await findShift(gcj, plain, true, go));
    const back = shifted(await findShift(plain, gcj, true, go));
    expect(Math.hypot(there.eastM + back.eastM, there.northM + back.northM)).toBeLessThan(2);
  });

  it('is the way the conversion goes', async () => {
    const { eastM, northM } = shifted(await findShift(gcj, plain, true, go));
    const place = Float64Array.of(120.45, 31.55);
    offsetToWgs84('GCJ-02', place, 0, 1);
    const metres = metresPerDegree(31.55);
    expect(eastM).toBeCloseTo((place[0]! - 120.45) * metres.eastM, -1);
    expect(northM).toBeCloseTo((place[1]! - 31.55) * metres.northM, -1);
  });

  it('is not given to a way that only comes near it', async () => {
    const beside = drawn([town], { eastM: 60, northM: -50, convert: toGcj });
    const found = shifted(await findShift(beside, plain, true, go));
    expect(found.systems).toBeNull();
  });

  it('is not given outside China', async () => {
    const alps = aTown(11, elsewhere);
    const own = drawn([alps], { eastM: 430, northM: -205 });
    expect(shifted(await findShift(own, drawn([alps]), true, go)).systems).toBeNull();
  });

  it('holds over a province, where the offset is not one way', async () => {
    const towns = [113, 113.7, 114.4, 115.1].map((lon, at) =>
      aTown(20 + at, { lon, lat: 22.5 + 0.2 * at, roofs: 80, streets: 25 }),
    );
    const own = drawn(towns, { convert: toGcj, noiseM: 1 });
    expect(shifted(await findShift(own, drawn(towns), true, go)).systems).toEqual({ own: 'GCJ-02', other: 'WGS 84' });
  });
});

it('compares a city of many roofs in part, and can be stopped', async () => {
  const towns = Array.from({ length: 64 }, (_, i) =>
    aTown(100 + i, { lon: 120 + 0.032 * (i % 8), lat: 31 + 0.027 * Math.floor(i / 8), roofs: 1500, streets: 0 }),
  );
  const own = drawn(towns, { convert: toGcj, noiseM: 1 });
  const began = performance.now();
  const found = shifted(await findShift(own, drawn(towns), true, go));
  expect(found.systems).toEqual({ own: 'GCJ-02', other: 'WGS 84' });
  expect(performance.now() - began).toBeLessThan(20_000);
  const stop = new Error('stopped');
  await expect(findShift(own, drawn(towns), true, () => Promise.reject(stop))).rejects.toBe(stop);
}, 60_000);
