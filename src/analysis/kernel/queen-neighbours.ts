/**
 * Which of these cells touch each other, corners included? The same as `gridNeighbours` with `queen`, asked of the
 * numbering itself instead of a hash built for it.
 * Bound by memory: eight reads of the table in three of its rows and eight of the places, 65 ns a cell.
 */
import type { Neighbours } from '../statistics/neighbours.ts';
import type { CellNumbers } from './cell-numbers.ts';

const steps = [-1, -1, 0, -1, 1, -1, -1, 0, 1, 0, -1, 1, 0, 1, 1, 1];

/** `cells`: numbers of cells, each once; rows of the answer are places in it. */
export function queenNeighbours(numbers: CellNumbers, cells: Uint32Array): Neighbours {
  const placeOf = new Int32Array(numbers.count).fill(-1);
  for (let k = 0; k < cells.length; k++) placeOf[cells[k]!] = k;
  const offsets = new Uint32Array(cells.length + 1);
  const columns = new Uint32Array(8 * cells.length);
  let length = 0;
  for (let k = 0; k < cells.length; k++) {
    const i = numbers.columnOf(cells[k]!);
    const j = numbers.rowOf(cells[k]!);
    for (let s = 0; s < 16; s += 2) {
      const cell = numbers.find(i + steps[s]!, j + steps[s + 1]!);
      const place = cell < 0 ? -1 : placeOf[cell]!;
      if (place >= 0) columns[length++] = place;
    }
    offsets[k + 1] = length;
  }
  return { count: cells.length, offsets, columns: columns.slice(0, length) };
}
