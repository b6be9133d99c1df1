import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { drawingSize } from '../../../src/map/draw/drawing-size.ts';
import { polygonWithHole } from '../../../src/map/draw/polygon-with-hole.ts';

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const field: Polygon = { type: 'Polygon', coordinates: [box(113, 22, 113.01, 22.01)] };
const areaOf = (geometry: Parameters<typeof drawingSize>[0] | null) => drawingSize(geometry!)!.areaM2!;

it('keeps a ring that lies inside exactly as drawn, turned round', () => {
  const hole = box(113.002, 22.002, 113.004, 22.004);
  const left = polygonWithHole(field, hole);
  expect(left).toEqual({ type: 'Polygon', coordinates: [field.coordinates[0], [...hole].reverse()] });
  const expected = areaOf(field) - areaOf({ type: 'Polygon', coordinates: [hole] });
  expect(Math.abs(areaOf(left) - expected)).toBeLessThan(1e-3);
});

it('puts a second hole beside the first', () => {
  const once = polygonWithHole(field, box(113.002, 22.002, 113.004, 22.004))!;
  const twice = polygonWithHole(once, box(113.006, 22.006, 113.008, 22.008));
  expect(twice?.type === 'Polygon' && twice.coordinates.length).toBe(3);
});

it('cuts a ring that crosses the edge out of the outline', () => {
  const left = polygonWithHole(field, box(113.008, 22.002, 113.02, 22.004));
  expect(left?.type).toBe('Polygon');
  expect(left?.coordinates.length).toBe(1);
  const cut = areaOf({ type: 'Polygon', coordinates: [box(113.008, 22.002, 113.01, 22.004)] });
  expect(Math.abs(areaOf(left) - (areaOf(field) - cut))).toBeLessThan(5);
});

it('leaves two parts of a polygon that is cut through', () => {
  const left = polygonWithHole(field, box(113.004, 21.99, 113.006, 22.02));
  expect(left?.type).toBe('MultiPolygon');
  expect(left?.coordinates.length).toBe(2);
});

it('joins a ring with the hole it crosses, and keeps other holes with their shells', () => {
  const first = polygonWithHole(field, box(113.002, 22.002, 113.004, 22.004))!;
  const second = polygonWithHole(first, box(113.003, 22.003, 113.005, 22.005));
  expect(second?.type === 'Polygon' && second.coordinates.length).toBe(2);
  const through = polygonWithHole(first, box(113.005, 21.99, 113.006, 22.02));
  expect(through?.type).toBe('MultiPolygon');
  const parts = through?.type === 'MultiPolygon' ? through.coordinates.map(({ length }) => length).sort() : [];
  expect(parts).toEqual([1, 2]);
});

describe('nothing comes of', () => {
  it('a ring that covers the polygon', () => {
    expect(polygonWithHole(field, box(112, 21, 114, 23))).toBeNull();
  });
  it('a ring without a width, or a geometry that is no polygon', () => {
    expect(
      polygonWithHole(field, [
        [113, 22],
        [113.1, 22],
        [113, 22],
      ]),
    ).toBeNull();
    expect(polygonWithHole({ type: 'Point', coordinates: [113, 22] }, box(113, 22, 113.1, 22.1))).toBeNull();
  });
});
