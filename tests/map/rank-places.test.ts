import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rankPlacesWithoutOverlap } from '../../src/map/rank-places.ts';

const at = (rank: number, lon: number, lat = 22) => ({ rank, position: [lon, lat] as const });

const level = (zoom: number) => ({ zoom, bearing: 0, pitch: 0 });

it('leaves out the worse of two that lie on each other, until the view is near enough', () => {
  const places = [at(2, 113.501), at(1, 113.5), at(3, 114)];
  // A thousandth of a degree is 1.5 px at zoom 10, 93 px at zoom 16.
  expect(rankPlacesWithoutOverlap(places, level(10)).map(({ rank }) => rank)).toEqual([1, 3]);
  expect(rankPlacesWithoutOverlap(places, level(16)).map(({ rank }) => rank)).toEqual([1, 2, 3]);
});

it('keeps the best always, no two nearer than a badge is high and wide, and leaves none out without need', () => {
  const place = fc.tuple(fc.double({ min: 113, max: 114, noNaN: true }), fc.double({ min: 22, max: 23, noNaN: true }));
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 12 }), fc.integer({ min: 4, max: 16 }), (points, zoom) => {
      const places = points.map(([lon, lat], i) => at(i + 1, lon, lat));
      const kept = rankPlacesWithoutOverlap(places, level(zoom));
      const pixels = ({ position: [lon, lat] }: (typeof places)[number]) => {
        const scale = 512 * 2 ** zoom;
        return [(lon / 360) * scale, (Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)) * scale] as const;
      };
      const touch = (a: (typeof places)[number], b: (typeof places)[number]) => {
        const width = (rank: number) => (rank > 9 ? 30 : 22);
        return (
          Math.abs(pixels(a)[1] - pixels(b)[1]) < 20 - 1e-6 &&
          Math.abs(pixels(a)[0] - pixels(b)[0]) < (width(a.rank) + width(b.rank)) / 2 - 1e-6
        );
      };
      expect(kept[0]!.rank).toBe(1);
      for (const [i, one] of kept.entries())
        for (const other of kept.slice(i + 1)) expect(touch(one, other)).toBe(false);
      for (const gone of places.filter((one) => !kept.includes(one))) {
        const isNear = kept.some(
          (one) =>
            one.rank < gone.rank &&
            Math.abs(pixels(one)[0] - pixels(gone)[0]) < 30 + 1e-6 &&
            Math.abs(pixels(one)[1] - pixels(gone)[1]) < 20 + 1e-6,
        );
        expect(isNear).toBe(true);
      }
    }),
  );
});

it('a tilted map has less room behind a number than beside it, and a turned one the other way round', () => {
  // 23 px north of each other, or 23 px east, at zoom 12.
  const step = 23 / ((512 * 2 ** 12) / 360);
  const behind = [at(1, 113.5, 0), at(2, 113.5, step)];
  const beside = [at(1, 113.5, 0), at(2, 113.5 + 2 * step, 0)];
  const shown = (places: typeof behind, bearing: number, pitch: number) =>
    rankPlacesWithoutOverlap(places, { zoom: 12, bearing, pitch }).map(({ rank }) => rank);
  expect(shown(behind, 0, 0)).toEqual([1, 2]);
  expect(shown(behind, 0, 50)).toEqual([1]);
  expect(shown(beside, 0, 50)).toEqual([1, 2]);
  expect(shown(beside, 90, 60)).toEqual([1]);
  expect(shown(beside, 90, 0)).toEqual([1, 2]);
});
