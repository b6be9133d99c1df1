/** The exported inventory opens again by the import of tables, with the same numbers. */
import { describe, expect, it } from 'vitest';
import { inventoryPatch } from '../../../src/core/import/inventory-patch.ts';
import { recogniseSheet } from '../../../src/core/import/recognise-sheet.ts';
import { computeInventory } from '../../../src/core/inventory/compute-inventory.ts';
import { setActivities } from '../../../src/core/inventory/set-activity.ts';
import { setCells } from '../../../src/core/inventory/set-cells.ts';
import { setNotations } from '../../../src/core/inventory/set-notation.ts';
import { totalInventory } from '../../../src/core/inventory/total-inventory.ts';
import { composePatch } from '../../../src/core/plan/compose-patch.ts';
import { applyPatch } from '../../../src/core/plan/patch.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { gpcSheets } from '../../../src/core/templates/gpc-layout.ts';
import { guidelineSheets } from '../../../src/core/templates/inventory-layout.ts';
import type { LaidOutSheet } from '../../../src/core/templates/inventory-sheet.ts';
import { type Language, languages } from '../../../src/core/text.ts';
import { proposeSheets } from '../../../src/features/import/propose-sheets.ts';
import { parseAsCategories } from '../../../src/features/import/sheet-choice.ts';
import { readFile } from '../../../src/formats/read-file.ts';
import { fileFromBytes } from '../../../src/formats/source-file.ts';
import { writeSheets } from '../../../src/formats/xlsx/write-sheets.ts';
import { aPlan } from '../../builders/a-plan.ts';

const told = (
  year: number,
  category: string,
  method: string,
  option: string,
  input: string,
  value: number,
  unit: string,
) => ({
  year,
  category,
  method,
  option,
  status: 'reported' as const,
  source: 'Yearbook',
  inputs: [{ input, value, unit }],
});

/** Two years of every kind of line: fuels, single gases, CO2e alone, electricity, shared codes, memo items, sectors. */
function exported(): Plan {
  const empty = aPlan({ year: 2022 }).build();
  const patch = composePatch(empty, 'test', [
    (plan) =>
      setActivities(
        plan,
        [2021, 2022].flatMap((year) => [
          told(year, '1A2c', 'fuel', 'A_raw_coal', 'quantity', year - 1000, 't'),
          told(year, '1A2d', 'direct', 'CO2e', 'emitted', 500.25, 't'),
          told(year, '1A3b1', 'direct', 'CO2', 'emitted', 11, 't'),
          told(year, '1A3b1t', 'direct', 'CO2', 'emitted', 7, 't'),
          told(year, '1A1aW', 'direct', 'CO2', 'emitted', 3, 't'),
          told(year, '4A1', 'direct', 'CH4', 'emitted', 10, 't'),
          told(year, '4D1a', 'direct', 'CH4', 'emitted', 2, 't'),
          told(year, '4D1b', 'direct', 'N2O', 'emitted', 0.5, 't'),
          told(year, '2F1a', 'direct', 'HFCs', 'emitted', 77, 't'),
          told(year, '3B1', 'direct', 'CO2', 'emitted', -40, 't'),
          told(year, '1Ma', 'direct', 'CO2', 'emitted', 9999, 't'),
          told(year, 'E.industry', 'electricity', '', 'use', 15_000, 'MWh'),
          told(year, 'E.urbanHouseholds', 'electricity', '', 'use', 5000, 'MWh'),
        ]),
      ).patch,
    (plan) =>
      setNotations(plan, [
        { year: 2022, category: '1A2a', notation: 'NO', reason: '', place: '' },
        { year: 2022, category: '1A2b', notation: 'NE', reason: 'no survey', place: '' },
        { year: 2022, category: '1A2e', notation: 'IE', reason: '', place: '1A2d' },
      ]).patch,
    (plan) =>
      setCells(plan, [
        { year: 2022, sector: 'agriculture', gas: 'CO2e', value: 123, status: 'reported', source: 'x', note: '' },
      ]).patch,
  ]);
  return applyPatch(empty, patch);
}

async function readBack(sheets: LaidOutSheet[]): Promise<Plan> {
  const bytes = await writeSheets(sheets);
  const { sheets: read } = await readFile(fileFromBytes('inventory.xlsx', bytes), {}, async () => undefined);
  const drafts = read.map((sheet) => {
    const table = { rows: sheet.rows, merged: sheet.merged ?? [] };
    return {
      draftId: sheet.name,
      fileName: 'inventory.xlsx',
      format: 'xlsx',
      name: sheet.name,
      ...table,
      totalRows: sheet.rows.length,
      frames: recogniseSheet(table),
      hidden: false,
      encoding: null,
      encodings: [],
      issues: [],
      template: null,
    };
  });
  let plan: Plan = aPlan({ year: 2022 }).build();
  const context = { gwpSet: 'AR5', plan, told: new Map() } as const;
  const proposed = proposeSheets(drafts, context);
  const taken: string[] = [];
  for (const sheet of drafts) {
    const choice = proposed.get(sheet.draftId);
    if (!choice || choice.target === 'none') continue;
    expect(choice.target, sheet.name).toBe('categories');
    taken.push(sheet.name);
    const mapped = parseAsCategories(sheet, sheet.name, choice, context);
    expect(mapped.leftOut, sheet.name).toEqual([]);
    expect(
      mapped.totals.filter(({ agrees }) => !agrees),
      sheet.name,
    ).toEqual([]);
    plan = applyPatch(plan, inventoryPatch(plan, { ...mapped, source: sheet.name }));
  }
  expect(taken).toHaveLength(2);
  return plan;
}

const layOut = (plan: Plan, language: Language) => {
  const computed = computeInventory(plan, 'AR5');
  return { regionName: '测试区', computed, totals: totalInventory(plan, 'AR5', computed), language };
};

describe.each(languages)('in %s', (language) => {
  const plan = exported();
  const before = layOut(plan, language);

  it('the guideline’s workbook gives every category, gas and total again', async () => {
    const after = layOut(await readBack(guidelineSheets(before)), language);
    for (const year of [2021, 2022]) {
      const was = before.totals.byYear.get(year);
      const is = after.totals.byYear.get(year);
      expect(is?.grossT).toBeCloseTo(was?.grossT ?? Number.NaN, 6);
      expect(is?.landUseT).toBeCloseTo(was?.landUseT ?? Number.NaN, 6);
      for (const [id, category] of before.computed.byYear.get(year)?.byCategory ?? []) {
        const again = after.computed.byYear.get(year)?.byCategory.get(id);
        expect(again?.state, `${id} ${year}`).toBe(category.state);
        if (category.totalT === null) expect(again?.totalT, id).toBeNull();
        else expect(again?.totalT, `${id} ${year}`).toBeCloseTo(category.totalT, 6);
      }
    }
    const noted = after.computed.byYear.get(2022)?.byCategory;
    expect(noted?.get('1A2b')?.notation?.reason).toContain('no survey');
    expect(noted?.get('1A2e')?.notation?.place).toBe('1A2d');
  });

  it('the GPC table gives its totals again', async () => {
    const after = layOut(await readBack(gpcSheets(before)), language);
    for (const year of [2021, 2022]) {
      // Typed by sector, without categories: it has no reference, and the table names it without a number.
      const withoutReference = year === 2022 ? 123 : 0;
      const was = (before.totals.byYear.get(year)?.grossT ?? Number.NaN) - withoutReference;
      expect(after.totals.byYear.get(year)?.grossT).toBeCloseTo(was, 6);
      expect(after.totals.byYear.get(year)?.landUseT).toBeCloseTo(-40, 6);
    }
  });
});
