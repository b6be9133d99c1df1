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
  readonly columns: readonly PlacedColumn[];
  /** The scroll position that brings a column into view, null when it is in view already. */
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
  return {
    width: starts[widths.length]!,
    columns,
    scrollTo: (index) => {
      const start = starts[index] ?? 0;
      const end = starts[index + 1] ?? start;
      if (start < scrollLeft) return start;
      if (end > scrollLeft + viewWidth - frozenWidth) return end - viewWidth + frozenWidth;
      return null;
    },
  };
}
