/** Walks over the tags of a KML document and puts its placemarks into a table builder. */
import type { GeometryTaken } from '../../geo/geojson-to-table.ts';
import { geometryKind } from '../../geo/layer-table.ts';
import type { TableBuilder } from '../../geo/table-builder.ts';
import type { GeometryTally } from '../geometry-tally.ts';

/** Elements that are features or geometries of kinds we do not read. */
const unread = new Set([
  'GroundOverlay',
  'ScreenOverlay',
  'PhotoOverlay',
  'NetworkLink',
  'Model',
  'Track',
  'MultiTrack',
  'Tour',
]);
const geometries: Readonly<Record<string, string>> = {
  Point: 'Point',
  LineString: 'LineString',
  LinearRing: 'LineString',
  Polygon: 'Polygon',
};
/** Elements of a placemark that are attributes by themselves. */
const plainFields = new Set(['name', 'description', 'address', 'phoneNumber']);

export class KmlWalk {
  isKml = false;
  private documentName = '';
  private readonly folders: string[] = [];
  /** The folder of each placemark; null outside of folders. */
  private readonly folderOfRow: (string | null)[] = [];
  private readonly numberFields = new Set<string>();
  private readonly booleanFields = new Set<string>();
  /** What was not read, by element, counted. */
  readonly leftOut = new Map<string, number>();
  private readonly path: string[] = [];
  private buffer = '';
  private inPlacemark = false;
  private fieldName: string | null = null;
  private types: string[] = [];
  private multi = false;
  private vertices = 0;
  private hasZ = false;
  private bad = false;

  constructor(
    private readonly builder: TableBuilder,
    private readonly tally: GeometryTally,
  ) {}

  open(qualifiedName: string, attributes: () => Record<string, string>): void {
    const name = localName(qualifiedName);
    if (name === 'kml') this.isKml = true;
    this.path.push(name);
    this.buffer = '';
    if (unread.has(name)) this.leftOut.set(name, (this.leftOut.get(name) ?? 0) + 1);
    if (name === 'Folder') this.folders.push('');
    if (name === 'SimpleField') this.declareField(attributes());
    if (name === 'Placemark') this.startPlacemark();
    if (!this.inPlacemark) return;
    if (name === 'MultiGeometry') this.multi = true;
    if (name === 'Data' || name === 'SimpleData') this.fieldName = attributes()['name'] ?? null;
    if (name === 'LinearRing' && this.path.includes('Polygon')) {
      this.builder.startRing();
      return;
    }
    const type = geometries[name];
    if (type) this.startGeometry(type);
  }

  text(text: string): void {
    this.buffer += text;
  }

  close(qualifiedName: string): void {
    const name = localName(qualifiedName);
    const text = this.buffer;
    this.buffer = '';
    this.path.pop();
    const parent = this.path.at(-1);
    if (!this.inPlacemark) {
      if (name === 'Folder') this.folders.pop();
      if (name === 'name' && parent === 'Document' && this.documentName === '') this.documentName = text.trim();
      if (name === 'name' && parent === 'Folder') this.folders[this.folders.length - 1] = text.trim();
      return;
    }
    if (name === 'coordinates') this.coordinates(text);
    else if (name === 'Placemark') this.endPlacemark();
    else if (parent === 'Placemark' && plainFields.has(name)) this.set(name, text);
    else if ((name === 'value' && parent === 'Data') || name === 'SimpleData') this.set(this.fieldName, text);
  }

  /** The name of the document, or of its only folder; empty when it has neither. */
  get name(): string {
    const folders = new Set(this.folderOfRow);
    const [only] = folders;
    return this.documentName || (folders.size === 1 && only ? only : '');
  }

  /** Put the folder of each placemark in a field, where there is more than one folder. */
  addFolders(): void {
    if (new Set(this.folderOfRow).size < 2) return;
    const column = this.builder.column('folder');
    this.folderOfRow.forEach((folder, row) => {
      column.set(row, folder);
    });
  }

  private declareField({ name, type }: Record<string, string>): void {
    if (!name || !type) return;
    if (type === 'bool') {
      this.booleanFields.add(name);
      this.builder.declareColumn(name, 'boolean');
    }
    if (/^(int|uint|short|ushort|float|double)$/.test(type)) {
      this.numberFields.add(name);
      this.builder.declareColumn(name, type === 'float' || type === 'double' ? 'real' : 'integer');
    }
  }

  private set(field: string | null, text: string): void {
    const value = text.trim();
    if (field === null || value === '') return;
    if (this.booleanFields.has(field) && /^(true|false|0|1)$/i.test(value)) {
      this.builder.set(field, /^(true|1)$/i.test(value));
      return;
    }
    const number = this.numberFields.has(field) ? Number(value) : Number.NaN;
    this.builder.set(field, Number.isFinite(number) ? number : value);
  }

  private startPlacemark(): void {
    this.builder.startFeature();
    this.inPlacemark = true;
    this.types = [];
    this.multi = false;
    this.folderOfRow.push(this.folders.filter((folder) => folder !== '').join(' / ') || null);
    this.vertices = 0;
    this.hasZ = false;
    this.bad = false;
  }

  private startGeometry(type: string): void {
    this.types.push(type);
    const kind = type === 'Point' ? geometryKind.point : type === 'Polygon' ? geometryKind.polygon : geometryKind.line;
    this.builder.startPart(kind);
    if (type !== 'Polygon') this.builder.startRing();
  }

  /** `lon,lat[,height]` separated by blanks. */
  private coordinates(text: string): void {
    for (const tuple of text.trim().split(/\s+/)) {
      if (tuple === '') continue;
      const [lon, lat, height] = tuple.split(',');
      const x = Number(lon);
      const y = Number(lat ?? Number.NaN);
      if (lon === '' || lat === '' || Number.isNaN(x) || Number.isNaN(y)) {
        this.bad = true;
        continue;
      }
      if (height !== undefined && Number(height) !== 0) this.hasZ = true;
      this.builder.vertex(x, y);
      this.vertices++;
    }
  }

  private endPlacemark(): void {
    if (this.bad) this.builder.refuseGeometry();
    this.tally.add(this.builder.count, this.taken());
    this.builder.endFeature();
    this.inPlacemark = false;
    this.fieldName = null;
  }

  private taken(): GeometryTaken {
    const [first] = this.types;
    if (first === undefined) return { outcome: 'null', type: null, hasZ: false };
    const same = this.types.every((type) => type === first);
    const type = this.types.length === 1 && !this.multi ? first : same ? `Multi${first}` : 'GeometryCollection';
    return { outcome: this.bad ? 'bad' : this.vertices === 0 ? 'empty' : 'taken', type, hasZ: this.hasZ };
  }
}

function localName(name: string): string {
  const colon = name.lastIndexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
