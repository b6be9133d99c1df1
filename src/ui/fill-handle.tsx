/** The small square at the corner of the chosen cells: dragged down, it writes them into the rows below. */
import { type PointerEvent, useState } from 'react';
import css from './editable-grid.module.css';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Props {
  /** Of the chosen cells, in the grid. */
  readonly box: Box;
  readonly rowHeight: number;
  /** Rows below the chosen ones. */
  readonly rowsBelow: number;
  /** Rows to fill below the chosen ones. */
  readonly onFill: (rows: number) => void;
}

export function FillHandle({ box, rowHeight, rowsBelow, onFill }: Props) {
  const [drag, setDrag] = useState<{ readonly from: number; readonly rows: number } | null>(null);
  const rowsAt = (event: PointerEvent, from: number) =>
    Math.max(0, Math.min(rowsBelow, Math.round((event.clientY - from) / rowHeight)));
  const onDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    // The grid would begin to choose cells.
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ from: event.clientY, rows: 0 });
  };
  return (
    <>
      {drag && drag.rows > 0 ? (
        <div
          className={css['filling']}
          style={{ left: box.left, top: box.top, width: box.width, height: box.height + drag.rows * rowHeight }}
          aria-hidden
        />
      ) : null}
      <div
        className={css['handle']}
        style={{ left: box.left + box.width - 4, top: box.top + box.height - 4 }}
        data-fill-handle
        aria-hidden
        onPointerDown={onDown}
        onMouseDown={(event) => event.stopPropagation()}
        onPointerMove={(event) => {
          if (drag) setDrag({ ...drag, rows: rowsAt(event, drag.from) });
        }}
        onPointerUp={(event) => {
          if (!drag) return;
          const rows = rowsAt(event, drag.from);
          setDrag(null);
          if (rows > 0) onFill(rows);
        }}
        onPointerCancel={() => setDrag(null)}
      />
    </>
  );
}
