import { describe, expect, it } from 'vitest';
import { idFieldOf } from '../../src/geo/id-field.ts';
import { aTable } from '../builders/a-table.ts';

const table = aTable([
  { id: '1', values: { floors: 1, 编号: 1 } },
  { id: '2', values: { floors: 5, 编号: 2 } },
]);
const cameFrom = (field: string | null) => ({ ...table, ids: { ...table.ids, field } });

describe('the column that tells the ids', () => {
  it('is the one they came from', () => {
    expect(idFieldOf(cameFrom('floors'))).toBe('floors');
  });

  it('is the one that says the same in every row, where the table does not say', () => {
    expect(idFieldOf(cameFrom(null))).toBe('编号');
    expect(idFieldOf(cameFrom('@id'))).toBe('编号');
  });

  it('is none where a single row differs, or there is no row', () => {
    const differing = aTable([
      { id: '1', values: { 编号: 1 } },
      { id: '2', values: { 编号: null } },
    ]);
    expect(idFieldOf(differing)).toBeNull();
    expect(idFieldOf(aTable([]))).toBeNull();
  });
});
