/** What `grid.bench.ts` measures, inside the browser: the app's own grid and table with many rows, scrolled like a wheel does. */
import { createRoot } from 'react-dom/client';
import '../../../src/i18n/i18n.ts';
import { DataTable } from '../../../src/ui/data-table.tsx';
import { EditableGrid } from '../../../src/ui/editable-grid.tsx';
import { InterfaceRoot } from '../../../src/ui/interface-root.tsx';

interface GridPage {
  show(rows: number, years: number): Promise<number>;
  /** The table of attributes instead, with so many columns. */
  showTable(rows: number, columns: number): Promise<number>;
  /** So many frames, `stepPx` each; 0: in equal steps to the end. Gives the title of the last row that is drawn then. */
  scroll(steps: number, stepPx: number): Promise<string>;
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
  async showTable(count, columnCount) {
    const columns = Array.from({ length: columnCount }, (_, i) => ({
      key: `c${i}`,
      title: `column ${i}`,
      hint: i % 3 === 0 ? 'm' : '',
      width: 120,
      sortable: true,
      render: (row: number) => (row * 1.37 + i).toFixed(1),
      editText: (row: number) => String(row * 1.37 + i),
    }));
    const started = performance.now();
    shown.render(
      <InterfaceRoot>
        <div style={{ height: HEIGHT }}>
          <DataTable
            label="table"
            columns={[{ key: 'id', title: 'id', width: 120, render: (row: number) => `row ${row}` }, ...columns]}
            rowCount={count}
            rowAt={(index) => index}
            rowHeight={26}
            isSelected={(row) => row % 7 === 0}
            onSelect={() => undefined}
            onHover={() => undefined}
            onEdit={() => undefined}
            onSort={() => undefined}
          />
        </div>
      </InterfaceRoot>,
    );
    while (document.querySelector('[role="grid"]')?.getAttribute('aria-label') !== 'table') await frame();
    while (!document.querySelector('[role="gridcell"]')) await frame();
    return performance.now() - started;
  },
  async scroll(steps, stepPx) {
    const grid = document.querySelector('[role="grid"]');
    if (!grid) throw new Error('no grid');
    const from = grid.scrollTop;
    const far = grid.scrollHeight - grid.clientHeight;
    for (let step = 1; step <= steps; step++) {
      grid.scrollTop = from + step * (stepPx === 0 ? (far - from) / steps : stepPx);
      await frame();
    }
    // The last rows come a frame after the last step, later on a busy machine.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const rows = [...grid.querySelectorAll('[role="rowheader"], [role="gridcell"][aria-colindex="1"]')];
    const titles = rows.map(({ textContent }) => textContent).filter((text) => text.startsWith('row '));
    return titles.at(-1) ?? '';
  },
};
