/**
 * Finds a Chromium that starts, and installs one where it can.
 *
 * Order: `TANTU_CHROMIUM`, a system Chromium, Chrome or Edge, Playwright's own; then an install
 * (Debian packages as root, else Playwright's download). Browser tests are never skipped silently:
 * when all of this fails the caller is told the one command to run.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const systemCommands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const systemPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function onPath(command: string): string | null {
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [command], { encoding: 'utf8' });
  const first = found.status === 0 ? found.stdout.split(/\r?\n/)[0]?.trim() : '';
  return first ? first : null;
}

/** A version line is enough on Windows to open a window instead, so there the file's presence counts. */
function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version', '--no-sandbox'], { timeout: 20_000 }).status === 0;
}

function installed(): string | null {
  const candidates = [
    process.env['TANTU_CHROMIUM'],
    ...systemCommands.map(onPath),
    ...systemPaths,
    chromium.executablePath(),
  ];
  return candidates.find((path): path is string => !!path && starts(path)) ?? null;
}

function run(command: string, args: string[]): boolean {
  console.log(`$ ${command} ${args.join(' ')}`);
  try {
    execFileSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    return true;
  } catch {
    console.log(`${command} did not succeed`);
    return false;
  }
}

/** The path of a Chromium that starts. Throws with the command to run when there is none to be had. */
export function findOrInstallChromium(): string {
  const found = installed();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && onPath('apt-get')) {
    console.log('No Chromium found: installing the Debian package.');
    const aptGet = ['-y', '-o', 'DPkg::Lock::Timeout=300', 'install', 'chromium', 'fonts-noto-cjk'];
    if (run('apt-get', ['update']) && run('apt-get', aptGet)) {
      const path = installed();
      if (path) return path;
    }
  }
  console.log("No Chromium found: trying Playwright's own.");
  if (run('npx', ['playwright', 'install', 'chromium'])) {
    const path = installed();
    if (path) return path;
  }
  throw new Error(
    'The browser tests need Chromium and none could be found or installed. Install it with:\n  sudo apt-get install chromium\n(or set TANTU_CHROMIUM to the path of a Chromium or Chrome)',
  );
}

/** How Chromium is started everywhere: no calls home, WebGL in software. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--lang=zh-CN',
];
