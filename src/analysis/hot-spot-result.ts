/** What aggregation to cells gives: outlines, values, classes and a ranked list (methods 3.5, 3.6). */
import type { Issue } from '../core/issue.ts';
import type { SectorId } from '../core/plan/tables.ts';

export type CellGrid =
  | { readonly kind: 'square'; readonly sizeM: 50 | 100 | 250 | 500 | 1000 }
  | { readonly kind: 'h3'; readonly resolution: 8 | 9 | 10 };

/** Control for many tests at once: Benjamini-Hochberg (default), Benjamini-Yekutieli, Bonferroni, none. */
export type TestCorrection = 'BH' | 'BY' | 'bonferroni' | 'none';

/**
 * What Gi* is taken of (methods 3.6): density, or its logarithm, sign(d) · ln(1 + |d|). One power
 * plant outweighs a whole town in density and leaves nothing else to be found; the logarithm lets the
 * pattern of the town show, and is the default.
 */
export type Statistic = 'density' | 'logDensity';

/**
 * Cells that hold something, column by column; the fields of `map/cell-mesh.ts` among them.
 * `hotClass`: 3, 2, 1 hot at 99, 95, 90 %; −3, −2, −1 cold; 0 not significant; −128 no statistic (island).
 */
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
  readonly p: Float64Array;
  readonly hotClass: Int8Array;
}

export interface HotSpot {
  readonly rank: number;
  /** Index among the cells. */
  readonly cell: number;
  /** `i,j` of the square grid or the H3 index. */
  readonly id: string;
  readonly centre: readonly [lon: number, lat: number];
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  readonly tonnes: number;
  readonly tonnesBySector: Readonly<Partial<Record<SectorId, number>>>;
  readonly areaKm2: number;
  readonly densityTPerKm2: number;
  readonly insideShare: number;
  readonly z: number | null;
  /** Adjusted for many tests. */
  readonly p: number | null;
  readonly hotClass: number;
}

export interface HotSpotResult {
  readonly cells: HotSpotCells;
  readonly grid: CellGrid;
  readonly metric: 'density' | 'total';
  readonly statistic: Statistic;
  /** Class limits of the shown value, ascending: t/km² or t. */
  readonly breaks: readonly number[];
  readonly ranked: readonly HotSpot[];
  /** Sum of the features' values and of the cells' values: equal. */
  readonly totalT: number;
  readonly cellsT: number;
  /** EPSG code or proj definition of the grid's plane; null for H3. */
  readonly plane: string | null;
  readonly significantHot: number;
  readonly significantCold: number;
  readonly issues: readonly Issue[];
}
