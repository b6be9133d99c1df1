/**
 * Walks through an answer of an Overpass server element by element.
 *
 * Shapes may stand with the elements (`out geom`), or nodes come as elements of their own (`out body; >; out skel`):
 * ways with a shape go straight to the layers, the others wait in `OsmElements` until all nodes are known.
 */
import { ReadError } from '../format.ts';
import { byte, type JsonWindow, needMore } from '../json/json-window.ts';
import type { NamedMember, OsmElements } from './osm-elements.ts';
import { hasShape, type OsmLayers } from './osm-layers.ts';
import type { OsmTags } from './osm-tags.ts';

type Json = Record<string, unknown>;

export class OverpassWalk {
  /** When the server's data were taken from the database; null when it does not say. */
  asOf: string | null = null;
  /** What the server remarks at the end: that it ran out of time, for one. */
  remark: string | null = null;
  /** Members of `elements` that make no sense. */
  strange = 0;
  private state: 'start' | 'member' | 'element' | 'end' = 'start';
  private isFirst = true;
  private hasElements = false;

  constructor(
    private readonly json: JsonWindow,
    private readonly layers: OsmLayers,
    private readonly elements: OsmElements,
  ) {}

  run(): boolean {
    const { json } = this;
    try {
      for (;;) {
        json.startItem();
        if (this.state === 'start') this.readStart();
        else if (this.state === 'member') this.readMember();
        else if (this.state === 'element') this.readElement();
        else if (this.isAtEnd()) return true;
      }
    } catch (error) {
      if (error !== needMore) throw error;
      json.rewind();
      return false;
    }
  }

  private readStart(): void {
    this.json.expect(byte.openObject);
    this.state = 'member';
  }

  private isAtEnd(): boolean {
    const { json } = this;
    json.next();
    if (json.pos < json.end || !json.isLast) json.fail();
    if (!this.hasElements) throw new ReadError('NOT_OVERPASS');
    return true;
  }

  private readMember(): void {
    const { json } = this;
    if (this.isFirst && json.next() === byte.closeObject) {
      json.pos++;
      this.state = 'end';
      return;
    }
    if (!this.isFirst && !json.another(byte.closeObject)) {
      this.state = 'end';
      return;
    }
    const name = json.key();
    if (name === 'elements' && json.next() === byte.openArray) {
      json.pos++;
      this.hasElements = true;
      this.state = 'element';
      this.isFirst = true;
      return;
    }
    const value = json.value();
    if (name === 'osm3s' && isObject(value)) this.asOf = textIn(value, 'timestamp_osm_base');
    if (name === 'remark' && typeof value === 'string') this.remark = value;
    this.isFirst = false;
  }

  private readElement(): void {
    const { json } = this;
    if (this.isFirst && json.next() === byte.closeArray) {
      json.pos++;
      this.state = 'member';
    } else if (!this.isFirst && !json.another(byte.closeArray)) this.state = 'member';
    else this.take(json.value());
    this.isFirst = false;
  }

  private take(element: unknown): void {
    if (!isObject(element) || typeof element['id'] !== 'number') {
      this.strange++;
      return;
    }
    const { id, type } = element;
    const tags = tagsOf(element['tags']);
    if (type === 'node') this.takeNode(id as number, element, tags);
    else if (type === 'way') this.takeWay(id as number, element, tags);
    else if (type === 'relation') {
      if (hasShape(tags)) this.elements.relation(id as number, tags, wayMembers(element['members']));
      else this.layers.leaveOut(id as number, tags);
    } else if (type !== 'area' && type !== 'count') this.strange++;
  }

  private takeNode(id: number, { lon, lat }: Json, tags: OsmTags): void {
    if (typeof lon !== 'number' || typeof lat !== 'number') {
      this.strange++;
      return;
    }
    this.elements.place(id, lon, lat);
    this.layers.node(id, lon, lat, tags);
  }

  private takeWay(id: number, { geometry, nodes }: Json, tags: OsmTags): void {
    if (Array.isArray(geometry)) this.layers.way(id, shapeOf(geometry), tags);
    else this.elements.way(id, Array.isArray(nodes) ? nodes.filter((node) => typeof node === 'number') : [], tags);
  }
}

/** The members of a relation that are ways. */
function wayMembers(members: unknown): NamedMember[] {
  if (!Array.isArray(members)) return [];
  return members.flatMap((member: unknown): NamedMember[] => {
    if (!isObject(member) || member['type'] !== 'way' || typeof member['ref'] !== 'number') return [];
    const { ref, geometry } = member;
    const coords = Array.isArray(geometry) ? { coords: shapeOf(geometry) } : {};
    return [{ id: ref as number, role: textIn(member, 'role') ?? '', ...coords }];
  });
}

/** Longitude and latitude by turns; null when a vertex is missing, as where a server cut the shape. */
function shapeOf(geometry: readonly unknown[]): Float64Array | null {
  const coords = new Float64Array(2 * geometry.length);
  for (const [i, place] of geometry.entries()) {
    if (!isObject(place) || typeof place['lon'] !== 'number' || typeof place['lat'] !== 'number') return null;
    coords[2 * i] = place['lon'];
    coords[2 * i + 1] = place['lat'];
  }
  return coords;
}

function tagsOf(tags: unknown): OsmTags {
  const found = new Map<string, string>();
  if (isObject(tags)) for (const [key, value] of Object.entries(tags)) found.set(key, String(value));
  return found;
}

function textIn(object: Json, key: string): string | null {
  const value = object[key];
  return typeof value === 'string' ? value : null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
