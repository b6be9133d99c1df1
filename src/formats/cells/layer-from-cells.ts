/**
 * A table of cells with coordinates as a layer: CSV and XLSX share it.
 *
 * Numbers have been read before, column by column (`number-columns.ts`). Every column stays an attribute,
 * coordinates too. A row without a usable place is kept without geometry.
 */

import type { Issue } from '../../core/issue.ts';
import { geometryKind } from '../../geo/layer-table.ts';
import { TableBuilder } from '../../geo/table-builder.ts';
import type { ChosenCrs } from '../chosen-crs.ts';
import { finishLayer } from '../finish-layer.ts';
import type { Pause, ReadLayer } from '../format.ts';
import { GeometryTally } from '../geometry-tally.ts';
import { partOfPause } from '../part-of-pause.ts';
import type { StatedCrs } from '../place-layer.ts';
import { addWkt, sridOf } from './add-wkt.ts';
import { type Cell, numberIn, type PlaceColumns } from './place-columns.ts';

const ROWS_BETWEEN_PAUSES = 5000;
const ROWS_NAMED = 5;
const SHARE_OF_ROWS = 0.6;

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
  chosenCrs: ChosenCrs | null,
  pause: Pause,
): Promise<ReadLayer> {
  const { names, rows } = cells;
  const builder = new TableBuilder();
  const tally = new GeometryTally();
  const columns = names.map((name) => builder.column(name));
  const misplaced: number[] = [];
  let srid: number | null = null;
  for (const [i, row] of rows.entries()) {
    if (i % ROWS_BETWEEN_PAUSES === 0) await pause((SHARE_OF_ROWS * i) / rows.length);
    builder.startFeature();
    if (place.kind === 'wkt') srid ??= sridOf(String(row[place.column] ?? ''));
    const taken = addPlace(builder, place, row);
    tally.add(i, taken);
    if (taken.outcome === 'null' || taken.outcome === 'bad') misplaced.push(cells.firstRow + i);
    columns.forEach((column, c) => {
      const cell = row[c];
      if (cell !== '' && cell !== undefined) column.set(i, cell);
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
    partOfPause(pause, SHARE_OF_ROWS, 1 - SHARE_OF_ROWS),
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
