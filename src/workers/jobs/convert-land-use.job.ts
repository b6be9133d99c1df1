/**
 * A layer's land-use codes in another classification, as a new column of a new stored table.
 *
 * The stored table stays as it is: undo goes back to it. What people edited is converted as they see it; their edits
 * of other columns still lie over the new table.
 */
import { columnMeaning, perText, viewTableOf } from '../../analysis/view-table.ts';
import { convertCell } from '../../core/landuse/convert-cell.ts';
import type { ListedScheme } from '../../core/landuse/land-use-codes.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import { newId } from '../../core/plan/plan.ts';
import { storeTable } from '../../db/table-chunks.ts';
import type { LayerTable, TextColumn } from '../../geo/layer-table.ts';
import type { Job } from '../job.ts';
import { workerDb } from '../table-cache.ts';

export interface ConvertInput {
  readonly view: LayerView;
  readonly from: ListedScheme;
  readonly to: ListedScheme;
  /** Which of several counterparts a person takes, by code. */
  readonly choices: Readonly<Record<string, string>>;
  /** Name of the new column; the layer has none of it. */
  readonly column: string;
}

export interface ConvertOutput {
  readonly tableId: string;
  /** Features that got a code. */
  readonly converted: number;
  /** Features whose code stayed open. */
  readonly open: number;
}

export const convertLandUseCodes: Job<ConvertInput, ConvertOutput> = async (input, context) => {
  const stored = await context.table(input.view.tableId);
  await context.pause(0);
  const { column, open } = convertedColumn(stored, input);
  const table: LayerTable = { ...stored, columns: new Map([...stored.columns, [column.name, column]]) };
  await context.pause(0.5);
  const tableId = newId();
  await storeTable(workerDb(), tableId, table);
  return { tableId, converted: column.codes.reduce((sum, code) => sum + (code < 0 ? 0 : 1), 0), open };
};

export function convertedColumn(
  stored: LayerTable,
  { view, from, to, choices, column: name }: ConvertInput,
): { column: TextColumn; open: number } {
  const layer = viewTableOf(stored, view);
  const source = columnMeaning(layer, 'landUseCode');
  if (!source) throw new Error('the layer has no column of land-use codes');
  if (layer.table.columns.has(name)) throw new Error(`column ${name} is there`);
  const cellAt = perText<{ cell: string | null; open: boolean } | null>(source, null, (text) => {
    if (text.trim() === '') return null;
    const { cell } = convertCell(from, to, text, choices);
    return { cell, open: cell === null };
  });
  const dictionary: string[] = [];
  const codeOf = new Map<string, number>();
  const codes = new Int32Array(stored.count).fill(-1);
  let open = 0;
  for (let row = 0; row < stored.count; row++) {
    const converted = cellAt(row);
    if (converted?.open && !layer.table.removed?.[row]) open++;
    if (!converted || converted.cell === null) continue;
    let code = codeOf.get(converted.cell);
    if (code === undefined) {
      code = dictionary.push(converted.cell) - 1;
      codeOf.set(converted.cell, code);
    }
    codes[row] = code;
  }
  return { column: { kind: 'text', name, type: 'text', codes, dictionary }, open };
}
