import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateToCells } from '../../../src/analysis/aggregate-to-cells.ts';
import { EditableAttribution } from '../../../src/analysis/kernel/editable-attribution.ts';
import { NO_GROUP, shareByGroup } from '../../../src/analysis/kernel/share-by-group.ts';
import { TopList } from '../../../src/analysis/kernel/top-list.ts';

interface Member {
  readonly weight: number;
  readonly group: number;
  readonly cells: readonly number[];
}

/** Everything from the start. */
function anew(members: readonly Member[], totals: readonly number[], cellCount: number) {
  const weights = Float64Array.from(members, ({ weight }) => weight);
  const group = Uint8Array.from(members, ({ group: g }) => g);
  const lists = members.map(({ cells }) => cells);
  const offsets = Uint32Array.from([0, ...lists.map((_, k) => lists.slice(0, k + 1).flat().length)]);
  const cells = Uint32Array.from(lists.flat());
  const pieces = { offsets, cells, measures: Float64Array.from(lists.flatMap((list) => list.map((_, k) => k + 1))) };
  const shares = shareByGroup(weights, group, totals);
  return {
    weights,
    group,
    pieces,
    parts: shares.parts,
    cellT: aggregateToCells(shares.parts, pieces, cellCount).cellT,
  };
}

const CELLS = 12;
const member = fc.record({
  weight: fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 1e6, noNaN: true })),
  group: fc.constantFrom(0, 1, 2, NO_GROUP),
  cells: fc.uniqueArray(fc.integer({ min: 0, max: CELLS - 1 }), { minLength: 1, maxLength: 3 }),
});

describe('an attribution kept up to date', () => {
  it('after any edits is what is worked out anew', () => {
    fc.assert(
      fc.property(
        fc.array(member, { minLength: 1, maxLength: 20 }),
        fc.array(fc.tuple(fc.nat(), member), { maxLength: 30 }),
        (first, edits) => {
          const totals = [100, 5e6, Number.NaN];
          const members: Member[] = [...first];
          const start = anew(members, totals, CELLS);
          const state = new EditableAttribution(start, totals, start.pieces, CELLS);
          for (const [place, next] of edits) {
            const row = place % members.length;
            members[row] = next;
            state.edit(row, { ...next, measures: next.cells.map((_, k) => k + 1) });
          }
          const known = anew(members, totals, CELLS);
          const inCells = state.cellTotals();
          known.cellT.forEach((t, cell) => {
            expect(Math.abs(inCells[cell]! - t)).toBeLessThanOrEqual(1e-9 * Math.max(t, 1e-3));
            // What is empty is exactly so.
            if (t === 0) expect(inCells[cell]).toBe(0);
          });
          const parts = state.parts();
          known.parts.forEach((t, row) => {
            expect(Math.abs(parts[row]! - t)).toBeLessThanOrEqual(1e-9 * t);
            expect(state.part(row)).toBe(parts[row]);
          });
          totals.forEach((total, g) => {
            const placed = parts.reduce((sum, t, row) => sum + (members[row]!.group === g ? t : 0), 0);
            if (Number.isNaN(total)) expect(state.residual(g)).toBeNaN();
            else expect(Math.abs(placed + state.residual(g) - total)).toBeLessThanOrEqual(1e-9 * total);
          });
        },
      ),
    );
  });

  it('worked by hand: one more storey on one of two', () => {
    const start = anew(
      [
        { weight: 1, group: 0, cells: [0] },
        { weight: 3, group: 0, cells: [1] },
      ],
      [40],
      2,
    );
    const state = new EditableAttribution(start, [40], start.pieces, 2);
    expect([...state.cellTotals()]).toEqual([10, 30]);
    state.edit(0, { weight: 2, group: 0, cells: [0, 4], measures: [50, 50] });
    expect([...state.cellTotals()]).toEqual([8, 24, 0, 0, 8]);
    expect(state.topMembers(5)).toEqual([1, 0]);
    state.edit(0, { weight: 0, group: 0, cells: [], measures: [] });
    expect([...state.cellTotals()]).toEqual([0, 40, 0, 0, 0]);
    state.edit(1, { weight: 0, group: 0, cells: [], measures: [] });
    expect(state.residual(0)).toBe(40);
  });

  it('does not drift through ten thousand edits', () => {
    const start = anew(
      Array.from({ length: 50 }, (_, k) => ({ weight: 1 + k, group: 0, cells: [k % 7] })),
      [1000],
      7,
    );
    const state = new EditableAttribution(start, [1000], start.pieces, 7);
    for (let k = 0; k < 10_000; k++) {
      state.edit(k % 50, { weight: ((k * 7919) % 1000) / 3, group: 0, cells: [k % 7], measures: [1] });
    }
    for (let row = 0; row < 50; row++) state.edit(row, { weight: 1 + row, group: 0, cells: [row % 7], measures: [1] });
    state.cellTotals().forEach((t, cell) => {
      expect(Math.abs(t - start.cellT[cell]!)).toBeLessThan(1e-9 * t);
    });
  });

  it('refuses an edit that is no member and stays as it was', () => {
    const start = anew([{ weight: 2, group: 0, cells: [0] }], [40], 1);
    const state = new EditableAttribution(start, [40], start.pieces, 1);
    for (const [weight, group] of [
      [-1, 0],
      [Number.NaN, 0],
      [1, 9],
    ] as const) {
      expect(() => state.edit(0, { weight, group, cells: [0], measures: [1] })).toThrow(RangeError);
    }
    expect(() => state.edit(0, { weight: 1, group: 0, cells: [], measures: [] })).toThrow('no place');
    expect([...state.cellTotals()]).toEqual([40]);
  });
});

describe('the largest of a list', () => {
  it('are those of the sorted list, ties to the earlier, zeros never', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -2, max: 9 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        (list, count) => {
          const known = list
            .map((value, item) => ({ value, item }))
            .filter(({ value }) => value > 0)
            .sort((a, b) => b.value - a.value || a.item - b.item)
            .slice(0, count)
            .map(({ item }) => item);
          const top = new TopList(count);
          for (const [item, value] of list.entries()) top.offer(item, value);
          expect(top.items).toEqual(known);
        },
      ),
    );
  });
});
