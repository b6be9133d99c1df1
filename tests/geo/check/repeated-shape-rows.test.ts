import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/formats/read-file.ts';
import { repeatedShapeRows } from '../../../src/geo/check/repeated-shape-rows.ts';
import { tableOfShapes } from '../../../src/geo/shapes-table.ts';
import { aFile, aGeoJson, point, polygon, square } from '../../builders/a-file.ts';

const rowsOf = (shapes: readonly unknown[]) =>
  repeatedShapeRows(tableOfShapes(shapes.map((one, i) => ({ id: String(i), geometry: JSON.stringify(one) }))).geometry);

describe('shapes that stand twice', () => {
  it('are lines and polygons with the same vertices in the same rings and parts', () => {
    const line = { type: 'LineString', coordinates: square(0, 0, 1) };
    expect(
      rowsOf([
        polygon(square(0, 0, 1)),
        line,
        polygon(square(0, 0, 1)),
        { type: 'MultiPolygon', coordinates: [[square(0, 0, 1)], [square(5, 5, 1)]] },
        polygon(square(0, 0, 1), square(5, 5, 1)),
        line,
        point(1, 1),
        point(1, 1),
        polygon(square(0, 0, 1.0000001)),
        null,
        null,
      ]),
    ).toEqual([2, 5]);
  });

  it('are as many as a set of their texts leaves out', () => {
    const one = fc.tuple(
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 1, max: 2 }),
    );
    fc.assert(
      fc.property(fc.array(one, { maxLength: 60 }), (squares) => {
        const shapes = squares.map(([x, y, size]) => polygon(square(x, y, size)));
        const seen = new Set<string>();
        const wanted = shapes.flatMap((shape, row) => {
          const text = JSON.stringify(shape);
          if (seen.has(text)) return [row];
          seen.add(text);
          return [];
        });
        expect(rowsOf(shapes)).toEqual(wanted);
      }),
    );
  });

  it('are told although their ids differ', async () => {
    const text = aGeoJson(['a', 'b', 'c'].map((id) => ({ id, geometry: polygon(square(id === 'b' ? 1 : 0, 0, 1)) })));
    const { issues } = (await readFile(aFile('a.geojson', text))).layers[0]!;
    expect(issues).toMatchObject([{ code: 'DUPLICATE_SHAPE', count: 1, where: { featureIds: ['c'], rows: [3] } }]);
  });
});
