/**
 * Well-known text (`POLYGON ((…))`) into the open feature of a table builder.
 *
 * Read: the seven simple types, Z and M (passed over), EMPTY, a leading `SRID=…;`. Arcs are reported, anything else
 * is bad. Written as a walk over tokens: no recursion deeper than the nesting the types allow, except collections.
 */
import type { GeometryTaken } from '../../geo/geojson-to-table.ts';
import { geometryKind } from '../../geo/layer-table.ts';
import type { TableBuilder } from '../../geo/table-builder.ts';

export type WktTaken = GeometryTaken & { readonly hasM: boolean };

const names: Readonly<Record<string, string>> = {
  POINT: 'Point',
  LINESTRING: 'LineString',
  LINEARRING: 'LineString',
  POLYGON: 'Polygon',
  TRIANGLE: 'Polygon',
  MULTIPOINT: 'MultiPoint',
  MULTILINESTRING: 'MultiLineString',
  MULTIPOLYGON: 'MultiPolygon',
  GEOMETRYCOLLECTION: 'GeometryCollection',
};
const curves = /^(CIRCULARSTRING|COMPOUNDCURVE|CURVEPOLYGON|MULTICURVE|MULTISURFACE)$/;
const DEEPEST = 32;

export function addWkt(builder: TableBuilder, text: string): WktTaken {
  const walk = new Walk(builder, text);
  try {
    walk.geometry(0);
    walk.expectEnd();
  } catch (error) {
    if (!(error instanceof NotWkt)) throw error;
    builder.refuseGeometry();
    return { outcome: walk.curve ? 'curve' : 'bad', type: walk.type, hasZ: walk.hasZ, hasM: walk.hasM };
  }
  return { outcome: walk.vertices === 0 ? 'empty' : 'taken', type: walk.type, hasZ: walk.hasZ, hasM: walk.hasM };
}

/** The SRID an EWKT text states; null without one. */
export function sridOf(text: string): number | null {
  const match = /^\s*SRID=(\d+);/i.exec(text);
  return match ? Number(match[1]) : null;
}

class NotWkt extends Error {}

class Walk {
  curve = false;
  hasZ = false;
  hasM = false;
  vertices = 0;
  /** Type of the outermost geometry. */
  type: string | null = null;
  private at = 0;
  private readonly tokens: readonly string[];

  constructor(
    private readonly builder: TableBuilder,
    text: string,
  ) {
    this.tokens = text.replace(/^\s*SRID=\d+;/i, '').match(/[A-Za-z]+|[(),]|[^\s(),]+/g) ?? [];
  }

  geometry(depth: number): void {
    const word = (this.next() ?? '').toUpperCase();
    // `POINTZ` and `POINT Z` are both in use.
    const name = names[word] ? word : word.replace(/(ZM|Z|M)$/, '');
    const suffix = (word.slice(name.length) || this.optionalSuffix()).toUpperCase();
    if (suffix.includes('Z')) this.hasZ = true;
    if (suffix.includes('M')) this.hasM = true;
    this.curve ||= curves.test(name);
    const type = names[name];
    this.type ??= type ?? null;
    if (!type || depth > DEEPEST) throw new NotWkt();
    if (this.isEmpty()) return;
    switch (type) {
      case 'Point':
        this.part(geometryKind.point, () => this.inBrackets(() => this.position(suffix)));
        return;
      case 'LineString':
        this.part(geometryKind.line, () => this.positions(suffix));
        return;
      case 'Polygon':
        this.polygon(suffix);
        return;
      case 'MultiPoint':
        this.list(() => this.part(geometryKind.point, () => this.maybeBracketed(suffix)));
        return;
      case 'MultiLineString':
        this.list(() => this.part(geometryKind.line, () => this.positions(suffix)));
        return;
      case 'MultiPolygon':
        this.list(() => this.polygon(suffix));
        return;
      default:
        this.list(() => this.geometry(depth + 1));
    }
  }

  expectEnd(): void {
    if (this.at < this.tokens.length) throw new NotWkt();
  }

  private polygon(suffix: string): void {
    this.builder.startPart(geometryKind.polygon);
    if (this.isEmpty()) return;
    this.list(() => {
      this.builder.startRing();
      if (!this.isEmpty()) this.list(() => this.position(suffix));
    });
  }

  private part(kind: 1 | 2, content: () => void): void {
    this.builder.startPart(kind);
    this.builder.startRing();
    if (!this.isEmpty()) content();
  }

  private positions(suffix: string): void {
    this.list(() => this.position(suffix));
  }

  private maybeBracketed(suffix: string): void {
    if (this.tokens[this.at] === '(') this.inBrackets(() => this.position(suffix));
    else this.position(suffix);
  }

  private list(item: () => void): void {
    this.inBrackets(() => {
      item();
      while (this.tokens[this.at] === ',') {
        this.at++;
        item();
      }
    });
  }

  private inBrackets(content: () => void): void {
    if (this.next() !== '(') throw new NotWkt();
    content();
    if (this.next() !== ')') throw new NotWkt();
  }

  private position(suffix: string): void {
    const numbers: number[] = [];
    while (this.at < this.tokens.length && !/^[(),]$/.test(this.tokens[this.at] as string)) {
      numbers.push(Number(this.tokens[this.at++]));
    }
    const [x, y] = numbers;
    if (x === undefined || y === undefined || numbers.length > 4 || numbers.some((n) => Number.isNaN(n)))
      throw new NotWkt();
    if (numbers.length > 2 && suffix === '') this.hasZ = true;
    this.builder.vertex(x, y);
    this.vertices++;
  }

  private isEmpty(): boolean {
    if (this.tokens[this.at]?.toUpperCase() !== 'EMPTY') return false;
    this.at++;
    return true;
  }

  private optionalSuffix(): string {
    return /^(Z|M|ZM)$/i.test(this.tokens[this.at] ?? '') ? (this.next() ?? '') : '';
  }

  private next(): string | undefined {
    return this.tokens[this.at++];
  }
}
