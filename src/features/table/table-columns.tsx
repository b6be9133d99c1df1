/** Columns of the attribute table: the stable id, then every column with what it means. */

import { columnMeaningNames } from '../../core/plan/column-meaning-names.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import type { ColumnMeaning } from '../../core/plan/tables.ts';
import type { CellValue } from '../../geo/layer-table.ts';
import type { Format } from '../../i18n/use-format.ts';
import type { DataColumn } from '../../ui/data-table.tsx';
import type { LayerRowsOutput } from '../../workers/jobs/layer-rows.job.ts';
import type { TableRow } from './use-rows.ts';

type TableColumn = LayerRowsOutput['columns'][number];

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
function meaningHint(meaning: ColumnMeaning | undefined, format: Format): string {
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
  columns: readonly TableColumn[],
  view: LayerView,
  format: Format,
  words: Words,
): DataColumn<TableRow>[] {
  const meanings = meaningByColumn(view);
  const id: DataColumn<TableRow> = {
    key: '#id',
    title: words.id,
    hint: '',
    width: 120,
    render: (row) => (row.removed ? `${row.featureId} (${words.removed})` : row.featureId),
  };
  return [
    id,
    ...columns.map((column, index): DataColumn<TableRow> => {
      const numeric = column.type === 'integer' || column.type === 'real';
      return {
        key: column.name,
        title: column.name,
        hint: hintBeside(column.name, meaningHint(meanings.get(column.name), format)),
        width: numeric ? NUMBER_WIDTH : TEXT_WIDTH,
        align: numeric ? 'right' : 'left',
        sortable: true,
        render: (row) => cellText(row.values[index] ?? null, column.type, format, words),
        editText: (row) => editText(row.values[index] ?? null),
      };
    }),
  ];
}

/** Whole numbers ungrouped: codes and years are numbers in many files. */
function cellText(
  value: CellValue,
  type: TableColumn['type'],
  format: Format,
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
