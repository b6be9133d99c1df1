/**
 * A spreadsheet-like grid: titles of rows at the left, columns across, every cell edited in place.
 *
 * One call of `onEdit` is one deed of the person (a typed cell, a pasted block, a filled range), so
 * that the plan can make one undo step of it; undo itself is the plan's. What the cells mean is
 * the caller's: the grid passes text in both directions. Cells outside the view do not exist.
 */
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { columnWindow } from './column-window.ts';
import css from './editable-grid.module.css';
import { FillHandle } from './fill-handle.tsx';
import {
  type BlockResult,
  clearRange,
  fillBelow,
  fillDown,
  type GridEdit,
  type GridShape,
  normalRange,
  type PastedCells,
  parseBlock,
  pasteBlock,
  placedEdits,
  writeBlock,
} from './grid-block.ts';
import { type GridCell, type GridColumn, type GridRow, type GridRowHandlers, GridRowView } from './grid-row.tsx';
import { rowWindow } from './row-window.ts';
import { useScrollView } from './use-scroll-view.ts';

interface Props {
  label: string;
  columns: readonly GridColumn[];
  rows: readonly GridRow[];
  cell: (rowId: string, columnId: string) => GridCell;
  onEdit: (edits: readonly GridEdit[]) => void;
  /** Reads a pasted block: cells that land where it is dropped, or edits that have places of their own. */
  readBlock?: (block: string[][]) => PastedCells;
  /** Told when another cell becomes the active one, to show its source beside the grid. */
  onActive?: (rowId: string, columnId: string) => void;
  /** Head of the column of row titles. */
  corner?: string;
  titleWidth?: number;
  /** The column that is in view and active when the grid is first shown; left out: the first. */
  startColumn?: string;
  /** The cell to go to: a new object is a new wish, followed once. */
  wanted?: { readonly rowId: string; readonly columnId: string } | null;
  rowHeight?: number;
  /** Height of the grid in px; left out: as high as its rows, at most `maxHeight`. */
  maxHeight?: number;
}

const HEAD = 30;
const COLUMN_WIDTH = 84;

interface Place {
  row: number;
  column: number;
}

export function EditableGrid(props: Props) {
  const { columns, rows, cell, onEdit, onActive, titleWidth = 132, rowHeight = 28, maxHeight = 480 } = props;
  const { t } = useTranslation('ui');
  const scroller = useRef<HTMLDivElement>(null);
  const view = useScrollView(scroller);
  const [anchor, setAnchor] = useState<Place>({ row: 0, column: 0 });
  const [head, setHead] = useState<Place>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<{ place: Place; typed: string | null } | null>(null);
  const [notice, setNotice] = useState('');
  const [focused, setFocused] = useState(false);
  const idPrefix = useId();
  const dragging = useRef(false);

  const shape: GridShape = useMemo(
    () => ({
      rowIds: rows.map((row) => row.id),
      columnIds: columns.map((column) => column.id),
      isReadOnly: (rowId, columnId) => cell(rowId, columnId).readOnly === true,
    }),
    [rows, columns, cell],
  );
  const editText = (rowId: string, columnId: string) => {
    const { text, edit } = cell(rowId, columnId);
    return edit ?? text;
  };
  const range = normalRange({ row: anchor.row, column: anchor.column, toRow: head.row, toColumn: head.column });
  const down = rowWindow(rows.length, rowHeight, view.top, Math.max(0, view.height - HEAD));
  const across = columnWindow(
    columns.map((column) => column.width ?? COLUMN_WIDTH),
    view.left,
    view.width,
    titleWidth,
  );

  const width = titleWidth + across.width + across.trailing;

  const wasPlaced = useRef(false);
  useEffect(() => {
    const column = columns.findIndex((one) => one.id === props.startColumn);
    if (wasPlaced.current || column < 0 || view.width === 0) return;
    wasPlaced.current = true;
    setAnchor({ row: 0, column });
    setHead({ row: 0, column });
    const left = across.scrollTo(column);
    if (left !== null) scroller.current?.scrollTo({ left });
  });

  const bounded = (place: Place): Place => ({
    row: Math.max(0, Math.min(rows.length - 1, place.row)),
    column: Math.max(0, Math.min(columns.length - 1, place.column)),
  });
  const goTo = (place: Place, extend = false) => {
    const next = bounded(place);
    setHead(next);
    if (!extend) setAnchor(next);
    const top = down.scrollTo(next.row);
    const left = across.scrollTo(next.column);
    if (top !== null || left !== null) scroller.current?.scrollTo({ top: top ?? view.top, left: left ?? view.left });
    const rowId = shape.rowIds[next.row];
    const columnId = shape.columnIds[next.column];
    if (rowId !== undefined && columnId !== undefined) onActive?.(rowId, columnId);
  };
  const followed = useRef<Props['wanted']>(null);
  useEffect(() => {
    const { wanted } = props;
    if (!wanted || followed.current === wanted || view.width === 0) return;
    followed.current = wanted;
    const place = { row: shape.rowIds.indexOf(wanted.rowId), column: shape.columnIds.indexOf(wanted.columnId) };
    if (place.row >= 0 && place.column >= 0) goTo(place);
  });
  const apply = (result: BlockResult, block?: readonly (readonly string[])[]) => {
    if (result.edits.length > 0) onEdit(result.edits);
    const notices = [
      result.outside > 0 && block
        ? t('pasteTooLarge', { rows: block.length, columns: block[0]?.length ?? 0, outside: result.outside })
        : null,
      result.readOnly > 0 ? t('pasteReadOnly', { count: result.readOnly }) : null,
    ];
    setNotice(notices.filter((text) => text !== null).join(' '));
  };
  const startEdit = (place: Place, typed: string | null) => {
    const rowId = shape.rowIds[place.row];
    const columnId = shape.columnIds[place.column];
    if (rowId === undefined || columnId === undefined || rows[place.row]?.kind === 'group') return;
    if (shape.isReadOnly(rowId, columnId)) setNotice(t('pasteReadOnly', { count: 1 }));
    else setEditing({ place, typed });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (editing) return;
    const control = event.ctrlKey || event.metaKey;
    const page = Math.max(1, Math.floor((view.height - HEAD) / rowHeight) - 1);
    const moves: Record<string, Place> = {
      ArrowDown: { row: control ? rows.length - 1 : head.row + 1, column: head.column },
      ArrowUp: { row: control ? 0 : head.row - 1, column: head.column },
      ArrowRight: { row: head.row, column: control ? columns.length - 1 : head.column + 1 },
      ArrowLeft: { row: head.row, column: control ? 0 : head.column - 1 },
      PageDown: { row: head.row + page, column: head.column },
      PageUp: { row: head.row - page, column: head.column },
      Home: { row: control ? 0 : head.row, column: 0 },
      End: { row: control ? rows.length - 1 : head.row, column: columns.length - 1 },
    };
    const move = moves[event.key];
    if (move) goTo(move, event.shiftKey);
    else if (event.key === 'Enter' || event.key === 'F2') startEdit(head, null);
    else if (event.key === 'Delete' || event.key === 'Backspace') apply(clearRange(range, shape));
    else if (control && event.key.toLowerCase() === 'd') apply(fillDown(range, shape, editText));
    else if (control && event.key.toLowerCase() === 'a') {
      setAnchor({ row: 0, column: 0 });
      setHead({ row: rows.length - 1, column: columns.length - 1 });
    } else if (event.key.length === 1 && !control && !event.altKey) startEdit(head, event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (editing) return;
    event.preventDefault();
    const pasted = parseBlock(event.clipboardData.getData('text/plain'));
    const read: PastedCells = props.readBlock?.(pasted) ?? { kind: 'cells', block: pasted };
    if (read.kind === 'cells') apply(pasteBlock(read.block, range, shape), read.block);
    else apply(placedEdits(read.edits, read.outside, shape), pasted);
  };
  const onCopy = (event: ClipboardEvent) => {
    if (editing) return;
    event.preventDefault();
    const cells = shape.rowIds
      .slice(range.row, range.toRow + 1)
      .map((rowId) =>
        shape.columnIds.slice(range.column, range.toColumn + 1).map((columnId) => editText(rowId, columnId)),
      );
    event.clipboardData.setData('text/plain', writeBlock(cells));
    if (event.type === 'cut') apply(clearRange(range, shape));
  };
  const placeOf = (target: EventTarget): Place | null => {
    const place = target instanceof Element ? target.closest<HTMLElement>('[data-place]')?.dataset['place'] : undefined;
    const [row, column] = place?.split(':').map(Number) ?? [];
    return row === undefined || column === undefined ? null : { row, column };
  };
  const onMouseDown = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (!place || event.button !== 0) return;
    dragging.current = true;
    goTo(place, event.shiftKey);
  };
  const onMouseOver = (event: MouseEvent) => {
    if (!dragging.current || (event.buttons & 1) === 0) {
      dragging.current = false;
      return;
    }
    const place = placeOf(event.target);
    if (place) setHead(place);
  };
  const onDone = (place: Place, text: string | null, key: string, shift: boolean) => {
    setEditing(null);
    if (key !== 'blur') scroller.current?.focus();
    const rowId = shape.rowIds[place.row];
    const columnId = shape.columnIds[place.column];
    if (text !== null && rowId !== undefined && columnId !== undefined) {
      setNotice('');
      onEdit([{ rowId, columnId, text: text.trim() }]);
    }
    if (key === 'Enter') goTo({ row: place.row + (shift ? -1 : 1), column: place.column });
    if (key === 'Tab') goTo({ row: place.row, column: place.column + (shift ? -1 : 1) });
  };

  const latest = useRef({ startEdit, onDone });
  useLayoutEffect(() => {
    latest.current = { startEdit, onDone };
  });
  const [handlers] = useState<GridRowHandlers>(() => ({
    onStartEdit: (row, column) => latest.current.startEdit({ row, column }, null),
    onDone: (row, column, text, key, shift) => latest.current.onDone({ row, column }, text, key, shift),
  }));

  const shownRows: ReactNode[] = [];
  for (let index = down.first; index < down.end; index += 1) {
    const row = rows[index];
    if (!row) continue;
    shownRows.push(
      <GridRowView
        key={row.id}
        row={row}
        index={index}
        top={HEAD + down.top(index)}
        height={rowHeight}
        titleWidth={titleWidth}
        width={width}
        columns={columns}
        placed={across.columns}
        cell={cell}
        idPrefix={idPrefix}
        range={range}
        activeColumn={head.row === index ? head.column : null}
        editing={editing?.place.row === index ? { column: editing.place.column, typed: editing.typed } : null}
        handlers={handlers}
      />,
    );
  }

  const left = across.columns.find(({ index }) => index === range.column) ?? across.columns[0];
  const right = across.columns.find(({ index }) => index === range.toColumn);
  // The corner of what is chosen, where it is in view.
  const corner =
    left && right && range.toRow >= down.first && range.toRow < down.end
      ? {
          left: titleWidth + left.start,
          top: HEAD + down.top(range.row),
          width: right.start + right.size - left.start,
          height: (range.toRow - range.row + 1) * rowHeight,
        }
      : null;

  return (
    <div className={css['frame']}>
      <div
        ref={scroller}
        className={css['grid']}
        style={{ height: Math.min(maxHeight, HEAD + rows.length * rowHeight + 14) }}
        role="grid"
        aria-label={props.label}
        aria-description={t('gridHelp')}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-activedescendant={`${idPrefix}-${head.row}-${head.column}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onCopy={onCopy}
        onCut={onCopy}
        onMouseDown={onMouseDown}
        onMouseOver={onMouseOver}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        data-focused={focused || undefined}
      >
        <div className={css['head']} role="row" tabIndex={-1} aria-rowindex={1} style={{ height: HEAD, width }}>
          <div role="columnheader" tabIndex={-1} className={css['corner']} style={{ width: titleWidth }}>
            {props.corner ?? ''}
          </div>
          {across.columns.map(({ index, start, size }) => (
            <div
              key={columns[index]?.id}
              role="columnheader"
              tabIndex={-1}
              aria-colindex={index + 2}
              title={columns[index]?.hint}
              className={css['headCell']}
              style={{ left: titleWidth + start, width: size }}
            >
              {columns[index]?.title}
            </div>
          ))}
        </div>
        <div style={{ height: down.height, width }} aria-hidden />
        {shownRows}
        {corner && focused && editing === null && rows.length > 0 ? (
          <FillHandle
            box={corner}
            rowHeight={rowHeight}
            rowsBelow={rows.length - 1 - range.toRow}
            onFill={(rowsBelow) => {
              apply(fillBelow(range, rowsBelow, shape, editText));
              setAnchor({ row: range.row, column: range.column });
              setHead({ row: range.toRow + rowsBelow, column: range.toColumn });
            }}
          />
        ) : null}
      </div>
      <p className={css['notice']} role="status">
        {notice}
      </p>
    </div>
  );
}
