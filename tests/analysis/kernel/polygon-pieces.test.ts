import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CellNumbers } from '../../../src/analysis/kernel/cell-numbers.ts';
import { polygonPieces } from '../../../src/analysis/kernel/polygon-pieces.ts';
import { makeTable } from '../make-layer.ts';
import { areaInCell, areaOf, box, flat, isIn, type Place, type Polygon, tableOf } from './plane.ts';

const CELL_M = 100;

/** Pieces of one feature by 'i,j'. */
function piecesOf(parts: readonly Polygon[], numbers = new CellNumbers(null)) {
  const pieces = polygonPieces(tableOf([parts]), flat, CELL_M, numbers);
  const cells = new Map<string, number>();
  for (let k = pieces.offsets[0]!; k < pieces.offsets[1]!; k++) {
    const cell = pieces.cells[k]!;
    const key = `${numbers.columnOf(cell)},${numbers.rowOf(cell)}`;
    expect(cells.has(key)).toBe(false);
    cells.set(key, pieces.measures[k]!);
  }
  return { cells, areaM2: pieces.areaM2[0]!, inner: [pieces.innerPoints[0]!, pieces.innerPoints[1]!] as const };
}

/** A ring around a middle that sees all of it, as many shapes of roofs and lakes do: grown about it, it stays inside. */
const starAround = (reach: number): fc.Arbitrary<{ middle: Place; ring: Place[] }> =>
  fc
    .tuple(
      fc.double({ min: -300, max: 300, noNaN: true }),
      fc.double({ min: -300, max: 300, noNaN: true }),
      fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 3, maxLength: 12 }),
      fc.boolean(),
    )
    .map(([x, y, radii, isClockwise]) => {
      const ring = radii.map((radius, k): Place => {
        const angle = (2 * Math.PI * (k + 0.3)) / radii.length;
        return [x + reach * radius * Math.cos(angle), y + reach * radius * Math.sin(angle)];
      });
      return { middle: [x, y], ring: isClockwise ? ring.reverse() : ring };
    });

const star = (reach: number): fc.Arbitrary<Place[]> => starAround(reach).map(({ ring }) => ring);

describe('pieces of polygons', () => {
  it('a footprint within one cell is one piece of its whole area', () => {
    const { cells, areaM2, inner } = piecesOf([[box(510, 220, 20, 10)]]);
    expect([...cells]).toEqual([['5,2', 200]]);
    expect(areaM2).toBe(200);
    expect(inner).toEqual([520, 225]);
  });

  it('worked by hand: across a corner of four cells', () => {
    const { cells } = piecesOf([[box(95, 190, 20, 30)]]);
    for (const [cell, area] of Object.entries({ '0,1': 50, '1,1': 150, '0,2': 100, '1,2': 300 })) {
      expect(cells.get(cell)).toBeCloseTo(area, 9);
    }
    expect(cells.size).toBe(4);
  });

  it('worked by hand: a hole, written either way round, is taken out of the cell it lies in', () => {
    for (const hole of [box(110, 20, 10), box(110, 20, 10).reverse()]) {
      const { cells, areaM2 } = piecesOf([[box(50, 10, 100, 40), hole]]);
      expect(areaM2).toBe(3900);
      expect(cells.get('0,0')).toBeCloseTo(2000, 9);
      expect(cells.get('1,0')).toBeCloseTo(1900, 9);
    }
  });

  it('what ends on a grid line does not reach into the next cell', () => {
    const { cells } = piecesOf([[box(80, 80, 20)]]);
    expect([...cells.keys()]).toEqual(['0,0']);
    expect(cells.get('0,0')).toBeCloseTo(400, 9);
  });

  it('agrees with cutting at each cell, for stars of any size, either way round, in two parts and with a hole', () => {
    fc.assert(
      fc.property(fc.constantFrom(8, 30, 90, 400), fc.boolean(), fc.boolean(), starAround(1), (...all) => {
        const [reach, hasHole, hasPart, shape] = all;
        const [x0, y0] = shape.middle;
        const grown = (factor: number): Place[] =>
          shape.ring.map(([x, y]) => [x0 + factor * (x - x0), y0 + factor * (y - y0)]);
        const first: Polygon = hasHole ? [grown(reach), grown(reach / 3)] : [grown(reach)];
        const parts = hasPart ? [first, [box(5000.5, -700.25, 130, 20)]] : [first];
        const { cells, areaM2 } = piecesOf(parts);
        expect(areaM2).toBeCloseTo(areaOf(parts), 6);
        let sum = 0;
        for (const [key, measure] of cells) {
          const [i, j] = key.split(',').map(Number);
          expect(Math.abs(measure - areaInCell(parts, CELL_M, i!, j!))).toBeLessThan(1e-6);
          sum += measure;
        }
        // Nothing is lost but slivers below 1e-5 m² a cell.
        expect(Math.abs(sum - areaM2)).toBeLessThanOrEqual(1e-9 * areaM2 + 1e-5 * (cells.size + 4));
      }),
      { numRuns: 300 },
    );
  });

  it('a shape moved by one cell has the same pieces one cell on', () => {
    fc.assert(
      fc.property(star(150), (ring) => {
        const before = piecesOf([[ring]]).cells;
        const moved = piecesOf([[ring.map(([x, y]): Place => [x + CELL_M, y - CELL_M])]]).cells;
        // Slivers may be on either side of the limit.
        for (const [key, measure] of before) {
          if (measure < 1e-4) continue;
          const [i, j] = key.split(',').map(Number);
          expect(moved.get(`${i! + 1},${j! - 1}`)).toBeCloseTo(measure, 5);
        }
      }),
    );
  });

  it('the inner point lies inside, also of a horseshoe and of a ring', () => {
    const horseshoe: Place[] = [
      [0, 0],
      [90, 0],
      [90, 80],
      [80, 80],
      [80, 10],
      [10, 10],
      [10, 80],
      [0, 80],
    ];
    const ring: Polygon = [box(0, 0, 60), box(10, 10, 40)];
    for (const parts of [[[horseshoe]], [ring], [[box(0, 0, 1)], [box(50, 0, 30)]]]) {
      const { inner } = piecesOf(parts);
      expect(isIn(parts, ...inner)).toBe(true);
    }
    // The largest part has it.
    expect(piecesOf([[box(0, 0, 1)], [box(50, 0, 30)]]).inner).toEqual([65, 15]);
  });

  it('a polygon folded flat has no area and one piece, in the cell of its first vertex', () => {
    const { cells, areaM2 } = piecesOf([
      [
        [
          [250, 50],
          [300, 50],
          [350, 50],
          [300, 50],
        ],
      ],
    ]);
    expect(areaM2).toBe(0);
    expect([...cells]).toEqual([['2,0', 1]]);
  });

  it('takes a polygon over very many cells, negative places and a stray one outside the table of numbers', () => {
    const numbers = new CellNumbers({ west: 0, south: 0, east: 3, north: 3 });
    const { cells } = piecesOf([[box(-250_050, -50, 500_000, 100)]], numbers);
    expect(cells.size).toBe(2 * 5001);
    expect(cells.get('-2501,-1')).toBeCloseTo(50 * 50, 6);
    expect(cells.get('0,0')).toBeCloseTo(100 * 50, 6);
    expect([...cells.values()].reduce((sum, area) => sum + area, 0)).toBeCloseTo(500_000 * 100, 2);
  });

  it('is done in bands where a polygon spans millions of cells', () => {
    // 2,201 × 2,001 cells of 0.1 m: more sums than are held at once.
    const numbers = new CellNumbers({ west: 0, south: 0, east: 2200, north: 2000 });
    const pieces = polygonPieces(tableOf([[[box(0.05, 0.05, 220, 200)]]]), flat, 0.1, numbers);
    expect(pieces.cells.length).toBe(2201 * 2001);
    expect(pieces.measures.reduce((sum, area) => sum + area, 0)).toBeCloseTo(44_000, 4);
  });

  it('leaves out lines, points and what was removed', () => {
    const table = makeTable([
      { geometry: { type: 'Point', coordinates: [5, 5] } },
      {
        geometry: {
          type: 'LineString',
          coordinates: [
            [0, 0],
            [5, 5],
          ],
        },
      },
      { geometry: { type: 'Polygon', coordinates: [[...box(0, 0, 9), [0, 0]]] } },
      { geometry: { type: 'Polygon', coordinates: [[...box(0, 0, 9), [0, 0]]] } },
    ]);
    const pieces = polygonPieces({ ...table, removed: Uint8Array.of(0, 0, 1, 0) }, flat, CELL_M, new CellNumbers(null));
    expect([...pieces.offsets]).toEqual([0, 0, 0, 0, 1]);
    expect([...pieces.areaM2]).toEqual([Number.NaN, Number.NaN, Number.NaN, 81]);
  });
});
