/**
 * A block pasted from a spreadsheet, as cells of the grid (clause 5.1 a).
 *
 * With headings, a row of years and a column of names or codes, each number goes to its own category and year, wherever
 * the block is dropped; without them it lands where it is dropped. Decimal commas are told by the block as a whole:
 * where some cell can only be read with a comma (`12,5`, `1.234,56`) and none only with a point, all are.
 */
import { proposeTarget } from '../../core/import/inventory-target.ts';
import { emptyTally, notationOf, numberIn, tallyCell } from '../../core/units/number-notation.ts';
import { readYear } from '../../core/units/table-cell.ts';
import type { GridEdit, PastedCells } from '../../ui/grid-block.ts';

type Block = readonly (readonly string[])[];

interface Places {
  /** The row of the grid a label stands for; null: none. */
  rowOf(pieces: readonly string[]): string | null;
  columnOf(year: number): string | null;
}

export function readBlock(pasted: Block, places: Places): PastedCells {
  const years = (pasted[0] ?? []).map((cell) => readYear(cell));
  const first = years.findIndex((year) => year !== null);
  const hasHeadings = pasted.length > 1 && first > 0 && years.slice(first).every((year) => year !== null);
  const block = withDecimalPoints(pasted, hasHeadings ? 1 : 0, hasHeadings ? first : 0);
  if (!hasHeadings) return { kind: 'cells', block };
  const edits: GridEdit[] = [];
  let outside = 0;
  for (const row of block.slice(1)) {
    const rowId = places.rowOf(row.slice(0, first).filter((piece) => piece.trim() !== ''));
    for (const [i, text] of row.entries()) {
      const year = years[i] ?? null;
      if (i < first || year === null) continue;
      const columnId = places.columnOf(year);
      if (rowId === null || columnId === null) {
        if (text.trim() !== '') outside++;
      } else edits.push({ rowId, columnId, text: text.trim() });
    }
  }
  return { kind: 'edits', edits, outside };
}

/** The category a label stands for, where it is one. */
export function categoryOfLabel(pieces: readonly string[]): string | null {
  const target = proposeTarget(pieces)?.target;
  return target?.kind === 'category' ? target.category : null;
}

function withDecimalPoints(block: Block, fromRow: number, fromColumn: number): string[][] {
  const tally = emptyTally();
  for (const row of block.slice(fromRow)) for (const cell of row.slice(fromColumn)) tallyCell(tally, cell);
  if (notationOf(tally, null) !== 'comma') return block.map((row) => [...row]);
  return block.map((row, r) =>
    row.map((cell, c) => {
      const number = r < fromRow || c < fromColumn ? null : numberIn(cell.normalize('NFKC').trim(), 'comma');
      return number === null ? cell : String(number);
    }),
  );
}
