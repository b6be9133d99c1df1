import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaussKrueger, zoneAt } from '../../src/geo/gauss-krueger.ts';
import { fitGaussKrueger } from '../../src/geo/gauss-krueger-fit.ts';

type Box = readonly [number, number, number, number];

/** A square of so many kilometres around a place. */
function square(lon: number, lat: number, km: number): Box {
  const half = km / 2 / 111;
  const cos = Math.cos((lat * Math.PI) / 180);
  return [lon - half / cos, lat - half, lon + half / cos, lat + half];
}

/** Furthest a vertex of these is off, m. */
function furthest(box: Box, meridian: number, places: readonly (readonly [number, number])[]): number {
  const zone = gaussKrueger(meridian);
  const coords = Float64Array.from(places.flat());
  const fitted = new Float64Array(coords.length);
  fitGaussKrueger(zone, box).project(coords, 0, places.length, fitted);
  const exact = new Float64Array(2);
  return Math.max(
    ...places.map(([lon, lat], v) => {
      zone.forward(lon, lat, exact, 0);
      return Math.hypot(fitted[2 * v]! - exact[0]!, fitted[2 * v + 1]! - exact[1]!);
    }),
  );
}

function denseGrid([west, south, east, north]: Box, steps: number): [number, number][] {
  return Array.from({ length: (steps + 1) ** 2 }, (_, k) => [
    west + ((east - west) * (k % (steps + 1))) / steps,
    south + ((north - south) * Math.floor(k / (steps + 1))) / steps,
  ]);
}

describe('the fitted plane', () => {
  it.each([0.2, 5, 25, 50, 100])('is within its bound and far below 1 mm on a dense grid of %d km', (km) => {
    for (const [lon, lat] of [
      [113.6, 22.2],
      [114, 22.2],
      [112.55, 22.2],
      [115.45, 47],
      [87.6, 43.8],
    ] as const) {
      const box = square(lon, lat, km);
      const zone = zoneAt(lon);
      const { boundM } = fitGaussKrueger(zone, box);
      expect(boundM).toBeGreaterThan(0);
      expect(boundM).toBeLessThanOrEqual(2e-5);
      expect(furthest(box, zone.centralMeridian, denseGrid(box, 50))).toBeLessThanOrEqual(boundM);
    }
  });

  it('keeps its bound for random boxes and places, corners among them', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 73, max: 135, noNaN: true }),
        fc.double({ min: -55, max: 70, noNaN: true }),
        fc.double({ min: 0.01, max: 300, noNaN: true }),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), {
          minLength: 1,
          maxLength: 40,
        }),
        (lon, lat, km, shares) => {
          const box = square(lon, lat, km);
          const zone = zoneAt(lon);
          const places = shares.map(
            ([u, v]) => [box[0] + u * (box[2] - box[0]), box[1] + v * (box[3] - box[1])] as const,
          );
          const corners = [[box[0], box[1]] as const, [box[2], box[3]] as const];
          const { boundM } = fitGaussKrueger(zone, box);
          expect(furthest(box, zone.centralMeridian, [...places, ...corners])).toBeLessThanOrEqual(boundM);
          expect(boundM).toBeLessThan(1e-3);
        },
      ),
    );
  });

  it('goes through the exact formulas where a box is too wide or far from the meridian', () => {
    const wide: Box = [100, 10, 130, 40];
    expect(fitGaussKrueger(gaussKrueger(114), wide).boundM).toBe(0);
    expect(furthest(wide, 114, denseGrid(wide, 10))).toBe(0);
    const far: Box = [9.5, 47, 9.6, 47.1];
    expect(furthest(far, 114, denseGrid(far, 5))).toBe(0);
  });

  it('projects a run from the middle of an array', () => {
    const zone = gaussKrueger(114);
    const coords = Float64Array.of(0, 0, 113.51, 22.01, 113.52, 22.02, 0, 0);
    const out = new Float64Array(4);
    fitGaussKrueger(zone, [113.5, 22, 113.6, 22.1]).project(coords, 1, 3, out);
    const exact = new Float64Array(4);
    zone.forward(113.51, 22.01, exact, 0);
    zone.forward(113.52, 22.02, exact, 2);
    out.forEach((value, k) => {
      expect(value).toBeCloseTo(exact[k]!, 6);
    });
  });

  it('takes a box without width', () => {
    expect(furthest([114.1, 22.5, 114.1, 22.5], 114, [[114.1, 22.5]])).toBeLessThan(1e-6);
  });
});
