import { defineConfig } from '@playwright/test';
import { chromiumArguments, findOrInstallChromium } from './find-chromium.ts';

// A sub-path on purpose: dist/ has to work wherever an office puts it. `npm test` looks for a port that is free.
const port = Number(process.env['TANTU_PORT'] ?? 4179);

export default defineConfig({
  testDir: './walks',
  outputDir: '../test-results',
  testMatch: '**/*.walk.ts',
  fullyParallel: false,
  // Mostly they wait for a frame: two share a machine well.
  workers: 2,
  // On a machine that is busy with other work. A walk that needs it is told as unsteady: it is to be mended.
  retries: 1,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}/some/office/`,
    viewport: { width: 1280, height: 760 },
    // Software WebGL draws every frame of a flight in seconds; without motion it is one frame.
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 30_000,
    launchOptions: { executablePath: findOrInstallChromium(), args: chromiumArguments },
  },
  webServer: {
    command: `npx tsx tests/serve-dist.ts ${port}`,
    cwd: new URL('..', import.meta.url).pathname,
    url: `http://127.0.0.1:${port}/some/office/`,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
