/** The scripts give the file that is shipped, byte for byte: all chance is seeded. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildSample } from '../../data/sample-region/sample-plan.ts';
import { readPlanFile, writePlanFile } from '../../src/db/plan-file.ts';

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

it('is the same file again', { timeout: 400_000 }, async () => {
  const shipped = readFileSync(new URL('../../public/sample/lanwan.tantu', import.meta.url));
  const sample = buildSample();
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
