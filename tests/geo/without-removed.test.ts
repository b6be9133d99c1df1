/** A table without its removed rows is the table of the other rows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geoJsonFeatureOf } from '../../src/geo/geojson-from-table.ts';
import { geometryKind } from '../../src/geo/layer-table.ts';
import { TableBuilder } from '../../src/geo/table-builder.ts';
import { withoutRemoved } from '../../src/geo/without-removed.ts';

/** Row i has i mod 4 parts, of i mod 3 + 1 rings each, so that no level of the offsets is trivial. */
function tableOf(count: number) {
  const builder = new TableBuilder();
  for (let row = 0; row < count; row++) {
    builder.startFeature(`f${row}`);
    for (let part = 0; part < row % 4; part++) {
      builder.startPart(geometryKind.polygon);
      for (let ring = 0; ring <= row % 3; ring++) {
        builder.startRing();
        const [x, y] = [100 + row + part / 10 + ring / 100, 30];
        for (const [dx, dy] of [
          [0, 0],
          [0.01, 0],
          [0.01, 0.01],
          [0, 0],
        ] as const)
          builder.vertex(x + dx, y + dy);
      }
    }
    if (row % 5 > 0) builder.set('层数', row);
    if (row % 2 > 0) builder.set('名称', `楼${row % 3}`);
    builder.endFeature();
  }
  return builder.finish().table;
}

describe('withoutRemoved', () => {
  it('keeps ids, geometry, values and bounds of the rows that stay, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 25 }), (gone) => {
        const table = tableOf(gone.length);
        const kept = withoutRemoved({ ...table, removed: Uint8Array.from(gone, Number) });
        const rows = gone.flatMap((isGone, row) => (isGone ? [] : [row]));
        expect(kept.count).toBe(rows.length);
        expect(kept.removed).toBeNull();
        rows.forEach((row, i) => {
          expect(geoJsonFeatureOf(kept, i)).toEqual(geoJsonFeatureOf(table, row));
          expect(kept.bounds.subarray(4 * i, 4 * i + 4)).toEqual(table.bounds.subarray(4 * row, 4 * row + 4));
        });
      }),
    );
  });

  it('is the table itself when nothing is removed', () => {
    const table = tableOf(3);
    expect(withoutRemoved(table)).toBe(table);
  });
});
