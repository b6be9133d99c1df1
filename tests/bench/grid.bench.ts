/**
 * How smoothly does a long table scroll? The grid of 20,000 rows × 20 years and the table of attributes of as many rows, in
 * Chromium, by the wheel and by the bar. Counted is the processor time of the longest task of the main thread, whatever
 * it does: on a busy machine the wall tells of the others. The median of five.
 */
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { build } from 'vite';
import { findOrInstallChromium } from '../find-chromium.ts';
import { type Bench, type Figure, median } from './bench.ts';
import { mainThread, type ThreadWork, traced } from './trace.ts';

const ROWS = 20_000;
const YEARS = 20;
const COLUMNS = 24;
const RUNS = 5;
/** A notch of a wheel, in px. */
const NOTCH = 120;
const NOTCHES = 300;
const JUMPS = 60;

const page = fileURLToPath(new URL('./page/', import.meta.url));
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export const grid: Bench = {
  name: 'grid',
  question: `${ROWS.toLocaleString('en')} rows × ${YEARS} years, and rows of attributes, scrolled by the wheel and by the bar`,
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
    return [
      ...(await scrolled(browser, `http://127.0.0.1:${port}/grid.html`, 'grid')),
      ...(await scrolled(browser, `http://127.0.0.1:${port}/grid.html`, 'table')),
    ];
  } finally {
    await browser.close();
    server.close();
  }
}

function longestTaskMs(threads: readonly ThreadWork[]): number {
  return Math.max(0, ...mainThread(threads).tasks.map(({ processorMs }) => processorMs));
}

async function scrolled(browser: Browser, address: string, kind: 'grid' | 'table'): Promise<Figure[]> {
  const first: number[] = [];
  const wheel: number[] = [];
  const bar: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const opened = await browser.newPage();
    await opened.goto(address);
    await opened.waitForFunction(() => window.gridPage !== undefined);
    first.push(
      await opened.evaluate(
        ([of, rows, years, columns]) =>
          of === 'grid' ? window.gridPage!.show(rows, years) : window.gridPage!.showTable(rows, columns),
        [kind, ROWS, YEARS, COLUMNS] as const,
      ),
    );
    const scroll = (steps: number, px: number) =>
      opened.evaluate(([count, stepPx]) => window.gridPage!.scroll(count, stepPx), [steps, px] as const);
    wheel.push(longestTaskMs(await traced(browser, opened, async () => void (await scroll(NOTCHES, NOTCH)))));
    let lastRow = '';
    const jumps = await traced(browser, opened, async () => {
      lastRow = await scroll(JUMPS, 0);
    });
    if (lastRow !== `row ${ROWS - 1}`) throw new Error(`scrolled to ${lastRow}`);
    bar.push(longestTaskMs(jumps));
    await opened.close();
  }
  return [
    { what: `${kind}: first cells shown`, value: median(first), unit: 'ms' },
    {
      what: `${kind}: longest task, ${NOTCHES} notches of the wheel`,
      value: median(wheel),
      unit: 'ms',
      target: '≤ 50',
    },
    {
      what: `${kind}: the same, ${JUMPS} jumps by the bar to the end`,
      value: median(bar),
      unit: 'ms',
      target: '≤ 50',
    },
  ];
}
