import fc from 'fast-check';
import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { CellCoverage, cellOfPoint, coverSegment } from '../../src/geo/cover-cells.ts';
import { gaussKrueger, zoneAt } from '../../src/geo/gauss-krueger.ts';

const cellsOf = (rings: number[][][], holes = rings.map(() => false)) => {
  const found = new Map<string, number>();
  new CellCoverage().coverPolygon(
    rings.map((ring) => Float64Array.from(ring.flat())),
    holes,
    (i, j, area) => found.set(`${i},${j}`, (found.get(`${i},${j}`) ?? 0) + area),
  );
  return found;
};

/** Area of a convex or concave ring inside one cell, the plain way: cut at four lines. */
function areaInCell(ring: number[][], i: number, j: number): number {
  let rest = ring;
  for (const [axis, sign, limit] of [
    [0, 1, i],
    [0, -1, i + 1],
    [1, 1, j],
    [1, -1, j + 1],
  ] as const) {
    const kept: number[][] = [];
    rest.forEach((p, k) => {
      const q = rest[(k + 1) % rest.length]!;
      const pIn = sign * p[axis]! >= sign * limit;
      const qIn = sign * q[axis]! >= sign * limit;
      if (pIn) kept.push(p);
      if (pIn !== qIn) {
        const t = (limit - p[axis]!) / (q[axis]! - p[axis]!);
        kept.push([p[0]! + t * (q[0]! - p[0]!), p[1]! + t * (q[1]! - p[1]!)]);
      }
    });
    rest = kept;
  }
  return Math.abs(shoelace(rest));
}
const shoelace = (ring: number[][]) =>
  ring.reduce((sum, p, k) => {
    const q = ring[(k + 1) % ring.length]!;
    return sum + (p[0]! * q[1]! - q[0]! * p[1]!) / 2;
  }, 0);

const star = fc
  .record({
    x: fc.double({ min: -50, max: 50, noNaN: true }),
    y: fc.double({ min: -50, max: 50, noNaN: true }),
    radii: fc.array(fc.double({ min: 0.05, max: 4, noNaN: true }), { minLength: 3, maxLength: 14 }),
    turn: fc.boolean(),
  })
  .map(({ x, y, radii, turn }) => {
    const ring = radii.map((r, k) => {
      const a = (2 * Math.PI * k) / radii.length;
      return [x + r * Math.cos(a), y + r * Math.sin(a)];
    });
    return turn ? ring.reverse() : ring;
  });

describe('cells under a polygon', () => {
  it('gives a square over four cells a quarter each', () => {
    const found = cellsOf([
      [
        [0.5, 0.5],
        [1.5, 0.5],
        [1.5, 1.5],
        [0.5, 1.5],
      ],
    ]);
    expect(Object.fromEntries(found)).toEqual({ '0,0': 0.25, '1,0': 0.25, '0,1': 0.25, '1,1': 0.25 });
  });

  it('takes a hole out, whichever way it is wound', () => {
    const shell = [
      [0, 0],
      [2, 0],
      [2, 1],
      [0, 1],
    ];
    const hole = [
      [0.25, 0.25],
      [0.75, 0.25],
      [0.75, 0.75],
      [0.25, 0.75],
    ];
    for (const inner of [hole, [...hole].reverse()]) {
      const found = cellsOf([shell, inner], [false, true]);
      expect(found.get('0,0')).toBeCloseTo(0.75, 12);
      expect(found.get('1,0')).toBeCloseTo(1, 12);
    }
  });

  it('agrees with cutting the polygon at the sides of each cell, and loses nothing', () => {
    fc.assert(
      fc.property(star, (ring) => {
        const found = cellsOf([ring]);
        let sum = 0;
        for (const [key, area] of found) {
          const [i, j] = key.split(',').map(Number);
          expect(Math.abs(area - areaInCell(ring, i!, j!))).toBeLessThan(1e-9);
          sum += area;
        }
        expect(Math.abs(sum - Math.abs(shoelace(ring)))).toBeLessThan(1e-7);
      }),
      { numRuns: 500 },
    );
  });

  it('shifts with the polygon', () => {
    fc.assert(
      fc.property(star, (ring) => {
        const shifted = cellsOf([ring.map(([x, y]) => [x! + 3, y! - 2])]);
        for (const [key, area] of cellsOf([ring])) {
          const [i, j] = key.split(',').map(Number);
          if (area > 1e-6) expect(shifted.get(`${i! + 3},${j! - 2}`)).toBeCloseTo(area, 9);
        }
      }),
    );
  });
});

describe('cells under a line', () => {
  it('splits a diagonal at the corner it passes through', () => {
    const found: number[][] = [];
    coverSegment(0, 0, 2, 2, (i, j, length) => found.push([i, j, length]));
    expect(found.map(([i, j]) => [i, j])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(found[0]![2]).toBeCloseTo(Math.SQRT2, 12);
  });

  it('gives what runs along a line to the lower cell, as points on it', () => {
    const found: number[][] = [];
    coverSegment(1, 0.5, 1, 1.5, (i, j, length) => found.push([i, j, length]));
    expect(found).toEqual([
      [0, 0, 0.5],
      [0, 1, 0.5],
    ]);
    expect(cellOfPoint(1)).toBe(0);
    expect(cellOfPoint(1.0001)).toBe(1);
    expect(cellOfPoint(-0.5)).toBe(-1);
  });

  it('keeps the length, and every piece in its cell', () => {
    const at = fc.double({ min: -9, max: 9, noNaN: true });
    fc.assert(
      fc.property(at, at, at, at, (x1, y1, x2, y2) => {
        let sum = 0;
        coverSegment(x1, y1, x2, y2, (i, j, length) => {
          sum += length;
          expect(length).toBeLessThanOrEqual(Math.SQRT2 + 1e-9);
          expect(i).toBeGreaterThanOrEqual(Math.floor(Math.min(x1, x2)) - 1);
          expect(j).toBeLessThanOrEqual(Math.floor(Math.max(y1, y2)));
        });
        expect(sum).toBeCloseTo(Math.hypot(x2 - x1, y2 - y1), 9);
      }),
    );
  });
});

describe('Gauss-Krüger plane', () => {
  it('names the CGCS2000 3° zone', () => {
    expect(zoneAt(113.5).code).toBe('EPSG:4547');
    expect(zoneAt(120.4).code).toBe('EPSG:4549');
    expect(zoneAt(9.55).code).toContain('+lon_0=9');
  });

  it('agrees with proj4 to a micrometre, and back', () => {
    const zone = gaussKrueger(114);
    const reference = proj4('+proj=tmerc +lat_0=0 +lon_0=114 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m');
    fc.assert(
      fc.property(
        fc.double({ min: 111, max: 117, noNaN: true }),
        fc.double({ min: -60, max: 60, noNaN: true }),
        (lon, lat) => {
          const out = new Float64Array(4);
          zone.forward(lon, lat, out, 0);
          const [x, y] = reference.forward([lon, lat]);
          expect(Math.hypot(out[0]! - x!, out[1]! - y!)).toBeLessThan(1e-6);
          zone.inverse(out[0]!, out[1]!, out, 2);
          expect(Math.abs(out[2]! - lon)).toBeLessThan(1e-11);
          expect(Math.abs(out[3]! - lat)).toBeLessThan(1e-11);
        },
      ),
    );
  });
});
