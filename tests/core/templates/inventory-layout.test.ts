import { describe, expect, it } from 'vitest';
import { computeInventory } from '../../../src/core/inventory/compute-inventory.ts';
import { setActivities } from '../../../src/core/inventory/set-activity.ts';
import { setNotations } from '../../../src/core/inventory/set-notation.ts';
import { totalInventory } from '../../../src/core/inventory/total-inventory.ts';
import { applyPatch } from '../../../src/core/plan/patch.ts';
import { gpcLevel, gpcSheets } from '../../../src/core/templates/gpc-layout.ts';
import { guidelineSheets } from '../../../src/core/templates/inventory-layout.ts';
import type { LaidOutSheet } from '../../../src/core/templates/inventory-sheet.ts';
import { readFile } from '../../../src/formats/read-file.ts';
import { fileFromBytes } from '../../../src/formats/source-file.ts';
import { writeSheets } from '../../../src/formats/xlsx/write-sheets.ts';
import { aPlan } from '../../builders/a-plan.ts';

const year = 2022;
const told = (category: string, method: string, option: string, inputs: Record<string, [number, string]>) => ({
  year,
  category,
  method,
  option,
  status: 'reported' as const,
  source: 'Yearbook',
  inputs: Object.entries(inputs).map(([input, [value, unit]]) => ({ input, value, unit })),
});

function inventory() {
  const empty = aPlan({ year }).build();
  const { patch } = setActivities(empty, [
    told('1A2c', 'fuel', 'A_raw_coal', { quantity: [1000, 't'] }),
    told('1A2d', 'direct', 'CO2e', { emitted: [500, 't'] }),
    told('4A1', 'direct', 'CH4', { emitted: [10, 't'] }),
    told('2F1a', 'direct', 'HFCs', { emitted: [77, 't'] }),
    told('1Ma', 'direct', 'CO2', { emitted: [9999, 't'] }),
    told('2A1', 'direct', 'CO2', {}),
  ]);
  const noted = setNotations(applyPatch(empty, patch), [
    { year, category: '1A2a', notation: 'NO', reason: '', place: '' },
    { year, category: '1A2b', notation: 'NE', reason: '=cmd|A1', place: '' },
  ]);
  const plan = applyPatch(applyPatch(empty, patch), noted.patch);
  const computed = computeInventory(plan, 'AR5');
  return { regionName: '测试区', computed, totals: totalInventory(plan, 'AR5', computed), language: 'en' as const };
}

function row(sheet: LaidOutSheet | undefined, name: string) {
  const found = sheet?.rows.find((cells) => cells[1] === name);
  if (!found) throw new Error(`no row ${name}`);
  return found;
}

describe('the guideline’s layout', () => {
  const laid = inventory();
  const sheets = guidelineSheets(laid);
  const sheet = sheets.find(({ name }) => name === '2022');

  it('has gases in t, groups of gases and totals in t CO2e', () => {
    expect(sheet?.head.slice(2, 10)).toEqual([
      'CO2 (t)',
      'CH4 (t)',
      'N2O (t)',
      'HFCs (t CO2e)',
      'PFCs (t CO2e)',
      'SF6 (t)',
      'NF3 (t)',
      'Total (t CO2e)',
    ]);
    // 10 t CH4 · 28
    expect(row(sheet, 'Managed landfill').slice(2, 10)).toEqual([null, 10, null, null, null, null, null, 280]);
    expect(row(sheet, 'Room air conditioners').slice(2, 10)).toEqual([null, null, null, 77, null, null, null, 77]);
    expect(row(sheet, 'Chemicals')[2]).toBeCloseTo(1900.3, 1);
  });

  it('has notations and never a zero for what is not known', () => {
    expect(row(sheet, 'Iron and steel').slice(9, 11)).toEqual([0, 'NO']);
    expect(row(sheet, 'Non-ferrous metals').slice(9, 11)).toEqual([null, 'NE =cmd|A1']);
    expect(row(sheet, 'Cement').slice(9, 11)).toEqual([null, 'blank (no data)']);
    expect(row(sheet, 'Gross total without land use and forestry')[10]).toMatch(/^incomplete: /);
  });

  it('sums what the inventory sums, without memo items', () => {
    const { grossT } = laid.totals.byYear.get(year) ?? {};
    expect(row(sheet, 'Gross total without land use and forestry')[9]).toBe(grossT);
    const top = ['Energy', 'Industrial processes and product use', 'Waste'].map((name) => Number(row(sheet, name)[9]));
    expect(top.reduce((sum, one) => sum + one, 0)).toBeCloseTo(grossT ?? Number.NaN, 6);
  });

  it('names the factors an activity stands on, with mark and edition', () => {
    const factors = sheets.at(-1);
    expect(factors?.name).toBe('Factors');
    expect(factors?.rows.some(([id, at, value]) => id === 'A_raw_coal_ncv' && at === year && value === 20.908)).toBe(
      true,
    );
  });

  it('becomes a workbook that is read back, its texts no formulas', async () => {
    const bytes = await writeSheets(sheets);
    const read = await readFile(fileFromBytes('inventory.xlsx', bytes), {}, async () => undefined);
    expect(read.sheets.map(({ name }) => name)).toEqual(['All years', '2022', 'Activities and sources', 'Factors']);
    const cells = read.sheets[1]?.rows.flat() ?? [];
    expect(cells).toContain(280);
    expect(cells.filter((cell) => typeof cell === 'string' && cell.startsWith('='))).toEqual([]);
  });
});

describe('the GPC table', () => {
  it('puts each reference into its total', () => {
    const levels = {
      'I.1.1': 'basic',
      'I.1.2': 'basic',
      'I.1.3': 'plus',
      'III.1.2': 'basic',
      'IV.1': 'plus',
      'V.2': 'plus',
    };
    for (const [reference, level] of Object.entries(levels)) {
      const scope = reference.split('.').length === 3 ? Number(reference.at(-1)) : 1;
      expect(gpcLevel({ reference, scope }), reference).toBe(level);
    }
  });

  it('sums to BASIC and BASIC+, with processes in the second only and memo items in none', () => {
    const laid = inventory();
    const [sheet] = gpcSheets(laid);
    const value = (name: string) => Number(row(sheet, name)[10]);
    const basic = value('BASIC (scopes 1 and 2 of stationary energy, transport and waste)');
    const plus = value('BASIC+ (and processes, land, grid losses, transboundary transport)');
    expect(plus - basic).toBeCloseTo(77, 6);
    expect(plus).toBeCloseTo(laid.totals.byYear.get(year)?.grossT ?? Number.NaN, 6);
  });
});
