/**
 * Where do the cells of a raster lie, and what is known of the raster as a whole?
 *
 * Column 0, row 0 is the first cell of the file. A corner of the grid at column i, row j lies at
 *
 *   x = a · i + c        y = e · j + f        in the raster's own coordinate system
 *
 * (rotated and sheared grids, where b or d is not 0, are refused when a file is read). Grids of degrees that run from 0
 * to 360 have a seam: from there on a whole turn is taken back.
 */

/** a, b, c, d, e, f: x = a·i + b·j + c, y = d·i + e·j + f. */
export type GridTransform = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface RasterGrid {
  readonly transform: GridTransform;
  readonly size: readonly [width: number, height: number];
  /** The first column whose middle lies beyond 180°; null where none does. */
  readonly seam: number | null;
}

const HALF_TURN = 180;
const TURN = 360;

/** `degrees`: the raster's own coordinates are longitude and latitude. */
export function rasterGrid(transform: GridTransform, size: RasterGrid['size'], degrees: boolean): RasterGrid {
  const [a, , c] = transform;
  const beyond = degrees && a > 0 ? Math.max(0, Math.ceil((HALF_TURN - c) / a - 0.5)) : size[0];
  return { transform, size, seam: beyond < size[0] ? beyond : null };
}

/** x of the corner column `corner`, as the cells of column `column` beside it have it. */
export function cornerX({ transform: [a, , c], seam }: RasterGrid, corner: number, column: number): number {
  return c + a * corner - (seam !== null && column >= seam ? TURN : 0);
}

export function cornerY({ transform: [, , , , e, f] }: RasterGrid, corner: number): number {
  return f + e * corner;
}

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
