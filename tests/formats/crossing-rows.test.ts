import { readFileSync } from 'node:fs';
import papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { addWkt } from '../../src/formats/cells/add-wkt.ts';
import { crossingRows } from '../../src/formats/crossing-rows.ts';
import { TableBuilder } from '../../src/geo/table-builder.ts';
import { missingSharedData, sharedData } from '../shared-data.ts';

/** Rows of the WKT polygons that cross themselves. `scale` brings plane test cases into degrees. */
function crossing(texts: readonly string[], scale = 1): readonly number[] {
  const builder = new TableBuilder();
  for (const text of texts) {
    builder.startFeature();
    addWkt(builder, text);
    builder.endFeature();
  }
  const xy = builder.coordinates();
  for (let i = 0; i < xy.length; i++) xy[i] = (xy[i] as number) * scale;
  return crossingRows(builder.geometry()).crossing;
}

const circle = (n: number, swap: boolean) => {
  const points = Array.from({ length: n }, (_, i) => {
    const angle = (2 * Math.PI * i) / n;
    return `${113 + Math.cos(angle)} ${22 + Math.sin(angle)}`;
  });
  if (swap) [points[3], points[n - 3]] = [points[n - 3] as string, points[3] as string];
  return `POLYGON((${[...points, points[0]].join(',')}))`;
};

describe('rings that cross themselves', () => {
  it('are found among short and long rings, in holes and in any part', () => {
    const texts = [
      'POLYGON((0 0,1 1,1 0,0 1,0 0))',
      'POLYGON((0 0,1 0,1 1,0 1,0 0))',
      circle(20, true),
      circle(20, false),
      circle(500, true),
      circle(500, false),
      'POLYGON((0 0,9 0,9 9,0 9,0 0),(1 1,2 2,2 1,1 2,1 1))',
      'MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((5 0,6 1,6 0,5 1,5 0)))',
      'LINESTRING(0 0,1 1,1 0,0 1)',
      // The closing edge takes part.
      'POLYGON((0 0,4 0,4 4,2 -1,0 0))',
    ];
    expect(crossing(texts)).toEqual([0, 2, 4, 6, 7, 9]);
  });

  it('are not those over the date line, unless they cross there', () => {
    expect(
      crossing(['POLYGON((179 0,-179 0,-179 1,179 1,179 0))', 'POLYGON((179 0,-179 1,-179 0,179 1,179 0))']),
    ).toEqual([1]);
  });
});

const file = sharedData('data/nasty/invalid/jts_validity.csv');
it.skipIf(file === null)(
  file === null
    ? missingSharedData('data/nasty/invalid')
    : 'no valid case of the JTS collection is said to cross itself',
  () => {
    const { data } = papa.parse<Record<string, string>>(readFileSync(file as string, 'utf8'), {
      header: true,
      skipEmptyLines: true,
    });
    const rows = crossing(
      data.map((row) => row['wkt'] ?? ''),
      // A power of two keeps every vertex exactly where it was on its edge.
      1 / 8,
    );
    const selfCrossing = data.flatMap((row, i) => (row['description']?.includes('self-crosses') ? [i] : []));
    expect(selfCrossing).toHaveLength(3);
    expect(rows).toEqual(expect.arrayContaining(selfCrossing));
    expect(rows.filter((row) => data[row]?.['jts_is_valid'] === 'true')).toEqual([]);
  },
);
