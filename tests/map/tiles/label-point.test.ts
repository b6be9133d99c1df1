import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isInside } from '../../../src/geo/point-in-polygon.ts';
import { labelPoint } from '../../../src/map/tiles/label-point.ts';
import { box, tableOf } from './a-tile-layer.ts';

it('stands in the middle of a box', () => {
  const [lon, lat] = labelPoint(tableOf([{ geometry: box(113, 22, 113.4, 22.2) }]), 0)!;
  expect(lon).toBeCloseTo(113.2, 9);
  expect(lat).toBeCloseTo(22.1, 9);
});

it('always stands inside, in rings of any star shape and beside holes', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.01, max: 0.1, noNaN: true }), { minLength: 4, maxLength: 20 }), (radii) => {
      const ring = radii.map((r, i) => {
        const angle = (2 * Math.PI * i) / radii.length;
        return [113 + r * Math.cos(angle), 22 + r * Math.sin(angle)];
      });
      const hole = radii.map((r, i) => {
        const angle = (-2 * Math.PI * i) / radii.length;
        return [113 + 0.3 * r * Math.cos(angle), 22 + 0.3 * r * Math.sin(angle)];
      });
      const table = tableOf([
        {
          geometry: {
            type: 'Polygon',
            coordinates: [
              [...ring, ring[0]!],
              [...hole, hole[0]!],
            ],
          },
        },
      ]);
      const point = labelPoint(table, 0);
      expect(point).not.toBeNull();
      expect(isInside(table, 0, point![0], point![1])).toBe(true);
    }),
  );
});

it('has no place on a line', () => {
  const table = tableOf([
    {
      geometry: {
        type: 'LineString',
        coordinates: [
          [113, 22],
          [113.1, 22],
        ],
      },
    },
  ]);
  expect(labelPoint(table, 0)).toBeNull();
});
