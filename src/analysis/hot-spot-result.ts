/** What aggregation to cells gives: outlines, values, statistics, classes and a ranked list (methods 3.5, 3.6). */

import type { ClusterMethod } from '../core/clusters/cluster-method.ts';
import type { Issue } from '../core/issue.ts';
import type { SectorId } from '../core/plan/tables.ts';
import type { GlobalStatistics } from './statistics/global-statistics.ts';

/** Side of a square in metres; resolution of a hexagon; polygons of a layer, whole. */
export type CellGrid =
  | { readonly kind: 'square'; readonly sizeM: number }
  | { readonly kind: 'h3'; readonly resolution: 8 | 9 | 10 }
  | { readonly kind: 'polygons'; readonly layerId: string };

/** Cells that hold something, column by column; the fields of `map/cell-mesh.ts` among them. */
export interface HotSpotCells {
  readonly count: number;
  /** Outline of cell i: vertices offsets[i] … offsets[i + 1] of `coords` (lon, lat), closed. */
  readonly coords: Float64Array;
  readonly offsets: Uint32Array;
  /** Class of the shown value by `breaks`, from 0; 255 without a value. */
  readonly classes: Uint8Array;
  /** Place in the ranked list, 1 = first, 0 = not in it. */
  readonly ranks: Uint16Array;
  readonly tonnes: Float64Array;
  /** Area of the whole cell on the ellipsoid. */
  readonly areaKm2: Float64Array;
  /** Share of the cell inside the boundary, 0…1; 1 everywhere when there is no boundary. */
  readonly insideShare: Float64Array;
  readonly z: Float64Array;
  /** Controlled for many tests. */
  readonly p: Float64Array;
  /**
   * 3, 2, 1 hot at 99, 95, 90 %; −3, −2, −1 cold; 0 not significant; −128 no statistic (island). Of local Moran
   * the sign is that of the cell itself: `quadrants` says what surrounds it.
   */
  readonly hotClass: Int8Array;
  /** Own value and that of the surroundings against the mean: a place in `quadrantNames`; 0 for an island. */
  readonly quadrants: Uint8Array;
}

/** Where a cell is: its index among the cells, `i,j` of the square grid, the H3 index or the id of the polygon. */
export interface CellPlace {
  readonly cell: number;
  readonly id: string;
  /** Of a polygon whose layer has names. */
  readonly name: string | null;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
}

export interface HotSpot extends CellPlace {
  readonly rank: number;
  readonly centre: readonly [lon: number, lat: number];
  readonly tonnes: number;
  readonly tonnesBySector: Readonly<Partial<Record<SectorId, number>>>;
  readonly areaKm2: number;
  readonly densityTPerKm2: number;
  readonly insideShare: number;
  readonly z: number | null;
  /** Controlled for many tests. */
  readonly p: number | null;
  readonly hotClass: number;
  readonly quadrant: number;
}

export interface HotSpotResult {
  readonly cells: HotSpotCells;
  readonly grid: CellGrid;
  readonly metric: 'density' | 'total';
  readonly method: ClusterMethod;
  /** Class limits of the shown value, ascending: t/km² or t. */
  readonly breaks: readonly number[];
  readonly ranked: readonly HotSpot[];
  /** Names of all cells, and what each holds of each sector that has anything; by cell. */
  readonly ids: readonly string[];
  readonly names: readonly (string | null)[];
  readonly sectors: readonly { readonly sector: SectorId; readonly tonnes: Float64Array }[];
  /** Sum of the features' values = sum of the cells' values + what lies outside every cell. */
  readonly totalT: number;
  readonly cellsT: number;
  readonly outsideT: number;
  /** EPSG code or proj definition of the grid's plane; null for H3 and polygons. */
  readonly plane: string | null;
  readonly significantHot: number;
  readonly significantCold: number;
  /** True where p comes from permutations: as chosen, or because there are fewer than 30 cells. */
  readonly isPermuted: boolean;
  /** Null where there is nothing to compare. */
  readonly global: GlobalStatistics | null;
  /** The first of the cells without neighbours; the issue `ISLAND` counts all. */
  readonly islands: readonly CellPlace[];
  /** Cells that the boundary cuts through. */
  readonly cutCells: number;
  readonly issues: readonly Issue[];
}
