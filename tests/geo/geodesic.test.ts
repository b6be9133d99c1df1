import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeLengthM, smallRingAreaM2 } from '../../src/geo/footprint-area.ts';
import { densifyRing, distanceM, measureRing, ringAreaM2 } from '../../src/geo/geodesic.ts';

const flat = (ring: number[][]) => Float64Array.from(ring.flat());

describe('geodesic area', () => {
  it('gives one eighth of the ellipsoid for the triangle of equator, 90° E and the pole', () => {
    const ring = flat([
      [0, 0],
      [90, 0],
      [0, 90],
    ]);
    expect(measureRing(ring, 0, 3).areaM2 / (510065621724088.4 / 8)).toBeCloseTo(1, 12);
  });

  it('agrees with Planimeter on a 0.2° box near Guangzhou, closed or not, either way round', () => {
    const box = [
      [113.3, 23],
      [113.5, 23],
      [113.5, 23.2],
      [113.3, 23.2],
    ];
    const closed = [...box, box[0]!];
    for (const ring of [box, closed, [...closed].reverse()]) {
      expect(Math.abs(ringAreaM2(flat(ring), 0, ring.length) - 453820788.79601)).toBeLessThan(0.01);
    }
  });

  it('measures a ring across the antimeridian like the same ring elsewhere', () => {
    const ring = (west: number, east: number) =>
      flat([
        [west, 10],
        [east, 10],
        [east, 11],
        [west, 11],
      ]);
    expect(ringAreaM2(ring(179.5, -179.5), 0, 4)).toBeCloseTo(ringAreaM2(ring(9.5, 10.5), 0, 4), 2);
  });

  it('gives no area to two points and no number to a latitude off the earth', () => {
    expect(
      ringAreaM2(
        flat([
          [1, 1],
          [2, 2],
          [1, 1],
        ]),
        0,
        3,
      ),
    ).toBe(0);
    expect(
      ringAreaM2(
        flat([
          [1, 1],
          [2, 91],
          [3, 1],
        ]),
        0,
        3,
      ),
    ).toBeNaN();
  });

  it('adds the strip between parallel and geodesic when a 20 km edge is densified', () => {
    const side = 20000 / distanceM(113, 23, 114, 23);
    const ring = flat([
      [113, 23],
      [113 + side, 23],
      [113 + side, 22.9],
      [113, 22.9],
      [113, 23],
    ]);
    const dense = densifyRing(ring, 0, 5, 500);
    const strip = ringAreaM2(ring, 0, 5) - ringAreaM2(dense, 0, dense.length / 2);
    // North edge bulges out by L³ tan φ / 12 R = 0.0444 km², south edge in by nearly as much.
    const expected = (l: number, lat: number) => (l ** 3 * Math.tan((lat * Math.PI) / 180)) / (12 * 6371008);
    expect(strip).toBeCloseTo(expected(20000, 23) - expected(20000 * 1.00074, 22.9), -2.5);
  });
});

describe('footprint area', () => {
  const ring = fc
    .record({
      lon: fc.double({ min: -179, max: 179, noNaN: true }),
      lat: fc.double({ min: -84, max: 84, noNaN: true }),
      sizeM: fc.double({ min: 3, max: 540, noNaN: true }),
      radii: fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 3, maxLength: 12 }),
    })
    .map(({ lon, lat, sizeM, radii }) => {
      const perLon = 111320 * Math.cos((lat * Math.PI) / 180);
      return flat(
        radii.map((radius, i) => {
          const angle = (2 * Math.PI * i) / radii.length;
          return [lon + (sizeM * radius * Math.cos(angle)) / perLon, lat + (sizeM * radius * Math.sin(angle)) / 110574];
        }),
      );
    });

  it('agrees with the geodesic area to 1e-8 and 2 cm² anywhere people live', () => {
    fc.assert(
      fc.property(ring, (coords) => {
        const exact = ringAreaM2(coords, 0, coords.length / 2);
        const quick = smallRingAreaM2(coords, 0, coords.length / 2);
        // Karney’s way itself rounds at about 1 cm² (largest near the equator), whatever the size.
        expect(Math.abs(quick - exact)).toBeLessThanOrEqual(1e-8 * exact + 2e-4);
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees with the geodesic length to 1e-7 for edges up to 5 km', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -170, max: 170, noNaN: true }),
        fc.double({ min: -70, max: 70, noNaN: true }),
        fc.double({ min: -0.05, max: 0.05, noNaN: true }),
        fc.double({ min: -0.05, max: 0.05, noNaN: true }),
        (lon, lat, p, u) => {
          const exact = distanceM(lon, lat, lon + p, lat + u);
          expect(Math.abs(edgeLengthM(lon, lat, lon + p, lat + u) - exact)).toBeLessThanOrEqual(1e-7 * exact + 1e-6);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
