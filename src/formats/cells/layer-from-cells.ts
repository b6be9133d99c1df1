/**
 * A table of cells with coordinates as a layer: CSV and XLSX share it.
 *
 * Text cells of a column become numbers only when all of them are plain numbers and none begins with a zero that
 * counts (`0701` is a code). Every column stays an attribute, coordinates too. A row without a usable place is
 * kept without geometry.
 */
import type { Issue } from '../../core/issue.ts';
import { geometryKind } from '../../geo/layer-table.ts';
import { TableBuilder } from '../../geo/table-builder.ts';
import { finishLayer } from '../finish-layer.ts';
import type { Pause, ReadLayer } from '../format.ts';
import { GeometryTally } from '../geometry-tally.ts';
import type { StatedCrs } from '../place-layer.ts';
import { addWkt, sridOf } from './add-wkt.ts';
import { type Cell, numberIn, type PlaceColumns } from './place-columns.ts';

const ROWS_BETWEEN_PAUSES = 5000;
const ROWS_NAMED = 5;

export interface Cells {
  readonly name: string;
  readonly names: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Row number of the first record in the file, for messages. */
  readonly firstRow: number;
  readonly encoding: string | null;
  readonly issues: readonly Issue[];
}

export async function layerFromCells(
  cells: Cells,
  place: PlaceColumns,
  chosenCrs: string | null,
  pause: Pause,
): Promise<ReadLayer> {
  const { names, rows } = cells;
  const builder = new TableBuilder();
  const tally = new GeometryTally();
  const values = names.map((name, i) => ({ column: builder.column(name), numeric: isNumericColumn(rows, i) }));
  const misplaced: number[] = [];
  let srid: number | null = null;
  for (const [i, row] of rows.entries()) {
    if (i % ROWS_BETWEEN_PAUSES === 0) await pause(i / rows.length);
    builder.startFeature();
    if (place.kind === 'wkt') srid ??= sridOf(String(row[place.column] ?? ''));
    const taken = addPlace(builder, place, row);
    tally.add(i, taken);
    if (taken.outcome === 'null' || taken.outcome === 'bad') misplaced.push(cells.firstRow + i);
    values.forEach(({ column, numeric }, c) => {
      const cell = row[c];
      if (cell === '' || cell === undefined) return;
      column.set(i, numeric ? numberIn(cell) : cell);
    });
    builder.endFeature();
  }
  // Both are told with row numbers of the file, which a person can look up, instead of feature ids.
  const issues: Issue[] = [...cells.issues];
  if (misplaced.length > 0)
    issues.push({
      code: place.kind === 'wkt' ? 'BAD_WKT' : 'ROWS_WITHOUT_PLACE',
      severity: 'warn',
      count: misplaced.length,
      where: { rows: misplaced.slice(0, ROWS_NAMED) },
    });
  const nowhere = tally.nullRows.length === rows.length;
  if (!nowhere) tally.nullRows.length = 0;
  tally.badRows.length = 0;
  return finishLayer(
    { name: cells.name, builder, tally, crs: statedCrs(place, srid), encoding: cells.encoding, issues },
    chosenCrs,
  );
}

function addPlace(builder: TableBuilder, place: PlaceColumns, row: readonly Cell[]) {
  const nothing = { outcome: 'null' as const, type: null, hasZ: false, hasM: false };
  if (place.kind === 'wkt') {
    const text = row[place.column];
    return typeof text === 'string' && text.trim() !== '' ? addWkt(builder, text) : nothing;
  }
  const x = numberIn(row[place.x]);
  const y = numberIn(row[place.y]);
  if (x === null || y === null) return nothing;
  builder.startPart(geometryKind.point);
  builder.startRing();
  builder.vertex(x, y);
  return { outcome: 'taken' as const, type: 'Point', hasZ: false, hasM: false };
}

/** Columns called longitude and latitude say degrees; x, y and WKT say nothing about their system. */
function statedCrs(place: PlaceColumns, srid: number | null): StatedCrs {
  if (place.kind === 'lonLat') return { text: 'EPSG:4326', from: 'guess' };
  return srid === null ? { text: null, from: 'none' } : { text: `EPSG:${srid}`, from: 'file' };
}

/** Are all filled cells plain numbers without a leading zero that counts? */
export function isNumericColumn(rows: readonly (readonly Cell[])[], column: number): boolean {
  let any = false;
  for (const row of rows) {
    const cell = row[column];
    if (cell === null || cell === undefined || cell === '') continue;
    if (numberIn(cell) === null || (typeof cell === 'string' && !keepsItsText(cell))) return false;
    any = true;
  }
  return any;
}

/** False for `0701`, `+86…` and integers too long for a number: those are codes, not quantities. */
export function keepsItsText(cell: string): boolean {
  const text = cell.trim();
  if (/^[+-]?0\d/.test(text) || text.startsWith('+')) return false;
  return !(/^-?\d{16,}$/.test(text) && !Number.isSafeInteger(Number(text)));
}
