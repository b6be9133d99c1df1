/**
 * A small file of every format that is read: the list that mutants, hostile names and the walk of formats go through.
 * A new format adds its file here.
 */
import { gzipSync, zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { writers } from '../../src/formats/writers/index.ts';
import { layerToWrite } from '../../src/formats/writers/layer-to-write.ts';
import type { LayerTable } from '../../src/geo/layer-table.ts';
import type { OsmData } from '../formats/osm/osm-data.ts';
import { writeOverpass, writePbf, writeXml } from '../formats/osm/write-osm.ts';
import { aGeoJson, polygon, square, utf8 } from './a-file.ts';
import { aDbf, aShp, gbk, PRJ_4528 } from './a-shapefile.ts';
import { aTable } from './a-table.ts';
import { aTiff, geoTags } from './a-tiff.ts';

export interface FormatSample {
  /** For the names of tests; each once. */
  readonly label: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Files dropped with it. */
  readonly siblings: Readonly<Record<string, Uint8Array>>;
  /** Features in all its layers; null: it is read as a table of cells. */
  readonly features: number | null;
}

const noPause = async () => {};

/** Three parcels near 113.5° E, 22.1° N. */
const parcels = aTable(
  ['工业', '居住', '工业'].map((name, i) => ({
    id: `p${i}`,
    at: [113.5 + 0.002 * i, 22.1] as const,
    values: { 名称: name, 代码: '0701', floors: i === 2 ? null : 3 + i, share: 0.5 * i },
  })),
);

/** The layer as our own writer of this format writes it. */
export async function written(id: string, table: LayerTable = parcels): Promise<Uint8Array> {
  const writer = writers.find((one) => one.id === id);
  if (!writer) throw new Error(`no writer ${id}`);
  const { layer } = await layerToWrite('地块', { table, skipped: [] }, {}, 'EPSG:4326', noPause);
  return (await writer.write(layer, noPause)).bytes;
}

export async function everyFormat(): Promise<FormatSample[]> {
  const geojson = await written('geojson');
  const kml = await written('kml');
  const sample = (
    label: string,
    fileName: string,
    bytes: Uint8Array,
    features: number | null = 3,
    siblings: Readonly<Record<string, Uint8Array>> = {},
  ): FormatSample => ({ label, fileName, bytes, siblings, features });
  const { shp, shx } = shapes();
  return [
    sample('GeoJSON', 'geojson.geojson', geojson),
    sample('GeoJSON .gz', 'gz.geojson.gz', gzipSync(geojson)),
    sample('GeoJSON sequence', 'sequence.geojsonl', utf8(sequence())),
    sample('TopoJSON', 'topo.topojson', utf8(JSON.stringify(topology)), 2),
    sample('FlatGeobuf', 'flat.fgb', await written('flatgeobuf')),
    sample('GeoPackage', 'package.gpkg', await written('geopackage')),
    sample('Shapefile', 'loose.shp', shp, 3, { 'loose.dbf': dbf, 'loose.shx': shx, 'loose.prj': utf8(PRJ_4528) }),
    sample('Shapefile .zip', 'zipped.zip', await written('shapefile')),
    sample('DBF', 'table.dbf', dbf),
    sample('KML', 'keyhole.kml', kml),
    sample('KMZ', 'packed.kmz', zipSync({ 'doc.kml': kml })),
    sample('GPX', 'track.gpx', utf8(gpx), 2),
    sample('CSV', 'table.csv', await written('csv')),
    sample('CSV with coordinates', 'lonlat.csv', utf8(lonLat()), 20),
    sample('CSV with WKT', 'wkt.csv', utf8(wkt)),
    sample('XLSX', 'book.xlsx', await written('xlsx')),
    sample('GeoParquet', 'columns.parquet', parquet()),
    sample('GeoTIFF', 'grid.tif', raster(), 4),
    sample('OSM PBF', 'streets.osm.pbf', writePbf(osm), 2),
    sample('OSM XML', 'streets.osm', utf8(writeXml(osm)), 2),
    sample('Overpass JSON', 'streets.json', utf8(writeOverpass(osm, 'geom')), 2),
  ];
}

/** Four cells of classes, two of them one area. */
const raster = () =>
  aTiff({
    width: 2,
    height: 2,
    bands: [[1, 2, 3, 4]],
    compression: 'deflate',
    tags: geoTags(4326, 113.5, 22.1, 0.01),
  });

/** A street and a building. */
const osm: OsmData = {
  nodes: [
    [113.5, 22.1],
    [113.51, 22.1],
    [113.51, 22.11],
  ].map(([lon = 0, lat = 0], i) => ({ id: i + 1, lon, lat, tags: {} })),
  ways: [
    { id: 10, refs: [1, 2, 3, 1], tags: { building: 'yes', name: '楼' } },
    { id: 11, refs: [1, 3], tags: { highway: 'residential' } },
  ],
  relations: [],
};

function sequence(): string {
  return Array.from({ length: 3 }, (_, i) =>
    aGeoJson([{ id: i, geometry: polygon(square(113.5 + 0.01 * i, 22.1, 0.005)), properties: { name: `地块${i}` } }]),
  ).join('\n');
}

const ring = square(40_500_000, 3_485_000, 1000).reverse();
const shapes = () =>
  aShp([
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

const lonLat = () => `name,lon,lat\n${Array.from({ length: 20 }, (_, i) => `"a, ${i}",113.5${i},22.1${i}`).join('\n')}`;
const wkt =
  'n,wkt\n1,"POLYGON((113 22,114 22,114 23,113 22))"\n2,"MULTIPOINT((113 22),(114 23))"\n3,"GEOMETRYCOLLECTION(POINT(113 22),LINESTRING(113 22,114 23))"';

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

function wkbPoint(x: number, y: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(21));
  view.setUint8(0, 1);
  view.setUint32(1, 1, true);
  view.setFloat64(5, x, true);
  view.setFloat64(13, y, true);
  return new Uint8Array(view.buffer);
}

/** Columns besides the geometry can be added. */
export function parquet(more: { name: string; type: 'STRING'; data: string[] }[] = []): Uint8Array {
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'geometry', type: 'BYTE_ARRAY', data: [wkbPoint(113.5, 22.1), null, wkbPoint(113.51, 22.11)] },
        { name: '名称', type: 'STRING', data: ['工业', '居住', '工业'] },
        { name: 'floors', type: 'INT32', data: [3, null, 3] },
        ...more,
      ],
      rowGroupSize: 2,
      kvMetadata: [
        {
          key: 'geo',
          value: '{"primary_column":"geometry","columns":{"geometry":{"encoding":"WKB"}},"version":"1.0.0"}',
        },
      ],
    }),
  );
}
