/**
 * Cells laid over the earth: which one holds a place, how much of a shape lies in which, where is a cell, and which
 * lie side by side? (methods 3.5)
 *
 * Squares and hexagons get a number when something first falls into them, so an empty sea costs nothing, and cover
 * everything. Polygons do not: what lies in none of them falls into the cell `outside`. Measures of pieces are only
 * compared within one feature: lengths and areas in the frame's own units will do.
 */
import type { LayerTable } from '../geo/layer-table.ts';
import type { Contiguity, Neighbours } from './statistics/neighbours.ts';

export type TakeCell = (cell: number, measure: number) => void;

/** How the shapes of one layer fall into cells. */
export interface ShapeCover {
  cellOfPoint(lon: number, lat: number): number;
  coverSegment(lon1: number, lat1: number, lon2: number, lat2: number, take: TakeCell): void;
  /** Rings of lon, lat by turns. False when no area was found. */
  coverPolygon(rings: readonly Float64Array[], isHole: readonly boolean[], take: TakeCell): boolean;
  /** The same for a whole polygon of the layer, where there is a faster way. */
  coverPolygonRow?(row: number, take: TakeCell): void;
  /** The same for a whole line. */
  coverLineRow?(row: number, take: TakeCell): void;
  /** The cell that a feature of the layer is itself. */
  ownCell?(row: number): number;
}

export interface CellFrame {
  /** EPSG code or proj definition of the plane; null for H3 and polygons. */
  readonly plane: string | null;
  /** Numbers given so far, `outside` among them. */
  readonly count: number;
  /** Stands for all land in no cell; null where there is none. */
  readonly outside: number | null;
  coverOf(table: LayerTable, takesPart: (row: number) => boolean): ShapeCover;
  /** One ring of lon, lat by turns, closed; holes and further parts hang on it by a strand there and back. */
  outline(cell: number): Float64Array;
  /** On the ellipsoid. */
  areaM2(cell: number): number;
  id(cell: number): string;
  /** What people call it; null where it has no name. */
  name(cell: number): string | null;
  /** Rank of a cell among all for an order that does not depend on who came first. */
  compare(a: number, b: number): number;
  /** Which of these cells touch, corners included (`queen`) or along a side (`rook`); rows are places in the list. */
  touching(cells: Uint32Array, contiguity: Contiguity): Neighbours;
  /** Middles of these cells in a plane of metres. */
  middles(cells: Uint32Array): { readonly x: Float64Array; readonly y: Float64Array };
}
