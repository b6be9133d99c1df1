/** Published inventories as they are downloaded: what is read of each comes to the totals it gives itself. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  inventoryDrafts,
  type MappedInventory,
  type MappingChoice,
} from '../../../src/core/import/inventory-drafts.ts';
import { inventoryLines } from '../../../src/core/import/inventory-lines.ts';
import { inventoryPatch } from '../../../src/core/import/inventory-patch.ts';
import { recogniseSheet } from '../../../src/core/import/recognise-sheet.ts';
import { totalInventory } from '../../../src/core/inventory/total-inventory.ts';
import { applyPatch } from '../../../src/core/plan/patch.ts';
import type { GasId } from '../../../src/core/plan/tables.ts';
import { readFile } from '../../../src/formats/read-file.ts';
import { fileFromBytes } from '../../../src/formats/source-file.ts';
import { aPlan } from '../../builders/a-plan.ts';
import { sharedData } from '../../shared-data.ts';

const open: MappingChoice = { targets: new Map(), place: null, unit: null, year: null, gas: null, gwpSet: 'AR4' };

async function sheetsOf(path: string) {
  const bytes = new Uint8Array(readFileSync(sharedData(path) ?? ''));
  const { sheets } = await readFile(fileFromBytes(path.split('/').at(-1) ?? '', bytes), {}, async () => undefined);
  return sheets.map(({ name, rows, merged }) => ({ name, table: { rows, merged: merged ?? [] } }));
}

type SheetOfFile = Awaited<ReturnType<typeof sheetsOf>>[number];

function mapped({ name, table }: SheetOfFile, choice: Partial<MappingChoice> = {}) {
  const [frame] = recogniseSheet(table);
  if (!frame) throw new Error(`no table in ${name}`);
  const lines = inventoryLines(table, frame, name);
  return { lines, ...inventoryDrafts(lines, { ...open, ...choice }) };
}

function sheetNamed(sheets: readonly SheetOfFile[], name: string): SheetOfFile {
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

const tonnes = ({ drafts }: MappedInventory, year: number, gas: GasId) =>
  drafts
    .filter((draft) => draft.year === year && draft.gas === gas)
    .reduce((sum, draft) => sum + (draft.tonnes ?? Number.NaN), 0);

/** What a plan with these numbers says of a year, t CO2e. */
function planTotals(read: MappedInventory, year: number) {
  const plan = aPlan().build();
  const after = applyPatch(plan, inventoryPatch(plan, { ...read, source: 'a table' }));
  const totals = totalInventory(after, 'AR4').byYear.get(year);
  return { gross: totals?.grossT, landUse: totals?.landUseT };
}

const island = 'data/ghg-sector-gas/canada_prince_edward_island_1990_2021.xlsx';
describe.runIf(sharedData(island) !== null)('a province of Canada (skipped without the shared data)', () => {
  it('gives each gas of each year as its sheets total it, by category', { timeout: 60_000 }, async () => {
    const sheets = await sheetsOf(island);
    const years = sheets.filter(({ name }) => /^\d\d$/.test(name));
    expect(years).toHaveLength(32);
    for (const sheet of years) {
      const read = mapped(sheet);
      expect(read.totals.length, sheet.name).toBeGreaterThanOrEqual(3);
      expect(read.totals.filter(({ agrees }) => !agrees)).toEqual([]);
      expect(read.leftOut).toEqual([]);
      expect(read.drafts.filter(({ target }) => target.kind === 'sector')).toEqual([]);
      expect(read.issues.filter(({ severity }) => severity === 'stop')).toEqual([]);
    }
    const last = mapped(sheetNamed(sheets, '21'));
    // kt in the row TOTAL of the sheet
    expect(tonnes(last, 2021, 'CO2') / 1e3).toBeCloseTo(1143.20426626445, 8);
    expect(tonnes(last, 2021, 'CH4') / 1e3).toBeCloseTo(9.11227473025256, 8);
    expect(tonnes(last, 2021, 'N2O') / 1e3).toBeCloseTo(0.68532467844631, 8);
    expect((planTotals(last, 2021).gross ?? Number.NaN) / 1e3).toBeCloseTo(1626.98822280069, 6);
    // Mining and construction are confidential since 2014: what is left of stationary sources holds them.
    expect(last.notations.filter(({ notation }) => notation === 'IE').map(({ category }) => category)).toEqual([
      '1A2i',
      '1A2k',
    ]);
  });

  it('gives the same in its summary of all years', async () => {
    const read = mapped(sheetNamed(await sheetsOf(island), 'Summary'));
    expect(read.totals.map(({ agrees }) => agrees)).toEqual(Array(32).fill(true));
    expect((planTotals(read, 1990).gross ?? Number.NaN) / 1e3).toBeCloseTo(1769.56103497996, 6);
    expect((planTotals(read, 2021).gross ?? Number.NaN) / 1e3).toBeCloseTo(1626.98822280069, 6);
  });
});

const china = 'data/ghg-sector-gas/unfccc_china.xlsx';
const singapore = 'data/ghg-sector-gas/unfccc_singapore.xlsx';
describe.runIf(sharedData(china) !== null)('national profiles of the UNFCCC (skipped without the shared data)', () => {
  it.each([
    [china, { 1994: 4057617, 2005: 8015000, 2010: 10543331, 2012: 11895765, 2014: 12300200 }, 2014, -1114790],
    [singapore, { 1994: 26859.08, 2000: 38789.9650002, 2010: 46869.501111721, 2012: 48333.87448 }, 2012, -239.21],
  ])('%s: every year, with and without land use', async (path, gross, landYear, landUse) => {
    const read = mapped(sheetNamed(await sheetsOf(path), 'Data_by_sector'));
    expect(read.totals.filter(({ agrees }) => !agrees)).toEqual([]);
    expect(read.leftOut).toEqual([]);
    for (const [year, kt] of Object.entries(gross)) {
      expect((planTotals(read, Number(year)).gross ?? Number.NaN) / 1e3).toBeCloseTo(kt, 5);
    }
    expect((planTotals(read, landYear).landUse ?? Number.NaN) / 1e3).toBeCloseTo(landUse, 5);
  });

  it('knows 4.A of 1996 as cattle, not as a landfill', async () => {
    const read = mapped(sheetNamed(await sheetsOf(china), 'Data_by_sector'));
    const at = (category: string) =>
      read.drafts.find(
        ({ target, year }) => target.kind === 'category' && target.category === category && year === 2014,
      )?.tonnes;
    expect(at('3A1')).toBe(206_976_000);
    expect(at('3C7')).toBe(187_131_000);
    expect(at('4D1a')).toBe(91_241_000);
  });
});

const provinces = 'data/ghg-ceads/Emission_Inventories_for_30_Provinces_2019.xlsx';
const cities = 'data/ghg-ceads/cities_guangdong_MtCO2.csv';
describe.runIf(sharedData(provinces) !== null)('CEADs (skipped without the shared data)', () => {
  it('a sheet a province: all 30 come to their own total', { timeout: 60_000 }, async () => {
    const sheets = (await sheetsOf(provinces)).filter(({ name }) => /2019$/.test(name));
    expect(sheets).toHaveLength(30);
    const totals = new Map<string, number>();
    for (const sheet of sheets) {
      const read = mapped(sheet, { year: 2019 });
      expect(
        read.totals.map(({ agrees }) => agrees),
        sheet.name,
      ).toEqual([true]);
      expect(read.leftOut).toEqual([]);
      totals.set(sheet.name, tonnes(read, 2019, 'CO2') / 1e6);
    }
    expect(totals.get('Guangdong2019')).toBeCloseTo(569.1195312398617, 6);
  });

  it('cities by year: one figure a year that a person says what it is', async () => {
    const [sheet] = await sheetsOf(cities);
    if (!sheet) throw new Error('no sheet');
    const asked = mapped(sheet);
    expect(asked.lines.places).toContain('广东广州');
    expect(asked.issues.find(({ code }) => code === 'PLACE_OPEN')?.severity).toBe('stop');
    const one = mapped(sheet, { place: '广东广州', unit: 'Mt', gas: 'CO2' });
    expect(one.leftOut.find(({ year }) => year === 2019)?.tonnes).toBeCloseTo(112_479_388.385361, 3);
    const [label] = one.lines.labels;
    const told = mapped(sheet, {
      place: '广东广州',
      unit: 'Mt',
      gas: 'CO2',
      targets: new Map([[label?.key ?? '', { kind: 'sector', sector: 'energy' }]]),
    });
    expect(tonnes(told, 2019, 'CO2')).toBeCloseTo(112_479_388.385361, 3);
    expect(told.leftOut).toEqual([]);
  });
});
