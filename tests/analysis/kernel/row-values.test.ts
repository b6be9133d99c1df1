import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_ROWS, RowValues } from '../../../src/analysis/kernel/row-values.ts';

const rows = 2 * BLOCK_ROWS + 10;
const numbers = () => RowValues.of(Float64Array.from({ length: rows }, (_, row) => row / 2));

describe('numbers by row', () => {
  it('are told one by one and all together', () => {
    const values = numbers();
    expect(values.length).toBe(rows);
    expect([0, 1, BLOCK_ROWS - 1, BLOCK_ROWS, rows - 1].map((row) => values.at(row))).toEqual([
      0,
      0.5,
      (BLOCK_ROWS - 1) / 2,
      BLOCK_ROWS / 2,
      (rows - 1) / 2,
    ]);
    expect([...values]).toEqual(Array.from({ length: rows }, (_, row) => row / 2));
    expect(values.some((value, row) => value !== row / 2)).toBe(false);
    expect(values.some((value) => value > rows / 2 - 1)).toBe(true);
  });

  it('become others in the blocks that are touched; those of before stay', () => {
    const before = numbers();
    const after = before.with([3, BLOCK_ROWS + 1, 5], (row) => -row);
    expect([after.at(3), after.at(5), after.at(BLOCK_ROWS + 1), after.at(4)]).toEqual([-3, -5, -BLOCK_ROWS - 1, 2]);
    expect([...before]).toEqual([...numbers()]);
    expect(after.blocks.map((block, i) => block === before.blocks[i])).toEqual([false, false, true]);
  });

  it('are the same object where nothing differs, −0 and 0 being two numbers and NaN one', () => {
    const before = RowValues.of(Float64Array.of(0, Number.NaN, 7));
    expect(before.with([0, 1, 2], (row) => before.at(row))).toBe(before);
    expect(before.with([1], () => Number.NaN)).toBe(before);
    expect(Object.is(before.with([0], () => -0).at(0), -0)).toBe(true);
  });

  it('refuse a row that is not there', () => {
    expect(() => numbers().with([rows], () => 1)).toThrow(RangeError);
    expect(() => numbers().with([-1], () => 1)).toThrow(RangeError);
  });

  it('after any edits are what an array would be', () => {
    const edit = fc.tuple(fc.nat({ max: rows - 1 }), fc.double());
    fc.assert(
      fc.property(fc.array(fc.array(edit, { maxLength: 5 }), { maxLength: 6 }), (steps) => {
        let values = numbers();
        const plain = Float64Array.from(values);
        for (const step of steps) {
          const byRow = new Map(step);
          values = values.with(byRow.keys(), (row) => byRow.get(row)!);
          for (const [row, value] of byRow) plain[row] = value;
        }
        expect(Float64Array.from(values)).toEqual(plain);
      }),
      { numRuns: 30 },
    );
  });
});
