/** Small layers for tests: GeoJSON geometries with values, in metres from a place when asked for. */
import type { ViewTable } from '../../src/analysis/view-table.ts';
import type { LayerView } from '../../src/core/plan/layer-view.ts';
import type { ColumnMeaning, LayerRole } from '../../src/core/plan/tables.ts';
import { addGeoJsonGeometry } from '../../src/geo/geojson-to-table.ts';
import type { CellValue, LayerTable } from '../../src/geo/layer-table.ts';
import { TableBuilder } from '../../src/geo/table-builder.ts';

export interface MadeRow {
  readonly geometry: unknown;
  readonly values?: Readonly<Record<string, CellValue>>;
  readonly id?: string;
}

export function makeTable(rows: readonly MadeRow[]): LayerTable {
  const builder = new TableBuilder();
  rows.forEach((row, index) => {
    builder.startFeature(row.id ?? `f${index}`);
    addGeoJsonGeometry(builder, row.geometry);
    for (const [name, value] of Object.entries(row.values ?? {})) builder.set(name, value);
    builder.endFeature();
  });
  return builder.finish().table;
}

/** A layer whose columns are named after what they mean. */
export function makeLayer(
  role: LayerRole,
  rows: readonly MadeRow[],
  meanings: readonly (ColumnMeaning | { meaning: ColumnMeaning; scheme?: string; unit?: string })[] = [],
  layerId: string = role,
): ViewTable {
  const named: Record<string, { column: string; scheme: string | null; unit: string | null }> = {};
  for (const entry of meanings) {
    const { meaning, scheme = null, unit = null } = typeof entry === 'string' ? { meaning: entry } : entry;
    named[meaning] = { column: meaning, scheme, unit };
  }
  const view: LayerView = { layerId, tableId: layerId, role, meanings: named, overrides: [] };
  return { view, table: makeTable(rows) };
}

/** Metres east and north of 114° E 22.5° N as degrees, by the radii of the ellipsoid there (true to 1e-5 within 1 km). */
export function degrees([east, north]: readonly [number, number]): [number, number] {
  return [114 + east / 102896.25, 22.5 + north / 110737.081];
}

export function ring(corners: readonly (readonly [number, number])[]): [number, number][] {
  return [...corners, corners[0]!].map(degrees);
}

export function polygon(...corners: readonly (readonly [number, number])[]) {
  return { type: 'Polygon', coordinates: [ring(corners)] };
}

/** A rectangle from a corner, in metres. */
export function box(east: number, north: number, width: number, height = width) {
  return polygon([east, north], [east + width, north], [east + width, north + height], [east, north + height]);
}

export function line(...path: readonly (readonly [number, number])[]) {
  return { type: 'LineString', coordinates: path.map(degrees) };
}

export function point(east: number, north: number) {
  return { type: 'Point', coordinates: degrees([east, north]) };
}

export const noPause = async () => {};
