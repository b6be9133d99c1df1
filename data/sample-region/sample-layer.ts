/** A layer of the sample before it is stored: GeoJSON features and what their columns mean. */
import type { AgreedMeaning } from '../../src/core/plan/add-layer.ts';
import type { LayerRole } from '../../src/core/plan/tables.ts';
import type { Text } from '../../src/core/text.ts';
import { type Point, toLonLat } from './plane.ts';
import { type Polygon, ringAreaM2 } from './polygon.ts';

export type SampleGeometry =
  | { readonly type: 'Point'; readonly coordinates: number[] }
  | { readonly type: 'LineString'; readonly coordinates: number[][] }
  | { readonly type: 'Polygon'; readonly coordinates: number[][][] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: number[][][][] };

interface SampleFeature {
  readonly id: string;
  readonly geometry: SampleGeometry;
  readonly properties: Readonly<Record<string, string | number | null>>;
}

/** What a column means; the column that says it and its unit may differ by language. */
export type SampleMeaning = Omit<AgreedMeaning, 'column' | 'unit'> & {
  readonly column: string | Text;
  readonly unit: string | Text | null;
};

export interface SampleLayer {
  readonly id: string;
  readonly name: Text;
  readonly role: LayerRole;
  readonly visible: boolean;
  readonly meanings: readonly SampleMeaning[];
  readonly features: readonly SampleFeature[];
}

/** Column, meaning, unit or land-use scheme. */
export function meaning(
  column: string | Text,
  what: AgreedMeaning['meaning'],
  more: { unit?: string | Text; scheme?: string } = {},
): SampleMeaning {
  return { column, meaning: what, scheme: more.scheme ?? null, unit: more.unit ?? null };
}

export const pointGeometry = (point: Point): SampleGeometry => ({ type: 'Point', coordinates: toLonLat(point) });

export const lineGeometry = (line: readonly Point[]): SampleGeometry => ({
  type: 'LineString',
  coordinates: line.map(toLonLat),
});

export function polygonGeometry(polygons: readonly Polygon[]): SampleGeometry {
  const parts = polygons.map((polygon) => [polygon.outer, ...polygon.holes].map(closedRing));
  const [only] = parts;
  return parts.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: parts };
}

export const ringGeometry = (ring: readonly Point[]): SampleGeometry => ({
  type: 'Polygon',
  coordinates: [closedRing(ringAreaM2(ring) < 0 ? [...ring].reverse() : ring)],
});

function closedRing(ring: readonly Point[]): number[][] {
  return [...ring, ring[0] as Point].map(toLonLat);
}
