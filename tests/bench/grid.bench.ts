/** How smoothly does a long table scroll? 20,000 rows × 20 years in Chromium, by the wheel and by the bar. */
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findOrInstallChromium } from '../find-chromium.ts';
import { type Bench, type Figure, median } from './bench.ts';

const ROWS = 20_000;
const YEARS = 20;
const RUNS = 5;
/** A notch of a wheel, in px. */
const NOTCH = 120;
const NOTCHES = 300;
const JUMPS = 60;

const page = fileURLToPath(new URL('./page/', import.meta.url));
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export const grid: Bench = {
  name: 'grid',
  question: `${ROWS.toLocaleString('en')} rows × ${YEARS} years, scrolled by the wheel and by the bar`,
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'tantu-bench-'));
    try {
      await build({
        root: page,
        base: './',
        logLevel: 'error',
        build: { outDir: folder, emptyOutDir: true, rolldownOptions: { input: join(page, 'grid.html') } },
      });
      return await measure(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function measure(folder: string): Promise<Figure[]> {
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': types[extname(request.url ?? '')] ?? 'application/octet-stream' });
    createReadStream(join(folder, request.url ?? ''))
      .on('error', () => response.destroy())
      .pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const browser = await chromium.launch({
    executablePath: findOrInstallChromium(),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    const first: number[] = [];
    const wheel: number[] = [];
    const bar: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const opened = await browser.newPage();
      await opened.goto(`http://127.0.0.1:${port}/grid.html`);
      await opened.waitForFunction(() => window.gridPage !== undefined);
      first.push(await opened.evaluate(([rows, years]) => window.gridPage!.show(rows, years), [ROWS, YEARS] as const));
      const scroll = (steps: number, px: number) =>
        opened.evaluate(([count, stepPx]) => window.gridPage!.scroll(count, stepPx), [steps, px] as const);
      wheel.push((await scroll(NOTCHES, NOTCH)).longestTaskMs);
      const end = await scroll(JUMPS, 0);
      if (end.lastRow !== `row ${ROWS - 1}`) throw new Error(`scrolled to ${end.lastRow}`);
      bar.push(end.longestTaskMs);
      await opened.close();
    }
    return [
      { what: 'first cells shown', value: median(first), unit: 'ms' },
      {
        what: `longest task over 50 ms, ${NOTCHES} notches of the wheel`,
        value: median(wheel),
        unit: 'ms',
        target: '≤ 50',
      },
      { what: `the same, ${JUMPS} jumps by the bar to the end`, value: median(bar), unit: 'ms', target: '≤ 50' },
    ];
  } finally {
    await browser.close();
    server.close();
  }
}
