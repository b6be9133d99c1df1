/**
 * Which rows of a very long table are in view, and where they stand.
 *
 * Browsers limit the height of a page element (Firefox at about 17 million pixels), so a million
 * rows cannot simply be stacked. Up to `MAX_HEIGHT` the scroll position is the true one; beyond it,
 * the scrollbar is scaled: `scale` pixels of rows to one pixel of scrolling. Rows are then placed
 * relative to the visible top, so they always line up.
 *
 * Why not the virtual list library: it stacks true heights and cannot scale them.
 */

const MAX_HEIGHT = 12_000_000;
const OVERSCAN = 6;

export interface RowWindow {
  /** Height of the scrolled content in px. */
  readonly height: number;
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
  /** Where row `i` stands in the content, in px. */
  top(row: number): number;
  /** The scroll position that brings row `i` into view, null when it is in view already. */
  scrollTo(row: number): number | null;
}

export function rowWindow(rowCount: number, rowHeight: number, scrollTop: number, viewHeight: number): RowWindow {
  const trueHeight = rowCount * rowHeight;
  const height = Math.min(trueHeight, MAX_HEIGHT);
  const scrollable = Math.max(0, height - viewHeight);
  const trueScrollable = Math.max(0, trueHeight - viewHeight);
  const scale = scrollable === 0 ? 1 : trueScrollable / scrollable;
  const position = Math.min(scrollTop, scrollable);
  const trueTop = position * scale;
  const first = Math.max(0, Math.floor(trueTop / rowHeight) - OVERSCAN);
  const end = Math.min(rowCount, Math.ceil((trueTop + viewHeight) / rowHeight) + OVERSCAN);
  return {
    height,
    first,
    end,
    top: (row) => row * rowHeight - trueTop + position,
    scrollTo: (row) => {
      const rowTop = row * rowHeight;
      if (rowTop < trueTop) return rowTop / scale;
      if (rowTop + rowHeight > trueTop + viewHeight) return (rowTop + rowHeight - viewHeight) / scale;
      return null;
    },
  };
}
