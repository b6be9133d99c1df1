/**
 * Columns of the attribute table: the stable id, then every column with what it means. Where the ids
 * came from a column, that one stands first and tells the id.
 */

import { columnMeaningNames } from '../../core/plan/column-meaning-names.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import type { ColumnMeaning } from '../../core/plan/tables.ts';
import type { CellValue } from '../../geo/layer-table.ts';
import type { Format } from '../../i18n/use-format.ts';
import type { DataColumn } from '../../ui/data-table.tsx';
import type { LayerRowsOutput } from '../../workers/jobs/layer-rows.job.ts';
import type { TableRow } from './use-rows.ts';

type TableColumn = LayerRowsOutput['columns'][number];

const ID_WIDTH = 120;
const NUMBER_WIDTH = 110;
const TEXT_WIDTH = 170;

/** What a column means, by its name; of several meanings the first. */
function meaningByColumn(view: LayerView): Map<string, ColumnMeaning> {
  const found = new Map<string, ColumnMeaning>();
  for (const [meaning, of] of Object.entries(view.meanings)) {
    if (of && !found.has(of.column)) found.set(of.column, meaning as ColumnMeaning);
  }
  return found;
}

/** “Height · m”: the meaning of a column with its unit, empty when it has none. */
function meaningHint(meaning: ColumnMeaning | undefined, format: Pick<Format, 'name' | 'full'>): string {
  if (!meaning) return '';
  const { name, unit } = columnMeaningNames[meaning];
  return unit === null ? format.name(name) : `${format.name(name)} · ${unit}`;
}

/** A column that is called what it means needs no second line. */
function hintBeside(name: string, hint: string): string {
  return hint === name ? '' : hint;
}

interface Words {
  readonly id: string;
  readonly yes: string;
  readonly no: string;
  readonly removed: string;
}

export function tableColumns(
  { columns, idField }: { readonly columns: readonly TableColumn[]; readonly idField: string | null },
  view: LayerView,
  format: Pick<Format, 'name' | 'full'>,
  words: Words,
): DataColumn<TableRow>[] {
  const meanings = meaningByColumn(view);
  const id: DataColumn<TableRow> = {
    key: '#id',
    title: words.id,
    hint: '',
    width: ID_WIDTH,
    render: (row) => (row.removed ? `${row.featureId} (${words.removed})` : row.featureId),
  };
  const shown = columns.map((column, index): DataColumn<TableRow> => {
    const numeric = column.type === 'integer' || column.type === 'real';
    const isId = column.name === idField;
    const text = (row: TableRow) => cellText(row.values[index] ?? null, column.type, format, words);
    const hint = meaningHint(meanings.get(column.name), format);
    return {
      key: column.name,
      title: column.name,
      hint: hintBeside(column.name, isId && hint === '' ? words.id : hint),
      width: isId ? ID_WIDTH : numeric ? NUMBER_WIDTH : TEXT_WIDTH,
      align: numeric && !isId ? 'right' : 'left',
      sortable: true,
      render: (row) => (isId && row.removed ? `${text(row)} (${words.removed})` : text(row)),
      editText: (row) => editText(row.values[index] ?? null),
    };
  });
  const idColumn = shown.find((column) => column.key === idField);
  return idColumn ? [idColumn, ...shown.filter((column) => column !== idColumn)] : [id, ...shown];
}

/** Whole numbers ungrouped: codes and years are numbers in many files. */
function cellText(
  value: CellValue,
  type: TableColumn['type'],
  format: Pick<Format, 'name' | 'full'>,
  words: Pick<Words, 'yes' | 'no'>,
): string {
  if (value === null) return '—';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return type === 'integer' ? String(value) : format.full(value);
  return value;
}

function editText(value: CellValue): string {
  return value === null ? '' : String(value);
}
