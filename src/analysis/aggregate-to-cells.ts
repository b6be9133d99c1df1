/**
 * What falls into which cell? (methods 3.5)
 *
 *   a point gives all to its cell; a line by the length, a polygon by the area it has in each
 *
 * Total before = total after: shares are taken of the sum of the pieces, so nothing is lost to the
 * rounding of the clipping. A feature that meets no cell is told in `outsideT`.
 */
import { exactSum } from './allocate.ts';

/** A feature in pieces: cell and measure (m, m², or 1 for a point) of piece k; feature f has offsets[f]…offsets[f+1]. */
export interface CellPieces {
  readonly offsets: Uint32Array;
  readonly cells: Uint32Array;
  readonly measures: Float64Array;
}

export interface CellTotals {
  readonly cellT: Float64Array;
  readonly outsideT: number;
}

/** Sum of the features' tonnes by cell. */
export function aggregateToCells(featureT: ArrayLike<number>, pieces: CellPieces, cellCount: number): CellTotals {
  const cellT = new Float64Array(cellCount);
  const lost = new Float64Array(cellCount);
  const outside: number[] = [];
  const add = (cell: number, value: number) => {
    // Neumaier a cell: a million features in a few thousand cells keep the total to the last digits.
    const sum = cellT[cell]!;
    const next = sum + value;
    lost[cell]! += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    cellT[cell] = next;
  };
  for (let f = 0; f < featureT.length; f++) {
    const tonnes = featureT[f]!;
    if (tonnes === 0) continue;
    const from = pieces.offsets[f]!;
    const to = pieces.offsets[f + 1]!;
    if (to === from) {
      outside.push(tonnes);
    } else if (to === from + 1) {
      add(pieces.cells[from]!, tonnes);
    } else {
      let measure = 0;
      for (let k = from; k < to; k++) measure += pieces.measures[k]!;
      for (let k = from; k < to; k++) add(pieces.cells[k]!, tonnes * (pieces.measures[k]! / measure));
    }
  }
  for (let cell = 0; cell < cellCount; cell++) cellT[cell]! += lost[cell]!;
  return { cellT, outsideT: exactSum(outside) };
}
