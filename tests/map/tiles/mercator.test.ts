import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HALF_WORLD, latitudeOf, longitudeOf, mercatorX, mercatorY } from '../../../src/map/tiles/mercator.ts';

it('puts known places where the Web Mercator sheet has them', () => {
  expect(mercatorX(0)).toBe(0);
  expect(mercatorY(0)).toBeCloseTo(0, 9);
  expect(mercatorX(-180)).toBe(-HALF_WORLD);
  expect(mercatorX(90)).toBe(HALF_WORLD / 2);
  // 85.0511287798° is the latitude at which the sheet is square.
  expect(Math.abs(mercatorY(85.0511287798066) + HALF_WORLD)).toBeLessThanOrEqual(1);
  // By hand: y = ln tan(π/4 + φ/2) for φ = 30° is ln √3; the sheet is 2π wide.
  expect(mercatorY(30)).toBe(-Math.round((Math.log(3) / 2 / (2 * Math.PI)) * 2 ** 32));
});

it('comes back to the same place within 1 cm', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -179.9, max: 179.9, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
      (lon, lat) => {
        const metresPerDegree = 111_320;
        expect(Math.abs(longitudeOf(mercatorX(lon)) - lon) * metresPerDegree).toBeLessThan(0.01);
        expect(Math.abs(latitudeOf(mercatorY(lat)) - lat) * metresPerDegree).toBeLessThan(0.01);
      },
    ),
  );
});

it('keeps places beyond the sheet on its edge', () => {
  expect(mercatorX(180)).toBe(HALF_WORLD - 1);
  expect(mercatorY(90)).toBe(-HALF_WORLD);
  expect(mercatorY(-90)).toBe(HALF_WORLD - 1);
});
