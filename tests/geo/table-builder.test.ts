import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributesOf, geoJsonFeatureOf, geoJsonGeometryOf } from '../../src/geo/geojson-from-table.ts';
import { addGeoJsonGeometry } from '../../src/geo/geojson-to-table.ts';
import { cellValue, featureIdAt, geometryKind } from '../../src/geo/layer-table.ts';
import { TableBuilder } from '../../src/geo/table-builder.ts';

/** A table of the given features, built anew each time. */
function tableOf(features: { geometry?: unknown; properties?: Record<string, unknown>; id?: string | number }[]) {
  const builder = new TableBuilder();
  for (const { geometry, properties, id } of features) {
    builder.startFeature(id ?? null);
    addGeoJsonGeometry(builder, geometry);
    for (const [name, value] of Object.entries(properties ?? {})) builder.set(name, value);
    builder.endFeature();
  }
  return builder.finish();
}

const square = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
];

describe('geometry', () => {
  const geometries = [
    { type: 'Point', coordinates: [1, 2] },
    {
      type: 'MultiPoint',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    },
    {
      type: 'LineString',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    },
    {
      type: 'Polygon',
      coordinates: [
        square,
        [
          [0.2, 0.2],
          [0.2, 0.4],
          [0.4, 0.4],
          [0.2, 0.2],
        ],
      ],
    },
    { type: 'MultiPolygon', coordinates: [[square], [square.map(([x, y]) => [(x ?? 0) + 5, y])]] },
  ];

  it.each(geometries)('gives back the $type it took', (geometry) => {
    const { table } = tableOf([{ geometry: { type: 'Point', coordinates: [9, 9] } }, { geometry }]);
    expect(geoJsonGeometryOf(table.geometry, 1)).toEqual(geometry);
  });

  it('keeps a feature without geometry as a row without parts and without bounds', () => {
    const { table } = tableOf([{ geometry: null, properties: { a: 1 } }, { geometry: geometries[0] }]);
    expect(table.count).toBe(2);
    expect(geoJsonGeometryOf(table.geometry, 0)).toBeNull();
    expect([...table.bounds.subarray(0, 4)].every(Number.isNaN)).toBe(true);
    expect([...table.bounds.subarray(4)]).toEqual([1, 2, 1, 2]);
  });

  it('closes an open ring and says so', () => {
    const { table, notices } = tableOf([{ geometry: { type: 'Polygon', coordinates: [square.slice(0, 4)] } }]);
    expect(geoJsonGeometryOf(table.geometry, 0)).toEqual({ type: 'Polygon', coordinates: [square] });
    expect(notices.closedRings).toEqual([0]);
  });

  it('leaves out a ring that encloses nothing, and the holes of an outer ring that is left out', () => {
    const flat = [
      [0, 0],
      [1, 1],
      [0, 0],
    ];
    const { table, notices } = tableOf([
      { geometry: { type: 'Polygon', coordinates: [flat, square] } },
      { geometry: { type: 'Polygon', coordinates: [square, flat] } },
    ]);
    expect(geoJsonGeometryOf(table.geometry, 0)).toBeNull();
    expect(table.geometry.kinds[0]).toBe(geometryKind.none);
    expect(geoJsonGeometryOf(table.geometry, 1)).toEqual({ type: 'Polygon', coordinates: [square] });
    expect(notices.degenerateRings).toEqual([0, 1]);
  });

  it('keeps the highest dimension of a collection, in any order, and says so', () => {
    const point = { type: 'Point', coordinates: [7, 7] };
    const polygon = { type: 'Polygon', coordinates: [square] };
    const { table, notices } = tableOf([
      { geometry: { type: 'GeometryCollection', geometries: [point, polygon, point] } },
      { geometry: { type: 'GeometryCollection', geometries: [polygon, point] } },
    ]);
    expect(geoJsonGeometryOf(table.geometry, 0)).toEqual(polygon);
    expect(geoJsonGeometryOf(table.geometry, 1)).toEqual(polygon);
    expect(notices.mixedGeometry).toEqual([0, 1]);
  });

  it('leaves out the whole geometry when one coordinate makes no sense', () => {
    const builder = new TableBuilder();
    builder.startFeature();
    const broken = {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [1, null],
        [2, 2],
      ],
    };
    expect(addGeoJsonGeometry(builder, broken).outcome).toBe('bad');
    builder.endFeature();
    const { table } = builder.finish();
    expect(geoJsonGeometryOf(table.geometry, 0)).toBeNull();
    expect(table.geometry.coords.length).toBe(0);
  });

  it('drops the geometry of refused rows only', () => {
    const builder = new TableBuilder();
    for (const x of [1, 2, 3]) {
      builder.startFeature();
      addGeoJsonGeometry(builder, { type: 'Point', coordinates: [x, 0] });
      builder.endFeature();
    }
    const { table } = builder.finish({ refused: Uint8Array.of(0, 1, 0) });
    expect([0, 1, 2].map((row) => geoJsonGeometryOf(table.geometry, row)?.coordinates ?? null)).toEqual([
      [1, 0],
      null,
      [3, 0],
    ]);
  });

  it('takes any mix of geometries in and gives them out unchanged', () => {
    const position = fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 }));
    const ring = fc
      .uniqueArray(position, { minLength: 3, maxLength: 8, selector: String })
      .map((open) => [...open, open[0]]);
    const geometry = fc.oneof(
      fc.constant(null),
      position.map((coordinates) => ({ type: 'Point', coordinates })),
      fc.array(position, { minLength: 2, maxLength: 5 }).map((coordinates) => ({ type: 'LineString', coordinates })),
      fc.array(ring, { minLength: 1, maxLength: 3 }).map((coordinates) => ({ type: 'Polygon', coordinates })),
      fc
        .array(fc.array(ring, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 3 })
        .map((coordinates) => ({ type: 'MultiPolygon', coordinates })),
    );
    fc.assert(
      fc.property(fc.array(geometry, { maxLength: 12 }), (all) => {
        const { table } = tableOf(all.map((one) => ({ geometry: one })));
        expect(all.map((_, row) => geoJsonGeometryOf(table.geometry, row))).toEqual(all);
      }),
    );
  });
});

describe('columns', () => {
  const typesOf = (rows: Record<string, unknown>[]) => {
    const { table } = tableOf(rows.map((properties) => ({ properties })));
    return Object.fromEntries([...table.columns.values()].map((c) => [c.name, c.type]));
  };

  it('finds the type of each column from its values', () => {
    expect(
      typesOf([
        { i: 1, r: 1.5, b: true, t: '0701', d: '2024-03-01', j: { a: 1 }, none: null },
        { i: 2, r: 2, b: false, t: '05', d: '2024-03-01T10:00:00Z', j: [1], none: null },
      ]),
    ).toEqual({ i: 'integer', r: 'real', b: 'boolean', t: 'text', d: 'date', j: 'json', none: 'text' });
  });

  it('keeps missing values missing, wherever they stand', () => {
    const { table } = tableOf([
      { properties: { t: 'a' } },
      { properties: { n: 5, t: null } },
      { properties: {} },
      { properties: { n: 7, t: '' } },
    ]);
    const read = (name: string) => [0, 1, 2, 3].map((row) => cellValue(table.columns.get(name)!, row));
    expect(read('n')).toEqual([null, 5, null, 7]);
    expect(read('t')).toEqual(['a', null, null, '']);
  });

  it('keeps a column of several kinds as text, with every value as it was, and counts the odd ones', () => {
    const { table, notices } = tableOf([
      { properties: { levels: 3 } },
      { properties: { levels: null } },
      { properties: { levels: 'EG' } },
      { properties: { levels: true } },
      { properties: { levels: 2.5 } },
    ]);
    const column = table.columns.get('levels')!;
    expect([0, 1, 2, 3, 4].map((row) => cellValue(column, row))).toEqual(['3', null, 'EG', 'true', '2.5']);
    expect(notices.mixedColumns.get('levels')).toBe(2);
  });

  it('does not round an integer too large for a number', () => {
    const { table } = tableOf([{ properties: { n: 1 } }, { properties: { n: 9007199254740993n } }]);
    expect(cellValue(table.columns.get('n')!, 1)).toBe('9007199254740993');
    expect(cellValue(table.columns.get('n')!, 0)).toBe('1');
  });

  it('takes __proto__ and constructor as field names like any other', () => {
    const properties = JSON.parse('{"__proto__": "x", "constructor": 3}');
    const { table } = tableOf([{ properties }]);
    expect([...table.columns.keys()]).toEqual(['__proto__', 'constructor']);
    expect(JSON.stringify(attributesOf(table, 0))).toBe('{"__proto__":"x","constructor":3}');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('returns every cell as it was set, for any values', () => {
    const cell = fc.oneof(fc.constant(null), fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 30 }), (values) => {
        const { table } = tableOf(values.map((v) => ({ properties: { v } })));
        const column = table.columns.get('v')!;
        const isText = values.some((v) => typeof v === 'string');
        const expected = values.map((v) => (v === null ? null : isText ? String(v) : v));
        expect(values.map((_, row) => cellValue(column, row))).toEqual(expected);
      }),
    );
  });
});

describe('ids', () => {
  const at = (x: number) => ({ type: 'Point', coordinates: [x, 30] });
  const idsOf = (features: Parameters<typeof tableOf>[0]) => {
    const { table, notices } = tableOf(features);
    return { field: table.ids.field, ids: features.map((_, row) => featureIdAt(table.ids, row)), notices };
  };

  it('takes an id field whose values are all there and differ', () => {
    const { field, ids } = idsOf([
      { geometry: at(1), properties: { name: 'a', osm_id: 'way/1' } },
      { geometry: at(2), properties: { name: 'a', osm_id: 'way/2' } },
    ]);
    expect(field).toBe('osm_id');
    expect(ids).toEqual(['way/1', 'way/2']);
  });

  it('does not take an id field with a gap or a repeat, nor row numbers', () => {
    for (const properties of [
      [{ osm_id: '1' }, {}],
      [{ osm_id: '1' }, { osm_id: '1' }],
      [{ fid: 1 }, { fid: 2 }],
      [{ OBJECTID: 1 }, { OBJECTID: 2 }],
    ]) {
      expect(idsOf(properties.map((p, i) => ({ geometry: at(i), properties: p }))).field).toBeNull();
    }
  });

  it('gives the same shape the same id whatever the order, attributes and tiny rounding', () => {
    const one = idsOf([
      { geometry: at(1), properties: { a: 1 } },
      { geometry: at(2), properties: { a: 2 } },
    ]);
    const two = idsOf([{ geometry: at(2) }, { geometry: at(1 + 1e-9) }]);
    expect(two.ids).toEqual([one.ids[1], one.ids[0]]);
    expect(one.ids[0]).not.toBe(one.ids[1]);
  });

  it('tells equal shapes apart and names their rows', () => {
    const { ids, notices } = idsOf([{ geometry: at(1) }, { geometry: at(1) }, { geometry: at(1) }]);
    expect(ids).toEqual([ids[0], `${ids[0]}~2`, `${ids[0]}~3`]);
    expect(notices.duplicateIds).toEqual([1, 2]);
  });

  it('tells equal ids of the format apart', () => {
    expect(idsOf([{ id: 'x' }, { id: 'x' }, { id: 'x~2' }]).ids).toEqual(['x', 'x~2', 'x~2~2']);
  });

  it('stands in the feature given out', () => {
    const { table } = tableOf([{ geometry: at(1), properties: { n: null, s: '<img onerror=alert(1)>' }, id: 'f1' }]);
    expect(geoJsonFeatureOf(table, 0)).toEqual({
      type: 'Feature',
      id: 'f1',
      geometry: at(1),
      properties: { n: null, s: '<img onerror=alert(1)>' },
    });
  });
});
