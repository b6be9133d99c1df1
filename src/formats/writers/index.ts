/** Every format a layer can be written in, in the order in which they are offered. */
import { csvWriter } from '../csv/write-csv.ts';
import { flatgeobufWriter } from '../flatgeobuf/write-flatgeobuf.ts';
import { geojsonWriter } from '../geojson/write-geojson.ts';
import { geopackageWriter } from '../geopackage/write-geopackage.ts';
import { kmlWriter } from '../kml/write-kml.ts';
import { shapefileWriter } from '../shapefile/write-shapefile.ts';
import { xlsxWriter } from '../xlsx/write-xlsx.ts';
import type { LayerWriter } from './writer.ts';

export const writers: readonly LayerWriter[] = [
  geojsonWriter,
  geopackageWriter,
  shapefileWriter,
  flatgeobufWriter,
  kmlWriter,
  csvWriter,
  xlsxWriter,
];
