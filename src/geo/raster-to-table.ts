/**
 * A raster as features: a square a cell, with a column for each band.
 *
 * Corners are worked out from the numbers of their column and row, so neighbouring cells have the very same numbers
 * where they touch, before and after they are converted to longitude and latitude. Coordinates go to the builder in the
 * raster's own system. A cell in which no band has a value gives no feature.
 */
import { geometryKind } from './layer-table.ts';
import { cornerX, cornerY, type GridWindow, type RasterGrid } from './raster-grid.ts';
import type { TableBuilder } from './table-builder.ts';

export interface RasterBand {
  readonly name: string;
  /** Of the cells of the window, row by row; NaN is missing. */
  readonly values: Float64Array;
}

const CELLS_AT_ONCE = 8192;

/** `takes`: 1 for the cells that become features (`cellsToTake`). */
export async function addCells(
  builder: TableBuilder,
  grid: RasterGrid,
  window: GridWindow,
  bands: readonly RasterBand[],
  takes: Uint8Array,
  addMore: (cell: number) => void,
  pause: (fraction: number) => Promise<void>,
): Promise<void> {
  const columns = bands.map(({ name, values }) => ({ column: builder.column(name), values }));
  const isTurned = isMirrored(grid);
  for (let cell = 0; cell < takes.length; cell++) {
    if (cell % CELLS_AT_ONCE === 0) await pause(cell / takes.length);
    if (takes[cell] === 0) continue;
    const column = window.column + (cell % window.width);
    const row = window.row + Math.floor(cell / window.width);
    const x1 = cornerX(grid, column, column);
    const x2 = cornerX(grid, column + 1, column);
    const y1 = cornerY(grid, row);
    const y2 = cornerY(grid, row + 1);
    builder.startFeature();
    builder.startPart(geometryKind.polygon);
    builder.startRing();
    builder.vertex(x1, y2);
    builder.vertex(isTurned ? x1 : x2, isTurned ? y1 : y2);
    builder.vertex(x2, y1);
    builder.vertex(isTurned ? x2 : x1, isTurned ? y2 : y1);
    builder.vertex(x1, y2);
    for (const { column: into, values } of columns) into.set(builder.count, values[cell]);
    addMore(cell);
    builder.endFeature();
  }
}

/** Rows run northward or columns westward, but not both: what runs round to the left on paper runs to the right here. */
export function isMirrored({ transform: [a, , , , e] }: RasterGrid): boolean {
  return a > 0 === e > 0;
}

/** 1 for the cells of which a band has a value and which `meets` allows (null: all), and how many those are. */
export function cellsToTake(
  bands: readonly RasterBand[],
  meets: Uint8Array | null,
): { takes: Uint8Array; taken: number; withoutValue: number } {
  const takes = new Uint8Array(bands[0]?.values.length ?? 0);
  let taken = 0;
  let withoutValue = 0;
  for (let cell = 0; cell < takes.length; cell++) {
    if (meets && meets[cell] === 0) continue;
    if (bands.some(({ values }) => Number.isFinite(values[cell]))) {
      takes[cell] = 1;
      taken++;
    } else withoutValue++;
  }
  return { takes, taken, withoutValue };
}
