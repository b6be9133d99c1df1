/**
 * Puts GeoJSON geometries into a table builder: Z and M are left out (and counted), a GeometryCollection is
 * taken apart, what is not a geometry is told apart from what is empty.
 */
import { geometryKind } from './layer-table.ts';
import type { TableBuilder } from './table-builder.ts';

/** How a geometry was taken in. */
export interface GeometryTaken {
  /** `null`: the feature states none; `bad`: it states one that makes no sense; `empty`: one without a vertex; `curve`: arcs, which are not read. */
  readonly outcome: 'taken' | 'null' | 'empty' | 'bad' | 'curve';
  /** The type as written (`MultiPolygon`); null where there is none. */
  readonly type: string | null;
  readonly hasZ: boolean;
}

const typeNames = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

const NONE: GeometryTaken = { outcome: 'null', type: null, hasZ: false };

/** Add a parsed GeoJSON geometry to the open feature. One that makes no sense anywhere is left out as a whole. */
export function addGeoJsonGeometry(builder: TableBuilder, geometry: unknown): GeometryTaken {
  if (geometry === null || geometry === undefined) return NONE;
  if (typeof geometry !== 'object') return { outcome: 'bad', type: null, hasZ: false };
  const type = (geometry as { type?: unknown }).type;
  if (typeof type !== 'string' || !typeNames.has(type)) return { outcome: 'bad', type: null, hasZ: false };
  const taking = new Taking(builder);
  taking.geometry(geometry, 0);
  if (taking.bad) builder.refuseGeometry();
  const outcome = taking.bad ? 'bad' : taking.vertices === 0 ? 'empty' : 'taken';
  // What is left out as a whole loses no height.
  return { outcome, type, hasZ: taking.hasZ && !taking.bad };
}

class Taking {
  bad = false;
  vertices = 0;
  hasZ = false;

  constructor(private readonly builder: TableBuilder) {}

  geometry(geometry: unknown, depth: number): void {
    if (typeof geometry !== 'object' || geometry === null || depth > 32) {
      this.bad = true;
      return;
    }
    const { type, coordinates, geometries } = geometry as Record<string, unknown>;
    switch (type) {
      case 'Point':
        if (Array.isArray(coordinates) && coordinates.length === 0) return;
        this.point(coordinates);
        return;
      case 'MultiPoint':
        for (const position of this.list(coordinates)) this.point(position);
        return;
      case 'LineString':
        this.line(coordinates);
        return;
      case 'MultiLineString':
        for (const line of this.list(coordinates)) this.line(line);
        return;
      case 'Polygon':
        this.polygon(coordinates);
        return;
      case 'MultiPolygon':
        for (const polygon of this.list(coordinates)) this.polygon(polygon);
        return;
      case 'GeometryCollection':
        for (const member of this.list(geometries)) this.geometry(member, depth + 1);
        return;
      default:
        this.bad = true;
    }
  }

  private point(position: unknown): void {
    this.builder.startPart(geometryKind.point);
    this.builder.startRing();
    this.position(position);
  }

  private line(positions: unknown): void {
    this.builder.startPart(geometryKind.line);
    this.ring(positions);
  }

  private polygon(rings: unknown): void {
    this.builder.startPart(geometryKind.polygon);
    for (const ring of this.list(rings)) this.ring(ring);
  }

  private ring(positions: unknown): void {
    this.builder.startRing();
    const list = this.list(positions);
    for (let i = 0; i < list.length; i++) this.position(list[i]);
  }

  private position(position: unknown): void {
    const [x, y] = Array.isArray(position) ? position : [];
    if (typeof x !== 'number' || typeof y !== 'number') {
      this.bad = true;
      return;
    }
    if ((position as unknown[]).length > 2) this.hasZ = true;
    this.vertices++;
    this.builder.vertex(x, y);
  }

  private list(value: unknown): readonly unknown[] {
    if (Array.isArray(value)) return value;
    this.bad = true;
    return [];
  }
}
