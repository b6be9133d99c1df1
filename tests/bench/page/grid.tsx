/** What `grid.bench.ts` measures, inside the browser: the app's own grid with many rows, scrolled like a wheel does. */
import { createRoot } from 'react-dom/client';
import '../../../src/i18n/i18n.ts';
import { EditableGrid } from '../../../src/ui/editable-grid.tsx';
import { InterfaceRoot } from '../../../src/ui/interface-root.tsx';

interface GridTimes {
  readonly longestTaskMs: number;
  /** Title of the last row that is drawn at the end. */
  readonly lastRow: string;
}

interface GridPage {
  show(rows: number, years: number): Promise<number>;
  /** So many frames, `stepPx` each; 0: in equal steps to the end. */
  scroll(steps: number, stepPx: number): Promise<GridTimes>;
}

declare global {
  interface Window {
    gridPage?: GridPage;
  }
}

const HEIGHT = 640;
const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
const root = document.getElementById('root');
if (!root) throw new Error('no root');
const shown = createRoot(root);

window.gridPage = {
  async show(count, years) {
    const rows = Array.from({ length: count }, (_, i) => ({ id: String(i), title: `row ${i}` }));
    const columns = Array.from({ length: years }, (_, i) => ({ id: String(2000 + i), title: String(2000 + i) }));
    const started = performance.now();
    shown.render(
      <InterfaceRoot>
        <EditableGrid
          label="grid"
          rows={rows}
          columns={columns}
          maxHeight={HEIGHT}
          cell={(row, column) => ({
            text: (Number(row) * 1.37 + Number(column)).toFixed(1),
            title: `${row} ${column}`,
          })}
          onEdit={() => undefined}
        />
      </InterfaceRoot>,
    );
    while (!document.querySelector('[role="gridcell"]')) await frame();
    return performance.now() - started;
  },
  async scroll(steps, stepPx) {
    const grid = document.querySelector('[role="grid"]');
    if (!grid) throw new Error('no grid');
    const longTasks: number[] = [];
    const watch = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.push(duration);
    });
    watch.observe({ entryTypes: ['longtask'] });
    const from = grid.scrollTop;
    const far = grid.scrollHeight - grid.clientHeight;
    for (let step = 1; step <= steps; step++) {
      grid.scrollTop = from + step * (stepPx === 0 ? (far - from) / steps : stepPx);
      await frame();
    }
    // Entries of long tasks come after the task.
    await new Promise((resolve) => setTimeout(resolve, 200));
    watch.disconnect();
    const rows = [...grid.querySelectorAll('[role="rowheader"]')];
    return { longestTaskMs: Math.max(0, ...longTasks), lastRow: rows.at(-1)?.textContent ?? '' };
  },
};
