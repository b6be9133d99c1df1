/** The built app in headless Chromium, for benches that measure what a person would wait for. */
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import type { WorkbenchSettings } from '../../src/store/workbench-store.ts';
import { chromiumArguments, findOrInstallChromium } from '../find-chromium.ts';
import { CITY_NAME } from './city-plan.ts';

const LONG_MS = 300_000;

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

export interface AppInBrowser {
  readonly browser: Browser;
  /** Opens the app as `settings` arranged it, with this plan file and no other. */
  open(planFile: string, settings: Partial<WorkbenchSettings>): Promise<Page>;
}

/** Builds the app, serves it, hands it to `measure` and takes everything down again. */
export async function withApp<Value>(measure: (app: AppInBrowser) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'tantu-bench-'));
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.replace(/\/$/, '/index.html');
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
    createReadStream(join(folder, path))
      .on('error', () => response.destroy())
      .pipe(response);
  });
  let browser: Browser | null = null;
  try {
    await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const home = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
    browser = await chromium.launch({ executablePath: findOrInstallChromium(), args: chromiumArguments });
    return await measure({ browser, open: (plan, settings) => openPlan(browser as Browser, home, plan, settings) });
  } finally {
    await browser?.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

async function openPlan(
  browser: Browser,
  home: string,
  planFile: string,
  settings: Partial<WorkbenchSettings>,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1920, height: 1080 },
    // A flight in software GL is a handful of frames; without motion it is one.
    reducedMotion: 'reduce',
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.addInitScript(
    (text) => localStorage.setItem('tantu.workbench', text),
    JSON.stringify({ version: 1, settings }),
  );
  await page.goto(home);
  await idle(page);
  await page.route('**/dropped.tantu', (route) => route.fulfill({ path: planFile }));
  await page.evaluate(async () => {
    const data = new DataTransfer();
    data.items.add(new File([await (await fetch('./dropped.tantu')).blob()], 'city.tantu'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
  });
  await page.getByRole('button', { name: CITY_NAME }).waitFor({ timeout: LONG_MS });
  await page.waitForTimeout(2000);
  await idle(page);
  return page;
}

/** Waits until nothing of the map is loading or moving. */
export async function idle(page: Page): Promise<void> {
  await page.locator('[data-idle="true"]').waitFor({ timeout: LONG_MS });
}

/** Brings the map near step by step, as by the wheel, until the zoom is reached. */
export async function zoomIn(page: Page, zoom: number): Promise<void> {
  const canvas = page.locator('canvas.maplibregl-canvas');
  const box = await canvas.boundingBox();
  if (!box) throw new Error('the map has no place on the page');
  await page.mouse.move(box.x + box.width / 2, box.y + 0.6 * box.height);
  for (let step = 0; step < 60; step++) {
    const place = await page.locator('[data-map-place]').textContent();
    if (Number(/缩放级别 ([\d.]+)/.exec(place ?? '')?.[1]) >= zoom) return;
    await page.mouse.wheel(0, -100);
    await page.waitForTimeout(400);
    await idle(page);
  }
  throw new Error(`zoom ${zoom} was not reached`);
}
