/** The spatial indexes of GeoPackage and FlatGeobuf find exactly what lies in a box, by other programs' readers. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { geojson } from 'flatgeobuf';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { hilbertOrder, hilbertPlace } from '../../../src/formats/flatgeobuf/packed-rtree.ts';
import { openDatabase } from '../../../src/formats/geopackage/load-sqlite.ts';
import { writers } from '../../../src/formats/writers/index.ts';
import { layerToWrite } from '../../../src/formats/writers/layer-to-write.ts';
import { geometryKind, type LayerTable } from '../../../src/geo/layer-table.ts';
import { TableBuilder } from '../../../src/geo/table-builder.ts';

const noPause = async () => {};

/** Squares of 0.001° scattered over a degree; every 50th has no shape. */
function squares(count: number): LayerTable {
  const builder = new TableBuilder();
  for (let i = 0; i < count; i++) {
    builder.startFeature();
    builder.set('bsm', `f${i}`);
    if (i % 50 !== 7) {
      const [x, y] = cornerOf(i);
      builder.startPart(geometryKind.polygon);
      builder.startRing();
      for (const [dx, dy] of [
        [0, 0],
        [0.001, 0],
        [0.001, 0.001],
        [0, 0.001],
        [0, 0],
      ] as const)
        builder.vertex(x + dx, y + dy);
    }
    builder.endFeature();
  }
  return builder.finish().table;
}
const cornerOf = (i: number): [number, number] => [120 + ((i * 7919) % 1000) / 1000, 31 + ((i * 104_729) % 997) / 1000];
const box = { minX: 120.2505, minY: 31.3005, maxX: 120.4005, maxY: 31.4505 };
const meets = (i: number) => {
  const [x, y] = cornerOf(i);
  return x <= box.maxX && x + 0.001 >= box.minX && y <= box.maxY && y + 0.001 >= box.minY;
};
const inBox = (count: number) =>
  Array.from({ length: count }, (_, i) => i)
    .filter((i) => i % 50 !== 7 && meets(i))
    .map((i) => `f${i}`)
    .sort();

async function write(format: string, table: LayerTable, crs = 'EPSG:4326'): Promise<Uint8Array> {
  const writer = writers.find(({ id }) => id === format)!;
  const { layer } = await layerToWrite('地块"甲', { table, skipped: [] }, {}, crs, noPause);
  return (await writer.write(layer, noPause)).bytes;
}

describe('the Hilbert curve', () => {
  it('goes through every cell once, from neighbour to neighbour', () => {
    const cells = Array.from({ length: 32 * 32 }, (_, i) => [i % 32, Math.floor(i / 32)] as const);
    const along = cells.toSorted((a, b) => hilbertPlace(...a) - hilbertPlace(...b));
    expect(along.map((cell) => hilbertPlace(...cell))).toEqual(cells.map((_, i) => i));
    for (let i = 1; i < along.length; i++)
      expect(Math.abs(along[i]![0] - along[i - 1]![0]) + Math.abs(along[i]![1] - along[i - 1]![1])).toBe(1);
    expect(hilbertPlace(65_535, 0)).toBe(2 ** 32 - 1);
  });

  it('puts what has no place last', () => {
    const nothing = [Number.NaN, Number.NaN, Number.NaN, Number.NaN];
    expect([...hilbertOrder(Float64Array.from([...nothing, 0, 0, 1, 1, ...nothing]))]).toEqual([1, 0, 2]);
    expect([...hilbertOrder(new Float64Array(0))]).toEqual([]);
  });
});

describe('FlatGeobuf', () => {
  it.each([1, 16, 17, 300, 5000])('of %i features is read in part by the library of the format', async (count) => {
    vi.spyOn(console, 'debug').mockImplementation(() => {});
    const bytes = await write('flatgeobuf', squares(count));
    const found: string[] = [];
    for await (const feature of geojson.deserialize(bytes, { rect: box }))
      found.push(String(feature.properties?.['bsm']));
    expect(found.sort()).toEqual(inBox(count));
  });
});

describe('GeoPackage', () => {
  it('has the three tables, the virtual one and the triggers of the standard, and SQLite finds nothing wrong', async () => {
    const database = await openDatabase(await write('geopackage', squares(3000)));
    try {
      expect(database.exec('PRAGMA integrity_check')[0]!.values).toEqual([['ok']]);
      const objects = database.exec("SELECT type, name FROM sqlite_master WHERE name LIKE 'rtree%' ORDER BY name")[0]!
        .values;
      expect(objects.map(([type, name]) => `${type} ${name}`.replace('rtree_地块"甲_geom', ''))).toEqual([
        'table ',
        'trigger _delete',
        'trigger _insert',
        'table _node',
        'table _parent',
        'table _rowid',
        'trigger _update1',
        'trigger _update2',
        'trigger _update3',
        'trigger _update4',
      ]);
      expect(
        database.exec(
          "SELECT table_name, column_name, scope FROM gpkg_extensions WHERE extension_name = 'gpkg_rtree_index'",
        )[0]!.values,
      ).toEqual([['地块"甲', 'geom', 'write-only']]);
      expect(database.exec('SELECT count(*) FROM "rtree_地块""甲_geom_rowid"')[0]!.values).toEqual([[2940]]);
    } finally {
      database.close();
    }
  });
});

const gdal = spawnSync('ogrinfo', ['--version']).status === 0;
describe('GDAL', () => {
  if (!gdal) {
    it.skip('ogrinfo is not installed: the indexes were not asked by GDAL', () => {});
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'tantu-index-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...args: string[]) => {
    const { stdout, stderr, status } = spawnSync('ogrinfo', args, { encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    return stdout;
  };
  const window = [box.minX, box.minY, box.maxX, box.maxY].map(String);

  it.each([0, 1, 16, 17, 52, 3000])('finds what lies in a box among %i features', async (count) => {
    for (const [format, extension] of [
      ['geopackage', 'gpkg'],
      ['flatgeobuf', 'fgb'],
    ] as const) {
      const path = join(folder, `${count}.${extension}`);
      writeFileSync(path, await write(format, squares(count)));
      expect(run('-ro', '-so', '-al', path), format).toContain(`Feature Count: ${count}`);
      expect(run('-ro', '-so', '-al', '-spat', ...window, path), format).toContain(
        `Feature Count: ${inBox(count).length}`,
      );
    }
  });

  it('takes the index of a GeoPackage for one, sound before and after features are added', async () => {
    const path = join(folder, 'sound.gpkg');
    const bytes = await write('geopackage', squares(3000), 'EPSG:4528');
    for (const file of [path, join(folder, 'more.gpkg')]) writeFileSync(file, bytes);
    const check = () =>
      run(path, '-sql', `SELECT rtreecheck('rtree_地块"甲_geom') AS state, count(*) AS n FROM "rtree_地块""甲_geom"`);
    expect(run('-ro', path, '-sql', `SELECT HasSpatialIndex('地块"甲', 'geom') AS has`)).toContain('= 1');
    expect(check()).toMatch(/state \(String\) = ok\s+n \(Integer\) = 2940/);
    const added = spawnSync(
      'ogr2ogr',
      ['-update', '-append', path, join(folder, 'more.gpkg'), '地块"甲', '-nln', '地块"甲', '-where', 'fid <= 100'],
      {
        encoding: 'utf8',
      },
    );
    expect(added.status, added.stderr).toBe(0);
    expect(check()).toMatch(/state \(String\) = ok\s+n \(Integer\) = 3038/);
  });
});
