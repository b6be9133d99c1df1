/** The first rows of a file as they were read, as plain text. */
import type { CellContent } from '../../core/units/table-cell.ts';
import css from './sample-rows.module.css';

const MOST_COLUMNS = 40;

/** What a row of a spreadsheet was taken for. */
export type RowPart = 'heading' | 'unit' | 'data' | 'outside';

interface Props {
  /** Left out for a spreadsheet, which brings its own heads. */
  heads?: readonly string[];
  rows: readonly (readonly CellContent[])[];
  /** Number of the first row in its file; left out, rows bear no numbers. */
  firstNumber?: number;
  partOf?: ((index: number) => RowPart) | undefined;
}

export function SampleRows({ heads, rows, firstNumber, partOf }: Props) {
  const columns = Math.min(MOST_COLUMNS, Math.max(heads?.length ?? 0, ...rows.map((row) => row.length)));
  const numbers = Array.from({ length: columns }, (_, column) => column);
  return (
    <div className={css['sample']}>
      <table>
        {heads ? (
          <thead>
            <tr>
              {heads.slice(0, columns).map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey(index)} data-part={partOf?.(index)}>
              {firstNumber === undefined ? null : <td className={css['number']}>{firstNumber + index}</td>}
              {numbers.map((column) => (
                <td key={column}>{row[column] === null || row[column] === undefined ? '' : String(row[column])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Rows of a file have no other identity than their number, and never move. */
function rowKey(index: number): string {
  return `row-${index}`;
}
