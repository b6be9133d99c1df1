/** Where a raster lies: tags, GeoKeys, files beside it, the plan's region; and the refusals of what lies nowhere. */
import { describe, expect, it } from 'vitest';
import type { ReadOptions, SourceFile } from '../../../src/formats/format.ts';
import { readFile } from '../../../src/formats/read-file.ts';
import { boundsOfAll } from '../../../src/geo/feature-bounds.ts';
import { makeRegion } from '../../../src/geo/region.ts';
import { tableOfShapes } from '../../../src/geo/shapes-table.ts';
import { aFile, aZip } from '../../builders/a-file.ts';
import { aDbf, PRJ_4528 } from '../../builders/a-shapefile.ts';
import { aTiff, geoKeys, geoTags, type TiffTag } from '../../builders/a-tiff.ts';

const wide = { width: 4, height: 3, bands: [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]] };

async function read(
  tags: readonly TiffTag[],
  beside: Record<string, string | Uint8Array> = {},
  options: ReadOptions = {},
) {
  return readLayer(aFile('a.tif', aTiff({ ...wide, tags }), beside), options);
}

async function readLayer(file: SourceFile, options: ReadOptions = {}) {
  const { layers } = await readFile(file, { raster: { shape: 'cells' }, ...options });
  const [layer] = layers;
  if (!layer) throw new Error('no layer');
  return { ...layer, box: boundsOfAll(layer.table.bounds), codes: layer.issues.map(({ code }) => code) };
}

const scale = (x: number, y: number): TiffTag => ({ tag: 33550, type: 'double', values: [x, y, 0] });
const tie = (...values: number[]): TiffTag => ({ tag: 33922, type: 'double', values });
const matrix = (...values: number[]): TiffTag => ({ tag: 34264, type: 'double', values });
const wgs84 = geoKeys([
  [1024, 2],
  [1025, 1],
  [2048, 4326],
]);
const wgs84Points = geoKeys([
  [1024, 2],
  [1025, 2],
  [2048, 4326],
]);

describe('the grid', () => {
  it('hangs on a tie point that may stand anywhere in it', async () => {
    const { raster, box } = await read([scale(0.1, 0.2), tie(2, 1, 0, 113.2, 22.8, 0), wgs84]);
    expect(raster?.transform.map((n) => Number(n.toFixed(9)))).toEqual([0.1, 0, 113, 0, -0.2, 23]);
    expect(box?.map((n) => Number(n.toFixed(9)))).toEqual([113, 22.4, 113.4, 23]);
  });

  it('is moved by half a cell where values are those of points', async () => {
    const points = await read([scale(0.1, 0.2), tie(0, 0, 0, 113.05, 22.9, 0), wgs84Points]);
    expect(points.raster?.transform.map((n) => Number(n.toFixed(9)))).toEqual([0.1, 0, 113, 0, -0.2, 23]);
    const byMatrix = await read([matrix(0.1, 0, 0, 113.05, 0, -0.2, 0, 22.9), wgs84Points]);
    expect(byMatrix.raster?.transform).toEqual(points.raster?.transform);
  });

  it('may have its first row in the south', async () => {
    const { raster, table } = await read([matrix(0.1, 0, 0, 113, 0, 0.1, 0, 22, 0, 0, 0, 0, 0, 0, 0, 1), wgs84]);
    expect(raster?.transform).toEqual([0.1, 0, 113, 0, 0.1, 22]);
    // The first cell lies in the south-west and has the first value.
    expect([...table.bounds.slice(0, 4)].map((n) => Number(n.toFixed(9)))).toEqual([113, 22, 113.1, 22.1]);
  });

  it('comes from a world file, whose numbers are the middle of the first cell', async () => {
    const { raster, crs } = await read([], {
      'A.TFW': '0.1\n0\n0\n-0.2\n113.05\n22.9\n',
      'a.prj':
        'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["Degree",0.017453292519943295]]',
    });
    expect(raster?.transform.map((n) => Number(n.toFixed(9)))).toEqual([0.1, 0, 113, 0, -0.2, 23]);
    expect(crs).toEqual({ code: 'EPSG:4326', from: 'sidecar' });
  });

  it('of degrees from 0 to 360 is taken back a turn beyond 180', async () => {
    const { box } = await read([scale(10, 10), tie(0, 0, 0, 200, 30, 0), wgs84]);
    expect(box).toEqual([-160, 0, -120, 30]);
  });

  it.each([
    ['RASTER_ROTATED', [matrix(17.3, 5, 0, 100, 10, -8.66, 0, 200), wgs84]],
    ['RASTER_ROTATED', [matrix(1, 0.2, 0, 100, 0, -1, 0, 20), wgs84]],
    ['RASTER_CONTROL_POINTS', [tie(0, 0, 0, 113, 23, 0, 4, 0, 0, 114, 23, 0, 4, 3, 0, 114, 22, 0), wgs84]],
    ['RASTER_WITHOUT_PLACE', []],
    ['RASTER_WITHOUT_PLACE', [wgs84]],
    ['RASTER_WITHOUT_PLACE', [scale(0, 0), tie(0, 0, 0, 113, 23, 0), wgs84]],
    ['RASTER_WITHOUT_PLACE', [scale(Number.NaN, 1), tie(0, 0, 0, 113, 23, 0), wgs84]],
  ] as const)('that cannot be laid on the map is refused: %s', async (code, tags) => {
    await expect(read(tags)).rejects.toMatchObject({ code });
  });
});

describe('the coordinate system', () => {
  it('of a code puts cells where the code says', async () => {
    // CGCS2000 zone 38 (central meridian 114°): x = 38,500,000 is the meridian itself.
    const { crs, box } = await read(geoTags(4526, 38_500_000, 2_500_000, 100));
    expect(crs).toEqual({ code: 'EPSG:4526', from: 'file' });
    expect(box?.[0]).toBeCloseTo(114, 9);
    // The meridian arc from the equator to 22.5978° on GRS 80.
    expect(box?.[3]).toBeCloseTo(22.5978, 4);
  });

  it('that the file defines itself is worked out of its keys', async () => {
    const doubles: TiffTag = {
      tag: 34736,
      type: 'double',
      values: [0, 117, 500_000, 0, 0.9996, 6_378_137, 298.257222101],
    };
    const keys: TiffTag = {
      tag: 34735,
      type: 'short',
      values: [
        ...[1, 1, 0, 11],
        ...[1024, 0, 1, 1, 1025, 0, 1, 1, 2048, 0, 1, 32767, 2057, 34736, 1, 5, 2059, 34736, 1, 6, 3072, 0, 1, 32767],
        ...[3075, 0, 1, 1, 3080, 34736, 1, 1, 3081, 34736, 1, 0, 3082, 34736, 1, 2, 3092, 34736, 1, 4],
      ],
    };
    const own = await read([scale(100, 100), tie(0, 0, 0, 400_000, 2_600_000, 0), keys, doubles]);
    const utm50 = await read(geoTags(32650, 400_000, 2_600_000, 100));
    expect(own.crs.code).toMatch(/^\+proj=tmerc .*\+lon_0=117/);
    for (const [i, edge] of (own.box ?? []).entries()) expect(edge).toBeCloseTo(utm50.box?.[i] as number, 8);
  });

  it('in ESRI words stands in the citation', async () => {
    const ascii: TiffTag = { tag: 34737, type: 'ascii', values: `ESRI PE String = ${PRJ_4528}|` };
    const keys: TiffTag = {
      tag: 34735,
      type: 'short',
      values: [1, 1, 0, 3, 1024, 0, 1, 32767, 1025, 0, 1, 1, 3073, 34737, ascii.values.length, 0],
    };
    const { crs } = await read([scale(100, 100), tie(0, 0, 0, 40_500_000, 3_500_000, 0), keys, ascii]);
    expect(crs).toEqual({ code: 'EPSG:4528', from: 'file' });
  });

  it('that nothing states is asked for, and degrees are guessed', async () => {
    const degrees = await read([scale(0.1, 0.1), tie(0, 0, 0, 113, 23, 0)]);
    expect([degrees.crs, degrees.codes]).toEqual([
      { code: 'EPSG:4326', from: 'guess' },
      expect.arrayContaining(['CRS_MISSING', 'CRS_GUESSED']),
    ]);
    const metres = await read([scale(100, 100), tie(0, 0, 0, 400_000, 2_600_000, 0)]);
    expect([metres.box, metres.codes]).toEqual([null, ['CRS_MISSING']]);
    const named = await read([scale(100, 100), tie(0, 0, 0, 400_000, 2_600_000, 0)], {}, { crs: 'EPSG:32650' });
    expect(named.crs).toEqual({ code: 'EPSG:32650', from: 'person' });
    expect(named.box?.[0]).toBeCloseTo(116.02, 1);
  });
});

describe('a table of values beside the raster', () => {
  const dbf = aDbf(
    [
      { name: 'VALUE', type: 'N', width: 5 },
      { name: 'COUNT', type: 'N', width: 9 },
      { name: 'NAME', type: 'C', width: 12 },
    ],
    [
      ['1', '2', 'forest'],
      ['2', '1', 'water'],
    ],
  );
  const few = { width: 3, height: 1, bands: [[1, 1, 2]], tags: geoTags(4326, 113, 23, 0.1) };

  it('names the values, as areas when no shape is asked for', async () => {
    const { layers } = await readFile(aFile('a.tif', aTiff(few), { 'a.tif.vat.dbf': dbf }));
    const [layer] = layers;
    expect([...(layer?.table.columns.keys() ?? [])]).toEqual(['value', 'NAME']);
    expect(layer?.table.count).toBe(2);
    expect(layer?.raster?.chosen).toEqual({ bands: [1], shape: 'areas' });
    const names = layer?.table.columns.get('NAME');
    expect(names?.kind === 'text' ? names.dictionary : []).toEqual(['forest', 'water']);
  });

  it('is found beside it in a ZIP as well, with its world file, and is no table of its own', async () => {
    const zip = aZip('区域.zip', {
      '用地/a.tif': aTiff({ width: 3, height: 1, bands: [[1, 1, 2]] }),
      '用地/a.tfw': '0.1\n0\n0\n-0.1\n113.05\n22.95',
      '用地/A.TIF.VAT.DBF': dbf,
      '用地/a.prj': 'EPSG:4490',
      // Another folder's table of that name belongs to nothing here.
      'b/a.vat.dbf': dbf,
    });
    const { layers } = await readFile(zip);
    expect(layers.map(({ name, table }) => [name, table.count])).toEqual([
      ['a.vat', 2],
      ['a', 2],
    ]);
    const raster = layers[1];
    expect(raster?.crs).toEqual({ code: 'EPSG:4490', from: 'sidecar' });
    expect([...(raster?.table.columns.keys() ?? [])]).toEqual(['value', 'NAME']);
    expect([...(raster?.table.bounds.subarray(0, 4) ?? [])].map((edge) => Number(edge.toFixed(9)))).toEqual([
      113, 22.9, 113.2, 23,
    ]);
  });

  it('that lacks a value leaves its name missing and says so', async () => {
    const { codes, table } = await readLayer(
      aFile('a.tif', aTiff({ ...few, bands: [[1, 7, 2]] }), { 'a.vat.dbf': dbf }),
    );
    expect(codes).toContain('RASTER_VALUE_UNNAMED');
    const names = table.columns.get('NAME');
    expect(names?.kind === 'text' ? [...names.codes] : []).toEqual([0, -1, 1]);
  });
});

describe('a region', () => {
  const ring = [
    [113.04, 22.75],
    [113.25, 22.75],
    [113.25, 22.96],
    [113.04, 22.75],
  ];
  const region = makeRegion([
    tableOfShapes([{ id: 'a', geometry: JSON.stringify({ type: 'Polygon', coordinates: [ring] }) }]),
  ]);
  if (!region) throw new Error('no region');

  /** The sides of the triangle: south 22.75, east 113.25, and the slope lat − 22.75 = lon − 113.04. */
  const meetsTriangle = ([w, s, e, n]: readonly [number, number, number, number]) =>
    n >= 22.75 && w <= 113.25 && e - 113.04 >= s - 22.75 && e >= 113.04 && s <= 22.96;

  it('takes the cells that meet it and leaves the others', async () => {
    const tags = geoTags(4326, 113, 23, 0.1);
    const { table, raster } = await read(tags, {}, { clipTo: region });
    const column = table.columns.get('value');
    // Cells of 0.1°, four by three from 113°, 23°: the slope runs through 9, 5, 6, 2 and 3, right of it lie 7, 10 and
    // 11. 1 lies in the box around the slope and not on it.
    expect(column?.kind === 'number' ? [...column.values] : []).toEqual([2, 3, 5, 6, 7, 9, 10, 11]);
    expect(raster).toMatchObject({ size: [4, 3], validCells: 8, min: 2, max: 11 });
  });

  it('of a large raster is all that is read of it', async () => {
    // 10⁹ cells, of which the file holds none but says they are there: only the window is asked for.
    const file = aFile(
      'a.tif',
      aTiff({
        ...{
          width: 32_000,
          height: 32_000,
          rowsPerStrip: 1,
          bands: [[]],
          leftOut: new Set(Array.from({ length: 32_000 }, (_, i) => i)),
        },
        tags: geoTags(4326, 100, 40, 0.001),
      }),
    );
    const { raster, codes } = await readLayer(file, { clipTo: region });
    expect(raster).toMatchObject({ size: [32_000, 32_000], validCells: 0, min: null });
    expect(codes).toContain('RASTER_CUT');
    await expect(readLayer(file)).rejects.toMatchObject({ code: 'RASTER_TOO_LARGE' });
  });

  it('elsewhere is told, and the raster is read whole', async () => {
    const { table, codes } = await read(geoTags(4326, 10, 50, 0.1), {}, { clipTo: region });
    expect([table.count, codes]).toEqual([12, expect.arrayContaining(['RASTER_OUTSIDE_REGION'])]);
  });

  it('cuts in a projected system as a look at every cell does', async () => {
    const size = 120;
    const tags = geoTags(32649, 700_000, 2_545_000, 500);
    const values = Array.from({ length: size * size }, (_, i) => i);
    const file = () => aFile('a.tif', aTiff({ width: size, height: size, bands: [values], dtype: 'uint32', tags }));
    const whole = await readLayer(file());
    const cut = await readLayer(file(), { clipTo: region });
    const meets = Array.from({ length: whole.table.count }, (_, row) => {
      const [w, s, e, n] = whole.table.bounds.slice(4 * row, 4 * row + 4);
      return meetsTriangle([w as number, s as number, e as number, n as number]);
    });
    const column = cut.table.columns.get('value');
    expect(column?.kind === 'number' ? [...column.values] : []).toEqual(values.filter((value) => meets[value]));
    expect(cut.table.count).toBeGreaterThan(500);
    expect(cut.table.count).toBeLessThan(whole.table.count / 8);
  });
});
