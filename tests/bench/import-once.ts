/**
 * Reads one file into the layer as it is stored and indexed, in a process of its own, and prints what it took:
 * columns, checks, spatial index and the chunks that go into the database. (The database itself is the browser's:
 * `storage.bench.ts`.)
 */
import { nodeFile } from '../../src/commands/node-file.ts';
import { encodeTable } from '../../src/db/table-chunks.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { spatialIndex } from '../../src/geo/spatial-index.ts';
import { tableBytes } from '../../src/geo/table-parts.ts';

export interface ImportedOnce {
  readonly features: number;
  readonly cpuSeconds: number;
  readonly seconds: number;
  readonly peakMb: number;
  readonly storedMb: number;
}

const path = process.argv[2];
if (path === undefined) throw new Error('usage: import-once FILE');
const before = process.cpuUsage();
const began = performance.now();
const { layers } = await readFile(nodeFile(path));
const [layer] = layers;
if (!layer) throw new Error('no layer');
spatialIndex(layer.table);
const { chunks } = encodeTable('t', layer.table, '');
const used = process.cpuUsage(before);
if (chunks.length === 0) throw new Error('no chunks');
const told: ImportedOnce = {
  features: layer.table.count,
  cpuSeconds: (used.user + used.system) / 1e6,
  seconds: (performance.now() - began) / 1000,
  peakMb: process.resourceUsage().maxRSS / 1e3,
  storedMb: tableBytes(layer.table) / 1e6,
};
console.log(JSON.stringify(told));
