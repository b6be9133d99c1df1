import { expect, it } from 'vitest';
import { columnWindow } from '../../src/ui/column-window.ts';

it('places columns one after another and leaves out what is far from view', () => {
  const widths = Array.from({ length: 100_000 }, () => 100);
  const window = columnWindow(widths, 50_000, 800);
  expect(window.width).toBe(10_000_000);
  expect(window.columns.length).toBeLessThan(20);
  expect(window.columns.some((column) => column.index === 500 && column.start === 50_000)).toBe(true);
});

it('scrolls only as far as needed, past what is frozen at the left', () => {
  const window = columnWindow([100, 100, 100, 100, 100], 0, 300, 120);
  expect(window.scrollTo(0)).toBeNull();
  // 180 px are free beside the frozen column; column 3 ends at 400 and begins at 300.
  expect(window.scrollTo(3)).toBe(300);
});

it('cuts no column at the left, at the end of the scroll neither', () => {
  const widths = Array.from({ length: 20 }, () => 64);
  // 214 px are free: three columns and a part.
  const window = columnWindow(widths, 0, 350, 136);
  expect(window.scrollTo(19)).toBe(17 * 64);
  expect(window.scrollTo(3)).toBe(64);
  expect(window.width + window.trailing - 214).toBe(17 * 64);
});

it('leaves no room behind columns that all fit, and shows a column wider than the view from its beginning', () => {
  expect(columnWindow([100, 100], 0, 400, 120).trailing).toBe(0);
  const wide = columnWindow([100, 500], 0, 300, 100);
  expect(wide.scrollTo(1)).toBe(100);
  expect(wide.trailing).toBe(0);
});
