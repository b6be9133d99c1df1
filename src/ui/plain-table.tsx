/**
 * A short table of figures as it would be printed: every row is there, columns are as wide as they
 * need. Rows may unfold a detail, light up with the map, and be picked. Long lists take `DataTable`.
 */
import { IconChevronRight } from '@tabler/icons-react';
import { Fragment, type ReactNode, useState } from 'react';
import css from './plain-table.module.css';

interface PlainColumn {
  readonly key: string;
  readonly title: ReactNode;
  /** Numbers stand to the right. */
  readonly align?: 'left' | 'right';
}

interface PlainRow {
  readonly key: string;
  /** In the order of the columns; the first is the row's head. */
  readonly cells: readonly ReactNode[];
  readonly kind?: 'total' | undefined;
  /** Lit from outside: the same thing is hovered on the map or in a chart. */
  readonly lit?: boolean | undefined;
  readonly selected?: boolean | undefined;
  /** False: the row is no thing one can go to (a total), though others are. */
  readonly pickable?: boolean;
  /** Unfolds under the row. */
  readonly detail?: ReactNode;
}

interface Props {
  readonly label: string;
  /** Stands above the figures: the unit of all of them. */
  readonly caption?: ReactNode;
  readonly columns: readonly PlainColumn[];
  readonly rows: readonly PlainRow[];
  readonly onHover?: (key: string | null) => void;
  readonly onPick?: (key: string) => void;
}

export function PlainTable({ label, caption, columns, rows, onHover, onPick }: Props) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string) =>
    setUnfolded((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  return (
    <div className={css['frame']}>
      {caption ? <div className={css['caption']}>{caption}</div> : null}
      <table className={css['table']} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-align={column.align}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const isOpen = unfolded.has(row.key);
            const [head, ...figures] = row.cells;
            return (
              <Fragment key={row.key}>
                <tr
                  data-kind={row.kind}
                  data-lit={row.lit || undefined}
                  data-selected={row.selected || undefined}
                  onMouseEnter={() => onHover?.(row.key)}
                  onMouseLeave={() => onHover?.(null)}
                >
                  <th scope="row">
                    {row.detail ? (
                      <button
                        type="button"
                        className={css['unfold']}
                        aria-expanded={isOpen}
                        onClick={() => toggle(row.key)}
                      >
                        <IconChevronRight className={css['chevron']} size={12} aria-hidden />
                        {head}
                      </button>
                    ) : onPick && row.pickable !== false ? (
                      <button type="button" className={css['pick']} onClick={() => onPick(row.key)}>
                        {head}
                      </button>
                    ) : (
                      head
                    )}
                  </th>
                  {figures.map((figure, i) => (
                    <td key={columns[i + 1]?.key} data-align={columns[i + 1]?.align}>
                      {figure}
                    </td>
                  ))}
                </tr>
                {row.detail && isOpen ? (
                  <tr data-detail>
                    <td colSpan={columns.length}>{row.detail}</td>
                  </tr>
                ) : null}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
