/** One row of the editable grid: its title at the left, then the cells that are in view. */
import { memo, type ReactNode } from 'react';
import { CellEditor } from './cell-editor.tsx';
import type { PlacedColumn } from './column-window.ts';
import css from './editable-grid.module.css';
import type { GridRange } from './grid-block.ts';

export interface GridColumn {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly width?: number;
}

export interface GridRow {
  readonly id: string;
  readonly title: ReactNode;
  readonly hint?: string;
  /** `total` is drawn strong, `group` as a heading without cells. */
  readonly kind?: 'total' | 'group';
  /** Steps of indentation. */
  readonly indent?: number;
}

export interface GridCell {
  /** As shown. */
  readonly text: string;
  /** What an editor starts with and copying takes; left out: `text`. */
  readonly edit?: string;
  /** On hover: full value, source, status, reason it is missing. */
  readonly title?: string;
  /** A state that is drawn: estimated in italics with ≈, missing hatched, invalid red. */
  readonly state?: 'estimated' | 'default' | 'missing' | 'invalid';
  /** Worked out by the program. */
  readonly readOnly?: boolean;
}

interface Props {
  row: GridRow;
  index: number;
  top: number;
  height: number;
  titleWidth: number;
  width: number;
  columns: readonly GridColumn[];
  placed: readonly PlacedColumn[];
  cell: (rowId: string, columnId: string) => GridCell;
  idPrefix: string;
  /** Chosen cells of the whole grid, corners in order. */
  range: GridRange;
  /** Null: the active cell is in another row. */
  activeColumn: number | null;
  editing: { readonly column: number; readonly typed: string | null } | null;
  /** The same for all rows and as long as the grid stands. */
  handlers: GridRowHandlers;
}

export interface GridRowHandlers {
  readonly onStartEdit: (row: number, column: number) => void;
  readonly onDone: (row: number, column: number, text: string | null, key: string, shift: boolean) => void;
}

/** Drawn again only when something of this row changes: scrolling leaves the rows that stay in view alone. */
export const GridRowView = memo(Row, isSame);

function isSame(a: Props, b: Props): boolean {
  return (
    a.row === b.row &&
    a.index === b.index &&
    a.top === b.top &&
    a.height === b.height &&
    a.titleWidth === b.titleWidth &&
    a.width === b.width &&
    a.columns === b.columns &&
    a.cell === b.cell &&
    a.idPrefix === b.idPrefix &&
    a.activeColumn === b.activeColumn &&
    a.editing?.column === b.editing?.column &&
    a.editing?.typed === b.editing?.typed &&
    a.handlers === b.handlers &&
    rangeInRow(a) === rangeInRow(b) &&
    placeKey(a.placed) === placeKey(b.placed)
  );
}

/** Columns of this row that are chosen. */
function rangeInRow({ range, index }: Props): string {
  return index >= range.row && index <= range.toRow ? `${range.column}–${range.toColumn}` : '';
}

/** Which columns are there and where: they stand in a row, so that the ends tell all. */
function placeKey(placed: readonly PlacedColumn[]): string {
  const first = placed[0];
  const last = placed.at(-1);
  return first && last ? `${first.index} ${first.start} ${last.index} ${last.start} ${last.size}` : '';
}

function Row({ row, index, ...props }: Props) {
  const { range, height, titleWidth } = props;
  const rowInRange = index >= range.row && index <= range.toRow;
  return (
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      className={css['row']}
      data-kind={row.kind}
      style={{ top: props.top, height, width: props.width }}
    >
      <div
        role="rowheader"
        tabIndex={-1}
        className={css['title']}
        title={row.hint}
        style={{ width: titleWidth, paddingLeft: 8 + (row.indent ?? 0) * 12 }}
      >
        {row.title}
      </div>
      {row.kind === 'group'
        ? null
        : props.placed.map(({ index: at, start, size }) => {
            const column = props.columns[at];
            if (!column) return null;
            const content = props.cell(row.id, column.id);
            return (
              <div
                key={column.id}
                id={`${props.idPrefix}-${index}-${at}`}
                role="gridcell"
                tabIndex={-1}
                aria-colindex={at + 2}
                aria-readonly={content.readOnly ? true : undefined}
                aria-selected={rowInRange && at >= range.column && at <= range.toColumn}
                aria-invalid={content.state === 'invalid' ? true : undefined}
                title={content.title}
                data-place={`${index}:${at}`}
                data-state={content.state}
                data-readonly={content.readOnly ? true : undefined}
                data-active={props.activeColumn === at ? true : undefined}
                className={css['cell']}
                style={{ left: titleWidth + start, width: size, lineHeight: `${height}px` }}
                onDoubleClick={() => props.handlers.onStartEdit(index, at)}
              >
                {props.editing?.column === at ? (
                  <CellEditor
                    initial={props.editing.typed ?? content.edit ?? content.text}
                    selectAll={props.editing.typed === null}
                    always={props.editing.typed !== null}
                    label={`${typeof row.title === 'string' ? row.title : row.id} ${column.title}`}
                    onDone={(text, key, shift) => props.handlers.onDone(index, at, text, key, shift)}
                  />
                ) : (
                  content.text
                )}
              </div>
            );
          })}
    </div>
  );
}
