/**
 * Damaged files end in features or a message, never in a crash or a hang. Small files of every format are changed
 * byte by byte from a fixed seed; whatever comes out must be whole tables or a `ReadError`.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'fflate';
import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { describeLayer } from '../../src/formats/describe-layer.ts';
import { ReadError } from '../../src/formats/format.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { aFile, aGeoJson, aZip, point, polygon, square, utf8 } from '../builders/a-file.ts';
import { aDbf, aShp, gbk, PRJ_4528 } from '../builders/a-shapefile.ts';
import { missingSharedData, sharedData } from '../shared-data.ts';

const MUTANTS = 200;

/** Park and Miller's generator: the same mutants on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function mutant(bytes: Uint8Array, random: () => number): Uint8Array {
  const changed = bytes.slice();
  const at = () => Math.floor(random() * changed.length);
  const kind = random();
  if (kind < 0.15) return changed.subarray(0, at());
  if (kind < 0.25) {
    const from = at();
    changed.fill(Math.floor(random() * 256), from, from + 1 + Math.floor(random() * 32));
    return changed;
  }
  for (let n = 1 + Math.floor(random() * 6); n > 0; n--) changed[at()] = Math.floor(random() * 256);
  return changed;
}

async function expectFeaturesOrMessage(
  name: string,
  bytes: Uint8Array,
  siblings: Record<string, Uint8Array | string> = {},
) {
  try {
    const { layers, sheets } = await readFile(aFile(name, bytes, siblings));
    for (const layer of layers) {
      const told = describeLayer(layer);
      expect(told.count).toBe(layer.table.count);
      expect(layer.table.geometry.featureOffsets.length).toBe(layer.table.count + 1);
      for (const edge of told.extent ?? []) expect(Math.abs(edge)).toBeLessThanOrEqual(180.001);
    }
    for (const sheet of sheets) expect(Array.isArray(sheet.rows)).toBe(true);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    expect(error.code).toMatch(/^[A-Z_]+$/);
  }
}

const features = Array.from({ length: 6 }, (_, i) => ({
  id: i,
  geometry: polygon(square(113 + i, 22, 0.5), square(113.1 + i, 22.1, 0.1)),
  properties: { name: `地块${i}`, code: '0701', n: i * 1.5 },
}));
const json = aGeoJson(features);
const ring = square(40_500_000, 3_485_000, 1000).reverse();
const { shp, shx } = aShp([
  { type: 'polygon', rings: [ring] },
  { type: 'null' },
  { type: 'polygon', rings: [ring, square(40_500_100, 3_485_100, 100)] },
]);
const dbf = aDbf(
  [
    { name: gbk.名称, type: 'C', width: 10 },
    { name: 'n', type: 'N', width: 6 },
  ],
  [
    [gbk.工业, '1'],
    [gbk.居住, '2'],
    ['', ''],
  ],
);
const kml = `<kml><Document><Placemark><name>a</name><Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1,0 1,1 0,0</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>`;
const csv = `name,lon,lat\n${Array.from({ length: 20 }, (_, i) => `"a, ${i}",113.${i},22.${i}`).join('\n')}`;
const wkt =
  'n,wkt\n1,"POLYGON((0 0,1 0,1 1,0 0))"\n2,"MULTIPOINT((1 2),(3 4))"\n3,"GEOMETRYCOLLECTION(POINT(1 2),LINESTRING(1 2,3 4))"';

const topology = {
  type: 'Topology',
  transform: { scale: [0.01, 0.01], translate: [113, 22] },
  arcs: [
    [
      [0, 0],
      [1, 0],
      [0, 1],
      [-1, -1],
    ],
  ],
  objects: {
    a: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0]], properties: { n: 1 } }] },
    b: { type: 'LineString', arcs: [-1] },
  },
};
const gpx = `<gpx><wpt lat="22" lon="113"><name>a</name></wpt><trk><trkseg><trkpt lat="22" lon="113"><ele>3</ele></trkpt><trkpt lat="23" lon="113"/></trkseg></trk></gpx>`;

const wkbPoint = (x: number, y: number) => {
  const view = new DataView(new ArrayBuffer(21));
  view.setUint8(0, 1);
  view.setUint32(1, 1, true);
  view.setFloat64(5, x, true);
  view.setFloat64(13, y, true);
  return new Uint8Array(view.buffer);
};
const parquet = new Uint8Array(
  parquetWriteBuffer({
    columnData: [
      { name: 'geometry', type: 'BYTE_ARRAY', data: [wkbPoint(113, 22), null, wkbPoint(114, 23), wkbPoint(115, 23)] },
      { name: '名称', type: 'STRING', data: ['工业', '居住', '工业', '工业'] },
      { name: 'floors', type: 'INT32', data: [3, 18, null, 3] },
    ],
    rowGroupSize: 3,
    kvMetadata: [
      {
        key: 'geo',
        value: '{"primary_column":"geometry","columns":{"geometry":{"encoding":"WKB"}},"version":"1.0.0"}',
      },
    ],
  }),
);

describe(`${MUTANTS} mutants of each format`, () => {
  const cases: [string, string, Uint8Array, Record<string, Uint8Array | string>][] = [
    ['GeoJSON', 'a.geojson', utf8(json), {}],
    ['gzip', 'a.geojson.gz', gzipSync(utf8(json)), {}],
    ['FlatGeobuf', 'a.fgb', serialize(JSON.parse(json), 4326), {}],
    ['Shapefile', 'a.shp', shp, { 'a.dbf': dbf, 'a.shx': shx, 'a.prj': PRJ_4528 }],
    ['DBF', 'a.dbf', dbf, {}],
    ['KML', 'a.kml', utf8(kml), {}],
    ['CSV', 'a.csv', utf8(csv), {}],
    ['WKT', 'a.csv', utf8(wkt), {}],
    ['GeoJSON sequence', 'a.geojsonl', utf8(features.map((one) => aGeoJson([one])).join('\n')), {}],
    ['TopoJSON', 'a.topojson', utf8(JSON.stringify(topology)), {}],
    ['GPX', 'a.gpx', utf8(gpx), {}],
    ['GeoParquet', 'a.parquet', parquet, {}],
  ];
  it.each(cases)('%s', async (_, name, bytes, siblings) => {
    const random = randomFrom(20_261_122);
    for (let i = 0; i < MUTANTS; i++) await expectFeaturesOrMessage(name, mutant(bytes, random), siblings);
  });

  it('ZIP', async () => {
    const bytes = await aZip('a.zip', {
      'a.shp': shp,
      'a.shx': shx,
      'a.dbf': dbf,
      'a.prj': PRJ_4528,
      'b.geojson': aGeoJson([{ geometry: point(1, 2) }]),
    }).bytes();
    const random = randomFrom(7);
    for (let i = 0; i < MUTANTS; i++) await expectFeaturesOrMessage('a.zip', mutant(bytes, random));
  });

  const gpkg = sharedData('data/nasty/gpkg');
  it.skipIf(gpkg === null)(
    gpkg === null ? `GeoPackage: ${missingSharedData('data/nasty/gpkg')}` : 'GeoPackage',
    async () => {
      const random = randomFrom(11);
      for (const name of readdirSync(gpkg as string)) {
        const bytes = new Uint8Array(readFileSync(`${gpkg}/${name}`));
        for (let i = 0; i < MUTANTS / 5; i++) await expectFeaturesOrMessage(name, mutant(bytes, random));
      }
    },
  );

  const nasty = sharedData('data/nasty');
  it.skipIf(nasty === null)(
    nasty === null ? `nasty files: ${missingSharedData('data/nasty')}` : 'every nasty file, a few times',
    async () => {
      const random = randomFrom(13);
      for (const entry of readdirSync(nasty as string, { recursive: true, encoding: 'utf8' })) {
        const path = `${nasty}/${entry}`;
        if (!statSync(path).isFile() || path.endsWith('.gpkg')) continue;
        const bytes = new Uint8Array(readFileSync(path));
        for (let i = 0; i < 8; i++)
          await expectFeaturesOrMessage(entry.split('/').at(-1) as string, mutant(bytes, random));
      }
    },
  );
});
