import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CellNumbers } from '../../../src/analysis/kernel/cell-numbers.ts';
import { linePieces } from '../../../src/analysis/kernel/line-pieces.ts';
import { makeTable } from '../make-layer.ts';
import { flat, type Place } from './plane.ts';

function piecesOf(lines: readonly (readonly Place[])[]) {
  const numbers = new CellNumbers(null);
  const table = makeTable([{ geometry: { type: 'MultiLineString', coordinates: lines } }]);
  const pieces = linePieces(table, flat, 100, numbers);
  const cells = new Map<string, number>();
  pieces.cells.forEach((cell, k) => {
    const key = `${numbers.columnOf(cell)},${numbers.rowOf(cell)}`;
    cells.set(key, (cells.get(key) ?? 0) + pieces.measures[k]!);
  });
  return { cells, lengthM: pieces.lengthM[0]! };
}

/** Never on a grid line, where either cell would do. */
const coordinate = fc.integer({ min: -9000, max: 9000 }).map((n) => n / 10 + 0.037);
const place = fc.tuple(coordinate, coordinate);

describe('pieces of lines', () => {
  it('worked by hand: through three cells, and back in a second part', () => {
    const { cells, lengthM } = piecesOf([
      [
        [50, 50],
        [250, 50],
      ],
      [
        [50, 60],
        [50, 90],
      ],
    ]);
    expect(lengthM).toBe(230);
    expect(Object.fromEntries([...cells].map(([key, length]) => [key, Math.round(length * 1e6) / 1e6]))).toEqual({
      '0,0': 80,
      '1,0': 100,
      '2,0': 50,
    });
  });

  it('along a grid line it belongs to the lower cell', () => {
    expect([
      ...piecesOf([
        [
          [100, 10],
          [100, 40],
        ],
      ]).cells.keys(),
    ]).toEqual(['0,0']);
  });

  it('lengths in cells add up to the length, and each is what lies between the grid lines', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 8 }), (line) => {
        const { cells, lengthM } = piecesOf([line]);
        const known = line.slice(1).reduce((sum, [x, y], k) => sum + Math.hypot(x - line[k]![0], y - line[k]![1]), 0);
        expect(lengthM).toBeCloseTo(known, 8);
        if (known === 0) return;
        expect([...cells.values()].reduce((sum, length) => sum + length, 0)).toBeCloseTo(known, 6);
        for (const [key, length] of cells) {
          const [i, j] = key.split(',').map(Number);
          expect(length).toBeCloseTo(lengthInBox(line, 100 * i!, 100 * j!, 100), 6);
        }
      }),
    );
  });

  it('a line without length is one piece where it is', () => {
    const numbers = new CellNumbers(null);
    const table = makeTable([
      {
        geometry: {
          type: 'LineString',
          coordinates: [
            [1, 1],
            [2, 2],
          ],
        },
      },
    ]);
    table.geometry.coords.fill(150);
    const pieces = linePieces(table, flat, 100, numbers);
    expect([...pieces.lengthM]).toEqual([0]);
    expect([...pieces.measures]).toEqual([1]);
    expect([numbers.columnOf(pieces.cells[0]!), numbers.rowOf(pieces.cells[0]!)]).toEqual([1, 1]);
  });
});

/** By the parameters at which each segment enters and leaves the box (Liang-Barsky). */
function lengthInBox(line: readonly Place[], west: number, south: number, side: number): number {
  let length = 0;
  line.slice(1).forEach(([x2, y2], k) => {
    const [x1, y1] = line[k]!;
    let from = 0;
    let to = 1;
    for (const [p, q] of [
      [x1 - x2, x1 - west],
      [x2 - x1, west + side - x1],
      [y1 - y2, y1 - south],
      [y2 - y1, south + side - y1],
    ] as const) {
      if (p < 0) from = Math.max(from, q / p);
      else if (p > 0) to = Math.min(to, q / p);
      else if (q < 0) to = -1;
    }
    if (to > from) length += (to - from) * Math.hypot(x2 - x1, y2 - y1);
  });
  return length;
}
