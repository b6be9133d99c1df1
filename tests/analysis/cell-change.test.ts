import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparedSide, cellChange, classedBy, commonClasses } from '../../src/analysis/cell-change.ts';
import type { SectorId } from '../../src/core/plan/tables.ts';
import { aComparedSide, comparedCellsOf } from '../builders/a-compared-side.ts';

type Metric = ComparedSide['cells']['metric'];

/** Everything is industry, which both sides know. */
function sideOf(tonnesById: Readonly<Record<string, number>>, metric: Metric = 'total', km2 = 1): ComparedSide {
  const parts = Object.fromEntries(Object.entries(tonnesById).map(([id, tonnes]) => [id, { industry: tonnes }]));
  return aComparedSide(parts, { metric, km2, known: ['industry'] });
}

const byId = ({ ids, change }: { ids: readonly string[]; change: Float64Array }) =>
  Object.fromEntries(ids.map((id, i) => [id, change[i]]));

describe('the change of cells', () => {
  it('is later minus earlier; a cell that one year does not list holds nothing there', () => {
    const result = cellChange(sideOf({ 1: 10, 2: 5 }), sideOf({ 2: 8, 3: 2 }));
    expect(byId(result)).toEqual({ 1: -10, 2: 3, 3: 2 });
    expect(result.cells.count).toBe(3);
    // Each outline stands where its cell is.
    const first = (cell: number) => result.cells.coords[2 * result.cells.offsets[cell]!];
    expect(result.ids.map((id, cell) => [id, first(cell)])).toEqual(result.ids.map((id) => [id, Number(id)]));
  });

  it('of density is taken per area', () => {
    const result = cellChange(sideOf({ 1: 10 }, 'density', 4), sideOf({ 1: 30 }, 'density', 4));
    expect([...result.change]).toEqual([5]);
  });

  it('of rounding is none, and of nothing at all has one class', () => {
    const result = cellChange(sideOf({ 1: 0.1 + 0.2 }), sideOf({ 1: 0.3 }));
    expect([...result.change]).toEqual([0]);
    expect(result.breaks).toEqual([]);
    expect([...result.cells.classes]).toEqual([0]);
  });

  it('stands out even where all changes are alike', () => {
    const result = cellChange(sideOf({ 1: 100, 2: 100, 3: 50 }), sideOf({ 1: 120, 2: 80, 3: 50 }));
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
        const there = cellChange(sideOf(before), sideOf(after));
        const back = cellChange(sideOf(after), sideOf(before));
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
    expect(() => cellChange(sideOf({ 1: 1 }, 'density'), sideOf({ 1: 1 }, 'total'))).toThrow('cannot be compared');
  });
});

describe('sectors that one inventory lacks', () => {
  const known = ['industry', 'transport'] as const satisfies readonly SectorId[];
  const lacking = ['industry'] as const satisfies readonly SectorId[];

  it('are left out of the comparison, by name, and a cell with nothing else is known on one side only', () => {
    const before = aComparedSide({ 1: { industry: 10 } }, { known: lacking });
    const after = aComparedSide(
      { 1: { industry: 12, transport: 5 }, 2: { transport: 7 }, 3: { industry: 1 } },
      { known },
    );
    const result = cellChange(before, after);
    expect(result.compared).toEqual(['industry']);
    expect(result.leftOut).toEqual(['transport']);
    const at = (id: string) => result.ids.indexOf(id);
    expect(byId(result)).toEqual({ 1: 2, 2: Number.NaN, 3: 1 });
    expect(result.knownOn[at('1')]).toBe('both');
    expect(result.knownOn[at('2')]).toBe('to');
    expect([result.fromT[at('2')], result.toT[at('2')]]).toEqual([Number.NaN, 7]);
    expect(result.cells.classes[at('2')]).toBe(255);
    // The other way round it is known on the earlier side.
    const back = cellChange(after, before);
    expect(back.knownOn[back.ids.indexOf('2')]).toBe('from');
  });

  it('that both lack but points report are not compared either', () => {
    const one = aComparedSide({ 1: { transport: 5 } }, { known: lacking });
    const other = aComparedSide({ 1: { transport: 9 }, 2: { industry: 3 } }, { known: lacking });
    const result = cellChange(one, other);
    expect(result.leftOut).toEqual(['transport']);
    expect(byId(result)).toEqual({ 1: Number.NaN, 2: 3 });
  });

  it('that cancel each other out in a cell are known there', () => {
    const before = aComparedSide({ 1: { industry: 4, buildings: -4 } }, { known: ['industry', 'buildings'] });
    const after = aComparedSide({ 1: { transport: 2 } }, { known: ['industry', 'buildings', 'transport'] });
    expect(cellChange(before, after).knownOn).toEqual(['both']);
  });
});

it('one set of limits gives the same value the same class in both years', () => {
  const early = comparedCellsOf({ 1: 1, 2: 10, 3: 100, 4: 1000 });
  const late = comparedCellsOf({ 5: 1, 6: 10, 7: 100, 8: 5000 });
  const classes = commonClasses([early, late]);
  const [a, b] = [classedBy(early, classes), classedBy(late, classes)];
  expect([...a.classes].slice(0, 3)).toEqual([...b.classes].slice(0, 3));
  expect(b.classes[3]).toBeGreaterThanOrEqual(a.classes[3]!);
});

it('a cell that saves more than it emits is in the lowest class; of removals alone the largest is in the highest', () => {
  const scenario = comparedCellsOf({ 1: -5000, 2: 1, 3: 10, 4: 100, 5: 1000 });
  expect(classedBy(scenario, commonClasses([scenario])).classes[0]).toBe(0);
  const sinks = comparedCellsOf({ 1: -5000, 2: -1, 3: -10, 4: -100 });
  const classes = commonClasses([sinks]);
  expect(classes.sign).toBe(-1);
  expect(classedBy(sinks, classes).classes[0]).toBe(classes.breaks.length);
});
