/**
 * Which features make a cell what it is? The worker's half of its explanation. (methods 3.5)
 *
 *   t of the cell = Σ features  t of the feature · share of its length or area in the cell
 *
 * Only the features whose box meets the cell are cut, by the same frame as the whole grid; they are found by a look at all
 * boxes, 5 ms a million, which an index would take fifty questions to be worth. The largest are told one by one, the
 * others together. What has no place on the map is in no cell and in no sum here.
 */
import { cellValue, featureIdAt } from '../geo/layer-table.ts';
import type { Region } from '../geo/region.ts';
import { exactSum } from './allocate.ts';
import type { ResultColumn } from './attribution-result.ts';
import type { CellFrame } from './cell-frame.ts';
import { piecesOfRows } from './feature-pieces.ts';
import type { CellSource } from './fill-cells.ts';
import type { ViewTable } from './view-table.ts';
import { columnMeaning } from './view-table.ts';

interface CellContributor {
  readonly layerId: string;
  readonly row: number;
  readonly featureId: string;
  readonly name: string | null;
  /** Of the whole feature, of the column asked for. */
  readonly tonnes: number;
  /** Share of it in the cell, 0…1. */
  readonly share: number;
}

export interface CellFacts {
  /** Largest first. */
  readonly largest: readonly CellContributor[];
  readonly others: { readonly count: number; readonly tonnes: number };
}

export type NamedSource = CellSource & { readonly layer: ViewTable };

type Bounds = readonly [west: number, south: number, east: number, north: number];

/** What features have in the cell with this id of the frame. */
export function cellFacts(
  sources: readonly NamedSource[],
  region: Region | null,
  frame: CellFrame,
  cellId: string,
  bounds: Bounds,
  column: ResultColumn,
  most: number,
): CellFacts {
  const found = sources.flatMap((source) => partsInCell(source, region, frame, cellId, bounds, column));
  found.sort((a, b) => Math.abs(b.tonnes * b.share) - Math.abs(a.tonnes * a.share));
  const others = found.slice(most);
  return {
    largest: found.slice(0, most).map(({ source, row, tonnes, share }) => ({
      layerId: source.layer.view.layerId,
      row,
      featureId: featureIdAt(source.table.ids, row),
      name: nameAt(source.layer, row),
      tonnes,
      share,
    })),
    others: { count: others.length, tonnes: exactSum(others.map(({ tonnes, share }) => tonnes * share)) },
  };
}

interface PartInCell {
  readonly source: NamedSource;
  readonly row: number;
  readonly tonnes: number;
  readonly share: number;
}

function partsInCell(
  source: NamedSource,
  region: Region | null,
  frame: CellFrame,
  cellId: string,
  [west, south, east, north]: Bounds,
  column: ResultColumn,
): PartInCell[] {
  const { table, role } = source;
  const values = source.columns.get(column);
  if (!values) return [];
  const { bounds } = table;
  const rows: number[] = [];
  for (let row = 0; row < table.count; row++) {
    const meets =
      bounds[4 * row]! <= east &&
      bounds[4 * row + 2]! >= west &&
      bounds[4 * row + 1]! <= north &&
      bounds[4 * row + 3]! >= south;
    if (meets && values[row] !== 0) rows.push(row);
  }
  const cutting = role === 'buildings' || role === 'pointSources' ? null : region;
  const { offsets, cells, measures } = piecesOfRows(table, rows, cutting, frame);
  const parts: PartInCell[] = [];
  for (const [at, row] of rows.entries()) {
    const [from, to] = [offsets[at]!, offsets[at + 1]!];
    if (from === to) continue;
    let inCell = 0;
    for (let k = from; k < to; k++) if (frame.id(cells[k]!) === cellId) inCell += measures[k]!;
    if (inCell > 0) {
      parts.push({ source, row, tonnes: values[row]!, share: inCell / exactSum(measures.subarray(from, to)) });
    }
  }
  return parts;
}

function nameAt(layer: ViewTable, row: number): string | null {
  const name = columnMeaning(layer, 'name');
  const cell = name ? cellValue(name, row) : null;
  return cell === null ? null : String(cell);
}
