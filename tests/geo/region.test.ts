import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipPlane, cropPaths, intersectPaths, pathsAreaM2, toPaths } from '../../src/geo/clip.ts';
import { polygonAreaM2 } from '../../src/geo/geodesic.ts';
import { innerPoints } from '../../src/geo/inner-point.ts';
import { isInside } from '../../src/geo/point-in-polygon.ts';
import { makeRegion } from '../../src/geo/region.ts';
import { rowsAtPoint, rowsInPolygon } from '../../src/geo/select-rows.ts';
import { box, degrees, line, makeTable, point, polygon, ring } from '../analysis/make-layer.ts';

const withHole = {
  type: 'Polygon',
  coordinates: [
    ring([
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
    ]),
    ring([
      [40, 40],
      [60, 40],
      [60, 60],
      [40, 60],
    ]),
  ],
};

describe('region', () => {
  it('knows inside, outside and hole', () => {
    const region = makeRegion([makeTable([{ geometry: withHole }])])!;
    expect(region.contains(...degrees([10, 10]))).toBe(true);
    expect(region.contains(...degrees([50, 50]))).toBe(false);
    expect(region.contains(...degrees([150, 50]))).toBe(false);
    expect([region.parts, region.holes]).toEqual([1, 1]);
    expect(region.areaM2 / (10_000 - 400)).toBeCloseTo(1, 4);
  });

  it('places boxes: inside, outside, in the hole, on the border', () => {
    const region = makeRegion([makeTable([{ geometry: withHole }])])!;
    const place = (x: number, y: number, size: number) =>
      region.placeOf(...degrees([x, y]), ...degrees([x + size, y + size]));
    expect(place(5, 5, 10)).toBe('inside');
    expect(place(200, 5, 10)).toBe('outside');
    expect(place(45, 45, 10)).toBe('outside');
    expect(place(95, 5, 10)).toBe('border');
    expect(place(30, 30, 20)).toBe('border');
  });

  it('counts the overlap of two features once, and says how much it was', () => {
    const table = makeTable([{ geometry: box(0, 0, 100) }, { geometry: box(50, 0, 100) }]);
    const region = makeRegion([table])!;
    expect(region.areaM2 / 15_000).toBeCloseTo(1, 4);
    expect(region.overlapM2 / 5_000).toBeCloseTo(1, 3);
    expect(region.parts).toBe(1);
  });

  it('adds features that only touch, to the last digit', () => {
    const table = makeTable([{ geometry: box(0, 0, 100) }, { geometry: box(100, 0, 100) }]);
    const region = makeRegion([table])!;
    expect(region.areaM2).toBe(polygonAreaM2(table, 0) + polygonAreaM2(table, 1));
    expect(region.overlapM2).toBe(0);
    expect(region.contains(...degrees([100, 50]))).toBe(true);
  });

  it('cuts a line that leaves, passes the hole and comes back', () => {
    const region = makeRegion([makeTable([{ geometry: withHole }])])!;
    const roads = makeTable([
      { geometry: line([-50, 50], [150, 50]) },
      { geometry: line([10, 10], [30, 10]) },
      { geometry: line([200, 0], [300, 0]) },
    ]);
    expect(region.lengthInsideM(roads, 0)).toBeCloseTo(80, 2);
    expect(region.lengthInsideM(roads, 1)).toBeCloseTo(20, 2);
    expect(region.lengthInsideM(roads, 2)).toBe(0);
  });

  it('is none without polygons', () => {
    expect(makeRegion([makeTable([{ geometry: point(0, 0) }])])).toBeNull();
    expect(makeRegion([])).toBeNull();
  });
});

const star = fc.record({
  x: fc.integer({ min: -400, max: 400 }),
  y: fc.integer({ min: -400, max: 400 }),
  radii: fc.array(fc.integer({ min: 2, max: 120 }), { minLength: 3, maxLength: 16 }),
});
const starPolygon = ({ x, y, radii }: { x: number; y: number; radii: number[] }) =>
  polygon(
    ...radii.map((r, k): [number, number] => {
      const a = (2 * Math.PI * k) / radii.length;
      return [x + r * Math.cos(a), y + r * Math.sin(a)];
    }),
  );

describe('inner point', () => {
  it('lies inside, whatever the shape', () => {
    fc.assert(
      fc.property(star, (shape) => {
        const table = makeTable([{ geometry: starPolygon(shape) }]);
        const [lon, lat] = innerPoints(table);
        expect(isInside(table, 0, lon!, lat!)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('lies inside a U, a ring and the larger of two parts', () => {
    const u = polygon([0, 0], [90, 0], [90, 90], [80, 90], [80, 10], [10, 10], [10, 90], [0, 90]);
    const ringShape = {
      type: 'Polygon',
      coordinates: [
        ring([
          [0, 0],
          [90, 0],
          [90, 90],
          [0, 90],
        ]),
        ring([
          [5, 5],
          [85, 5],
          [85, 85],
          [5, 85],
        ]),
      ],
    };
    const parts = { type: 'MultiPolygon', coordinates: [box(0, 0, 5).coordinates, box(50, 50, 30).coordinates] };
    const table = makeTable([{ geometry: u }, { geometry: ringShape }, { geometry: parts }]);
    const points = innerPoints(table);
    for (const row of [0, 1, 2]) expect(isInside(table, row, points[2 * row]!, points[2 * row + 1]!)).toBe(true);
    expect(points[4]).toBeCloseTo(degrees([65, 65])[0], 9);
  });

  it('is the middle of a line and the point itself', () => {
    const table = makeTable([{ geometry: line([0, 0], [10, 0], [10, 30]) }, { geometry: point(7, 8) }]);
    const points = innerPoints(table);
    expect(points[0]).toBeCloseTo(degrees([10, 10])[0], 9);
    // Halved in degrees, which are shorter to the east than to the north.
    expect(points[1]).toBeCloseTo(degrees([10, 10])[1], 5);
    expect([points[2], points[3]]).toEqual(degrees([7, 8]));
  });

  it('gives a place on a shared border to exactly one of two neighbours', () => {
    const table = makeTable([{ geometry: box(0, 0, 50) }, { geometry: box(50, 0, 50) }]);
    const [lon, lat] = degrees([50, 25]);
    expect([0, 1].filter((row) => isInside(table, row, lon, lat))).toHaveLength(1);
  });
});

describe('cutting', () => {
  it('gives |A| = |A ∩ B| + |A − B|, cropping changes nothing', () => {
    fc.assert(
      fc.property(star, star, (a, b) => {
        const plane = clipPlane(114, 22.5);
        const table = makeTable([{ geometry: starPolygon(a) }, { geometry: starPolygon(b) }]);
        const [first, second] = [toPaths(plane, table, 0), toPaths(plane, table, 1)];
        const shared = pathsAreaM2(plane, intersectPaths(first, second));
        const cropped = intersectPaths(
          cropPaths(plane, first, table.bounds.subarray(4, 8)),
          cropPaths(plane, second, table.bounds.subarray(0, 4)),
        );
        expect(Math.abs(pathsAreaM2(plane, cropped) - shared)).toBeLessThan(0.5);
        expect(shared).toBeLessThanOrEqual(Math.min(polygonAreaM2(table, 0), polygonAreaM2(table, 1)) + 1);
      }),
      { numRuns: 300 },
    );
  });
});

describe('selecting', () => {
  const table = makeTable([
    { geometry: box(0, 0, 20) },
    { geometry: box(90, 0, 20) },
    { geometry: box(300, 0, 20) },
    { geometry: line([-50, 50], [150, 50]) },
    { geometry: point(50, 50) },
    { geometry: null },
  ]);
  const lasso = makeTable([{ geometry: box(-10, -10, 105, 100) }]);

  it('takes what touches the lasso, or only what has its inner point inside', () => {
    expect([...rowsInPolygon(table, lasso, 'touches')]).toEqual([0, 1, 3, 4]);
    expect([...rowsInPolygon(table, lasso, 'inside')]).toEqual([0, 3, 4]);
  });

  it('takes a big feature that holds the whole lasso', () => {
    const small = makeTable([{ geometry: box(5, 5, 2) }]);
    expect([...rowsInPolygon(table, small, 'touches')]).toEqual([0]);
  });

  it('finds what lies under a click, lines and points within the tolerance', () => {
    const at = degrees([50, 52]);
    expect(rowsAtPoint(table, ...at, 3)).toEqual([3, 4]);
    expect(rowsAtPoint(table, ...at, 1)).toEqual([]);
    expect(rowsAtPoint(table, ...degrees([10, 10]), 1)).toEqual([0]);
  });
});
