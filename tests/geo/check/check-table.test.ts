import { describe, expect, it } from 'vitest';
import { type CheckWishes, checkTable } from '../../../src/geo/check/check-table.ts';
import { startLimits } from '../../../src/geo/check/limits.ts';
import { tableOfShapes } from '../../../src/geo/shapes-table.ts';

const M = 1 / 111_320;
const now = () => Promise.resolve();
const all: CheckWishes = { overlaps: true, gaps: true, outside: true, limits: startLimits };

/** A box in metres east and north of 114° E, 0° N, where a degree is as long both ways. */
const box = (west: number, south: number, east: number, north: number): number[][] =>
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ].map(([x, y]) => [114 + (x as number) * M, (y as number) * M]);
const polygon = (...rings: number[][][]) => JSON.stringify({ type: 'Polygon', coordinates: rings });
const tableOf = (...shapes: string[]) => tableOfShapes(shapes.map((geometry, i) => ({ id: String(i), geometry })));
const check = (shapes: string[], boundary: string[] = [], wishes = all) =>
  checkTable(tableOf(...shapes), boundary.length > 0 ? [tableOf(...boundary)] : [], wishes, now);

describe('a layer of parcels', () => {
  it('that tile the ground has no findings', async () => {
    const shapes = [box(0, 0, 100, 100), box(100, 0, 200, 100), box(0, 100, 200, 200)].map((ring) => polygon(ring));
    const result = await check(shapes, [polygon(box(0, 0, 200, 200))]);
    expect(result.findings).toEqual([]);
    expect(result.features).toBe(3);
    expect(result.dissolvedM2).toBeCloseTo(result.addedM2, 0);
  });

  it('tells an overlap with its area: 5 m × 100 m', async () => {
    const { findings, addedM2, dissolvedM2 } = await check([
      polygon(box(0, 0, 100, 100)),
      polygon(box(95, 0, 200, 100)),
    ]);
    expect(findings.map(({ kind, rows }) => [kind, rows])).toEqual([['overlap', [0, 1]]]);
    // A degree of latitude at the equator is 110,574 m, one of longitude 111,320 m.
    expect(findings[0]?.areaM2).toBeCloseTo((5 * 100 * 110_574) / 111_320, 0);
    expect(addedM2 - (dissolvedM2 as number)).toBeCloseTo(findings[0]?.areaM2 as number, 1);
  });

  it('leaves out the hair of a border digitised twice', async () => {
    const { findings } = await check([polygon(box(0, 0, 100, 100)), polygon(box(99.995, 0, 200, 100))]);
    expect(findings).toEqual([]);
  });

  it('tells a gap between four parcels with its neighbours, and large open land only as a sum', async () => {
    const around = [box(0, 0, 50, 60), box(50, 0, 110, 50), box(60, 50, 110, 110), box(0, 60, 60, 110)];
    const small = await check(around.map((ring) => polygon(ring)));
    expect(small.findings.map(({ kind, rows }) => [kind, rows])).toEqual([['gap', [0, 1, 2, 3]]]);
    expect(small.findings[0]?.areaM2).toBeCloseTo((100 * 110_574) / 111_320, 0);
    const large = await check([
      polygon(box(0, 0, 50, 200)),
      polygon(box(50, 0, 200, 10)),
      polygon(box(190, 10, 200, 200)),
      polygon(box(50, 190, 190, 200)),
    ]);
    expect(large.findings).toEqual([]);
    expect(large.openM2).toBeCloseTo((140 * 180 * 110_574) / 111_320, -2);
  });

  it('tells a gap outside the boundary too', async () => {
    const around = [box(0, 0, 50, 60), box(50, 0, 110, 50), box(60, 50, 110, 110), box(0, 60, 60, 110)];
    const { findings } = await check(
      around.map((ring) => polygon(ring)),
      [polygon(box(-500, 0, -400, 100))],
      { ...all, outside: false },
    );
    expect(findings.map(({ kind }) => kind)).toEqual(['gap']);
  });

  it('tells a strip along the boundary', async () => {
    const { findings } = await check([polygon(box(0, 0, 100, 99.5))], [polygon(box(0, 0, 100, 100))]);
    expect(findings.map(({ kind }) => kind)).toEqual(['gap']);
    expect(findings[0]?.widthM).toBeCloseTo(0.5, 1);
  });

  it('compares nothing with a boundary that crosses itself, and says so', async () => {
    const bowTie = polygon([
      [114, 0],
      [114.001, 0.001],
      [114.001, 0],
      [114, 0.001],
      [114, 0],
    ]);
    const result = await check([polygon(box(1000, 0, 1100, 100))], [bowTie]);
    expect(result.boundaryAtFault).toBe(true);
    expect(result.findings).toEqual([]);
  });

  it('tells what lies outside the boundary, and by which share', async () => {
    const { findings } = await check(
      [polygon(box(0, 0, 100, 100)), polygon(box(150, 0, 250, 100)), polygon(box(300, 0, 400, 100))],
      [polygon(box(-50, -50, 200, 200))],
      { ...all, gaps: false },
    );
    expect(findings.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['outside', [2]],
      ['partlyOutside', [1]],
    ]);
    expect(findings[1]?.shareOutside).toBeCloseTo(0.5, 6);
  });

  it('tells slivers, repeated shapes and shapes at fault, and leaves the last out of the sums', async () => {
    const bowTie = polygon([
      [114, 0],
      [114.001, 0.001],
      [114.001, 0],
      [114, 0.001],
      [114, 0],
    ]);
    const result = await check([
      polygon(box(300, 0, 400, 100)),
      polygon(box(300, 0, 400, 100)),
      polygon(box(500, 0, 500.4, 100)),
      bowTie,
    ]);
    expect(result.findings.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['selfCrossing', [3]],
      ['repeatedShape', [1, 0]],
      ['sliver', [2]],
    ]);
    expect(result.leftOut).toBe(1);
    expect(result.findings.find(({ kind }) => kind === 'sliver')?.widthM).toBeCloseTo(0.4, 2);
  });
});
