import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inventoryDrafts, type MappingChoice } from '../../../src/core/import/inventory-drafts.ts';
import { inventoryLines } from '../../../src/core/import/inventory-lines.ts';
import { inventoryPatch } from '../../../src/core/import/inventory-patch.ts';
import { proposeTarget } from '../../../src/core/import/inventory-target.ts';
import { recogniseSheet } from '../../../src/core/import/recognise-sheet.ts';
import { computeInventory } from '../../../src/core/inventory/compute-inventory.ts';
import { applyPatch } from '../../../src/core/plan/patch.ts';
import type { CellContent } from '../../../src/core/units/table-cell.ts';
import { readFile } from '../../../src/formats/read-file.ts';
import { fileFromBytes } from '../../../src/formats/source-file.ts';
import { aPlan } from '../../builders/a-plan.ts';
import { missingSharedData, sharedData } from '../../shared-data.ts';

const open: MappingChoice = { targets: new Map(), place: null, unit: null, year: null, gas: null, gwpSet: 'AR5' };

function read(rows: readonly (readonly CellContent[])[], choice: Partial<MappingChoice> = {}) {
  const table = { rows, merged: [] };
  const [frame] = recogniseSheet(table);
  if (!frame) throw new Error('no table');
  const lines = inventoryLines(table, frame);
  return { lines, mapped: inventoryDrafts(lines, { ...open, ...choice }) };
}

describe('the proposed place of a label', () => {
  it.each([
    [['I.1.1', 'Residential buildings'], '1A4b1', 'several'],
    [['II.4.3', 'Aviation'], '1Ma', 'code'],
    [['1.A.2.c Chemicals'], '1A2c', 'code'],
    [['水泥'], '2A1', 'name'],
    [['Nonmetal Mineral Products'], '1A2f', 'name'],
    [['Nonmetal Mineral Products', 'Process'], '2A1', 'several'],
    [['Industry Electricity:kt CO2'], 'E.industry', 'name'],
  ])('%j is %s', (pieces, category, sureness) => {
    expect(proposeTarget(pieces)).toEqual({ target: { kind: 'category', category }, sureness });
  });

  it('is a sector where only that is known, nothing for a sum, and nobody knows a word of another trade', () => {
    expect(proposeTarget(['第三产业', '交通消费部门'])?.target).toEqual({ kind: 'sector', sector: 'transport' });
    expect(proposeTarget(['1.A.3. Transport'])?.target).toEqual({ kind: 'sector', sector: 'transport' });
    expect(proposeTarget(['碳排放量', '总量'])?.target).toEqual({ kind: 'skip' });
    expect(proposeTarget(['火星基地'])).toBeNull();
  });
});

describe('bad input, row by row', () => {
  const head = ['Category', 'Unit', 2019, 2020, 2021, 2022];
  it('is refused or kept with its code, and the rest of the table stays', () => {
    const { mapped } = read([
      head,
      ['2.A.1 Cement', 't CO2', 100, 'lots', -5, 110],
      ['1.A.2.c Chemicals', 'bushels', 1, 2, 3, 4],
      ['3.A.1 Enteric fermentation', 't CH4', 10, 10, 11, 90],
      ['3.B.1 Forest', 't CO2', -7, 'NE', '-', -9],
      ['Martian base', 't CO2', 1, 1, 1, 1],
      ['Share of Mars', 't CO2/tce', 1, 2, 3, 4],
      ['2.A.1 Cement', 't CO2', 100, null, null, 999],
    ]);
    const told = mapped.drafts.map(({ target, gas, year, tonnes }) => [
      target.kind === 'category' ? target.category : target.kind,
      gas,
      year,
      tonnes,
    ]);
    expect(told).toEqual([
      ['2A1', 'CO2', 2019, 100],
      ['2A1', 'CO2', 2022, 110],
      ['3A1', 'CH4', 2019, 10],
      ['3A1', 'CH4', 2020, 10],
      ['3A1', 'CH4', 2021, 11],
      ['3A1', 'CH4', 2022, 90],
      ['3B1', 'CO2', 2019, -7],
      ['3B1', 'CO2', 2021, null],
      ['3B1', 'CO2', 2022, -9],
    ]);
    expect(mapped.notations).toEqual([
      { category: '3B1', year: 2020, notation: 'NE', label: '3.B.1 Forest', place: '', reason: '' },
    ]);
    const count = Object.fromEntries(mapped.issues.map((issue) => [issue.code, issue.count]));
    expect(count).toMatchObject({
      CELL_NOT_A_NUMBER: 1,
      CELL_NEGATIVE: 1,
      UNKNOWN_UNIT: 4,
      OTHER_QUANTITY: 4,
      OUTLIER: 1,
      LABEL_UNMAPPED: 1,
      ROW_REPEATED: 2,
    });
  });

  it('asks for a unit and a year where the table has none, and reads nothing before', () => {
    const rows = [
      ['Sector', 'Amount'],
      ['Cement', 12],
      ['Lime', 3],
    ];
    const { mapped } = read(rows);
    expect(mapped.drafts).toEqual([]);
    expect(mapped.issues.find(({ code }) => code === 'YEAR_MISSING')?.severity).toBe('stop');
    const unitOpen = read(rows, { year: 2020 }).mapped;
    expect(unitOpen.drafts).toEqual([]);
    expect(unitOpen.issues.find(({ code }) => code === 'UNKNOWN_UNIT')?.severity).toBe('stop');
    const told = read(rows, { year: 2020, unit: '万吨' }).mapped;
    expect(told.drafts.map(({ tonnes }) => tonnes)).toEqual([120_000, 30_000]);
  });

  it('refuses a year outside 1990–2100', () => {
    const { mapped } = read([
      ['Sector', 'Unit', 1985, 1991],
      ['Cement', 't', 1, 2],
    ]);
    expect(mapped.drafts.map(({ year }) => year)).toEqual([1991]);
    expect(mapped.issues.map(({ code }) => code)).toContain('YEAR_OUTSIDE');
  });

  it('puts a gas told in CO2e into tonnes of the gas by the set of the plan', () => {
    const { mapped } = read([
      ['Sector', 'Year', 'CH4 (t CO2e)'],
      ['Enteric fermentation', 2020, 280],
    ]);
    expect(mapped.drafts[0]).toMatchObject({ gas: 'CH4', tonnes: 10 });
    expect(mapped.issues.map(({ code }) => code)).toContain('CO2E_TO_GAS');
  });
});

describe('a mapping', () => {
  const rows = [
    ['Source', 'Unit', 2020, 2021],
    ['Martian base', 'kt CO2', 5, 6],
    ['Moon base', 'kt CO2', 1, null],
  ];
  it('is told once a label and counts for all its years; labels of one category are added up', () => {
    const target = { kind: 'category', category: '1A2m' } as const;
    const { mapped } = read(rows, {
      targets: new Map([
        ['Martian base', target],
        ['Moon base', target],
      ]),
    });
    expect(mapped.drafts.map(({ year, tonnes, labels }) => [year, tonnes, labels])).toEqual([
      [2020, 6000, ['Martian base', 'Moon base']],
      [2021, 6000, ['Martian base']],
    ]);
  });

  it('becomes one patch; the plan computes what the table told', () => {
    const { mapped } = read(rows, { targets: new Map([['Martian base', { kind: 'category', category: '1A2m' }]]) });
    const plan = aPlan().build();
    const after = applyPatch(plan, inventoryPatch(plan, { ...mapped, source: 'a table' }));
    const computed = computeInventory(after, 'AR5');
    expect(computed.byYear.get(2021)?.byCategory.get('1A2m')).toMatchObject({ state: 'value', totalT: 6000 });
    const again = applyPatch(after, inventoryPatch(after, { ...mapped, source: 'a table' }));
    expect(again.activities.size).toBe(2);
  });
});

async function sheets(path: string) {
  const full = sharedData(path);
  if (full === null) throw new Error(missingSharedData(path));
  const name = path.split('/').at(-1) ?? path;
  const { sheets } = await readFile(fileFromBytes(name, new Uint8Array(readFileSync(full))), {}, async () => undefined);
  return new Map(sheets.map((sheet) => [sheet.name, { rows: sheet.rows, merged: sheet.merged ?? [] }]));
}

const province = 'data/stats-province-2010-2020/数据_区域双碳目标与路径规划研究.xlsx';
const here = (path: string) => sharedData(path) !== null;

describe.runIf(here(province))('the province workbook', () => {
  it('gives the published sector emissions and their sum', async () => {
    const expected = JSON.parse(readFileSync(sharedData('data/stats-province-2010-2020/expected.json') ?? '', 'utf8'));
    for (const name of ['碳排放', '碳排放拆分表']) {
      const table = (await sheets(province)).get(name);
      const frame = table && recogniseSheet(table)[0];
      if (!table || !frame) throw new Error(`no table in ${name}`);
      const mapped = inventoryDrafts(inventoryLines(table, frame), open);
      const tonnes = (sector: string, year: number) =>
        mapped.drafts
          .filter((draft) => draft.sector === sector && draft.year === year)
          .reduce((sum, draft) => sum + (draft.tonnes ?? Number.NaN), 0) / 1e4;
      expected.years.forEach((year: number, i: number) => {
        const factors = expected.sum_energy_x_factor_1e4_t;
        expect(tonnes('agriculture', year)).toBeCloseTo(factors['农林'][i], 5);
        expect(tonnes('transport', year)).toBeCloseTo(factors['交通'][i], 5);
        expect(tonnes('buildings', year)).toBeCloseTo(factors['建筑'][i] + factors['居民生活'][i], 5);
        const all = mapped.drafts.filter((draft) => draft.year === year).reduce((sum, d) => sum + (d.tonnes ?? 0), 0);
        expect(all / 1e4).toBeCloseTo(expected.co2_1e4_t[i], 5);
      });
    }
  });
});

const brazil = ['CLO', 'FMO', 'GRA'].map((city) => `data/ghg-gpc-brazil/inventory-BR_${city}-2022.csv`);
describe.runIf(brazil.every(here))('city inventories in GPC codes', () => {
  it.each(brazil)('%s: every tonne arrives, kilograms without a unit are not guessed', async (path) => {
    const expected = JSON.parse(readFileSync(sharedData('data/ghg-gpc-brazil/expected.json') ?? '', 'utf8'));
    const [table] = [...(await sheets(path)).values()];
    const frame = table && recogniseSheet(table)[0];
    if (!table || !frame) throw new Error('no table');
    const { drafts, issues } = inventoryDrafts(inventoryLines(table, frame), { ...open, year: 2022 });
    const sum = drafts.reduce((total, { tonnes }) => total + (tonnes ?? Number.NaN), 0);
    expect(sum).toBeCloseTo(expected[path.split('/').at(-1) ?? ''].total_tCO2e, 2);
    expect(issues.find(({ code }) => code === 'AMOUNT_WITHOUT_UNIT')?.count).toBe(3);
  });
});

const uk = 'data/ghg-uk-la/uk_la_under500km2_2005_2020.csv';
describe.runIf(here(uk))('a table of many places', () => {
  it('asks which place, then gives its total', async () => {
    const [table] = [...(await sheets(uk)).values()];
    const frame = table && recogniseSheet(table)[0];
    if (!table || !frame) throw new Error('no table');
    const lines = inventoryLines(table, frame);
    expect(lines.places).toHaveLength(136);
    expect(inventoryDrafts(lines, open).issues.find(({ code }) => code === 'PLACE_OPEN')?.severity).toBe('stop');
    const { drafts } = inventoryDrafts(lines, { ...open, place: 'Aberdeen City Council' });
    const sum = drafts.filter(({ year }) => year === 2005).reduce((total, { tonnes }) => total + (tonnes ?? 0), 0);
    // 1833.9401881660158 kt in the column "Total Emissions" of the file.
    expect(sum / 1000).toBeCloseTo(1833.9401881660158, 6);
  });
});

const ceads = 'data/ghg-ceads/guangdong_sector_fuel_1997_2019.csv';
describe.runIf(here(ceads))('47 industries by fuel', () => {
  it('sum to the published total of every year', async () => {
    const expected = JSON.parse(readFileSync(sharedData('data/ghg-ceads/expected.json') ?? '', 'utf8'));
    const [table] = [...(await sheets(ceads)).values()];
    const frame = table && recogniseSheet(table)[0];
    if (!table || !frame) throw new Error('no table');
    const lines = inventoryLines(table, frame);
    expect(lines.labels.filter(({ proposed }) => proposed === null)).toEqual([]);
    const { drafts } = inventoryDrafts(lines, { ...open, unit: 'Mt', gas: 'CO2' });
    const byYear = new Map<number, number>();
    for (const { year, tonnes } of drafts) byYear.set(year, (byYear.get(year) ?? 0) + (tonnes ?? Number.NaN));
    for (const [year, total] of Object.entries<number>(expected.total_Mt)) {
      expect((byYear.get(Number(year)) ?? Number.NaN) / 1e6).toBeCloseTo(total, 6);
    }
  });
});
