import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { putTogether, roundPosition, takeApart } from '../../../src/map/draw/editable-parts.ts';

const ring = (x: number, y: number, size: number) => [
  [x, y],
  [x + size, y],
  [x + size, y + 0.5],
  [x, y],
];
const shapes: Geometry[] = [
  { type: 'Point', coordinates: [113, 22] },
  {
    type: 'MultiPoint',
    coordinates: [
      [113, 22],
      [114, 23],
    ],
  },
  {
    type: 'LineString',
    coordinates: [
      [113, 22],
      [113.5, 22.5],
    ],
  },
  {
    type: 'MultiLineString',
    coordinates: [
      [
        [113, 22],
        [114, 22],
      ],
      [
        [113, 23],
        [114, 23],
      ],
    ],
  },
  { type: 'Polygon', coordinates: [ring(113, 22, 1), [...ring(113.2, 22.1, 0.5)].reverse()] },
  {
    type: 'MultiPolygon',
    coordinates: [[ring(113, 22, 1)], [ring(115, 22, 1), [...ring(115.2, 22.1, 0.5)].reverse()]],
  },
];

describe.each(shapes)('a $type', (shape) => {
  it('comes back whole, in whatever order and sense the tool has its rings', () => {
    const parts = takeApart(shape);
    expect(putTogether(shape, parts)).toEqual(shape);
    if (!shape.type.includes('Polygon')) return;
    const turned = parts.map((part) => ({
      ...part,
      geometry: {
        type: 'Polygon' as const,
        coordinates: [[...(part.geometry.coordinates[0] as Position[])].reverse()],
      },
    }));
    const sameRings = (polygon: Geometry) =>
      JSON.stringify(polygon, (_, value) => (isRing(value) ? sorted(value) : value));
    for (const order of [parts, turned]) {
      expect(sameRings(putTogether(shape, [...order].reverse()))).toBe(sameRings(shape));
    }
  });
});

const isRing = (value: unknown): value is Position[] =>
  Array.isArray(value) && Array.isArray(value[0]) && typeof value[0][0] === 'number';
/** A ring starts anywhere: from its smallest vertex on, in its own sense. */
function sorted(ring: Position[]): Position[] {
  const open = ring.slice(0, -1);
  const start = open.reduce((best, position, i) => (String(position) < String(open[best]) ? i : best), 0);
  return [...open.slice(start), ...open.slice(0, start)];
}

it('does not take a collection apart', () => {
  expect(takeApart({ type: 'GeometryCollection', geometries: [] })).toEqual([]);
});

it('rounds to a tenth of a millimetre, finer than any boundary is known', () => {
  const [x, y] = roundPosition([113.123456789876, 22.987654321234]);
  expect([x, y]).toEqual([113.12345679, 22.987654321]);
});
