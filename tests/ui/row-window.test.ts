import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowWindow } from '../../src/ui/row-window.ts';

const ROW = 28;

describe('rows in view', () => {
  it('stacks true heights while they fit', () => {
    const window = rowWindow(1000, ROW, 2800, 280);
    expect(window.height).toBe(28_000);
    expect(window.top(100)).toBe(2800);
    expect(window.first).toBeLessThanOrEqual(100);
    expect(window.end).toBeGreaterThanOrEqual(110);
  });

  it('keeps a million rows below what a browser can stack and still reaches both ends', () => {
    const top = rowWindow(1_000_000, ROW, 0, 280);
    expect(top.height).toBeLessThan(17_000_000);
    expect(top.first).toBe(0);
    const bottom = rowWindow(1_000_000, ROW, top.height - 280, 280);
    expect(bottom.end).toBe(1_000_000);
    // The last row ends at the lower edge of the view.
    expect(bottom.top(999_999) + ROW).toBeCloseTo(top.height, 3);
  });

  it('always shows the row it was asked to reveal', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, atShare, toShare) => {
          const view = 300;
          const start = rowWindow(count, ROW, 0, view);
          const before = rowWindow(count, ROW, atShare * Math.max(0, start.height - view), view);
          const row = Math.floor(toShare * (count - 1));
          const to = before.scrollTo(row);
          const after = to === null ? before : rowWindow(count, ROW, to, view);
          expect(row).toBeGreaterThanOrEqual(after.first);
          expect(row).toBeLessThan(after.end);
        },
      ),
    );
  });

  it('is empty without rows', () => {
    expect(rowWindow(0, ROW, 0, 280)).toMatchObject({ height: 0, first: 0, end: 0 });
  });
});
