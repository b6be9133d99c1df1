import { describe, expect, it } from 'vitest';
import type { LayerView } from '../../../src/core/plan/layer-view.ts';
import { tableColumns } from '../../../src/features/table/table-columns.tsx';

const view: LayerView = {
  layerId: 'l',
  tableId: 't',
  role: 'buildings',
  meanings: { heightM: { column: 'h', scheme: null, unit: 'm' } },
  overrides: [],
};
const columns = [
  { name: 'h', type: 'real' },
  { name: '编号', type: 'integer' },
] as const;
const format = { name: (text: { en: string }) => text.en, full: String };
const words = { id: '编号', yes: 'yes', no: 'no', removed: 'removed' };
const row = { row: 0, featureId: '7', values: [12.5, 7], removed: false };

describe('columns of the attribute table', () => {
  it('begin with the stable id where no column tells it', () => {
    const shown = tableColumns({ columns, idField: null }, view, format, words);
    expect(shown.map(({ title, hint }) => [title, hint])).toEqual([
      ['编号', ''],
      ['h', 'Height · m'],
      ['编号', ''],
    ]);
    expect(shown[0]!.render(row)).toBe('7');
  });

  it('show the id once where it came from a column, which stands first and keeps its values', () => {
    const shown = tableColumns({ columns, idField: '编号' }, view, format, words);
    expect(shown.map(({ key }) => key)).toEqual(['编号', 'h']);
    expect(shown.map((column) => column.render(row))).toEqual(['7', '12.5']);
    expect(shown[0]!.render({ ...row, removed: true })).toBe('7 (removed)');
  });
});
