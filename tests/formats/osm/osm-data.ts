/** Elements of OpenStreetMap for tests, and the same elements made of real layers by their `osm_id`. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

type Tags = Readonly<Record<string, string>>;

export interface OsmNode {
  readonly id: number;
  readonly lon: number;
  readonly lat: number;
  readonly tags: Tags;
}
export interface OsmWay {
  readonly id: number;
  readonly refs: readonly number[];
  readonly tags: Tags;
}
export interface OsmRelation {
  readonly id: number;
  readonly members: readonly {
    readonly type: 'node' | 'way' | 'relation';
    readonly ref: number;
    readonly role: string;
  }[];
  readonly tags: Tags;
}
export interface OsmData {
  readonly nodes: readonly OsmNode[];
  readonly ways: readonly OsmWay[];
  readonly relations: readonly OsmRelation[];
}

type Position = readonly [number, number];
export interface OsmFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry:
    | { readonly type: 'Point'; readonly coordinates: Position }
    | { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
    | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly Position[])[])[] };
}

/** The features of a GeoJSON file, gzipped or not. */
export function featuresIn(path: string): OsmFeature[] {
  const bytes = readFileSync(path);
  return JSON.parse((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')).features;
}

/** Columns of the real layers that are no tags. */
const notTags = new Set(['osm_id', 'sink', 'source_class', 'from']);

/** Nodes that carry no tags get ids beyond 2^32, as the real ones have. */
const FIRST_NODE = 11_000_000_000;
const FIRST_MEMBER_WAY = 2_000_000_000;
const DEGREES_AROUND = 0.0001;

/**
 * The elements that features were made of. A relation's rings are cut in two ways each, every other one turned round;
 * a way or relation of which only a point is known becomes a small square around it.
 */
export function elementsOf(features: readonly OsmFeature[]): OsmData {
  const nodes = new Map<string, OsmNode>();
  const tagged = new Map<number, OsmNode>();
  const ways = new Map<number, OsmWay>();
  const relations = new Map<number, OsmRelation>();
  const ref = ([lon, lat]: Position): number => {
    const key = `${lon} ${lat}`;
    const node = nodes.get(key) ?? { id: FIRST_NODE + nodes.size, lon, lat, tags: {} };
    nodes.set(key, node);
    return node.id;
  };
  const memberWay = (coords: readonly Position[], turned: boolean): number => {
    const id = FIRST_MEMBER_WAY + ways.size;
    const refs = coords.map(ref);
    ways.set(id, { id, refs: turned ? refs.reverse() : refs, tags: {} });
    return id;
  };
  // Points of areas last: by then the area itself may have come.
  const inOrder = [...features].sort(
    (a, b) => Number(a.geometry.type === 'Point') - Number(b.geometry.type === 'Point'),
  );
  for (const { properties, geometry } of inOrder) {
    const [kind, number] = String(properties['osm_id']).split('/');
    const id = Number(number);
    const tags = Object.fromEntries(
      Object.entries(properties)
        .filter(([key, value]) => !notTags.has(key) && value !== null)
        .map(([key, value]) => [key, String(value)]),
    );
    if (kind === 'node' && geometry.type === 'Point') {
      const [lon, lat] = geometry.coordinates;
      tagged.set(id, { id, lon, lat, tags: { ...tagged.get(id)?.tags, ...tags } });
      continue;
    }
    const rings =
      geometry.type === 'Point'
        ? [squareAround(geometry.coordinates)]
        : geometry.type === 'LineString'
          ? [geometry.coordinates]
          : geometry.type === 'Polygon'
            ? geometry.coordinates
            : geometry.coordinates.flat();
    if (kind === 'way') {
      const there = ways.get(id);
      const refs = there?.refs ?? (rings[0] ?? []).map(ref);
      ways.set(id, { id, refs, tags: { ...there?.tags, ...tags } });
      continue;
    }
    const there = relations.get(id);
    const outer = new Set(geometry.type === 'MultiPolygon' ? geometry.coordinates.map((part) => part[0]) : [rings[0]]);
    const members =
      there?.members ??
      rings.flatMap((ring) => {
        const half = Math.floor(ring.length / 2);
        const role = outer.has(ring) ? 'outer' : 'inner';
        return [
          { type: 'way' as const, ref: memberWay(ring.slice(0, half + 1), false), role },
          { type: 'way' as const, ref: memberWay(ring.slice(half), true), role },
        ];
      });
    relations.set(id, { id, members, tags: { ...there?.tags, ...tags, type: 'multipolygon' } });
  }
  return {
    nodes: [...tagged.values(), ...nodes.values()].sort((a, b) => a.id - b.id),
    ways: [...ways.values()].sort((a, b) => a.id - b.id),
    relations: [...relations.values()].sort((a, b) => a.id - b.id),
  };
}

function squareAround([lon, lat]: Position): Position[] {
  const d = DEGREES_AROUND;
  const corners: Position[] = [
    [lon - d, lat - d],
    [lon + d, lat - d],
    [lon + d, lat + d],
    [lon - d, lat + d],
    [lon - d, lat - d],
  ];
  return corners.map(([x, y]) => [Math.round(x * 1e7) / 1e7, Math.round(y * 1e7) / 1e7]);
}
