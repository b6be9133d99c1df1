/**
 * TopoJSON: every object of the topology becomes a layer, its arcs put together by topojson-client.
 *
 * Arcs are shared by all geometries, so the file is taken whole; files of this kind are small. Left out: members
 * outside `properties` (counted); a geometry whose arcs are not there is named and loses its place.
 */
import type { Issue } from '../../core/issue.ts';
import { addGeoJsonGeometry } from '../../geo/geojson-to-table.ts';
import { TableBuilder } from '../../geo/table-builder.ts';
import { finishLayer } from '../finish-layer.ts';
import {
  type Pause,
  ReadError,
  type ReadLayer,
  type ReadOptions,
  type ReadResult,
  type SourceFile,
} from '../format.ts';
import { GeometryTally } from '../geometry-tally.ts';
import { layerNameOf } from '../layer-name.ts';
import { partOfPause } from '../part-of-pause.ts';
import { decodeText } from '../text/decode-text.ts';

type Feature = typeof import('topojson-client').feature;
type Topology = Parameters<Feature>[0];
type Member = Parameters<Feature>[1];

/** A text longer than this is more than an engine's strings hold. */
const LARGEST_BYTES = 400_000_000;
const expectedMembers = new Set(['type', 'id', 'arcs', 'coordinates', 'geometries', 'properties', 'bbox']);

export async function readTopoJson(file: SourceFile, options: ReadOptions, pause: Pause): Promise<ReadResult> {
  if (file.size > LARGEST_BYTES) throw new ReadError('FILE_TOO_LARGE', { limitMb: LARGEST_BYTES / 1e6 });
  const decoded = decodeText(await file.bytes(), options.encoding ?? null);
  await pause(0.2);
  const topology: unknown = JSON.parse(decoded.text);
  if (!isTopology(topology)) throw new ReadError('FILE_DAMAGED', { reason: 'TopoJSON: objects, arcs' });
  const { feature } = await import('topojson-client');
  const layers: ReadLayer[] = [];
  const names = Object.keys(topology.objects);
  for (const [i, name] of names.entries()) {
    const part = partOfPause(pause, 0.3 + (0.7 * i) / names.length, 0.7 / names.length);
    await part(0);
    const { builder, tally, issues } = build(topology, topology.objects[name], feature);
    const layer = {
      name: names.length === 1 ? layerNameOf(file.name) : name,
      builder,
      tally,
      crs: { text: 'EPSG:4326', from: 'format' as const },
      encoding: decoded.encoding,
      issues: [...decoded.issues, ...issues],
    };
    layers.push(await finishLayer(layer, options.crs ?? null, partOfPause(part, 0.3, 0.7)));
  }
  if (layers.length === 0) throw new ReadError('NOT_GEOJSON');
  return { layers, sheets: [] };
}

function build(topology: Topology, object: unknown, feature: Feature) {
  const builder = new TableBuilder();
  const tally = new GeometryTally();
  let strange = 0;
  let dropped = 0;
  const members =
    isObject(object) && object['type'] === 'GeometryCollection' && Array.isArray(object['geometries'])
      ? object['geometries']
      : [object];
  for (const member of members as unknown[]) {
    if (!isObject(member)) {
      strange++;
      continue;
    }
    const { id, properties } = member;
    builder.startFeature(typeof id === 'string' || typeof id === 'number' ? id : null);
    tally.add(builder.count, addGeoJsonGeometry(builder, geometryOf(topology, member, feature)));
    if (isObject(properties)) for (const name of Object.keys(properties)) builder.set(name, properties[name]);
    builder.endFeature();
    if (Object.keys(member).some((name) => !expectedMembers.has(name))) dropped++;
  }
  const issues: Issue[] = [];
  if (strange > 0) issues.push({ code: 'NOT_A_FEATURE', severity: 'warn', count: strange });
  if (dropped > 0) issues.push({ code: 'MEMBERS_DROPPED', severity: 'note', count: dropped });
  return { builder, tally, issues };
}

/** The GeoJSON geometry of a member: null without one, a text where it makes no sense. */
function geometryOf(topology: Topology, member: Record<string, unknown>, feature: Feature): unknown {
  if (member['type'] === null || member['type'] === undefined) return null;
  try {
    const made = feature(topology, member as unknown as Member);
    return made.type === 'Feature' ? made.geometry : 'several';
  } catch (error) {
    // Arcs that are not there, or are no arcs: the library does not look before it takes.
    if (error instanceof TypeError || error instanceof RangeError) return 'broken';
    throw error;
  }
}

function isTopology(value: unknown): value is Topology {
  return isObject(value) && value['type'] === 'Topology' && isObject(value['objects']) && Array.isArray(value['arcs']);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
