import { expect, it } from 'vitest';
import { editedNumbers, numberAt } from '../../src/geo/edited-numbers.ts';
import type { NumberColumn } from '../../src/geo/layer-table.ts';

const column: NumberColumn = {
  kind: 'number',
  name: 'floors',
  type: 'integer',
  values: Float64Array.of(1, 2, Number.NaN),
};

it('edited numbers are told one by one and all together, and leave the column as it was', () => {
  const edited = editedNumbers(
    column,
    'real',
    new Map([
      [1, 2.5],
      [0, Number.NaN],
    ]),
  );
  expect([0, 1, 2, 3].map((row) => numberAt(edited, row))).toEqual([Number.NaN, 2.5, Number.NaN, Number.NaN]);
  expect([...edited.values]).toEqual([Number.NaN, 2.5, Number.NaN]);
  expect(edited.values).toBe(edited.values);
  expect({ ...edited }).toMatchObject({
    name: 'floors',
    type: 'real',
    values: Float64Array.of(Number.NaN, 2.5, Number.NaN),
  });
  expect([...column.values]).toEqual([1, 2, Number.NaN]);
  expect([0, 1, 2].map((row) => numberAt(column, row))).toEqual([1, 2, Number.NaN]);
});

it('edited numbers can be edited again, and go to another worker as plain numbers', () => {
  const twice = editedNumbers(editedNumbers(column, 'integer', new Map([[0, 9]])), 'integer', new Map([[1, 8]]));
  expect([0, 1].map((row) => numberAt(twice, row))).toEqual([9, 8]);
  expect(structuredClone(twice)).toEqual({
    kind: 'number',
    name: 'floors',
    type: 'integer',
    values: Float64Array.of(9, 8, Number.NaN),
  });
});
