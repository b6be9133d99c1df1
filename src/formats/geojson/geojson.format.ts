/**
 * GeoJSON (RFC 7946, and the older kind with a `crs` member): FeatureCollection, Feature or a bare geometry, and
 * sequences of them (one a line, or RFC 8142).
 *
 * Read as bytes straight into the columns, a window at a time: neither the text nor its objects are ever in memory
 * as a whole. TopoJSON looks alike and is handed on to its own reader. Left out: Esri JSON and other JSON, which are named as what they are; heights; members outside
 * `properties` (counted).
 */
import type { Issue } from '../../core/issue.ts';
import { finishLayer } from '../finish-layer.ts';
import type { Format, Pause, ReadOptions, ReadResult, SourceFile } from '../format.ts';
import { readJsonFile } from '../json/read-json-file.ts';
import { layerNameOf } from '../layer-name.ts';
import { partOfPause } from '../part-of-pause.ts';
import { GeoJsonWalk, IsTopoJson, RECORD_SEPARATOR } from './geojson-walk.ts';

/** Of the time, the share of reading; the rest is placing and checking. */
const SHARE_OF_READING = 0.85;

export const geojson: Format = {
  id: 'geojson',
  name: { 'zh-CN': 'GeoJSON / TopoJSON', en: 'GeoJSON / TopoJSON' },
  extensions: ['geojson', 'json', 'geojsonl', 'geojsons', 'ndjson', 'jsonl', 'topojson'],
  sniff: (head) => {
    const start = new TextDecoder('latin1').decode(head.subarray(0, 64)).replace(/^(ï»¿|ÿþ|þÿ)/, '');
    return /^[\s\uFEFF\0]*[{[]/.test(start.replaceAll(String.fromCharCode(RECORD_SEPARATOR), ''));
  },
  read: readGeoJson,
};

async function readGeoJson(file: SourceFile, options: ReadOptions, pause: Pause): Promise<ReadResult> {
  const read = await readJsonFile(
    file,
    options.encoding ?? null,
    partOfPause(pause, 0, SHARE_OF_READING),
    (json) => new GeoJsonWalk(json),
  ).catch((error: unknown) => {
    if (error instanceof IsTopoJson) return null;
    throw error;
  });
  if (read === null) return (await import('../topojson/read-topojson.ts')).readTopoJson(file, options, pause);
  const { value: walk, ...text } = read;
  const issues: Issue[] = [...text.issues];
  if (walk.strange > 0) issues.push({ code: 'NOT_A_FEATURE', severity: 'warn', count: walk.strange });
  if (walk.outsideProperties > 0)
    issues.push({ code: 'MEMBERS_DROPPED', severity: 'note', count: walk.outsideProperties });
  const layer = await finishLayer(
    {
      name: layerNameOf(file.name),
      builder: walk.builder,
      tally: walk.tally,
      crs: walk.crs === null ? { text: 'EPSG:4326', from: 'format' } : { text: walk.crs, from: 'file' },
      encoding: text.encoding,
      issues,
    },
    options.crs ?? null,
    partOfPause(pause, SHARE_OF_READING, 1 - SHARE_OF_READING),
  );
  return { layers: [layer], sheets: [] };
}
