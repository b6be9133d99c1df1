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
  // 180 px are free beside the frozen column; column 3 ends at 400.
  expect(window.scrollTo(3)).toBe(220);
});
