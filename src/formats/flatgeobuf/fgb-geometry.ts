/** A FlatGeobuf geometry, read where it lies in the file, into the open feature of a table builder. */
import type { Geometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import type { GeometryTaken } from '../../geo/geojson-to-table.ts';
import { geometryKind } from '../../geo/layer-table.ts';
import type { TableBuilder } from '../../geo/table-builder.ts';
import { DEEPEST_COLLECTION, simpleFeatureTypes } from '../simple-feature-types.ts';

export type FgbTaken = GeometryTaken & { readonly hasM: boolean };

/** `layerType`: the type of the whole layer; 0 when each feature states its own. */
export function addFgbGeometry(builder: TableBuilder, geometry: Geometry | null, layerType: number): FgbTaken {
  if (!geometry) return { outcome: 'null', type: null, hasZ: false, hasM: false };
  const type = layerType || geometry.type();
  const adding = new Adding(builder);
  adding.geometry(geometry, type, 0);
  const { outcome, hasZ, hasM } = adding;
  if (outcome === 'bad' || outcome === 'curve') builder.refuseGeometry();
  return { outcome, type: simpleFeatureTypes[type] ?? `type ${type}`, hasZ, hasM };
}

class Adding {
  hasZ = false;
  hasM = false;
  private bad = false;
  private curve = false;
  private vertices = 0;

  constructor(private readonly builder: TableBuilder) {}

  get outcome(): GeometryTaken['outcome'] {
    return this.curve ? 'curve' : this.bad ? 'bad' : this.vertices === 0 ? 'empty' : 'taken';
  }

  geometry(geometry: Geometry, type: number, depth: number): void {
    this.hasZ ||= geometry.zLength() > 0;
    this.hasM ||= geometry.mLength() > 0;
    switch (type) {
      case 1:
      case 4:
        for (const point of this.rings(geometry, true)) this.part(geometryKind.point, [point]);
        return;
      case 2:
      case 5:
        for (const line of this.rings(geometry)) this.part(geometryKind.line, [line]);
        return;
      case 3:
      case 17:
        this.part(geometryKind.polygon, this.rings(geometry));
        return;
      case 6:
      case 7:
      case 15:
      case 16:
        this.members(geometry, type === 7 ? 0 : type === 16 ? 17 : 3, depth);
        return;
      default:
        if (type >= 8 && type <= 14) this.curve = true;
        else this.bad = true;
    }
  }

  private members(geometry: Geometry, memberType: number, depth: number): void {
    const count = this.plausible(geometry, geometry.partsLength());
    // A multipolygon of one part may be written without parts.
    if (count === 0 && memberType === 3 && geometry.xyLength() > 0) {
      this.part(geometryKind.polygon, this.rings(geometry));
      return;
    }
    for (let i = 0; i < count; i++) {
      const member = geometry.parts(i);
      if (!member || depth > DEEPEST_COLLECTION) this.bad = true;
      else this.geometry(member, memberType || member.type(), depth + 1);
    }
  }

  private part(kind: 1 | 2 | 3, rings: readonly Float64Array[]): void {
    if (rings.length === 0) return;
    this.builder.startPart(kind);
    for (const ring of rings) {
      this.builder.startRing();
      this.builder.vertices(ring);
      this.vertices += ring.length / 2;
    }
  }

  /** The coordinate runs of a geometry, cut at its `ends`; or every vertex by itself. */
  private rings(geometry: Geometry, single = false): Float64Array[] {
    const xy = this.coordinates(geometry);
    const points = xy.length / 2;
    if (single)
      return Array.from({ length: points }, (_, i) => xy.subarray(2 * i, 2 * i + 2)).filter((p) => !Number.isNaN(p[0]));
    const ends = this.plausible(geometry, geometry.endsLength());
    if (ends === 0) return points === 0 ? [] : [xy];
    const rings: Float64Array[] = [];
    let from = 0;
    for (let i = 0; i < ends; i++) {
      const to = geometry.ends(i) ?? 0;
      if (to < from || to > points) {
        this.bad = true;
        return [];
      }
      rings.push(xy.subarray(2 * from, 2 * to));
      from = to;
    }
    return rings;
  }

  /** A list has four bytes or more an entry: one longer than the file is damage, and no reason to loop. */
  private plausible(geometry: Geometry, length: number): number {
    if (length * 4 <= (geometry.bb?.capacity() ?? 0)) return length;
    this.bad = true;
    return 0;
  }

  private coordinates(geometry: Geometry): Float64Array {
    const length = geometry.xyLength();
    if (length === 0) return new Float64Array(0);
    const available = geometry.bb?.capacity() ?? 0;
    if (length * 8 > available) {
      this.bad = true;
      return new Float64Array(0);
    }
    try {
      return geometry.xyArray() ?? new Float64Array(0);
    } catch (error) {
      // Some writers do not align features to 8 bytes, which a view on the file needs.
      if (!(error instanceof RangeError)) throw error;
      return Float64Array.from({ length }, (_, i) => geometry.xy(i) ?? Number.NaN);
    }
  }
}
