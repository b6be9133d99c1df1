import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellChange, classedBy, commonBreaks } from '../../src/analysis/cell-change.ts';
import type { HotSpotResult } from '../../src/analysis/hot-spot-result.ts';

/** Square cells named by their place, 1 km² each unless told otherwise. */
function cellsOf(
  tonnesById: Readonly<Record<string, number>>,
  metric: 'density' | 'total' = 'total',
  km2 = 1,
): HotSpotResult {
  const ids = Object.keys(tonnesById);
  const ring = (id: string) => {
    const x = Number(id);
    return [x, 0, x + 1, 0, x + 1, 1, x, 1, x, 0];
  };
  const tonnes = Float64Array.from(Object.values(tonnesById));
  return {
    ids,
    metric,
    cells: {
      count: ids.length,
      coords: Float64Array.from(ids.flatMap(ring)),
      offsets: Uint32Array.from({ length: ids.length + 1 }, (_, i) => 5 * i),
      tonnes,
      areaKm2: tonnes.map(() => km2),
    },
  } as unknown as HotSpotResult;
}

const byId = ({ ids, change }: { ids: readonly string[]; change: Float64Array }) =>
  Object.fromEntries(ids.map((id, i) => [id, change[i]]));

describe('the change of cells', () => {
  it('is later minus earlier; a cell that one year does not list holds nothing there', () => {
    const result = cellChange(cellsOf({ 1: 10, 2: 5 }), cellsOf({ 2: 8, 3: 2 }));
    expect(byId(result)).toEqual({ 1: -10, 2: 3, 3: 2 });
    expect(result.cells.count).toBe(3);
    // Each outline stands where its cell is.
    const first = (cell: number) => result.cells.coords[2 * result.cells.offsets[cell]!];
    expect(result.ids.map((id, cell) => [id, first(cell)])).toEqual(result.ids.map((id) => [id, Number(id)]));
  });

  it('of density is taken per area', () => {
    const result = cellChange(cellsOf({ 1: 10 }, 'density', 4), cellsOf({ 1: 30 }, 'density', 4));
    expect([...result.change]).toEqual([5]);
  });

  it('of rounding is none, and of nothing at all has one class', () => {
    const result = cellChange(cellsOf({ 1: 0.1 + 0.2 }), cellsOf({ 1: 0.3 }));
    expect([...result.change]).toEqual([0]);
    expect(result.breaks).toEqual([]);
    expect([...result.cells.classes]).toEqual([0]);
  });

  it('stands out even where all changes are alike', () => {
    const result = cellChange(cellsOf({ 1: 100, 2: 100, 3: 50 }), cellsOf({ 1: 120, 2: 80, 3: 50 }));
    const classes = Object.fromEntries(result.ids.map((id, i) => [id, result.cells.classes[i]]));
    expect(result.breaks).toHaveLength(2);
    expect(classes).toEqual({ 1: 2, 2: 0, 3: 1 });
  });

  it('the other way round is the same with the other sign and the mirrored class', () => {
    const cells = fc.dictionary(
      fc.constantFrom('1', '2', '3', '4', '5', '6'),
      fc.double({ min: 0, max: 1e6, noNaN: true }),
    );
    fc.assert(
      fc.property(cells, cells, (before, after) => {
        const there = cellChange(cellsOf(before), cellsOf(after));
        const back = cellChange(cellsOf(after), cellsOf(before));
        const sum = [...there.change].reduce((a, b) => a + b, 0);
        const total = (of: Record<string, number>) => Object.values(of).reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(total(after) - total(before), 3);
        expect(back.breaks.map((limit) => limit + 0)).toEqual(there.breaks.map((limit) => limit + 0));
        for (const [i, id] of there.ids.entries()) {
          const j = back.ids.indexOf(id);
          expect(back.change[j]! + there.change[i]!).toBe(0);
          expect(back.cells.classes[j]! + there.cells.classes[i]!).toBe(there.breaks.length);
        }
      }),
    );
  });

  it('is refused between density and total', () => {
    expect(() => cellChange(cellsOf({ 1: 1 }, 'density'), cellsOf({ 1: 1 }, 'total'))).toThrow('cannot be compared');
  });
});

it('one set of limits gives the same value the same class in both years', () => {
  const early = cellsOf({ 1: 1, 2: 10, 3: 100, 4: 1000 });
  const late = cellsOf({ 5: 1, 6: 10, 7: 100, 8: 5000 });
  const breaks = commonBreaks([early, late]);
  const [a, b] = [classedBy(early, breaks), classedBy(late, breaks)];
  expect([...a.classes].slice(0, 3)).toEqual([...b.classes].slice(0, 3));
  expect(b.classes[3]).toBeGreaterThanOrEqual(a.classes[3]!);
});
