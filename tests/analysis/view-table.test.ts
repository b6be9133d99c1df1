import { describe, expect, it } from 'vitest';
import { columnMeaning, missingColumns, perText, viewTableOf } from '../../src/analysis/view-table.ts';
import { makeLayer, point } from './make-layer.ts';

const layer = () =>
  makeLayer(
    'buildings',
    [
      { id: 'a', geometry: point(0, 0), values: { buildingUse: 'house', year: 1990 } },
      { id: 'b', geometry: point(1, 0), values: { year: null } },
    ],
    ['buildingUse'],
  );

describe('a layer in hand', () => {
  it('is the same table again for the same edits, and the stored one without', () => {
    const { view, table } = layer();
    const edited = { ...view, overrides: [{ featureId: 'b', field: 'buildingUse', value: 'office' }] };
    expect(viewTableOf(table, view).table).toBe(table);
    const first = viewTableOf(table, edited).table;
    expect(viewTableOf(table, structuredClone(edited)).table).toBe(first);
    expect(viewTableOf(table, { ...edited, overrides: [] }).table).toBe(table);
  });

  it('works a text out once, and numbers as the text they are', () => {
    const { table } = layer();
    const seen: string[] = [];
    const length = perText(table.columns.get('year')!, -1, (text) => {
      seen.push(text);
      return text.length;
    });
    expect([length(0), length(0), length(1)]).toEqual([4, 4, -1]);
    expect(seen).toEqual(['1990']);
    expect(perText(null, 'none', () => 'some')(0)).toBe('none');
  });

  it('tells of a meaning whose column the table has lost', () => {
    const { view, table } = layer();
    const lost = { ...view, meanings: { storeys: { column: '层数', scheme: null, unit: null } } };
    expect(columnMeaning({ view: lost, table }, 'storeys')).toBeNull();
    expect(missingColumns([{ view: lost, table }])).toMatchObject([
      { code: 'COLUMN_MISSING', where: { field: '层数' } },
    ]);
  });
});
