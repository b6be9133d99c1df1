/** The table beside a chart: the same numbers, in full, for eyes, screen readers and the clipboard. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import classes from './chart.module.css';
import type { ChartDescription } from './chart.ts';
import { chartTable } from './chart-table.ts';

export interface ChartTableViewProps {
  readonly chart: ChartDescription;
  readonly litId: string | null;
  readonly onHover?: ((id: string | null) => void) | undefined;
  readonly onPick?: ((id: string) => void) | undefined;
}

export function ChartTableView({ chart, litId, onHover, onPick }: ChartTableViewProps) {
  const { t } = useTranslation('charts');
  const format = useFormat();
  const table = chartTable(chart);
  const incomplete = new Set(table.incomplete);
  return (
    <>
      <section className={classes.tableScroll} aria-label={chart.title}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('item')}</th>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {incomplete.has(column) ? `${column}*` : column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr
                key={row.id}
                data-lit={row.id === litId || undefined}
                onMouseEnter={() => onHover?.(row.id)}
                onMouseLeave={() => onHover?.(null)}
              >
                <th scope="row">
                  {onPick ? (
                    <button type="button" className={classes.rowButton} onClick={() => onPick(row.id)}>
                      {row.name}
                    </button>
                  ) : (
                    row.name
                  )}
                </th>
                {row.values.map((value, i) => (
                  <td key={table.columns[i]}>{format.full(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {incomplete.size > 0 && <p className={classes.tableNote}>{t('incomplete')}</p>}
    </>
  );
}
