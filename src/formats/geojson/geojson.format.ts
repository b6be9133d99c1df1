/**
 * GeoJSON (RFC 7946, and the older kind with a `crs` member): FeatureCollection, Feature or a bare geometry.
 *
 * The whole text is parsed at once, which for 25 MB is the fastest way there is. Left out: TopoJSON, Esri JSON
 * and other JSON, which are named as what they are; heights; members outside `properties` (counted).
 */
import type { Issue } from '../../core/issue.ts';
import { addGeoJsonGeometry } from '../../geo/geojson-to-table.ts';
import { TableBuilder } from '../../geo/table-builder.ts';
import { finishLayer } from '../finish-layer.ts';
import { type Format, type Pause, ReadError, type ReadOptions, type ReadResult, type SourceFile } from '../format.ts';
import { GeometryTally } from '../geometry-tally.ts';
import { layerNameOf } from '../layer-name.ts';
import { decodeText } from '../text/decode-text.ts';
import { parseJson } from './parse-json.ts';

const FEATURES_BETWEEN_PAUSES = 5000;
const geometryTypes = /^(Point|MultiPoint|LineString|MultiLineString|Polygon|MultiPolygon|GeometryCollection)$/;
const expectedMembers = new Set(['type', 'id', 'geometry', 'properties', 'bbox']);

export const geojson: Format = {
  id: 'geojson',
  name: { 'zh-CN': 'GeoJSON', en: 'GeoJSON' },
  extensions: ['geojson', 'json'],
  sniff: (head) =>
    /^[\s\uFEFF\0]*[{[]/.test(new TextDecoder('latin1').decode(head.subarray(0, 64)).replace(/^(ï»¿|ÿþ|þÿ)/, '')),
  read: readGeoJson,
};

async function readGeoJson(file: SourceFile, options: ReadOptions, pause: Pause): Promise<ReadResult> {
  const bytes = await file.bytes();
  await pause(0.1);
  const decoded = decodeText(bytes, options.encoding ?? null);
  const root = parseJson(decoded.text);
  await pause(0.4);
  const features = featuresOf(root);
  const builder = new TableBuilder();
  const tally = new GeometryTally();
  let strange = 0;
  let outsideProperties = 0;
  for (let i = 0; i < features.length; i++) {
    const taken = addFeature(builder, tally, features[i]);
    if (!taken.feature) strange++;
    if (taken.otherMembers) outsideProperties++;
    if (i % FEATURES_BETWEEN_PAUSES === 0) await pause(0.4 + (0.5 * i) / features.length);
  }
  const issues: Issue[] = [...decoded.issues];
  if (strange > 0) issues.push({ code: 'NOT_A_FEATURE', severity: 'warn', count: strange });
  if (outsideProperties > 0) issues.push({ code: 'MEMBERS_DROPPED', severity: 'note', count: outsideProperties });
  const stated = crsMember(root);
  const layer = await finishLayer(
    {
      name: layerNameOf(file.name),
      builder,
      tally,
      crs: stated === null ? { text: 'EPSG:4326', from: 'format' } : { text: stated, from: 'file' },
      encoding: decoded.encoding,
      issues,
    },
    options.crs ?? null,
  );
  return { layers: [layer], sheets: [] };
}

/** Add one member of `features`. What is no feature is left out. */
function addFeature(builder: TableBuilder, tally: GeometryTally, feature: unknown) {
  if (!isObject(feature) || feature['type'] !== 'Feature') return { feature: false, otherMembers: false };
  const { id, geometry, properties } = feature;
  builder.startFeature(typeof id === 'string' || typeof id === 'number' ? id : null);
  tally.add(builder.count, addGeoJsonGeometry(builder, geometry));
  if (isObject(properties)) {
    for (const name of Object.keys(properties)) builder.set(name, properties[name]);
  }
  builder.endFeature();
  let otherMembers = false;
  for (const member in feature) if (!expectedMembers.has(member)) otherMembers = true;
  return { feature: true, otherMembers };
}

function featuresOf(root: unknown): readonly unknown[] {
  if (!isObject(root)) throw new ReadError('NOT_GEOJSON');
  const { type, features } = root;
  if (type === 'FeatureCollection' && Array.isArray(features)) return features;
  if (type === 'Feature') return [root];
  if (typeof type === 'string' && geometryTypes.test(type))
    return [{ type: 'Feature', geometry: root, properties: {} }];
  if (type === 'Topology') throw new ReadError('FORMAT_UNSUPPORTED', { kind: 'TopoJSON' });
  if (Array.isArray(features) && 'geometryType' in root)
    throw new ReadError('FORMAT_UNSUPPORTED', { kind: 'Esri JSON' });
  throw new ReadError('NOT_GEOJSON');
}

/** The name in the `crs` member of older GeoJSON; null without one. */
function crsMember(root: unknown): string | null {
  const crs = isObject(root) ? root['crs'] : null;
  const properties = isObject(crs) ? crs['properties'] : null;
  const name = isObject(properties) ? (properties['name'] ?? properties['code']) : null;
  return typeof name === 'string' ? name : typeof name === 'number' ? String(name) : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
