/** How smoothly a long table scrolls: 20,000 rows × 20 years from top to end, in Chromium. */
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
const STEPS = 300;

const page = fileURLToPath(new URL('./page/', import.meta.url));
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export const grid: Bench = {
  name: 'grid',
  question: `${ROWS.toLocaleString('en')} rows × ${YEARS} years, scrolled from top to end in ${STEPS} steps`,
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
    const longest: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const opened = await browser.newPage();
      await opened.goto(`http://127.0.0.1:${port}/grid.html`);
      await opened.waitForFunction(() => window.gridPage !== undefined);
      first.push(await opened.evaluate(([rows, years]) => window.gridPage!.show(rows, years), [ROWS, YEARS] as const));
      const times = await opened.evaluate((steps) => window.gridPage!.scroll(steps), STEPS);
      if (times.lastRow !== `row ${ROWS - 1}`) throw new Error(`scrolled to ${times.lastRow}`);
      longest.push(times.longestTaskMs);
      await opened.close();
    }
    return [
      { what: 'first cells shown', value: median(first), unit: 'ms' },
      { what: 'longest task while scrolling (0: none over 50 ms)', value: median(longest), unit: 'ms', target: '≤ 50' },
      { what: 'longest task of the worst run', value: Math.max(...longest), unit: 'ms', target: '≤ 50' },
    ];
  } finally {
    await browser.close();
    server.close();
  }
}
