/**
 * A grid laid over the earth: which cell holds a place, how much of a shape lies in which cell, where
 * is a cell? (methods 3.5)
 *
 * Cells get a number when something first falls into them, so an empty sea costs nothing. Measures of
 * pieces are only compared within one feature: lengths and areas in the frame's own units will do.
 */
import type { Neighbours } from './statistics/neighbours.ts';

export type TakeCell = (cell: number, measure: number) => void;

export interface CellFrame {
  /** EPSG code or proj definition of the plane; null for H3. */
  readonly plane: string | null;
  readonly count: number;
  cellOfPoint(lon: number, lat: number): number;
  coverSegment(lon1: number, lat1: number, lon2: number, lat2: number, take: TakeCell): void;
  /** Rings of lon, lat by turns. False when no area was found. */
  coverPolygon(rings: readonly Float64Array[], isHole: readonly boolean[], take: TakeCell): boolean;
  /** Lon, lat by turns, closed. */
  outline(cell: number): Float64Array;
  id(cell: number): string;
  /** Rank of a cell among all for an order that does not depend on who came first. */
  compare(a: number, b: number): number;
  /** Queen neighbours among these cells; rows are places in the list. */
  neighbours(cells: Uint32Array): Neighbours;
}
