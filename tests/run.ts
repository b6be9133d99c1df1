/**
 * `npm test`: everything, unit and browser, in one run.
 *
 *   npm test                 all
 *   npm test -- --unit       without the browser
 *   npm test -- --browser    only the browser walks
 *
 * The last line counts both: `N passed, N failed, N skipped`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOrInstallChromium } from './find-chromium.ts';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const reports = mkdtempSync(join(tmpdir(), 'tantu-tests-'));
const root = new URL('..', import.meta.url).pathname;

function npx(args: string[], environment: Record<string, string> = {}): number {
  const shell = process.platform === 'win32';
  const done = spawnSync('npx', args, {
    cwd: root,
    stdio: 'inherit',
    shell,
    env: { ...process.env, ...environment },
  });
  return done.status ?? 1;
}

function report(file: string): Record<string, unknown> | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function unitTests(): Count {
  const file = join(reports, 'unit.json');
  const status = npx(['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const read = report(file);
  if (!read) return { passed: 0, failed: 1, skipped: 0 };
  const failed = Number(read['numFailedTests']) + (status !== 0 && read['numFailedTests'] === 0 ? 1 : 0);
  return { passed: Number(read['numPassedTests']), failed, skipped: Number(read['numPendingTests']) };
}

/** A port of this machine that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : null;
      server.close(() => (port === null ? reject(new Error('no port')) : resolve(port)));
    });
  });
}

async function browserTests(): Promise<Count> {
  const chromiumPath = findOrInstallChromium();
  console.log(`Browser tests run in ${chromiumPath}`);
  if (npx(['vite', 'build']) !== 0) return { passed: 0, failed: 1, skipped: 0 };
  const file = join(reports, 'browser.json');
  const status = npx(['playwright', 'test', '--config', 'tests/playwright.config.ts', '--reporter=list,json'], {
    TANTU_CHROMIUM: chromiumPath,
    TANTU_PORT: String(await freePort()),
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const stats = report(file)?.['stats'] as Record<string, number> | undefined;
  if (!stats) return { passed: 0, failed: 1, skipped: 0 };
  if (stats['flaky']) console.log(`${stats['flaky']} unsteady: passed the second time only`);
  const failed = (stats['unexpected'] ?? 0) + (status !== 0 && !stats['unexpected'] ? 1 : 0);
  return { passed: (stats['expected'] ?? 0) + (stats['flaky'] ?? 0), failed, skipped: stats['skipped'] ?? 0 };
}

const only = process.argv.slice(2);
const counts: Count[] = [];
if (!only.includes('--browser')) counts.push(unitTests());
if (!only.includes('--unit')) counts.push(await browserTests());
rmSync(reports, { recursive: true, force: true });

const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exit(sum('failed') === 0 && sum('passed') > 0 ? 0 : 1);
