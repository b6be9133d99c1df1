import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PointRun } from '../../../src/map/tiles/point-run.ts';
import { simplifyRun } from '../../../src/map/tiles/simplify-run.ts';

type Points = readonly (readonly [number, number])[];

function simplified(points: Points, tolerance: number, untouched = 2): [number, number][] {
  const run = new PointRun();
  for (const [x, y] of points) run.push(x, y);
  simplifyRun(run, tolerance, untouched);
  return Array.from({ length: run.points }, (_, i) => [run.xy[2 * i]!, run.xy[2 * i + 1]!]);
}

function distanceToPath([x, y]: readonly [number, number], path: Points): number {
  let nearest = Infinity;
  for (let i = 1; i < path.length; i++) {
    const [ax, ay] = path[i - 1]!;
    const [bx, by] = path[i]!;
    const squared = (bx - ax) ** 2 + (by - ay) ** 2;
    const t = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared));
    nearest = Math.min(nearest, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
  }
  return nearest;
}

it('leaves out what lies on the way', () => {
  expect(
    simplified(
      [
        [0, 0],
        [5, 0.1],
        [10, 0],
        [10, 10],
      ],
      1,
    ),
  ).toEqual([
    [0, 0],
    [10, 0],
    [10, 10],
  ]);
});

it('moves nothing by more than the tolerance, and keeps both ends', () => {
  const coordinate = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 60 }), (line) => {
      const kept = simplified(line, 5);
      expect(kept[0]).toEqual(line[0]);
      expect(kept.at(-1)).toEqual(line.at(-1));
      for (const point of line) expect(distanceToPath(point, kept)).toBeLessThanOrEqual(5 + 1e-9);
    }),
  );
});

it('keeps a ring open in its middle', () => {
  const circle = Array.from({ length: 65 }, (_, i): [number, number] => {
    const angle = (2 * Math.PI * (i % 64)) / 64;
    return [100 * Math.cos(angle), 100 * Math.sin(angle)];
  });
  const kept = simplified(circle, 2);
  expect(kept.length).toBeLessThan(40);
  expect(kept.length).toBeGreaterThan(8);
  for (const point of circle) expect(distanceToPath(point, kept)).toBeLessThanOrEqual(2);
});

it('leaves short runs alone', () => {
  const box: Points = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ];
  expect(simplified(box, 50, 5)).toEqual(box);
});
