/** Samples sorted into square cells, so that those near a place are found without looking at all. */
import type { EdgeSamples } from './edge-samples.ts';

export interface SampleGrid {
  readonly samples: EdgeSamples;
  readonly cellM: number;
  readonly west: number;
  readonly south: number;
  readonly columns: number;
  readonly rows: number;
  /** Samples of cell c are `order[starts[c]] … order[starts[c + 1]]`. */
  readonly starts: Uint32Array;
  readonly order: Uint32Array;
}

/** A grid of more cells would be larger than the samples it holds. */
const MOST_CELLS = 4_000_000;

export function sampleGrid(samples: EdgeSamples, wantedCellM: number): SampleGrid {
  const { xy, count } = samples;
  let west = Number.POSITIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    west = Math.min(west, xy[2 * i] as number);
    east = Math.max(east, xy[2 * i] as number);
    south = Math.min(south, xy[2 * i + 1] as number);
    north = Math.max(north, xy[2 * i + 1] as number);
  }
  if (count === 0) [west, south, east, north] = [0, 0, 0, 0];
  const cellM = Math.max(wantedCellM, Math.sqrt(((east - west) * (north - south)) / MOST_CELLS));
  const columns = Math.floor((east - west) / cellM) + 1;
  const rows = Math.floor((north - south) / cellM) + 1;
  const cellOf = (i: number) =>
    Math.floor(((xy[2 * i + 1] as number) - south) / cellM) * columns +
    Math.floor(((xy[2 * i] as number) - west) / cellM);
  const starts = new Uint32Array(columns * rows + 1);
  for (let i = 0; i < count; i++) starts[cellOf(i) + 1] = (starts[cellOf(i) + 1] as number) + 1;
  for (let cell = 1; cell < starts.length; cell++)
    starts[cell] = (starts[cell] as number) + (starts[cell - 1] as number);
  const filled = starts.slice();
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const cell = cellOf(i);
    order[filled[cell] as number] = i;
    filled[cell] = (filled[cell] as number) + 1;
  }
  return { samples, cellM, west, south, columns, rows, starts, order };
}

/** First and last (inclusive) column and row of the cells within `reachM` of a place, inside the grid. */
export function cellsAround(
  grid: SampleGrid,
  x: number,
  y: number,
  reachM: number,
): [firstColumn: number, lastColumn: number, firstRow: number, lastRow: number] {
  const { west, south, cellM, columns, rows } = grid;
  return [
    Math.max(0, Math.floor((x - reachM - west) / cellM)),
    Math.min(columns - 1, Math.floor((x + reachM - west) / cellM)),
    Math.max(0, Math.floor((y - reachM - south) / cellM)),
    Math.min(rows - 1, Math.floor((y + reachM - south) / cellM)),
  ];
}
