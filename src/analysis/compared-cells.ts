/**
 * What do the cells hold, to be laid beside or taken from those of another year or scenario? (methods 3.5)
 *
 * As for the hot spots (`grid-hot-spots.ts`), without any statistics: the cells that hold something of what is asked,
 * of the total sector by sector.
 */
import type { SectorId } from '../core/plan/tables.ts';
import type { Region } from '../geo/region.ts';
import type { ResultColumn } from './attribution-result.ts';
import type { CellFrame } from './cell-frame.ts';
import { joinOutlines } from './cell-outlines.ts';
import { type CellSource, fillCells } from './fill-cells.ts';
import type { CellGrid } from './hot-spot-result.ts';

const M2_PER_KM2 = 1e6;

export interface ComparedCells {
  readonly column: ResultColumn;
  readonly grid: CellGrid;
  readonly metric: 'density' | 'total';
  readonly ids: readonly string[];
  readonly names: readonly (string | null)[];
  readonly cells: {
    readonly count: number;
    readonly coords: Float64Array;
    readonly offsets: Uint32Array;
    readonly tonnes: Float64Array;
    readonly areaKm2: Float64Array;
  };
  /** By cell, of each sector that has anything: they add up to `tonnes`. */
  readonly sectors: readonly { readonly sector: SectorId; readonly tonnes: Float64Array }[];
  readonly cellsT: number;
  /** On the map and in none of the cells: only where cells are polygons. */
  readonly outsideT: number;
}

export type CellQuestion = Pick<ComparedCells, 'column' | 'grid' | 'metric'>;

export async function comparedCells(
  sources: readonly CellSource[],
  region: Region | null,
  frame: CellFrame,
  question: CellQuestion,
  pause: (fraction: number) => Promise<void>,
): Promise<ComparedCells> {
  const { column } = question;
  const { cells, byColumn, cellsT, outsideT } = await fillCells(sources, region, frame, column, pause);
  const of = (values: Float64Array | undefined) =>
    // A column none of whose features touch a cell is shorter: there is nothing of it there.
    Float64Array.from(cells, (cell) => (values !== undefined && cell < values.length ? values[cell]! : 0));
  const sectors = [...byColumn].flatMap(([sector, values]) => {
    if (sector === 'total') return [];
    const tonnes = of(values);
    return tonnes.every((part) => part === 0) ? [] : [{ sector, tonnes }];
  });
  return {
    ...question,
    ids: Array.from(cells, (cell) => frame.id(cell)),
    names: Array.from(cells, (cell) => frame.name(cell)),
    cells: {
      count: cells.length,
      ...joinOutlines(Array.from(cells, (cell) => frame.outline(cell))),
      tonnes: of(byColumn.get(column)),
      areaKm2: Float64Array.from(cells, (cell) => frame.areaM2(cell) / M2_PER_KM2),
    },
    sectors,
    cellsT,
    outsideT,
  };
}
