/**
 * Elements of OpenStreetMap become layers: each goes into the columns of every layer its tags name.
 *
 * Whoever reads a file hands over nodes, ways and relations with their places, in any order, each once. A closed way
 * is an area where its tags say so (`layer-rules.ts`). What does not meet the region is counted and left out; what
 * meets it is kept whole. An area whose outline does not close, or of which something is not in the file, is left
 * out or kept in part, and named.
 *
 * Relations are areas (multipolygon, boundary) or the lines of a route; all others are left out, and counted by kind.
 * Tags without a column of their own stand together in `other_tags`.
 */
import type { Issue } from '../../core/issue.ts';
import { innerPoints } from '../../geo/inner-point.ts';
import { geometryKind } from '../../geo/layer-table.ts';
import type { Region } from '../../geo/region.ts';
import { TableBuilder } from '../../geo/table-builder.ts';
import { finishLayer } from '../finish-layer.ts';
import type { Pause, ReadLayer } from '../format.ts';
import { GeometryTally } from '../geometry-tally.ts';
import { partOfPause } from '../part-of-pause.ts';
import { IdTable } from './id-table.ts';
import { belongsTo, type OsmLayerRule, type OsmShape, osmLayerRules, relationKind } from './layer-rules.ts';
import { areaOfRelation, type WayMember } from './osm-area.ts';
import type { OsmTags } from './osm-tags.ts';
import { touchesRegion } from './touches-region.ts';

/** How many elements an issue names. */
const NAMED_ELEMENTS = 5;
const NAMED_KINDS = 8;

/** `OSM_AREA_OPEN`, …: elements by code. */
type Noticed =
  | 'OSM_AREA_OPEN'
  | 'OSM_RING_OPEN'
  | 'OSM_HOLE_LOST'
  | 'OSM_MEMBERS_MISSING'
  | 'OSM_NODES_MISSING'
  | 'OSM_ROUTE_CUT';

interface LayerBeingBuilt {
  readonly rule: OsmLayerRule;
  readonly builder: TableBuilder;
  readonly tally: GeometryTally;
  /** Shapes of areas that become points, with the rows they belong to. */
  readonly areas: TableBuilder;
  readonly areaRows: number[];
  readonly ownColumns: ReadonlySet<string>;
  readonly noticed: Map<Noticed, string[]>;
  outside: number;
}

export interface OsmSourceFacts {
  /** When the data were taken from the database, ISO 8601; null where the file does not say. */
  readonly asOf: string | null;
  readonly issues: readonly Issue[];
}

export class OsmLayers {
  private readonly layers: readonly LayerBeingBuilt[] = osmLayerRules.map((rule) => ({
    rule,
    builder: new TableBuilder(),
    tally: new GeometryTally(),
    areas: new TableBuilder(),
    areaRows: [],
    ownColumns: new Set(rule.columns),
    noticed: new Map(),
    outside: 0,
  }));

  /** Elements with tags that came, by kind: a file may bring one twice. */
  private readonly came = { node: new IdTable(), way: new IdTable(), relation: new IdTable() };

  /** Relations that make no layer, by kind. */
  private readonly leftOut = new Map<string, number>();

  constructor(private readonly region: Region | null) {}

  node(id: number, lon: number, lat: number, tags: OsmTags): void {
    if (!this.isNew('node', id, tags)) return;
    for (const layer of this.takers('node', tags)) {
      if (this.isOutside(layer, 'point', [Float64Array.of(lon, lat)])) continue;
      this.start(layer, `node/${id}`, tags, 'node');
      this.point(layer, lon, lat);
      layer.builder.endFeature();
    }
  }

  /** `coords`: longitude and latitude by turns; null where nodes of the way are not in the file. */
  way(id: number, coords: Float64Array | null, tags: OsmTags): void {
    if (!this.isNew('way', id, tags)) return;
    const name = `way/${id}`;
    for (const layer of this.takers('line', tags)) {
      if (coords === null || coords.length < 4) {
        this.notice(layer, 'OSM_NODES_MISSING', name);
        continue;
      }
      if (this.isOutside(layer, 'line', [coords])) continue;
      this.start(layer, name, tags, null);
      layer.builder.startPart(geometryKind.line);
      layer.builder.startRing();
      layer.builder.vertices(coords);
      this.end(layer, 'LineString');
    }
    for (const layer of this.takers('area', tags)) {
      if (coords === null) this.notice(layer, 'OSM_NODES_MISSING', name);
      else if (!isClosed(coords)) {
        if (!this.isOutside(layer, 'line', [coords])) this.notice(layer, 'OSM_AREA_OPEN', name);
      } else if (!this.isOutside(layer, 'area', [coords])) this.area(layer, name, tags, [[coords]]);
    }
  }

  /** A relation that can make no layer: counted by its kind. */
  leaveOut(id: number, tags: OsmTags): void {
    if (!this.isNew('relation', id, tags)) return;
    const kind = relationKind(tags);
    this.leftOut.set(kind, (this.leftOut.get(kind) ?? 0) + 1);
  }

  relation(id: number, tags: OsmTags, members: readonly WayMember[]): void {
    if (!hasShape(tags)) {
      this.leaveOut(id, tags);
      return;
    }
    const name = `relation/${id}`;
    const takers = isArea(tags)
      ? [...this.takers('area', tags), ...this.takers('border', tags)]
      : this.takers('route', tags);
    if (takers.length === 0) {
      // A multipolygon without layer is an area like any other that none was asked for.
      if (tags.get('type') !== 'multipolygon') this.leaveOut(id, tags);
      return;
    }
    if (!this.isNew('relation', id, tags)) return;
    if (isArea(tags)) this.areaRelation(name, tags, members, takers);
    else this.route(name, tags, members, takers);
  }

  private areaRelation(
    name: string,
    tags: OsmTags,
    members: readonly WayMember[],
    takers: readonly LayerBeingBuilt[],
  ): void {
    const { polygons, openLines, lostHoles, missingMembers } = areaOfRelation(members);
    const lines = members.flatMap(({ coords }) => (coords ? [coords] : []));
    for (const layer of takers) {
      // Holes that reach into the region do not bring the area there, but lines of an open outline may.
      if (this.isOutside(layer, 'area', openLines > 0 || polygons.length === 0 ? lines : polygons.flat())) continue;
      if (missingMembers > 0) this.notice(layer, 'OSM_MEMBERS_MISSING', name);
      if (openLines > 0) this.notice(layer, 'OSM_RING_OPEN', name);
      if (lostHoles > 0) this.notice(layer, 'OSM_HOLE_LOST', name);
      if (polygons.length > 0) this.area(layer, name, tags, polygons);
      else if (missingMembers === 0 && openLines === 0) this.notice(layer, 'OSM_RING_OPEN', name);
    }
  }

  /** The ways run, each once; platforms and stops beside them are no part of the line. */
  private route(name: string, tags: OsmTags, members: readonly WayMember[], takers: readonly LayerBeingBuilt[]): void {
    const run = new Map(
      members.filter(({ role }) => !/^(platform|stop)/.test(role)).map((way) => [way.id, way.coords]),
    );
    const lines = [...run.values()].flatMap((coords) => (coords && coords.length >= 4 ? [coords] : []));
    for (const layer of takers) {
      if (lines.length > 0 && this.isOutside(layer, 'line', lines)) continue;
      if (lines.length < run.size) this.notice(layer, 'OSM_ROUTE_CUT', name);
      if (lines.length === 0) continue;
      this.start(layer, name, tags, null);
      for (const coords of lines) {
        layer.builder.startPart(geometryKind.line);
        layer.builder.startRing();
        layer.builder.vertices(coords);
      }
      this.end(layer, lines.length === 1 ? 'LineString' : 'MultiLineString');
    }
  }

  /** A layer for each rule that took something; when none did, one empty layer, so that it is told. */
  async finish(facts: OsmSourceFacts, pause: Pause): Promise<ReadLayer[]> {
    const filled = this.layers.filter(({ builder, noticed }) => builder.count > 0 || noticed.size > 0);
    const empty = this.layers.find(({ outside }) => outside > 0) ?? this.layers[0];
    const told = filled.length > 0 || !empty ? filled : [empty];
    // As much of the time as there are features.
    const features = told.reduce((sum, { builder }) => sum + builder.count + 1, 0);
    let done = 0;
    const layers: ReadLayer[] = [];
    for (const layer of told) {
      const { rule, builder, tally } = layer;
      placeAreaPoints(layer);
      const read = await finishLayer(
        {
          name: rule.id,
          builder,
          tally,
          crs: { text: 'EPSG:4326', from: 'format' },
          encoding: null,
          issues: [...facts.issues, ...issuesOf(layer), ...(layer === told[0] ? this.relationsLeftOut() : [])],
        },
        null,
        partOfPause(pause, done / features, (builder.count + 1) / features),
      );
      done += builder.count + 1;
      const day = facts.asOf?.slice(0, 10) ?? '';
      layers.push({
        ...read,
        names: rule.names,
        attribution: {
          source: ['© OpenStreetMap contributors', day].filter((part) => part !== '').join(', '),
          licence: 'ODbL 1.0',
        },
      });
    }
    return layers;
  }

  /** Told once, with the first layer. */
  private relationsLeftOut(): Issue[] {
    const kinds = [...this.leftOut].sort(([, one], [, other]) => other - one);
    const count = kinds.reduce((sum, [, number]) => sum + number, 0);
    if (count === 0) return [];
    const named = kinds.slice(0, NAMED_KINDS).map(([kind, number]) => `${kind} ${number}`);
    const more = kinds.length > NAMED_KINDS ? [', …'] : [];
    return [
      {
        code: 'OSM_RELATIONS_LEFT_OUT',
        severity: 'note',
        count,
        detail: { kinds: [named.join(', '), ...more].join('') },
      },
    ];
  }

  private isNew(kind: 'node' | 'way' | 'relation', id: number, tags: OsmTags): boolean {
    if (tags.size === 0) return false;
    const came = this.came[kind];
    const before = came.count;
    return came.put(id) === before;
  }

  private takers(shape: OsmShape, tags: OsmTags): LayerBeingBuilt[] {
    return this.layers.filter(({ rule }) => belongsTo(rule, shape, tags));
  }

  private isOutside(layer: LayerBeingBuilt, shape: 'point' | 'line' | 'area', rings: readonly Float64Array[]): boolean {
    if (this.region === null || touchesRegion(this.region, shape, rings)) return false;
    layer.outside++;
    return true;
  }

  private start(
    { rule, builder, ownColumns }: LayerBeingBuilt,
    name: string,
    tags: OsmTags,
    from: 'node' | 'area' | null,
  ): void {
    builder.startFeature();
    builder.set('osm_id', name);
    const others: [string, string][] = [];
    for (const [key, value] of tags) {
      if (ownColumns.has(key)) builder.set(key, value);
      // Of a relation it says what kind of relation it is.
      else if (key !== 'type' || !name.startsWith('relation/')) others.push([key, value]);
    }
    if (rule.worked) builder.set(rule.worked.column, rule.worked.value(tags));
    if (rule.asPoints && from) builder.set('from', from);
    if (others.length > 0) builder.set('other_tags', Object.fromEntries(others));
  }

  private point({ builder, tally }: LayerBeingBuilt, lon: number, lat: number): void {
    builder.startPart(geometryKind.point);
    builder.startRing();
    builder.vertex(lon, lat);
    tally.add(builder.count, { outcome: 'taken', type: 'Point', hasZ: false });
  }

  private area(
    layer: LayerBeingBuilt,
    name: string,
    tags: OsmTags,
    polygons: readonly (readonly Float64Array[])[],
  ): void {
    this.start(layer, name, tags, 'area');
    if (layer.rule.asPoints) {
      // Where inside it the point stands is worked out for all of them at once, at the end.
      layer.areaRows.push(layer.builder.count);
      layer.areas.startFeature();
      putPolygons(layer.areas, polygons);
      layer.areas.endFeature();
      const [first] = polygons[0]?.[0] ?? [];
      this.point(layer, first ?? Number.NaN, polygons[0]?.[0]?.[1] ?? Number.NaN);
      layer.builder.endFeature();
      return;
    }
    putPolygons(layer.builder, polygons);
    this.end(layer, polygons.length === 1 ? 'Polygon' : 'MultiPolygon');
  }

  private end({ builder, tally }: LayerBeingBuilt, type: string): void {
    tally.add(builder.count, { outcome: 'taken', type, hasZ: false });
    builder.endFeature();
  }

  private notice({ noticed }: LayerBeingBuilt, code: Noticed, name: string): void {
    const there = noticed.get(code);
    if (there) there.push(name);
    else noticed.set(code, [name]);
  }
}

/** Relations of these kinds have a shape. */
export function hasShape(tags: OsmTags): boolean {
  return isArea(tags) || tags.get('type') === 'route';
}

function isArea(tags: OsmTags): boolean {
  const type = tags.get('type');
  return type === 'multipolygon' || type === 'boundary';
}

function isClosed(coords: Float64Array): boolean {
  const last = coords.length - 2;
  return coords.length >= 8 && coords[0] === coords[last] && coords[1] === coords[last + 1];
}

function putPolygons(builder: TableBuilder, polygons: readonly (readonly Float64Array[])[]): void {
  for (const rings of polygons) {
    builder.startPart(geometryKind.polygon);
    for (const ring of rings) {
      builder.startRing();
      builder.vertices(ring);
    }
  }
}

/** Moves the points of areas from their first vertex to a place inside. An area that encloses nothing stays where it is. */
function placeAreaPoints({ builder, areas, areaRows }: LayerBeingBuilt): void {
  if (areaRows.length === 0) return;
  const coords = builder.coordinates();
  const points = innerPoints(areas.finish().table);
  areaRows.forEach((row, area) => {
    const lon = points[2 * area] as number;
    const lat = points[2 * area + 1] as number;
    if (Number.isNaN(lon) || Number.isNaN(lat)) return;
    coords[2 * row] = lon;
    coords[2 * row + 1] = lat;
  });
}

function issuesOf({ noticed, outside }: LayerBeingBuilt): Issue[] {
  const issues: Issue[] = [...noticed].map(([code, names]) => ({
    code,
    severity: 'warn',
    count: names.length,
    where: { featureIds: names.slice(0, NAMED_ELEMENTS) },
  }));
  if (outside > 0) issues.push({ code: 'OUTSIDE_BOUNDARY_LEFT_OUT', severity: 'note', count: outside });
  return issues;
}
