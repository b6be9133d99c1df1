import { Clipper, FillRule } from 'clipper2-ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipLine, clipRing } from '../../../src/map/tiles/clip-to-tile.ts';
import { PointRun } from '../../../src/map/tiles/point-run.ts';

function run(points: readonly (readonly [number, number])[]): PointRun {
  const made = new PointRun();
  for (const [x, y] of points) made.push(x, y);
  return made;
}

function pointsOf(made: PointRun): [number, number][] {
  return Array.from({ length: made.points }, (_, i) => [made.xy[2 * i]!, made.xy[2 * i + 1]!]);
}

function area(points: readonly (readonly [number, number])[]): number {
  let sum = 0;
  for (let i = 1; i < points.length; i++) sum += points[i - 1]![0] * points[i]![1] - points[i]![0] * points[i - 1]![1];
  return Math.abs(sum / 2);
}

function length(points: readonly (readonly [number, number])[]): number {
  return points.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - points[i]![0], y - points[i]![1]), 0);
}

/** A star around a middle: never crosses itself. */
const star = fc
  .tuple(
    fc.integer({ min: -200, max: 1200 }),
    fc.integer({ min: -200, max: 1200 }),
    fc.array(fc.integer({ min: 20, max: 900 }), { minLength: 4, maxLength: 14 }),
  )
  .map(([x, y, radii]) => {
    const ring = radii.map((r, i): [number, number] => {
      const angle = (2 * Math.PI * i) / radii.length;
      return [Math.round(x + r * Math.cos(angle)), Math.round(y + r * Math.sin(angle))];
    });
    return [...ring, ring[0]!];
  });

describe('rings', () => {
  it('keep the area that a clipping library finds inside the square', () => {
    fc.assert(
      fc.property(star, (ring) => {
        const out = new PointRun();
        clipRing(run(ring), 0, 1000, new PointRun(), out);
        const square = [
          [0, 0],
          [1000, 0],
          [1000, 1000],
          [0, 1000],
        ].map(([x, y]) => ({ x: x!, y: y! }));
        const inside = Clipper.intersect([ring.map(([x, y]) => ({ x, y }))], [square], FillRule.NonZero);
        const expected = inside.reduce((sum, path) => sum + Clipper.area(path), 0);
        // The library rounds crossings to whole units.
        expect(Math.abs(area(pointsOf(out)) - Math.abs(expected))).toBeLessThan(3000);
        for (const [x, y] of pointsOf(out)) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
          expect(Math.max(x, y)).toBeLessThanOrEqual(1000);
        }
      }),
    );
  });

  it('come out closed, or empty when nothing is inside', () => {
    const out = new PointRun();
    clipRing(
      run([
        [-50, -50],
        [500, -50],
        [500, 500],
        [-50, 500],
        [-50, -50],
      ]),
      0,
      1000,
      new PointRun(),
      out,
    );
    const points = pointsOf(out);
    expect(points[0]).toEqual(points.at(-1));
    expect(area(points)).toBe(250_000);
    clipRing(
      run([
        [-50, -50],
        [-10, -50],
        [-10, -10],
        [-50, -50],
      ]),
      0,
      1000,
      new PointRun(),
      out,
    );
    expect(out.length).toBe(0);
  });
});

describe('lines', () => {
  it('become several where they leave and come back', () => {
    const pieces: [number, number][][] = [];
    const piece = new PointRun();
    clipLine(
      run([
        [100, 500],
        [1500, 500],
        [1500, 700],
        [100, 700],
      ]),
      0,
      1000,
      piece,
      () => pieces.push(pointsOf(piece)),
    );
    expect(pieces.map((line) => line.map(([x, y]) => [Math.round(x), Math.round(y)]))).toEqual([
      [
        [100, 500],
        [1000, 500],
      ],
      [
        [1000, 700],
        [100, 700],
      ],
    ]);
  });

  it('lose exactly what lies outside', () => {
    const coordinate = fc.integer({ min: -500, max: 1500 });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 12 }), (line) => {
        let kept = 0;
        const piece = new PointRun();
        clipLine(run(line), 0, 1000, piece, () => {
          kept += length(pointsOf(piece));
        });
        // Independent: sample each segment finely and count what is inside.
        let expected = 0;
        for (let i = 1; i < line.length; i++) {
          const [ax, ay] = line[i - 1]!;
          const [bx, by] = line[i]!;
          let inside = 0;
          for (let k = 0; k < 400; k++) {
            const t = (k + 0.5) / 400;
            const x = ax + t * (bx - ax);
            const y = ay + t * (by - ay);
            if (x >= 0 && x <= 1000 && y >= 0 && y <= 1000) inside++;
          }
          expected += (inside / 400) * Math.hypot(bx - ax, by - ay);
        }
        expect(Math.abs(kept - expected)).toBeLessThan(line.length * 16);
      }),
    );
  });
});
