/** The scripts give the file that is shipped, byte for byte, and practice files that import without a question. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, expect, it } from 'vitest';
import { buildSample, type Sample } from '../../data/sample-region/sample-plan.ts';
import { writeWords } from '../../data/sample-region/worded-plan.ts';
import { writePracticeFiles } from '../../data/sample-region/write-practice-files.ts';
import { parseInventoryTable } from '../../src/core/inventory/parse-table.ts';
import { parseStatisticsTable } from '../../src/core/statistics/parse-table.ts';
import { readPlanFile, writePlanFile } from '../../src/db/plan-file.ts';

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
let sample: Sample;

beforeAll(() => {
  sample = buildSample();
}, 400_000);

it('is the same file again', { timeout: 60_000 }, async () => {
  const shipped = readFileSync(new URL('../../public/sample/lanwan.tantu', import.meta.url));
  const again = await writePlanFile(sample.plan, sample.tables, []);
  const { plan, tables } = readPlanFile(shipped);
  // Engines may differ in the last bit of a sine, which can move a street: then only the size must agree.
  if (process.versions.node.startsWith('20.')) {
    expect(hash(again)).toBe(hash(shipped));
  } else {
    for (const layer of plan.layers.values()) {
      const count = sample.tables.get(layer.tableId)?.count ?? 0;
      expect(Math.abs(count / (tables.get(layer.tableId)?.count ?? 0) - 1)).toBeLessThan(0.02);
    }
  }
  expect(sample.plan.statistics).toEqual(plan.statistics);
});

it('is told in English by the same words again', () => {
  const shipped = readFileSync(new URL('../../public/sample/lanwan.en.json', import.meta.url), 'utf8');
  expect(writeWords(sample.english)).toBe(shipped);
});

it('writes tables that are read back to the last digit', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lanwan-'));
  try {
    const files = await writePracticeFiles(sample, folder);
    expect(files).toHaveLength(sample.layers.length + 4);
    const rows = (name: string) => {
      const text = readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '');
      return Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
    };
    const statistics = parseStatisticsTable(rows('统计.csv'), { source: 'practice' });
    expect(statistics.issues).toEqual([]);
    expect(statistics.drafts).toHaveLength(sample.plan.statistics.size);
    for (const { series, year, value } of statistics.drafts) {
      expect(sample.plan.statistics.get(`${series}-${year}`)?.value).toBe(value);
    }
    const inventory = parseInventoryTable(rows('清单.csv'), { source: 'practice', gwpSet: 'AR5' });
    expect(inventory.issues).toEqual([]);
    const told = new Map(sample.inventory.map((cell) => [`${cell.sector}-${cell.gas}-${cell.year}`, cell.value]));
    expect(inventory.drafts).toHaveLength(told.size);
    for (const { sector, gas, year, value } of inventory.drafts) {
      expect(told.get(`${sector}-${gas}-${year}`)).toBeCloseTo(value ?? Number.NaN, 6);
    }
    for (const layer of sample.layers) {
      const read = JSON.parse(readFileSync(join(folder, `${layer.name['zh-CN']}.geojson`), 'utf8'));
      expect(read.features).toHaveLength(layer.features.length);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
