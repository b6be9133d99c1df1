import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badHoleRows } from '../../src/formats/bad-hole-rows.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { tableOfShapes } from '../../src/geo/shapes-table.ts';
import { aFile, aGeoJson, polygon, square } from '../builders/a-file.ts';

const rowsOf = (...polygons: unknown[]) =>
  badHoleRows(tableOfShapes(polygons.map((one, i) => ({ id: String(i), geometry: JSON.stringify(one) }))).geometry);

describe('holes outside their outline', () => {
  it('are found beside it, in its bay, and in any part; good ones are not', () => {
    const bay: [number, number][] = [
      [0, 0],
      [9, 0],
      [9, 9],
      [6, 9],
      [6, 3],
      [3, 3],
      [3, 9],
      [0, 9],
      [0, 0],
    ];
    expect(
      rowsOf(
        polygon(square(0, 0, 9), square(20, 20, 1)),
        polygon(square(0, 0, 9), square(1, 1, 1)),
        polygon(bay, square(4, 5, 1)),
        polygon(bay, square(7, 5, 1)),
        {
          type: 'MultiPolygon',
          coordinates: [[square(0, 0, 1)], [square(5, 5, 2), square(5.5, 5.5, 0.5), square(0, 0, 1)]],
        },
        // A hole that touches its outline with a corner, and one with a whole edge.
        polygon(square(0, 0, 9), square(0, 0, 1)),
        polygon(square(0, 0, 9)),
      ),
    ).toEqual([0, 2, 4]);
  });

  it('are not claimed over the date line', () => {
    const over: [number, number][] = [
      [179, 0],
      [-179, 0],
      [-179, 2],
      [179, 2],
      [179, 0],
    ];
    expect(rowsOf(polygon(over, square(179.2, 0.5, 0.5)))).toEqual([]);
  });

  it('never are what was cut inside a square, always what was cut beside it', () => {
    const inner = fc.double({ min: 0.001, max: 0.498, noNaN: true });
    fc.assert(
      fc.property(inner, inner, fc.double({ min: 1.01, max: 50, noNaN: true }), (x, y, away) => {
        expect(rowsOf(polygon(square(113, 22, 1), square(113 + x, 22 + y, 0.5)))).toEqual([]);
        expect(rowsOf(polygon(square(113, 22, 1), square(113 + away, 22 + y, 0.5)))).toEqual([0]);
      }),
    );
  });

  it('are told with the feature', async () => {
    const text = aGeoJson([
      { id: 'good', geometry: polygon(square(113, 22, 0.1), square(113.01, 22.01, 0.01)) },
      { id: 'bad', geometry: polygon(square(113, 22, 0.1), square(113.2, 22.01, 0.01)) },
    ]);
    const { issues } = (await readFile(aFile('a.geojson', text))).layers[0]!;
    expect(issues).toMatchObject([{ code: 'BAD_HOLE', count: 1, where: { featureIds: ['bad'], rows: [2] } }]);
  });
});
