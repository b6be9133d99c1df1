/** Who may import whom: the table of src/README.md, held against every import line. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../src/', import.meta.url));

/** Folder → folders of ours it may import from (its own always). A trailing `:type` allows types only. */
const allowed: Record<string, string[]> = {
  core: [],
  geo: ['core:type'],
  formats: ['core', 'geo'],
  analysis: ['core', 'geo'],
  i18n: ['core', '*/messages'],
  db: ['core', 'geo', 'store:type'],
  workers: ['core', 'geo', 'formats', 'analysis', 'db', 'map/tiles'],
  store: ['core', 'workers:type', 'geo:type', 'analysis:type', 'formats:type'],
  map: ['core', 'geo', 'i18n'],
  charts: ['core', 'i18n', 'ui'],
  ui: ['core', 'i18n'],
  position: ['core', 'geo', 'i18n', 'store', 'ui', 'workers:type'],
  report: ['core', 'analysis', 'charts:type', 'map:type'],
  features: [
    'core',
    'geo',
    'formats:type',
    'analysis',
    'i18n',
    'store',
    'workers:type',
    'map',
    'charts',
    'ui',
    'position',
    'report',
  ],
  commands: ['core', 'geo', 'formats', 'analysis', 'i18n'],
  app: ['*'],
};

/** Package → folders that may import it. */
const packages: Record<string, string[]> = {
  'maplibre-gl': ['map'],
  '@deck.gl/': ['map'],
  'terra-draw': ['map'],
  dexie: ['db'],
  '@turf/': ['geo'],
  comlink: ['workers'],
  echarts: ['charts'],
  react: ['app', 'features', 'map', 'charts', 'ui', 'position', 'i18n', 'store', 'main.tsx'],
};

interface ImportLine {
  from: string;
  to: string;
  typeOnly: boolean;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesUnder(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

function importsOf(file: string): ImportLine[] {
  const text = readFileSync(file, 'utf8');
  const lines = [
    ...text.matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s+)?[^;'"]*?from\s+['"]([^'"]+)['"]/g),
    ...text.matchAll(/(?:^|\n)\s*import\s+()['"]([^'"]+)['"]/g),
    ...text.matchAll(/\bimport\(()\s*['"]([^'"]+)['"]/g),
  ];
  return lines.map((match) => ({ from: file, to: match[2] ?? '', typeOnly: !!match[1] }));
}

const files = filesUnder(source);
const lines = files.flatMap(importsOf);
const inSource = (path: string) => relative(source, path).split('\\').join('/');
const ownTarget = (line: ImportLine): string | null => {
  if (!line.to.startsWith('.')) return null;
  const target = inSource(resolve(dirname(line.from), line.to.replace(/\?.*$/, '')));
  return target.startsWith('..') ? null : target;
};

describe('who imports whom', () => {
  it('reads the code at all', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it('holds to the table of folders', () => {
    const broken: string[] = [];
    for (const line of lines) {
      const target = ownTarget(line);
      if (target === null) continue;
      const from = inSource(line.from);
      const folder = from.split('/')[0] ?? '';
      const targetFolder = target.split('/')[0] ?? '';
      const rules = allowed[folder];
      if (!rules || rules.includes('*')) continue;
      if (folder === targetFolder) {
        const [, feature] = from.split('/');
        if (folder === 'features' && feature !== target.split('/')[1]) broken.push(`${from} → ${target}`);
        continue;
      }
      const isAllowed = rules.some((rule) => {
        const [name = '', kind] = rule.split(':');
        if (kind === 'type' && !line.typeOnly) return false;
        if (name === '*/messages') return /(^|\/)messages\.ts$/.test(target);
        return target === name || target.startsWith(`${name}/`);
      });
      if (!isAllowed) broken.push(`${from} → ${target}${line.typeOnly ? '' : ' (value)'}`);
    }
    expect(broken).toEqual([]);
  });

  it('keeps each library in its folder', () => {
    const broken: string[] = [];
    for (const line of lines) {
      for (const [name, folders] of Object.entries(packages)) {
        const isPackage = line.to === name || line.to.startsWith(name.endsWith('/') ? name : `${name}/`);
        const folder = inSource(line.from).split('/')[0] ?? '';
        if (isPackage && !folders.includes(folder)) broken.push(`${inSource(line.from)} → ${line.to}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('has no circles', () => {
    const graph = new Map<string, string[]>();
    for (const line of lines) {
      const target = ownTarget(line);
      if (target === null || line.typeOnly) continue;
      graph.set(inSource(line.from), [...(graph.get(inSource(line.from)) ?? []), target]);
    }
    const circles: string[] = [];
    const done = new Set<string>();
    const walk = (file: string, path: string[]) => {
      if (path.includes(file)) {
        circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
      done.add(file);
    };
    for (const file of graph.keys()) walk(file, []);
    expect(circles).toEqual([]);
  });
});

/** Ways for a page to call a server. */
const calls = [
  /(?<![.\w])fetch\s*\(/,
  /\b(?:self|window|globalThis)\.fetch\b/,
  /\bnew\s+(?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection)\b/,
  /\.sendBeacon\s*\(/,
  /\bimportScripts\s*\(/,
  /\bimport\s*\(\s*['"`]https?:/,
];

describe('what leaves the machine', () => {
  const callers = files.filter((file) => {
    const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '');
    return calls.some((call) => call.test(code));
  });

  it('goes through one file, and one more reads what lies beside the page', () => {
    expect(callers.map(inSource).sort()).toEqual(['app/wiring.ts', 'workers/ask-overpass.ts']);
  });

  it('is asked for by two jobs only, and by the page beside it for nothing but its own files', () => {
    const askers = lines
      .filter((line) => ownTarget(line) === 'workers/ask-overpass.ts')
      .map((line) => inSource(line.from));
    expect(askers.sort()).toEqual(['workers/jobs/fetch-osm-counts.job.ts', 'workers/jobs/fetch-osm.job.ts']);
    expect(readFileSync(join(source, 'app/wiring.ts'), 'utf8')).not.toMatch(/https?:\/\//);
  });
});
