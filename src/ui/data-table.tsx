/**
 * A table of any length, one row height, read through a row getter: only what is in view exists.
 *
 * `rowAt` may answer undefined while a row is still being fetched; `onRange` tells which rows are
 * wanted. Sorting and selection belong to the caller, who may do them in a worker. Rows are walked
 * by the arrow keys, Home, End, PageUp and PageDown; Space or Enter selects (with Shift a range,
 * with Ctrl one more), F2 or double click edits a cell where the column allows it.
 */
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CellEditor } from './cell-editor.tsx';
import { columnWindow } from './column-window.ts';
import css from './data-table.module.css';
import { rowWindow } from './row-window.ts';
import { useScrollView } from './use-scroll-view.ts';

export interface DataColumn<Row> {
  readonly key: string;
  readonly title: string;
  /** A second, quieter line: the unit or the meaning. */
  readonly hint?: string;
  readonly width: number;
  readonly align?: 'left' | 'right';
  readonly sortable?: boolean;
  render(row: Row): ReactNode;
  /** The text an editor starts with; without it the column cannot be edited. */
  editText?(row: Row): string;
}

export interface DataSort {
  readonly key: string;
  readonly descending: boolean;
}

export interface SelectModifiers {
  /** Ctrl or Cmd: add to or take from the selection. */
  readonly toggle: boolean;
  /** Shift: from the last chosen row to this one. */
  readonly range: boolean;
}

interface Props<Row> {
  /** What the table lists, for screen readers. */
  label: string;
  columns: readonly DataColumn<Row>[];
  rowCount: number;
  rowAt: (index: number) => Row | undefined;
  rowKey?: (row: Row, index: number) => string;
  /** Rows `first` … `end` (exclusive) are wanted now. */
  onRange?: (first: number, end: number) => void;
  sort?: DataSort | null;
  onSort?: (sort: DataSort | null) => void;
  isSelected?: (row: Row, index: number) => boolean;
  isHovered?: (row: Row, index: number) => boolean;
  onHover?: (index: number | null) => void;
  onSelect?: (index: number, modifiers: SelectModifiers) => void;
  onEdit?: (row: Row, index: number, column: DataColumn<Row>, text: string) => void;
  /** The row to bring into view: a new object is a new wish, followed once. */
  reveal?: { readonly index: number } | null;
  rowHeight?: number;
  empty?: ReactNode;
}

export function DataTable<Row>(props: Props<Row>) {
  const { columns, rowCount, rowAt, onRange, sort, onSort, rowHeight = 28, reveal: wished } = props;
  const { t } = useTranslation('ui');
  const scroller = useRef<HTMLDivElement>(null);
  const view = useScrollView(scroller);
  const [active, setActive] = useState({ row: 0, column: 0 });
  const [editing, setEditing] = useState<{ row: number; column: number } | null>(null);
  const idPrefix = useId();
  const headHeight = columns.some((column) => column.hint) ? 44 : 32;
  const window = rowWindow(rowCount, rowHeight, view.top, Math.max(0, view.height - headHeight));
  const across = columnWindow(
    columns.map((column) => column.width),
    view.left,
    view.width,
  );

  useEffect(() => {
    if (rowCount > 0) onRange?.(window.first, window.end);
  }, [onRange, rowCount, window.first, window.end]);

  const reveal = (row: number) => {
    const to = window.scrollTo(row);
    if (to !== null) scroller.current?.scrollTo({ top: to });
  };
  const followed = useRef<Props<Row>['reveal']>(null);
  useEffect(() => {
    if (!wished || wished === followed.current) return;
    // Nothing can be scrolled to before the rows and their room are there.
    if (view.height === 0 || wished.index >= rowCount) return;
    followed.current = wished;
    reveal(wished.index);
    setActive((old) => ({ row: wished.index, column: old.column }));
  });

  const visibleColumns = across.columns;
  const totalWidth = across.width;

  const choose = (row: number, modifiers: SelectModifiers) => {
    setActive((old) => ({ ...old, row }));
    props.onSelect?.(row, modifiers);
  };
  const moveTo = (row: number, column: number) => {
    const next = {
      row: Math.max(0, Math.min(rowCount - 1, row)),
      column: Math.max(0, Math.min(columns.length - 1, column)),
    };
    setActive(next);
    reveal(next.row);
    const left = across.scrollTo(next.column);
    if (left !== null) scroller.current?.scrollTo({ left });
  };
  const startEdit = (row: number, column: number) => {
    const record = rowAt(row);
    if (record !== undefined && props.onEdit && columns[column]?.editText) setEditing({ row, column });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing) return;
    const page = Math.max(1, Math.floor((view.height - headHeight) / rowHeight) - 1);
    const moves: Record<string, [number, number]> = {
      ArrowDown: [active.row + 1, active.column],
      ArrowUp: [active.row - 1, active.column],
      ArrowRight: [active.row, active.column + 1],
      ArrowLeft: [active.row, active.column - 1],
      PageDown: [active.row + page, active.column],
      PageUp: [active.row - page, active.column],
      Home: [event.ctrlKey ? 0 : active.row, event.ctrlKey ? active.column : 0],
      End: [event.ctrlKey ? rowCount - 1 : active.row, event.ctrlKey ? active.column : columns.length - 1],
    };
    const move = moves[event.key];
    if (move) moveTo(...move);
    else if (event.key === ' ' || event.key === 'Enter')
      choose(active.row, { toggle: event.ctrlKey || event.metaKey || event.key === ' ', range: event.shiftKey });
    else if (event.key === 'F2') startEdit(active.row, active.column);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const row = rowOf(event.target);
    if (row !== null) choose(row, { toggle: event.ctrlKey || event.metaKey, range: event.shiftKey });
  };

  const rows: ReactNode[] = [];
  for (let index = window.first; index < window.end; index += 1) {
    const record = rowAt(index);
    const key = record === undefined ? `#${index}` : (props.rowKey?.(record, index) ?? String(index));
    rows.push(
      <div
        key={key}
        role="row"
        tabIndex={-1}
        aria-rowindex={index + 2}
        aria-selected={record === undefined ? undefined : (props.isSelected?.(record, index) ?? undefined)}
        className={css['row']}
        data-hovered={(record !== undefined && props.isHovered?.(record, index)) || undefined}
        data-active={active.row === index || undefined}
        style={{ top: headHeight + window.top(index), height: rowHeight, width: totalWidth }}
        data-row={index}
        onMouseEnter={props.onHover ? () => props.onHover?.(index) : undefined}
      >
        {visibleColumns.map(({ index: at, start, size }) => {
          const column = columns[at];
          if (!column) return null;
          const isEditing = editing?.row === index && editing.column === at;
          return (
            <div
              key={column.key}
              role="gridcell"
              id={`${idPrefix}-${index}-${at}`}
              aria-colindex={at + 1}
              tabIndex={-1}
              className={css['cell']}
              data-align={column.align}
              data-active={(active.row === index && active.column === at) || undefined}
              style={{ left: start, width: size, lineHeight: `${rowHeight}px` }}
              onMouseDown={() => setActive({ row: index, column: at })}
              onDoubleClick={() => startEdit(index, at)}
            >
              {record === undefined ? (
                <span className={css['loading']}>{at === 0 ? t('loadingRow') : ''}</span>
              ) : isEditing ? (
                <CellEditor
                  initial={column.editText?.(record) ?? ''}
                  label={t('editCell', { column: column.title, row: index + 1 })}
                  onDone={(text) => {
                    setEditing(null);
                    scroller.current?.focus();
                    if (text !== null) props.onEdit?.(record, index, column, text);
                  }}
                />
              ) : (
                column.render(record)
              )}
            </div>
          );
        })}
      </div>,
    );
  }

  return (
    <div
      ref={scroller}
      className={css['table']}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length}
      aria-multiselectable={props.onSelect ? true : undefined}
      aria-activedescendant={rowCount > 0 ? `${idPrefix}-${active.row}-${active.column}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onMouseLeave={props.onHover ? () => props.onHover?.(null) : undefined}
    >
      <div
        className={css['head']}
        role="row"
        tabIndex={-1}
        aria-rowindex={1}
        style={{ height: headHeight, width: totalWidth }}
      >
        {visibleColumns.map(({ index, start, size }) => {
          const column = columns[index];
          if (!column) return null;
          const sorted = sort?.key === column.key ? (sort.descending ? 'descending' : 'ascending') : 'none';
          return (
            <div
              key={column.key}
              role="columnheader"
              tabIndex={-1}
              aria-colindex={index + 1}
              aria-sort={column.sortable ? sorted : undefined}
              className={css['headCell']}
              data-align={column.align}
              style={{ left: start, width: size }}
            >
              {column.sortable && onSort ? (
                <button
                  type="button"
                  className={css['sort']}
                  aria-label={t('sortBy', { column: column.title })}
                  onClick={() => onSort(nextSort(sort ?? null, column.key))}
                >
                  <span className={css['headTitle']}>{column.title}</span>
                  <span aria-hidden>{sorted === 'ascending' ? '↑' : sorted === 'descending' ? '↓' : ''}</span>
                </button>
              ) : (
                <span className={css['headTitle']}>{column.title}</span>
              )}
              {column.hint ? <span className={css['hint']}>{column.hint}</span> : null}
            </div>
          );
        })}
      </div>
      {rowCount === 0 ? (
        <div className={css['empty']}>{props.empty ?? t('noRows')}</div>
      ) : (
        <div style={{ height: window.height, width: totalWidth }} aria-hidden />
      )}
      {rows}
    </div>
  );
}

/** The row an element of the table belongs to; null in the head and in the empty space. */
function rowOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined;
  return row === undefined ? null : Number(row);
}

/** Ascending, then descending, then as it was. */
function nextSort(sort: DataSort | null, key: string): DataSort | null {
  if (sort?.key !== key) return { key, descending: false };
  return sort.descending ? null : { key, descending: true };
}
