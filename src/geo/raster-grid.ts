/**
 * Where do the cells of a raster lie, and what is known of the raster as a whole?
 *
 * Column 0, row 0 is the first cell of the file. A corner of the grid at column i, row j lies at
 *
 *   x = a · i + c        y = e · j + f        in the raster's own coordinate system
 *
 * (rotated and sheared grids, where b or d is not 0, are refused when a file is read).
 */

/** a, b, c, d, e, f: x = a·i + b·j + c, y = d·i + e·j + f. */
export type GridTransform = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Some columns and rows of a raster. */
export interface GridWindow {
  readonly column: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
}

export interface RasterFacts {
  readonly size: readonly [width: number, height: number];
  readonly bands: number;
  /** Of each band that can be chosen, in order. */
  readonly bandNames: readonly string[];
  /** `uint8`, `float32`, …: of the first band. */
  readonly dtype: string;
  /** NaN where the file states not-a-number; null where it states none. */
  readonly nodata: number | null;
  readonly transform: GridTransform;
  /** Cells of the first band that have a value: of those read, all where no region limits them. */
  readonly validCells: number;
  /** Least and greatest of those cells; null when there are none. */
  readonly min: number | null;
  readonly max: number | null;
  /** Whole numbers of few kinds, or with a table of names: neighbouring cells of one value can be one area. */
  readonly mayBeAreas: boolean;
  /** What the layer was made with. */
  readonly chosen: { readonly bands: readonly number[]; readonly shape: 'cells' | 'areas' };
}
