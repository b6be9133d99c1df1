/**
 * Blocks of cells between a grid and a spreadsheet: copying, pasting, filling down.
 *
 * The clipboard of Excel and WPS is tab-separated text; a cell with a tab, a line end or a quote is
 * quoted. A pasted block lands at the top left of the range; a single cell fills the whole range,
 * and a block repeats where the range is a whole multiple of it, as spreadsheets do.
 */
import Papa from 'papaparse';

/** Inclusive corners by index, in any order. */
export interface GridRange {
  readonly row: number;
  readonly column: number;
  readonly toRow: number;
  readonly toColumn: number;
}

export interface GridEdit {
  readonly rowId: string;
  readonly columnId: string;
  readonly text: string;
}

export interface GridShape {
  readonly rowIds: readonly string[];
  readonly columnIds: readonly string[];
  isReadOnly(rowId: string, columnId: string): boolean;
}

export interface BlockResult {
  readonly edits: readonly GridEdit[];
  /** Cells of the block that fell outside the table. */
  readonly outside: number;
  /** Cells that are worked out and were left as they are. */
  readonly readOnly: number;
}

/** A pasted block as the caller reads it. */
export type PastedCells =
  | { readonly kind: 'cells'; readonly block: string[][] }
  | { readonly kind: 'edits'; readonly edits: readonly GridEdit[]; readonly outside: number };

/** Edits that have places of their own, without those on cells that are worked out. */
export function placedEdits(edits: readonly GridEdit[], outside: number, shape: GridShape): BlockResult {
  const open = edits.filter(({ rowId, columnId }) => !shape.isReadOnly(rowId, columnId));
  return { edits: open, outside, readOnly: edits.length - open.length };
}

export function normalRange(range: GridRange): GridRange {
  return {
    row: Math.min(range.row, range.toRow),
    column: Math.min(range.column, range.toColumn),
    toRow: Math.max(range.row, range.toRow),
    toColumn: Math.max(range.column, range.toColumn),
  };
}

export function parseBlock(clipboard: string): string[][] {
  const text = clipboard.replace(/\r?\n$/, '');
  return Papa.parse<string[]>(text, { delimiter: '\t', skipEmptyLines: false }).data;
}

export function writeBlock(cells: readonly (readonly string[])[]): string {
  return Papa.unparse(
    cells.map((row) => [...row]),
    { delimiter: '\t', newline: '\r\n' },
  );
}

/** The edits that write a block into the grid. */
export function pasteBlock(block: readonly (readonly string[])[], into: GridRange, shape: GridShape): BlockResult {
  const range = normalRange(into);
  const blockRows = block.length;
  const blockColumns = Math.max(0, ...block.map((row) => row.length));
  if (blockRows === 0 || blockColumns === 0) return { edits: [], outside: 0, readOnly: 0 };
  const rows = repeated(blockRows, range.toRow - range.row + 1);
  const columns = repeated(blockColumns, range.toColumn - range.column + 1);
  return collect(shape, range.row, range.column, rows, columns, (row, column) => {
    return block[row % blockRows]?.[column % blockColumns] ?? '';
  });
}

function repeated(size: number, available: number): number {
  return available > size && available % size === 0 ? available : size;
}

/** The first row of the range goes into all rows below it, as Ctrl+D does. */
export function fillDown(
  range: GridRange,
  shape: GridShape,
  textAt: (rowId: string, columnId: string) => string,
): BlockResult {
  const { row, column, toRow, toColumn } = normalRange(range);
  return collect(shape, row + 1, column, toRow - row, toColumn - column + 1, (_, atColumn) => {
    const rowId = shape.rowIds[row];
    const columnId = shape.columnIds[column + atColumn];
    return rowId === undefined || columnId === undefined ? '' : textAt(rowId, columnId);
  });
}

/** The rows of the range, over and over, into the rows right below it: what dragging its corner down does. */
export function fillBelow(
  range: GridRange,
  rowsBelow: number,
  shape: GridShape,
  textAt: (rowId: string, columnId: string) => string,
): BlockResult {
  const { row, column, toRow, toColumn } = normalRange(range);
  const height = toRow - row + 1;
  return collect(shape, toRow + 1, column, rowsBelow, toColumn - column + 1, (below, atColumn) => {
    const rowId = shape.rowIds[row + (below % height)];
    const columnId = shape.columnIds[column + atColumn];
    return rowId === undefined || columnId === undefined ? '' : textAt(rowId, columnId);
  });
}

/** Empties every cell of the range. */
export function clearRange(range: GridRange, shape: GridShape): BlockResult {
  const { row, column, toRow, toColumn } = normalRange(range);
  return collect(shape, row, column, toRow - row + 1, toColumn - column + 1, () => '');
}

function collect(
  shape: GridShape,
  firstRow: number,
  firstColumn: number,
  rows: number,
  columns: number,
  textAt: (row: number, column: number) => string,
): BlockResult {
  const edits: GridEdit[] = [];
  let outside = 0;
  let readOnly = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const rowId = shape.rowIds[firstRow + row];
      const columnId = shape.columnIds[firstColumn + column];
      if (rowId === undefined || columnId === undefined) outside += 1;
      else if (shape.isReadOnly(rowId, columnId)) readOnly += 1;
      else edits.push({ rowId, columnId, text: textAt(row, column).trim() });
    }
  }
  return { edits, outside, readOnly };
}
