/**
 * Which columns of a wide table are in view and where they stand. `frozen` columns at the left are
 * always in view (row titles of a spreadsheet).
 */

const OVERSCAN_PX = 200;

export interface PlacedColumn {
  readonly index: number;
  readonly start: number;
  readonly size: number;
}

export interface ColumnWindow {
  /** Width of all columns in px. */
  readonly width: number;
  /** Room to leave behind the last column, so that scrolled to the end no column is cut at the left. */
  readonly trailing: number;
  readonly columns: readonly PlacedColumn[];
  /** The scroll position that brings a column into view, whole columns at the left; null when it is in view already. */
  scrollTo(index: number): number | null;
}

/** `frozenWidth`: px at the left that cover the scrolled columns. */
export function columnWindow(
  widths: readonly number[],
  scrollLeft: number,
  viewWidth: number,
  frozenWidth = 0,
): ColumnWindow {
  const starts = new Float64Array(widths.length + 1);
  for (const [index, size] of widths.entries()) starts[index + 1] = starts[index]! + size;
  const columns: PlacedColumn[] = [];
  for (const [index, size] of widths.entries()) {
    const start = starts[index]!;
    const inView = start + size >= scrollLeft - OVERSCAN_PX && start <= scrollLeft + viewWidth + OVERSCAN_PX;
    if (inView) columns.push({ index, start, size });
  }
  const width = starts[widths.length]!;
  const room = Math.max(0, viewWidth - frozenWidth);
  /** The first scroll position from here on where a column begins. */
  const columnStart = (left: number) => starts.find((start) => start >= left) ?? width;
  const furthest = Math.max(0, width - room);
  return {
    width,
    trailing: room === 0 ? 0 : Math.max(0, Math.min(columnStart(furthest), starts[widths.length - 1] ?? 0) - furthest),
    columns,
    scrollTo: (index) => {
      const start = starts[index] ?? 0;
      const end = starts[index + 1] ?? start;
      if (start < scrollLeft) return start;
      if (end > scrollLeft + room) return Math.min(columnStart(end - room), start);
      return null;
    },
  };
}
