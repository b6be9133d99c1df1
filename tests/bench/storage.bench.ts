/** From a file to tiles, from the database to tiles, and from an edit to the database: in Chromium, without a map. */
import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { findOrInstallChromium } from '../find-chromium.ts';
import type { Bench, Figure } from './bench.ts';
import { median } from './bench.ts';
import { writeCity } from './city.ts';
import type { ImportTimes } from './page/storage.ts';

const BUILDINGS = 100_000;
const RUNS = 5;
const EDITS = 51;
const PAINTED = 25_000;

const page = fileURLToPath(new URL('./page/', import.meta.url));
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };

export const storage: Bench = {
  name: 'storage',
  question: `${BUILDINGS.toLocaleString('en')} buildings of GeoJSON from file to stored layer and first tiles; opened again; edits`,
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'tantu-bench-'));
    try {
      await writeCity(BUILDINGS, join(folder, 'city'));
      await build({
        root: page,
        base: './',
        logLevel: 'error',
        worker: { format: 'es' },
        build: { outDir: join(folder, 'page'), rolldownOptions: { input: join(page, 'storage.html') } },
      });
      return await measure(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function measure(folder: string): Promise<Figure[]> {
  const server = createServer((request, response) => {
    const path = request.url === '/city' ? 'city/buildings.geojson' : `page${request.url}`;
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
    createReadStream(join(folder, path))
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
    const opened = await browser.newPage();
    await opened.goto(`http://127.0.0.1:${port}/storage.html`);
    await opened.waitForFunction(() => window.storagePage !== undefined);
    return await figures(opened, readFileSync(join(folder, 'city/buildings.geojson')).byteLength);
  } finally {
    await browser.close();
    server.close();
  }
}

async function figures(opened: Page, fileBytes: number): Promise<Figure[]> {
  const imports: ImportTimes[] = [];
  const again: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const times = await opened.evaluate(() => window.storagePage!.importFile('/city'));
    if (times.features !== BUILDINGS) throw new Error(`${times.features} features of ${BUILDINGS} were read`);
    imports.push(times);
    again.push(await opened.evaluate((tableId) => window.storagePage!.openAgain(tableId), times.tableId));
  }
  const edits = await opened.evaluate((count) => window.storagePage!.edits(count, 1), EDITS);
  const painted = await opened.evaluate(([count, ids]) => window.storagePage!.edits(count, ids), [
    EDITS,
    PAINTED,
  ] as const);
  const of = (pick: (times: ImportTimes) => number) => median(imports.map(pick));
  const megabytes = (fileBytes / 1e6).toFixed(0);
  return [
    { what: `read and looked through (${megabytes} MB)`, value: of((t) => t.readMs), unit: 'ms' },
    { what: 'stored', value: of((t) => t.storeMs), unit: 'ms' },
    { what: 'read from the database, first six tiles handed over', value: of((t) => t.tilesMs), unit: 'ms' },
    {
      what: 'file to first tiles',
      value: of((t) => t.readMs + t.storeMs + t.tilesMs),
      unit: 'ms',
      target: '≤ 3000',
    },
    { what: 'longest task of the main thread', value: of((t) => t.longestTaskMs), unit: 'ms', target: '≤ 100' },
    { what: 'opened again: new worker to first tiles', value: median(again), unit: 'ms', target: '≤ 1500' },
    { what: 'an edit reaches IndexedDB', value: median(edits), unit: 'ms', target: '≤ 30' },
    { what: `an edit that names ${PAINTED.toLocaleString('en')} features`, value: median(painted), unit: 'ms' },
  ];
}
