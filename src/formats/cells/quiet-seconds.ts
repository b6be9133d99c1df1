/**
 * How long may the cells of tables be looked through in one step? A sheet is judged as a whole (which rows are headings,
 * in which notation a column is), some 4 µs a cell here; five times that is granted to slow machines.
 */
const SECONDS_PER_CELL = 20e-6;

export function quietSecondsOfCells(tables: readonly (readonly (readonly unknown[])[])[]): number {
  let cells = 0;
  for (const rows of tables) for (const row of rows) cells += row.length;
  return SECONDS_PER_CELL * cells;
}
