/** What does a cell of numbers say? As `readNumber`, but words behind a number that are no unit make it a text: `1. Energy`. */
import { type CellContent, type CellReading, readNumber } from './table-cell.ts';
import { isUnitText } from './unit-text.ts';

export function readQuantity(cell: CellContent): CellReading {
  const read = readNumber(cell);
  if (read.kind === 'number' && read.unit !== '' && !isUnitText(read.unit)) return { kind: 'bad', text: String(cell) };
  return read;
}
