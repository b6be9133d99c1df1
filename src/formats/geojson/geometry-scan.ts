/**
 * Takes one GeoJSON geometry from JSON bytes into a table builder, whatever the order of its members.
 *
 * `type` may stand behind `coordinates`, so the coordinates are first noted as they are nested and put into the
 * builder when the whole geometry is known:
 *
 *   n > 0    n positions in a row, their x and y in `xy`
 *   OPEN, CLOSE    an array that is no position
 *   STRAY    anything else
 *
 * Z and M are left out (and counted), a GeometryCollection is taken apart, and what makes no sense anywhere is left
 * out as a whole; `addGeoJsonGeometry` does the same with parsed objects.
 */
import type { GeometryTaken } from '../../geo/geojson-to-table.ts';
import { GrowingFloat64, GrowingInt32 } from '../../geo/growing-array.ts';
import { geometryKind } from '../../geo/layer-table.ts';
import type { TableBuilder } from '../../geo/table-builder.ts';
import { byte, type JsonWindow } from '../json/json-window.ts';

const OPEN = -1;
const CLOSE = -2;
const STRAY = -3;
/** A position with more than x and y; it follows the run that it ends. */
const HAS_MORE = -4;

const DEEPEST_COLLECTION = 32;

const geometryTypes = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

export function isGeometryType(type: string): boolean {
  return geometryTypes.has(type);
}

/** A geometry as it stands in the file. */
interface Node {
  /** null: no object, or one whose type is no text. */
  type: string | null;
  /** Where its coordinates are noted; −1 without. */
  token: number;
  xy: number;
  /** `geometries`, where they are an array. */
  members: Node[] | null;
}

const newNode = (): Node => ({ type: null, token: -1, xy: 0, members: null });
const STRAY_NODE: Node = newNode();

export class GeometryScan {
  private readonly tokens = new GrowingInt32();
  private readonly xy = new GrowingFloat64();
  private readonly pair = new Float64Array(2);
  /** Where the notes of the coordinates that are being read begin. */
  private firstToken = 0;
  private root = newNode();
  private stated: 'none' | 'object' | 'stray' = 'none';

  clear(): void {
    this.tokens.length = 0;
    this.xy.length = 0;
    this.root = newNode();
    this.stated = 'none';
  }

  /** Read the value of a `geometry` member. */
  read(json: JsonWindow): void {
    this.clear();
    const found = json.next();
    if (found === byte.openObject) {
      this.stated = 'object';
      this.readNode(json, this.root, 0);
      return;
    }
    this.stated = found === 0x6e ? 'none' : 'stray';
    json.skipValue();
  }

  /** Read one member of a geometry that is itself the open object (a bare geometry as a file). */
  readMember(json: JsonWindow, name: string): void {
    this.stated = 'object';
    this.member(json, this.root, name, 0);
  }

  /** The type of a geometry that is read member by member. */
  setType(type: string): void {
    this.stated = 'object';
    this.root.type = type;
  }

  /** Put the geometry into the open feature of the builder. */
  addTo(builder: TableBuilder): GeometryTaken {
    if (this.stated === 'none') return { outcome: 'null', type: null, hasZ: false };
    const { type } = this.root;
    if (this.stated === 'stray' || type === null || !geometryTypes.has(type))
      return { outcome: 'bad', type: null, hasZ: false };
    const taking = new Taking(builder, this.tokens, this.xy);
    taking.geometry(this.root, 0);
    if (taking.bad) builder.refuseGeometry();
    const outcome = taking.bad ? 'bad' : taking.vertices === 0 ? 'empty' : 'taken';
    return { outcome, type, hasZ: taking.hasZ && !taking.bad };
  }

  private readNode(json: JsonWindow, node: Node, depth: number): void {
    json.expect(byte.openObject);
    if (json.next() === byte.closeObject) {
      json.pos++;
      return;
    }
    do this.member(json, node, json.key(), depth);
    while (json.another(byte.closeObject));
  }

  private member(json: JsonWindow, node: Node, name: string, depth: number): void {
    if (name === 'type') {
      if (json.next() === byte.quote) node.type = json.text();
      else {
        json.skipValue();
        node.type = null;
      }
    } else if (name === 'coordinates') {
      node.token = this.tokens.length;
      node.xy = this.xy.length;
      this.coordinates(json);
    } else if (name === 'geometries') this.collection(json, node, depth);
    else json.skipValue();
  }

  private collection(json: JsonWindow, node: Node, depth: number): void {
    node.members = null;
    if (json.next() !== byte.openArray) {
      json.skipValue();
      return;
    }
    node.members = [];
    json.pos++;
    if (json.next() === byte.closeArray) {
      json.pos++;
      return;
    }
    do {
      const member = json.next() === byte.openObject && depth < DEEPEST_COLLECTION ? newNode() : STRAY_NODE;
      node.members.push(member);
      if (member === STRAY_NODE) json.skipValue();
      else this.readNode(json, member, depth + 1);
    } while (json.another(byte.closeArray));
  }

  /** Note the value that follows, however deep it is nested. */
  private coordinates(json: JsonWindow): void {
    const { tokens } = this;
    this.firstToken = tokens.length;
    let depth = 0;
    for (;;) {
      const found = json.next();
      if (found !== byte.openArray) {
        json.skipValue();
        tokens.push(STRAY);
      } else {
        json.pos++;
        const first = json.next();
        if (first === byte.closeArray) {
          json.pos++;
          tokens.push(OPEN);
          tokens.push(CLOSE);
        } else if (first === byte.openArray || !isNumberStart(first)) {
          tokens.push(OPEN);
          depth++;
          continue;
        } else this.position(json);
      }
      while (depth > 0 && !json.another(byte.closeArray)) {
        tokens.push(CLOSE);
        depth--;
      }
      if (depth === 0) return;
    }
  }

  /** The rest of an array whose first element is a number. */
  private position(json: JsonWindow): void {
    const { pair, tokens } = this;
    json.number(pair, 0);
    if (json.another(byte.closeArray)) {
      if (isNumberStart(json.next())) {
        json.number(pair, 1);
        this.xy.push2(pair[0] as number, pair[1] as number);
        const last = tokens.length - 1;
        if (last >= this.firstToken && tokens.at(last) > 0) tokens.set(last, tokens.at(last) + 1);
        else tokens.push(1);
        if (json.another(byte.closeArray)) {
          tokens.push(HAS_MORE);
          this.skipRest(json);
        }
        return;
      }
      this.skipRest(json);
    }
    tokens.push(OPEN);
    tokens.push(STRAY);
    tokens.push(CLOSE);
  }

  private skipRest(json: JsonWindow): void {
    do json.skipValue();
    while (json.another(byte.closeArray));
  }
}

function isNumberStart(found: number): boolean {
  return found === 0x2d || (found >= 0x30 && found <= 0x39);
}

/** Walks the notes of one geometry and tells the builder. */
class Taking {
  bad = false;
  vertices = 0;
  hasZ = false;
  private token = 0;
  private at = 0;
  /** Positions of the run at `token` that were taken. */
  private ofRun = 0;

  constructor(
    private readonly builder: TableBuilder,
    private readonly tokens: GrowingInt32,
    private readonly xy: GrowingFloat64,
  ) {}

  geometry(node: Node, depth: number): void {
    if (node.type === null || depth > DEEPEST_COLLECTION) {
      this.bad = true;
      return;
    }
    if (node.type === 'GeometryCollection') {
      if (node.members) for (const member of node.members) this.geometry(member, depth + 1);
      else this.bad = true;
      return;
    }
    if (!geometryTypes.has(node.type) || node.token < 0) {
      this.bad = true;
      return;
    }
    this.token = node.token;
    this.at = node.xy;
    this.ofRun = 0;
    this.coordinates(node.type);
  }

  private coordinates(type: string): void {
    switch (type) {
      case 'Point':
        if (this.isEmptyArray()) return;
        this.point();
        return;
      case 'MultiPoint':
        this.each(() => this.point());
        return;
      case 'LineString':
        this.builder.startPart(geometryKind.line);
        this.ring();
        return;
      case 'MultiLineString':
        this.each(() => {
          this.builder.startPart(geometryKind.line);
          this.ring();
        });
        return;
      case 'Polygon':
        this.polygon();
        return;
      default:
        this.each(() => this.polygon());
    }
  }

  private isEmptyArray(): boolean {
    return this.tokens.at(this.token) === OPEN && this.tokens.at(this.token + 1) === CLOSE;
  }

  private point(): void {
    this.builder.startPart(geometryKind.point);
    this.builder.startRing();
    this.position();
  }

  private polygon(): void {
    this.builder.startPart(geometryKind.polygon);
    this.each(() => this.ring());
  }

  private ring(): void {
    this.builder.startRing();
    if (this.tokens.at(this.token) !== OPEN) {
      this.stray();
      return;
    }
    this.token++;
    while (this.tokens.at(this.token) !== CLOSE) {
      const run = this.tokens.at(this.token);
      if (run <= 0) {
        this.position();
        continue;
      }
      const positions = run - this.ofRun;
      this.builder.verticesOf(this.xy, this.at, this.at + 2 * positions);
      this.at += 2 * positions;
      this.vertices += positions;
      this.endRun();
    }
    this.token++;
  }

  /** Every element of the array here; anything else is a mistake. */
  private each(take: () => void): void {
    if (this.tokens.at(this.token) !== OPEN) {
      this.stray();
      return;
    }
    this.token++;
    while (this.tokens.at(this.token) !== CLOSE) take();
    this.token++;
  }

  private position(): void {
    const run = this.tokens.at(this.token);
    if (run <= 0) {
      this.stray();
      return;
    }
    this.builder.verticesOf(this.xy, this.at, this.at + 2);
    this.at += 2;
    this.vertices++;
    this.ofRun++;
    if (this.ofRun === run) this.endRun();
  }

  private endRun(): void {
    this.ofRun = 0;
    this.token++;
    if (!this.hasMore()) return;
    this.hasZ = true;
    this.token++;
  }

  private hasMore(): boolean {
    return this.token < this.tokens.length && this.tokens.at(this.token) === HAS_MORE;
  }

  /** Step over what should not stand here: one position, one array or one stray value. */
  private stray(): void {
    this.bad = true;
    const run = this.tokens.at(this.token);
    if (run > 0) {
      this.at += 2;
      this.ofRun++;
      if (this.ofRun < run) return;
      this.ofRun = 0;
      this.token++;
      if (this.hasMore()) this.token++;
      return;
    }
    let depth = 0;
    do {
      const token = this.tokens.at(this.token);
      if (token === OPEN) depth++;
      else if (token === CLOSE) depth--;
      else if (token > 0) {
        this.at += 2 * (token - this.ofRun);
        this.ofRun = 0;
      }
      this.token++;
    } while (depth > 0);
  }
}
