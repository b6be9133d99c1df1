/** Every file format there is, in the order in which they are asked whether a file is theirs. */
import { zipFormat } from './archive/zip.format.ts';
import { csv } from './csv/csv.format.ts';
import { flatgeobuf } from './flatgeobuf/flatgeobuf.format.ts';
import type { Format } from './format.ts';
import { geojson } from './geojson/geojson.format.ts';
import { geopackage } from './geopackage/geopackage.format.ts';
import { geoparquet } from './geoparquet/geoparquet.format.ts';
import { geotiff } from './geotiff/geotiff.format.ts';
import { gpx } from './gpx/gpx.format.ts';
import { kml } from './kml/kml.format.ts';
import { osmPbf } from './osm/osm-pbf.format.ts';
import { osmXml } from './osm/osm-xml.format.ts';
import { overpass } from './osm/overpass.format.ts';
import { shapefile } from './shapefile/shapefile.format.ts';
import { xlsx } from './xlsx/xlsx.format.ts';

const zip = zipFormat(() => formats);

export const formats: readonly Format[] = [
  // Before GeoJSON, which any JSON looks like.
  overpass,
  geojson,
  flatgeobuf,
  geopackage,
  geoparquet,
  geotiff,
  shapefile,
  xlsx,
  zip,
  kml,
  gpx,
  osmPbf,
  osmXml,
  csv,
];
