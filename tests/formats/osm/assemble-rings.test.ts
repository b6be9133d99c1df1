import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleRings } from '../../../src/formats/osm/assemble-rings.ts';
import { areaOfRelation } from '../../../src/formats/osm/osm-area.ts';
import { twiceRingArea } from '../../../src/geo/ring-area.ts';

type Place = readonly [number, number];
const line = (id: number, ...places: Place[]) => ({ id, coords: Float64Array.from(places.flat()) });
const member = (id: number, role: string, ...places: Place[]) => ({
  id,
  role,
  coords: Float64Array.from(places.flat()),
});
const area = (ring: Float64Array | undefined) => (ring ? Math.abs(twiceRingArea(ring)) / 2 : Number.NaN);
const box = (x: number, y: number, size: number): Place[] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];

describe('rings of lines put end to end', () => {
  it('joins three lines, one of them drawn backwards', () => {
    const { rings, open } = assembleRings([
      line(1, [0, 0], [4, 0], [4, 1]),
      line(2, [0, 3], [4, 3], [4, 1]),
      line(3, [0, 3], [0, 0]),
    ]);
    expect(open).toEqual([]);
    expect(rings.map(area)).toEqual([12]);
    expect(rings[0]?.length).toBe(2 * 6);
  });

  it('keeps two rings that touch in one place apart', () => {
    // A figure of eight whose lines all meet in 0, 0: begun at the crossing and elsewhere.
    const right: Place[] = [
      [0, 0],
      [2, 1],
      [2, -1],
      [0, 0],
    ];
    const halves = [line(1, [0, 0], [-2, 1]), line(2, [-2, 1], [-2, -1], [0, 0])];
    for (const lines of [
      [line(3, ...right), ...halves],
      [line(4, [2, 1], [0, 0]), line(5, [0, 0], [2, -1], [2, 1]), ...halves],
      [halves[0], line(4, [2, 1], [0, 0]), halves[1], line(5, [0, 0], [2, -1], [2, 1])],
    ]) {
      const { rings, open } = assembleRings(lines.flatMap((one) => (one ? [one] : [])));
      expect(open).toEqual([]);
      expect(rings.map(area)).toEqual([2, 2]);
    }
  });

  it('names lines that lead nowhere and keeps the ring beside them', () => {
    const { rings, open } = assembleRings([
      line(7, [9, 9], [0, 0]),
      line(1, [0, 0], [1, 0], [1, 1]),
      line(2, [1, 1], [0, 0]),
      line(8, [5, 5]),
    ]);
    expect(rings.map(area)).toEqual([0.5]);
    expect([...open].sort()).toEqual([7, 8]);
  });

  it('finds the ring again however it is cut, turned and shuffled', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 40 }),
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 }),
        fc.infiniteStream(fc.boolean()),
        fc.infiniteStream(fc.nat()),
        (corners, cuts, turns, order) => {
          const places = Array.from({ length: corners }, (_, i): Place => {
            const angle = (2 * Math.PI * i) / corners;
            return [Math.cos(angle), Math.sin(angle)];
          });
          const at = [...new Set(cuts.map((cut) => cut % corners))].sort((a, b) => a - b);
          const pieces = at.map((from, i) => {
            const to = at[i + 1] ?? (at[0] as number) + corners;
            return Array.from({ length: to - from + 1 }, (_, k) => places[(from + k) % corners] as Place);
          });
          const lines = pieces
            .map((piece, id) => ({
              rank: order.next().value,
              one: line(id, ...(turns.next().value ? [...piece].reverse() : piece)),
            }))
            .sort((a, b) => a.rank - b.rank)
            .map(({ one }) => one);
          const { rings, open } = assembleRings(lines);
          expect(open).toEqual([]);
          expect(rings).toHaveLength(1);
          expect(rings[0]?.length).toBe(2 * (corners + 1));
          expect(area(rings[0])).toBeCloseTo((corners / 2) * Math.sin((2 * Math.PI) / corners), 9);
        },
      ),
    );
  });
});

describe('areas of multipolygons', () => {
  it('puts each hole in the smallest outline that holds it', () => {
    const { polygons, lostHoles, openLines } = areaOfRelation([
      member(1, 'outer', ...box(0, 0, 10)),
      member(2, 'inner', ...box(1, 1, 5)),
      member(3, 'outer', ...box(2, 2, 3)), // an island in the lake
      member(4, 'inner', ...box(3, 3, 1)),
    ]);
    expect({ lostHoles, openLines }).toEqual({ lostHoles: 0, openLines: 0 });
    expect(polygons.map((rings) => rings.map(area))).toEqual([
      [100, 25],
      [9, 1],
    ]);
  });

  it('works without roles, by what lies in what', () => {
    const { polygons } = areaOfRelation([
      member(1, '', ...box(0, 0, 10)),
      // A role that is wrong for one of two halves leaves both open.
      member(2, 'inner', [1, 1], [6, 1], [6, 6]),
      member(3, 'outer', [6, 6], [1, 6], [1, 1]),
    ]);
    expect(polygons.map((rings) => rings.map(area))).toEqual([[100, 25]]);
  });

  it('takes a hole that touches its outline in a corner', () => {
    const { polygons, lostHoles } = areaOfRelation([
      member(1, 'outer', ...box(0, 0, 10)),
      member(2, 'inner', ...box(0, 0, 2)),
    ]);
    expect(lostHoles).toBe(0);
    expect(polygons.map((rings) => rings.map(area))).toEqual([[100, 4]]);
  });

  it('counts what is open, missing, outside or listed twice', () => {
    const found = areaOfRelation([
      member(1, 'outer', ...box(0, 0, 10)),
      member(1, 'outer', ...box(0, 0, 10)),
      member(2, 'inner', ...box(20, 20, 2)),
      member(3, 'outer', [50, 50], [51, 51]),
      { id: 4, role: 'outer', coords: null },
    ]);
    expect(found.polygons.map((rings) => rings.map(area))).toEqual([[100]]);
    expect(found).toMatchObject({ openLines: 1, lostHoles: 1, missingMembers: 1 });
  });
});
