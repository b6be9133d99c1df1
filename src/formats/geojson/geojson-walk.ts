/**
 * Walks through a GeoJSON file item by item: a FeatureCollection, a Feature, a bare geometry, or a sequence of them
 * (one a line, or after record separators, RFC 8142).
 *
 * An item is one member of the outermost object or one feature, so the memory it takes is that of the table built
 * and of the largest single feature. `type` may stand behind `features`: they are taken as they come, and let go
 * when the object turns out to be something else.
 */
import { TableBuilder } from '../../geo/table-builder.ts';
import { ReadError } from '../format.ts';
import { GeometryTally } from '../geometry-tally.ts';
import { byte, type JsonWindow, needMore } from '../json/json-window.ts';
import { FeatureScan } from './feature-scan.ts';
import { GeometryScan, isGeometryType } from './geometry-scan.ts';

/** Before each record of a sequence (RFC 8142). */
export const RECORD_SEPARATOR = 0x1e;

/** The file is TopoJSON, which another reader takes. */
export class IsTopoJson extends Error {
  override readonly name = 'IsTopoJson';
}

/** What the outermost object has said of itself so far. */
interface Root {
  type: string | null;
  features: 'none' | 'array' | 'other';
  isEsri: boolean;
  crs: string | null;
}

export class GeoJsonWalk {
  builder = new TableBuilder();
  tally = new GeometryTally();
  /** Members of `features`, or records of a sequence, that are no features. */
  strange = 0;
  /** Features with values outside `properties`. */
  outsideProperties = 0;
  /** The name in the `crs` member of older GeoJSON; null without one. */
  crs: string | null = null;

  private state: 'between' | 'member' | 'feature' = 'between';
  private isFirst = true;
  private feature = new FeatureScan();
  private root: Root = { type: null, features: 'none', isEsri: false, crs: null };
  private rootFeature = new FeatureScan();
  private rootGeometry = new GeometryScan();
  /** Records that were features, or held them. */
  private taken = 0;
  private rowsOfEarlierRoots = 0;
  private strangeOfEarlierRoots = 0;
  private outsideOfEarlierRoots = 0;

  constructor(private readonly json: JsonWindow) {}

  /** Read on until the window has no whole item more. True at the end of the file. */
  run(): boolean {
    const { json } = this;
    try {
      for (;;) {
        json.startItem();
        if (this.state === 'feature') this.readFeature();
        else if (this.state === 'member') this.readRootMember();
        else if (!this.readBetween()) return true;
      }
    } catch (error) {
      if (error !== needMore) throw error;
      json.rewind();
      return false;
    }
  }

  /** Between records; false at the end of the file. */
  private readBetween(): boolean {
    const { json } = this;
    while (json.next() === RECORD_SEPARATOR) json.pos++;
    if (json.pos >= json.end && json.isLast) {
      if (this.taken === 0) throw new ReadError('NOT_GEOJSON');
      return false;
    }
    if (json.next() !== byte.openObject) {
      json.skipValue();
      this.strange++;
      return true;
    }
    json.pos++;
    this.root = { type: null, features: 'none', isEsri: false, crs: null };
    this.rootFeature.clear();
    this.rootGeometry.clear();
    this.state = 'member';
    this.isFirst = true;
    return true;
  }

  private readRootMember(): void {
    const { json } = this;
    if (this.isFirst && json.next() === byte.closeObject) json.pos++;
    else if (this.isFirst || json.another(byte.closeObject)) {
      this.readNamedMember(json.key());
      return;
    }
    this.state = 'between';
    this.endRoot();
  }

  private readNamedMember(name: string): void {
    const { json, root } = this;
    switch (name) {
      case 'type': {
        const type = json.next() === byte.quote ? json.text() : null;
        if (type === null) json.skipValue();
        root.type = type;
        break;
      }
      case 'features':
        this.rootFeature.hasOtherMembers = true;
        this.startFeatures();
        return;
      case 'coordinates':
      case 'geometries':
        this.rootGeometry.readMember(json, name);
        this.rootFeature.hasOtherMembers = true;
        break;
      case 'crs':
        root.crs = crsName(json.value());
        this.rootFeature.hasOtherMembers = true;
        break;
      case 'geometryType':
        root.isEsri = true;
        this.rootFeature.hasOtherMembers = true;
        json.skipValue();
        break;
      default:
        this.rootFeature.readMember(json, name);
    }
    this.isFirst = false;
  }

  private startFeatures(): void {
    const { json, root } = this;
    const isArray = json.next() === byte.openArray;
    if (isArray && (root.type === null || root.type === 'FeatureCollection')) {
      json.pos++;
      this.state = 'feature';
      this.isFirst = true;
    } else {
      json.skipValue();
      this.isFirst = false;
    }
    // Of several members of one name the last counts.
    if (root.features === 'array') this.letGo();
    root.features = isArray ? 'array' : 'other';
  }

  private readFeature(): void {
    const { json } = this;
    if (this.isFirst ? json.next() === byte.closeArray : !json.another(byte.closeArray)) {
      if (this.isFirst) json.pos++;
      this.state = 'member';
      this.isFirst = false;
      return;
    }
    if (json.next() !== byte.openObject) {
      json.skipValue();
      this.strange++;
    } else {
      this.feature.read(json);
      this.take(this.feature);
    }
    this.isFirst = false;
  }

  private take(feature: FeatureScan): void {
    if (!feature.isFeature) {
      this.strange++;
      return;
    }
    feature.addTo(this.builder, this.tally);
    if (feature.hasOtherMembers) this.outsideProperties++;
  }

  /** The object is whole: what was it? */
  private endRoot(): void {
    const { type, features, isEsri, crs } = this.root;
    if (type === 'Topology') throw new IsTopoJson();
    const isCollection = type === 'FeatureCollection' && features === 'array';
    if (!isCollection && features === 'array') this.letGo();
    if (type === 'Feature') {
      this.rootFeature.isFeature = true;
      this.take(this.rootFeature);
    } else if (type !== null && isGeometryType(type)) {
      this.rootGeometry.setType(type);
      this.builder.startFeature();
      this.tally.add(this.builder.count, this.rootGeometry.addTo(this.builder));
      this.builder.endFeature();
    } else if (!isCollection) {
      if (features === 'array' && isEsri) throw new ReadError('FORMAT_UNSUPPORTED', { kind: 'Esri JSON' });
      this.strange++;
      return;
    }
    this.crs ??= crs;
    this.taken++;
    this.rowsOfEarlierRoots = this.builder.count;
    this.strangeOfEarlierRoots = this.strange;
    this.outsideOfEarlierRoots = this.outsideProperties;
  }

  /** Forget the features of this object, which are none after all. */
  private letGo(): void {
    // Only a sequence has earlier records, and its records are not built so.
    if (this.rowsOfEarlierRoots > 0) throw new ReadError('NOT_GEOJSON');
    this.builder = new TableBuilder();
    this.tally = new GeometryTally();
    this.feature = new FeatureScan();
    this.rootFeature.forgetColumns();
    this.strange = this.strangeOfEarlierRoots;
    this.outsideProperties = this.outsideOfEarlierRoots;
  }
}

/** The name in a `crs` member; null when it has none. */
function crsName(crs: unknown): string | null {
  const properties = isObject(crs) ? crs['properties'] : null;
  const name = isObject(properties) ? (properties['name'] ?? properties['code']) : null;
  return typeof name === 'string' ? name : typeof name === 'number' ? String(name) : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
