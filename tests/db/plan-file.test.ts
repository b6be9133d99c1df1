import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/core/plan/plan.ts';
import { tableNames } from '../../src/core/plan/tables.ts';
import { readPlanFile, readPlanFileSlowly, writePlanFile } from '../../src/db/plan-file.ts';
import type { JournalLine } from '../../src/db/tantu-db.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aTable } from '../builders/a-table.ts';
import { randomPlan, randomTable } from '../builders/random-plan.ts';

const roofs = aTable([
  { id: 'way/1', values: { floors: 3, 名称: '一号楼', old: true } },
  { id: 'way/2', at: null, values: { floors: null, 名称: '<img onerror=alert(1)>', old: false } },
]);
const plan = aPlan({ fictional: true })
  .withLayer('roofs', { tableId: 't/1 %', featureCount: 2, name: '建筑' })
  .withMeasure('m1')
  .withSites('m1', 'roofs', ['way/1'])
  .withInventory(2024, 'energy', null)
  .build();
const journal: JournalLine[] = [
  {
    at: '2026-01-03T08:00:00.000Z',
    who: '李工',
    did: 'addLayer',
    kind: 'do',
    records: [{ table: 'layers', id: 'roofs' }],
  },
  { at: '2026-01-04T08:00:00.000Z', who: '', did: 'addLayer', kind: 'undo', records: [{ table: 'layers', id: 'x' }] },
];
const tables = new Map([['t/1 %', roofs]]);

/** The file with some of its inner files changed. */
async function tamper(change: (files: Record<string, Uint8Array>) => void): Promise<Uint8Array> {
  const files = unzipSync(await writePlanFile(plan, tables, journal));
  change(files);
  return zipSync(files);
}

function codeOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'no error';
}

describe('a plan file', () => {
  it('comes back as it was: records, tables and journal', async () => {
    const content = readPlanFile(await writePlanFile(plan, tables, journal));
    expect(content.plan).toEqual(plan);
    expect(content.tables).toEqual(tables);
    expect(content.journal).toEqual(journal);
  });

  it('read slowly is the same, tells how far it is and can be stopped between its files', async () => {
    const bytes = await writePlanFile(plan, tables, journal);
    const told: number[] = [];
    const content = await readPlanFileSlowly(bytes, async (done) => void told.push(done));
    expect(content).toEqual(readPlanFile(bytes));
    expect(told.length).toBe(Object.keys(unzipSync(bytes)).length);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    const stop = new Error('stopped');
    await expect(
      readPlanFileSlowly(bytes, (done) => (done > 0 ? Promise.reject(stop) : Promise.resolve())),
    ).rejects.toBe(stop);
  });

  it('is the same bytes for the same plan, whatever the order of its records', async () => {
    const reversed = Object.fromEntries(
      tableNames.map((name) => [name, new Map<string, unknown>([...plan[name]].reverse())]),
    ) as unknown as Plan;
    expect(await writePlanFile(reversed, tables, journal)).toEqual(await writePlanFile(plan, tables, journal));
  });

  it('loses nothing of any plan', async () => {
    await fc.assert(
      fc.asyncProperty(randomPlan, randomTable, async (anyPlan, table) => {
        const bytes = await writePlanFile(anyPlan, new Map([['t', table]]), []);
        const content = readPlanFile(bytes);
        expect(content.plan).toEqual(anyPlan);
        expect(content.tables.get('t')).toEqual(table);
      }),
      { numRuns: 200 },
    );
  });

  it('reports how far it is and can be stopped between pieces', async () => {
    const stop = new Error('stop');
    const shares: number[] = [];
    await expect(
      writePlanFile(plan, tables, journal, async (share) => {
        shares.push(share);
        if (shares.length === 3) throw stop;
      }),
    ).rejects.toBe(stop);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});

describe('a plan file that is not right', () => {
  it('is not written when a layer lacks its table', async () => {
    await expect(writePlanFile(plan, new Map(), [])).rejects.toMatchObject({
      code: 'PLAN_FILE_LAYER_MISSING',
      detail: { layer: '建筑', tableId: 't/1 %' },
    });
  });

  it('is not written with a number that JSON cannot hold', async () => {
    const broken = aPlan().withStatistic('gdp', 2024, Number.NaN).build();
    await expect(writePlanFile(broken, new Map(), [])).rejects.toMatchObject({
      code: 'PLAN_FILE_BAD_RECORD',
      detail: { table: 'statistics', id: 'gdp-2024', field: 'value' },
    });
  });

  it('is refused with what is wrong with it', async () => {
    const whole = await writePlanFile(plan, tables, journal);
    expect(codeOf(() => readPlanFile(new Uint8Array()))).toBe('PLAN_FILE_NOT_ZIP');
    expect(codeOf(() => readPlanFile(strToU8('{"type":"FeatureCollection"}')))).toBe('PLAN_FILE_NOT_ZIP');
    expect(codeOf(() => readPlanFile(whole.slice(0, whole.length / 2)))).toBe('PLAN_FILE_CUT_OFF');
    expect(codeOf(() => readPlanFile(zipSync({ 'a.shp': strToU8('x') })))).toBe('PLAN_FILE_NOT_TANTU');
  });

  it('is refused at any flipped bit, or read as it was', async () => {
    const whole = await writePlanFile(plan, tables, journal);
    const before = readPlanFile(whole);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(7), (at, bit) => {
        const flipped = whole.slice();
        flipped[at] = (flipped[at] as number) ^ (1 << bit);
        let content: unknown;
        try {
          content = readPlanFile(flipped);
        } catch (error) {
          expect(error).toMatchObject({ name: 'PlanFileError' });
          return;
        }
        expect(content).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a newer schema', (json: PlanJson) => Object.assign(json, { schemaVersion: 99 }), 'PLAN_FILE_NEWER'],
    ['another kind of file', (json: PlanJson) => Object.assign(json, { format: 'other' }), 'PLAN_FILE_NOT_TANTU'],
    ['no records', (json: PlanJson) => Object.assign(json, { records: 3 }), 'PLAN_FILE_BAD_SHAPE'],
    ['a table nobody knows', (json: PlanJson) => Object.assign(json.records, { boats: [] }), 'PLAN_FILE_UNKNOWN_TABLE'],
    [
      'an unknown field',
      (json: PlanJson) => Object.assign(json.records['measures']?.[0] ?? {}, { x: 1 }),
      'PLAN_FILE_BAD_RECORD',
    ],
    ['a missing field', (json: PlanJson) => delete json.records['measures']?.[0]?.['name'], 'PLAN_FILE_BAD_RECORD'],
    [
      'two of one id',
      (json: PlanJson) => json.records['measures']?.push(json.records['measures'][0] as never),
      'PLAN_FILE_DUPLICATE_ID',
    ],
    ['no settings', (json: PlanJson) => Object.assign(json.records, { settings: [] }), 'PLAN_FILE_NO_SETTINGS'],
    [
      'a wrong count',
      (json: PlanJson) => Object.assign(json.records['layers']?.[0] ?? {}, { featureCount: 3 }),
      'PLAN_FILE_LAYER_BROKEN',
    ],
  ])('is refused with %s', async (_, change, code) => {
    const bytes = await tamper((files) => {
      const json = JSON.parse(new TextDecoder().decode(files['plan.json'])) as PlanJson;
      change(json);
      files['plan.json'] = strToU8(JSON.stringify(json));
    });
    expect(codeOf(() => readPlanFile(bytes))).toBe(code);
  });

  it('is refused when a part of a table is gone or short', async () => {
    const gone = await tamper((files) => delete files['tables/t%2F1%20%25/kinds.bin']);
    expect(() => readPlanFile(gone)).toThrow(
      expect.objectContaining({ code: 'PLAN_FILE_LAYER_BROKEN', detail: { tableId: 't/1 %', part: 'kinds' } }),
    );
    const short = await tamper((files) => {
      files['tables/t%2F1%20%25/coords.bin'] = new Uint8Array(16);
    });
    expect(codeOf(() => readPlanFile(short))).toBe('PLAN_FILE_LAYER_BROKEN');
    const without = await tamper((files) => {
      for (const name of Object.keys(files)) if (name.startsWith('tables/')) delete files[name];
    });
    expect(codeOf(() => readPlanFile(without))).toBe('PLAN_FILE_LAYER_MISSING');
  });
});

interface PlanJson {
  records: Record<string, Record<string, unknown>[]>;
}
