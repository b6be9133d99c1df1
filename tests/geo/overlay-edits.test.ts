import { describe, expect, it } from 'vitest';
import { cellValue, geometryKind } from '../../src/geo/layer-table.ts';
import { applyOverrides } from '../../src/geo/overlay-edits.ts';
import { spatialIndex } from '../../src/geo/spatial-index.ts';
import { box, line, makeTable } from '../analysis/make-layer.ts';

const table = () =>
  makeTable([
    { id: 'a', geometry: box(0, 0, 10), values: { storeys: 3, use: 'house', year: 1990 } },
    { id: 'b', geometry: box(20, 0, 10), values: { storeys: 5, use: 'shop' } },
    { id: '丙', geometry: line([40, 0], [50, 0]), values: { storeys: 7, use: 'house', year: 2001 } },
  ]);
const cell = (of: ReturnType<typeof table>, name: string, row: number) => cellValue(of.columns.get(name)!, row);

describe('edits laid over a table', () => {
  it('gives the table itself without edits', () => {
    const stored = table();
    expect(applyOverrides(stored, []).table).toBe(stored);
  });

  it('changes one cell, keeps the rows and shares what nobody touched', () => {
    const stored = table();
    const { table: edited } = applyOverrides(stored, [{ featureId: 'b', field: 'storeys', value: 6.5 }]);
    expect([0, 1, 2].map((row) => cell(edited, 'storeys', row))).toEqual([3, 6.5, 7]);
    expect(cell(stored, 'storeys', 1)).toBe(5);
    expect(edited.columns.get('use')).toBe(stored.columns.get('use'));
    expect(edited.geometry).toBe(stored.geometry);
    expect(edited.columns.get('storeys')).toMatchObject({ type: 'real' });
  });

  it('makes a cell missing, adds a word, adds a column, and turns numbers into text rather than lose a word', () => {
    const { table: edited } = applyOverrides(table(), [
      { featureId: '丙', field: 'year', value: null },
      { featureId: 'a', field: 'use', value: '办公' },
      { featureId: 'b', field: 'meter', value: 12 },
      { featureId: 'a', field: 'storeys', value: '3+1' },
    ]);
    expect(cell(edited, 'year', 2)).toBeNull();
    expect(cell(edited, 'use', 0)).toBe('办公');
    expect(cell(edited, 'use', 2)).toBe('house');
    expect([0, 1, 2].map((row) => cell(edited, 'meter', row))).toEqual([null, 12, null]);
    expect([0, 1, 2].map((row) => cell(edited, 'storeys', row))).toEqual(['3+1', '5', '7']);
  });

  it('flags a removed feature, which the index then does not find; its row stays', () => {
    const { table: edited } = applyOverrides(table(), [{ featureId: 'a', field: '#removed', value: true }]);
    expect(edited.count).toBe(3);
    expect([...edited.removed!]).toEqual([1, 0, 0]);
    const [west, south, east, north] = edited.bounds;
    expect(spatialIndex(edited).rowsInBox(west!, south!, east!, north!)).toEqual([]);
    const back = applyOverrides(edited, [{ featureId: 'a', field: '#removed', value: false }]).table;
    expect(spatialIndex(back).rowsInBox(west!, south!, east!, north!)).toEqual([0]);
  });

  it('puts a new shape in place, holes and all, and moves no other feature', () => {
    const stored = table();
    const shape = {
      type: 'Polygon',
      coordinates: [box(100, 100, 30).coordinates[0], box(110, 110, 5).coordinates[0]],
    };
    const { table: edited, skipped } = applyOverrides(stored, [
      { featureId: 'b', field: '#shape', value: JSON.stringify(shape) },
    ]);
    expect(skipped).toEqual([]);
    const { geometry } = edited;
    const ringsOf = (row: number) => {
      const rings: number[][] = [];
      for (let p = geometry.featureOffsets[row]!; p < geometry.featureOffsets[row + 1]!; p++) {
        for (let r = geometry.partOffsets[p]!; r < geometry.partOffsets[p + 1]!; r++) {
          rings.push([...geometry.coords.subarray(2 * geometry.ringOffsets[r]!, 2 * geometry.ringOffsets[r + 1]!)]);
        }
      }
      return rings;
    };
    expect(ringsOf(0)).toEqual([box(0, 0, 10).coordinates[0]!.flat()]);
    expect(ringsOf(1)).toEqual(shape.coordinates.map((ring) => ring!.flat()));
    expect(ringsOf(2)).toEqual([line([40, 0], [50, 0]).coordinates.flat()]);
    expect([...edited.bounds.subarray(0, 4)]).toEqual([...stored.bounds.subarray(0, 4)]);
    expect([...edited.bounds.subarray(8, 12)]).toEqual([...stored.bounds.subarray(8, 12)]);
    expect(edited.bounds[4]).toBeCloseTo(shape.coordinates[0]![0]![0]!, 12);
  });

  it('tells which edits found no feature or are no shape', () => {
    const edits = [
      { featureId: 'gone', field: 'storeys', value: 1 },
      { featureId: 'a', field: '#shape', value: '{"type":"Nonsense"}' },
      { featureId: 'a', field: '#shape', value: 'not json' },
    ];
    const { table: edited, skipped } = applyOverrides(table(), [edits[0]!, edits[1]!]);
    expect(skipped).toEqual([edits[0], edits[1]]);
    expect(edited.geometry.kinds[0]).toBe(geometryKind.polygon);
    expect(applyOverrides(table(), [edits[2]!]).skipped).toEqual([edits[2]]);
  });
});
