/** What passes between the map and the screen around it: commands in, what people did out. */
import type { Geometry } from 'geojson';
import type { Bounds } from './scene-layer.ts';

/** A feature under the pointer. `row`: of a bulk layer; `featureId`: of a drawn feature; cells: `row` is the cell. */
export interface MapHit {
  readonly layerId: string;
  readonly row: number | null;
  readonly featureId: string | null;
}

export interface MapPick {
  /** Every feature under the pointer, uppermost first. */
  readonly hits: readonly MapHit[];
  /** Layers of which a block of features too small to be drawn is under the pointer: the worker knows which they are. */
  readonly gathered: readonly string[];
  /** A closed ring about the pointer, as large as such a block may be; lon lat. */
  readonly around: readonly (readonly [number, number])[];
  readonly lngLat: readonly [lng: number, lat: number];
  /** In pixels of the map's own box. */
  readonly point: readonly [x: number, y: number];
  /** Shift, Ctrl or Cmd was held: add to the selection instead of replacing it. */
  readonly add: boolean;
}

/** Select what lies inside: by the worker (`rowsInPolygon`), so that nothing is missed at a far zoom. */
export interface AreaSelection {
  /** Closed ring, lon lat. */
  readonly ring: readonly (readonly [number, number])[];
  readonly add: boolean;
}

export type MapTool =
  | { readonly kind: 'pan' }
  | { readonly kind: 'selectBox' }
  | { readonly kind: 'selectPolygon' }
  /** Press and drag: every feature that passes under the pointer is painted (to place a measure). */
  | { readonly kind: 'paint' }
  | { readonly kind: 'draw'; readonly shape: 'polygon' | 'line' | 'point' }
  /** Draw a ring that is taken out of this polygon. */
  | { readonly kind: 'drawHole'; readonly featureId: string; readonly geometry: Geometry }
  /** Move, add and delete the vertices of a drawn feature. */
  | { readonly kind: 'edit'; readonly featureId: string; readonly geometry: Geometry };

/** A finished drawing. `featureId` is null for a new feature. */
export interface Drawing {
  readonly featureId: string | null;
  readonly geometry: Geometry;
}

/** Size of what is being drawn, on the ellipsoid; null where the shape has none. */
export interface DrawingSize {
  readonly areaM2: number | null;
  readonly lengthM: number | null;
  readonly vertices: number;
  /** The ring crosses itself and cannot be finished. */
  readonly crossesItself: boolean;
}

export interface Camera {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
  readonly bearing: number;
  readonly pitch: number;
  readonly bounds: Bounds;
  /** Denominator of the map scale on a 96 dpi screen. */
  readonly scale: number;
}

/** A new object is a new command; the map carries out each once. */
export type CameraCommand =
  | { readonly kind: 'fit'; readonly bounds: Bounds; readonly animate: boolean }
  | { readonly kind: 'fly'; readonly lng: number; readonly lat: number; readonly zoom: number }
  | { readonly kind: 'north' };

/** Rows of a bulk layer or ids of drawn features, lit together. */
export interface Highlighted {
  readonly layerId: string;
  readonly rows: ArrayLike<number>;
  readonly featureIds: readonly string[];
}
