import { expect, it } from 'vitest';
import { drawingSize } from '../../../src/map/draw/drawing-size.ts';

const box = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

it('measures on the ellipsoid, holes taken out', () => {
  // 0.01° × 0.01° at 22° N: 1,032.4 m × 1,107.5 m of parallel and meridian, 1.1434 km².
  const whole = drawingSize({ type: 'Polygon', coordinates: [box(113, 22, 113.01, 22.01)] })!;
  expect(whole.areaM2! / 1e6).toBeCloseTo(1.1431, 3);
  expect(whole.vertices).toBe(4);
  const holed = drawingSize({
    type: 'Polygon',
    coordinates: [box(113, 22, 113.01, 22.01), [...box(113.002, 22.002, 113.007, 22.007)].reverse()],
  })!;
  expect(holed.areaM2! / whole.areaM2!).toBeCloseTo(0.75, 4);
});

it('measures a line, and a point has no size', () => {
  const line = drawingSize({
    type: 'LineString',
    coordinates: [
      [113, 22],
      [113, 22.01],
    ],
  })!;
  expect(line.lengthM!).toBeCloseTo(1107.4, 0);
  expect(line.areaM2).toBeNull();
  expect(drawingSize({ type: 'Point', coordinates: [113, 22] })).toEqual({
    areaM2: null,
    lengthM: null,
    vertices: 1,
    crossesItself: false,
  });
});

it('sees a ring that crosses itself', () => {
  const bowTie = [
    [113, 22],
    [113.01, 22.01],
    [113.01, 22],
    [113, 22.01],
    [113, 22],
  ];
  expect(drawingSize({ type: 'Polygon', coordinates: [bowTie] })!.crossesItself).toBe(true);
  expect(drawingSize({ type: 'Polygon', coordinates: [box(113, 22, 113.01, 22.01)] })!.crossesItself).toBe(false);
});

it('has nothing to say of a shape with too few points yet', () => {
  const size = drawingSize({
    type: 'Polygon',
    coordinates: [
      [
        [113, 22],
        [113.01, 22],
        [113, 22],
      ],
    ],
  })!;
  expect(size.areaM2).toBe(0);
  expect(size.crossesItself).toBe(false);
});
