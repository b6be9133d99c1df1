/** Walks over the tags of a GPX document and puts its way points, routes and tracks into a table builder each. */
import { geometryKind } from '../../geo/layer-table.ts';
import { TableBuilder } from '../../geo/table-builder.ts';
import { GeometryTally } from '../geometry-tally.ts';

interface GpxLayer {
  /** The element its features are: `wpt`, `rte`, `trk`. */
  readonly kind: 'wpt' | 'rte' | 'trk';
  readonly builder: TableBuilder;
  readonly tally: GeometryTally;
  /** Features with extensions, which are not read. */
  extensions: number;
}

const newLayer = (kind: GpxLayer['kind']): GpxLayer => ({
  kind,
  builder: new TableBuilder(),
  tally: new GeometryTally(),
  extensions: 0,
});

const types = { wpt: 'Point', rte: 'LineString', trk: 'MultiLineString' } as const;
/** Elements that hold a number. */
const numbers = new Set(['ele', 'magvar', 'geoidheight', 'sat', 'hdop', 'vdop', 'pdop', 'number']);

export class GpxWalk {
  readonly layers: readonly GpxLayer[] = [newLayer('wpt'), newLayer('rte'), newLayer('trk')];
  /** The outermost element was closed. */
  isWhole = false;
  private readonly path: string[] = [];
  private buffer = '';
  private layer: GpxLayer | null = null;
  private vertices = 0;
  private hasZ = false;
  private bad = false;
  private hasExtensions = false;

  open(qualifiedName: string, attributes: () => Record<string, string>): void {
    const name = localName(qualifiedName);
    const parent = this.path.at(-1);
    this.path.push(name);
    this.buffer = '';
    if (parent === 'gpx') this.startFeature(name);
    if (!this.layer) return;
    if (name === 'extensions') this.hasExtensions = true;
    if (name === 'trkseg') this.startLine();
    if (name === 'wpt' || name === 'rtept' || name === 'trkpt') this.vertex(attributes());
  }

  text(text: string): void {
    this.buffer += text;
  }

  close(qualifiedName: string): void {
    const name = localName(qualifiedName);
    const text = this.buffer.trim();
    this.buffer = '';
    this.path.pop();
    if (name === 'gpx' && this.path.length === 0) this.isWhole = true;
    const { layer } = this;
    if (!layer) return;
    if (this.path.length === 1) this.endFeature(layer);
    else if (this.path.length === 2) this.attribute(layer, name, text);
    else if (name === 'ele' && this.path.at(-1) !== 'extensions') this.hasZ = true;
  }

  private startFeature(name: string): void {
    this.layer = this.layers.find(({ kind }) => kind === name) ?? null;
    if (!this.layer) return;
    this.vertices = 0;
    this.hasZ = false;
    this.bad = false;
    this.hasExtensions = false;
    this.layer.builder.startFeature();
    if (name === 'wpt') {
      this.layer.builder.startPart(geometryKind.point);
      this.layer.builder.startRing();
    } else if (name === 'rte') this.startLine();
  }

  private startLine(): void {
    this.layer?.builder.startPart(geometryKind.line);
    this.layer?.builder.startRing();
  }

  private vertex({ lon, lat }: Record<string, string>): void {
    const x = numberIn(lon);
    const y = numberIn(lat);
    if (Number.isNaN(x) || Number.isNaN(y)) {
      this.bad = true;
      return;
    }
    this.layer?.builder.vertex(x, y);
    this.vertices++;
  }

  private attribute({ builder }: GpxLayer, name: string, text: string): void {
    if (text === '' || name === 'extensions' || name === 'trkseg' || name === 'rtept') return;
    const number = numbers.has(name) ? numberIn(text) : Number.NaN;
    builder.set(name, Number.isNaN(number) ? text : number);
  }

  private endFeature(layer: GpxLayer): void {
    const { builder, tally, kind } = layer;
    if (this.bad) builder.refuseGeometry();
    const outcome = this.bad ? 'bad' : this.vertices === 0 ? 'empty' : 'taken';
    tally.add(builder.count, { outcome, type: types[kind], hasZ: this.hasZ });
    builder.endFeature();
    if (this.hasExtensions) layer.extensions++;
    this.layer = null;
  }
}

/** NaN for what is empty or no number. */
function numberIn(text: string | undefined): number {
  return text === undefined || text.trim() === '' ? Number.NaN : Number(text);
}

function localName(name: string): string {
  const colon = name.lastIndexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
