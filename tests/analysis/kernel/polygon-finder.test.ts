import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { polygonAreas } from '../../../src/analysis/kernel/polygon-areas.ts';
import { PolygonFinder } from '../../../src/analysis/kernel/polygon-finder.ts';
import { seededRandom } from '../../../src/core/seeded-random.ts';
import { areaOf, box, isIn, type Place, type Polygon, tableOf } from './plane.ts';

function finderOf(features: readonly (readonly Polygon[])[]) {
  const table = tableOf(features);
  return new PolygonFinder(table, table.geometry.coords, polygonAreas(table, table.geometry.coords));
}

/** The smallest that holds the place, of equal ones the first. */
function slowly(features: readonly (readonly Polygon[])[], x: number, y: number): number {
  const holders = features.flatMap((parts, row) => (isIn(parts, x, y) ? [{ row, area: areaOf(parts) }] : []));
  return holders.reduce((best, holder) => (holder.area < best.area ? holder : best), {
    row: -1,
    area: Number.POSITIVE_INFINITY,
  }).row;
}

function ragged(random: () => number, x: number, y: number, radius: number, corners: number): Place[] {
  return Array.from({ length: corners }, (_, k) => {
    const angle = (2 * Math.PI * k) / corners;
    const reach = radius * (0.5 + 0.5 * random());
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
  });
}

describe('the polygon that holds a place', () => {
  it('is the one, or none between and around', () => {
    const finder = finderOf([[[box(0, 0, 10)]], [[box(20, 0, 10)]]]);
    expect([
      finder.find(5, 5),
      finder.find(25, 5),
      finder.find(15, 5),
      finder.find(-5, 5),
      finder.find(5, 1e9),
    ]).toEqual([0, 1, -1, -1, -1]);
  });

  it('on a shared edge is exactly one of the two', () => {
    const finder = finderOf([[[box(0, 0, 10)]], [[box(10, 0, 10)]], [[box(0, 10, 10)]]]);
    expect(finder.find(10, 5)).toBe(1);
    expect(finder.find(5, 10)).toBe(2);
  });

  it('of several is the smallest, of equal ones the first', () => {
    expect(finderOf([[[box(0, 0, 100)]], [[box(40, 40, 10)]], [[box(40, 40, 10)]]]).find(45, 45)).toBe(1);
    expect(finderOf([[[box(40, 40, 10)]], [[box(0, 0, 100)]]]).find(45, 45)).toBe(0);
  });

  it('has no inside in a hole; a parcel may lie there', () => {
    const features = [[[box(0, 0, 100), box(40, 40, 20)]], [[box(45, 45, 5)]]];
    const finder = finderOf(features);
    expect([finder.find(10, 10), finder.find(42, 42), finder.find(47, 47)]).toEqual([0, -1, 1]);
  });

  it('agrees with asking all, for tiles, overlaps, lakes of many corners, several parts and strays', () => {
    const random = seededRandom(7);
    const features: Polygon[][] = [];
    for (let k = 0; k < 400; k++) {
      const [x, y] = [1000 * random(), 1000 * random()];
      features.push([[ragged(random, x, y, 20 + 30 * random(), 3 + Math.floor(6 * random()))]]);
    }
    // One that covers all, with very many corners and a hole; one far away; one that reaches from here to there.
    const shore = ragged(random, 500, 500, 600, 1500);
    features.push([[shore, box(480, 480, 40)]]);
    features.push([[box(900_000, 900_000, 50)]]);
    features.push([[box(-20, -20, 30)], [box(800_000, 0, 10)]]);
    features.push([[ragged(random, 300, 300, 150, 200)], [ragged(random, 800, 700, 80, 100)]]);
    const finder = finderOf(features);
    let found = 0;
    for (let k = 0; k < 1200; k++) {
      const [x, y] =
        k % 50 === 0
          ? [900_000 + 60 * random(), 900_000 + 60 * random()]
          : [-100 + 1200 * random(), -100 + 1200 * random()];
      const row = finder.find(x!, y!);
      expect(row).toBe(slowly(features, x!, y!));
      if (row >= 0) found++;
    }
    expect(found).toBeGreaterThan(600);
    expect(finder.find(800_005, 5)).toBe(slowly(features, 800_005, 5));
  });

  it('does not mind the order of rows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const random = seededRandom(seed);
        const features: Polygon[][] = Array.from({ length: 30 }, () => [
          [ragged(random, 100 * random(), 100 * random(), 5 + 20 * random(), 3 + Math.floor(100 * random()))],
        ]);
        const finder = finderOf(features);
        const backwards = finderOf([...features].reverse());
        for (let k = 0; k < 50; k++) {
          const [x, y] = [100 * random(), 100 * random()];
          const row = backwards.find(x, y);
          expect(row < 0 ? -1 : features.length - 1 - row).toBe(finder.find(x, y));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('takes no polygons, and polygons on one spot', () => {
    expect(finderOf([]).find(0, 0)).toBe(-1);
    const heap = Array.from({ length: 50 }, (_, k): Polygon[] => [[box(0, 0, 1 + k / 100)]]);
    expect(finderOf(heap).find(0.5, 0.5)).toBe(0);
    expect(finderOf(heap).find(1.485, 0.5)).toBe(49);
  });

  it('leaves out a polygon folded flat', () => {
    const features: Polygon[][] = [[[[[0, 0] as const, [10, 0] as const, [0, 0] as const]]], [[box(0, -5, 10)]]];
    expect(finderOf(features).find(5, 0)).toBe(slowly([[], features[1]!], 5, 0));
  });
});
