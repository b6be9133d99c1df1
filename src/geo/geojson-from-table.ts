/** One row of a columnar layer as GeoJSON, for editing, picking and export. Never for a whole bulk layer on screen. */
import { cellValue, featureIdAt, type Geometry, geometryKind, type LayerTable } from './layer-table.ts';

type Position = [lon: number, lat: number];

export type GeoJsonGeometry =
  | { type: 'Point'; coordinates: Position }
  | { type: 'MultiPoint'; coordinates: Position[] }
  | { type: 'LineString'; coordinates: Position[] }
  | { type: 'MultiLineString'; coordinates: Position[][] }
  | { type: 'Polygon'; coordinates: Position[][] }
  | { type: 'MultiPolygon'; coordinates: Position[][][] };

export interface GeoJsonFeature {
  type: 'Feature';
  id: string;
  geometry: GeoJsonGeometry | null;
  properties: Record<string, unknown>;
}

/** The geometry of one row; null where it has none. A single part gives the single type (`Polygon`). */
export function geoJsonGeometryOf(geometry: Geometry, row: number): GeoJsonGeometry | null {
  const { partOffsets, featureOffsets } = geometry;
  const parts: Position[][][] = [];
  for (let part = featureOffsets[row] as number; part < (featureOffsets[row + 1] as number); part++) {
    const rings: Position[][] = [];
    for (let ring = partOffsets[part] as number; ring < (partOffsets[part + 1] as number); ring++) {
      rings.push(positionsOfRing(geometry, ring));
    }
    parts.push(rings);
  }
  const [first] = parts;
  if (!first) return null;
  const single = parts.length === 1;
  const firstRings = parts.map((rings) => rings[0] as Position[]);
  switch (geometry.kinds[row]) {
    case geometryKind.point: {
      const points = firstRings.map((ring) => ring[0] as Position);
      return single
        ? { type: 'Point', coordinates: points[0] as Position }
        : { type: 'MultiPoint', coordinates: points };
    }
    case geometryKind.line:
      return single
        ? { type: 'LineString', coordinates: firstRings[0] as Position[] }
        : { type: 'MultiLineString', coordinates: firstRings };
    case geometryKind.polygon:
      return single ? { type: 'Polygon', coordinates: first } : { type: 'MultiPolygon', coordinates: parts };
    default:
      return null;
  }
}

/** One row as a GeoJSON feature with its attributes (missing ones are null) and stable id. */
export function geoJsonFeatureOf(table: LayerTable, row: number): GeoJsonFeature {
  return {
    type: 'Feature',
    id: featureIdAt(table.ids, row),
    geometry: geoJsonGeometryOf(table.geometry, row),
    properties: attributesOf(table, row),
  };
}

/** The attributes of one row by field name. Safe for any name: `__proto__` becomes a field like any other. */
export function attributesOf(table: LayerTable, row: number): Record<string, unknown> {
  return Object.fromEntries(
    [...table.columns.values()].map((column) => {
      const value = cellValue(column, row);
      return [column.name, column.type === 'json' && typeof value === 'string' ? JSON.parse(value) : value];
    }),
  );
}

function positionsOfRing({ coords, ringOffsets }: Geometry, ring: number): Position[] {
  const positions: Position[] = [];
  for (let v = ringOffsets[ring] as number; v < (ringOffsets[ring + 1] as number); v++) {
    positions.push([coords[2 * v] as number, coords[2 * v + 1] as number]);
  }
  return positions;
}
