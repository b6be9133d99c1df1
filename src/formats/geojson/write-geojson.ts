/**
 * GeoJSON (RFC 7946), one feature a line. Every feature carries its stable id; outer rings run anticlockwise.
 *
 * RFC 7946 knows WGS 84 only. In another system the older `crs` member says which: GDAL, QGIS and Tantu read it,
 * programs that follow the RFC to the letter do not.
 */
import type { Issue } from '../../core/issue.ts';
import { type Column, cellValue, featureIdAt, type Geometry, geometryKind } from '../../geo/layer-table.ts';
import { reversedRing, twiceRingArea } from '../../geo/ring-area.ts';
import { ringsOfRow } from '../../geo/rings-of-row.ts';
import type { Pause } from '../format.ts';
import { ByteChunks } from '../writers/byte-chunks.ts';
import { typeNameOf } from '../writers/layer-shape.ts';
import { type LayerToWrite, type LayerWriter, ROWS_BETWEEN_PAUSES, type Written } from '../writers/writer.ts';

export const geojsonWriter: LayerWriter = {
  id: 'geojson',
  name: { 'zh-CN': 'GeoJSON', en: 'GeoJSON' },
  extension: 'geojson',
  mediaType: 'application/geo+json',
  systems: 'any',
  write: writeGeoJson,
};

async function writeGeoJson({ name, table, crs, idColumn }: LayerToWrite, pause: Pause): Promise<Written> {
  const out = new ByteChunks();
  const member = crs.epsg === null ? crs.code : `urn:ogc:def:crs:EPSG::${crs.epsg}`;
  const system = crs.epsg === 4326 ? '' : `"crs":{"type":"name","properties":{"name":${JSON.stringify(member)}}},\n`;
  out.text(`{"type":"FeatureCollection","name":${JSON.stringify(name)},\n${system}"features":[\n`);
  const properties = [...table.columns.values()].filter(({ name: field }) => field !== idColumn).map(propertyWriter);
  for (let start = 0; start < table.count; start += ROWS_BETWEEN_PAUSES) {
    await pause(start / table.count);
    const lines: string[] = [];
    for (let row = start; row < Math.min(table.count, start + ROWS_BETWEEN_PAUSES); row++) {
      const id = JSON.stringify(featureIdAt(table.ids, row));
      const values = properties.map((property) => property(row)).join(',');
      const geometry = geometryText(table.geometry, row);
      lines.push(`{"type":"Feature","id":${id},"properties":{${values}},"geometry":${geometry}}`);
    }
    out.text(`${start === 0 ? '' : ',\n'}${lines.join(',\n')}`);
  }
  out.text('\n]}\n');
  const issues: Issue[] =
    crs.epsg === 4326
      ? []
      : [{ code: 'GEOJSON_NOT_WGS84', severity: 'note', count: table.count, detail: { crs: crs.name } }];
  return { bytes: out.joined(), issues };
}

/** `"field":value` of a row. Texts are turned into JSON once each; a JSON column that holds no JSON stays text. */
function propertyWriter(column: Column): (row: number) => string {
  const field = JSON.stringify(column.name);
  if (column.kind === 'number') return (row) => `${field}:${JSON.stringify(cellValue(column, row))}`;
  const texts = column.dictionary.map((text) => (column.type === 'json' && isJson(text) ? text : JSON.stringify(text)));
  return (row) => `${field}:${texts[column.codes[row]!] ?? 'null'}`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function geometryText(geometry: Geometry, row: number): string {
  const parts = ringsOfRow(geometry, row);
  const kind = geometry.kinds[row];
  if (parts.length === 0 || (kind !== 1 && kind !== 2 && kind !== 3)) return 'null';
  const coordinates = parts.map((rings) =>
    kind === geometryKind.polygon
      ? `[${rings.map((ring, i) => positions(handed(ring, i === 0))).join(',')}]`
      : kind === geometryKind.line
        ? positions(rings[0]!)
        : `[${rings[0]![0]},${rings[0]![1]}]`,
  );
  const multiple = parts.length > 1;
  return `{"type":"${typeNameOf(kind, multiple)}","coordinates":${multiple ? `[${coordinates.join(',')}]` : coordinates[0]}}`;
}

/** Outer rings anticlockwise, holes clockwise. */
function handed(ring: Float64Array, outer: boolean): Float64Array {
  const area = twiceRingArea(ring);
  return area !== 0 && area > 0 !== outer ? reversedRing(ring) : ring;
}

function positions(xy: Float64Array): string {
  const pairs: string[] = [];
  for (let i = 0; i < xy.length; i += 2) pairs.push(`[${xy[i]},${xy[i + 1]}]`);
  return `[${pairs.join(',')}]`;
}
