import { describe, expect, it } from 'vitest';
import { computeInventory } from '../../../src/core/inventory/compute-inventory.ts';
import { setActivities } from '../../../src/core/inventory/set-activity.ts';
import { totalInventory } from '../../../src/core/inventory/total-inventory.ts';
import { applyPatch, invertPatch } from '../../../src/core/plan/patch.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { categoryEdits } from '../../../src/features/inventory/category-edits.ts';
import { categoryCell, categoryRows } from '../../../src/features/inventory/category-grid.ts';
import { categoryOfLabel, readBlock } from '../../../src/features/inventory/pasted-block.ts';
import { aPlan } from '../../builders/a-plan.ts';

const cell = (rowId: string, columnId: string, text: string) => ({ rowId, columnId, text });

function typedInto(plan: Plan, ...typed: ReturnType<typeof cell>[]): Plan {
  const { patch } = categoryEdits(plan, typed, 1);
  return patch ? applyPatch(plan, patch) : plan;
}

function shown(plan: Plan, id: string, year: number) {
  const computed = computeInventory(plan, 'AR5');
  const row = categoryRows(new Set(), null).find((one) => one.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return categoryCell(row, year, computed, totalInventory(plan));
}

describe('what is typed into a category', () => {
  const plan = aPlan().build();

  it('is an amount in the unit of the table', () => {
    const { patch } = categoryEdits(plan, [cell('1A2c', '2022', '12.5')], 1e4);
    const next = patch ? applyPatch(plan, patch) : plan;
    expect(shown(next, '1A2c', 2022)).toMatchObject({ tonnes: 125_000, isReadOnly: false });
    expect(shown(next, '1A2', 2022)).toMatchObject({ tonnes: 125_000, isReadOnly: true });
    expect(shown(next, '1A2', 2022).lacking).toHaveLength(12);
  });

  it('or why there is none: NO is zero in sums, NE and IE have no value', () => {
    const next = typedInto(
      plan,
      cell('2A1', '2022', 'NO'),
      cell('2A2', '2022', 'NE 无统计'),
      cell('2A3', '2022', 'ie 2A4'),
    );
    expect(shown(next, '2A1', 2022)).toMatchObject({ notation: 'NO', tonnes: null });
    expect(shown(next, '2A2', 2022)).toMatchObject({ notation: 'NE', tonnes: null });
    expect(next.categoryNotations.get('2022/2A2')?.reason).toBe('无统计');
    expect(next.categoryNotations.get('2022/2A3')?.place).toBe('2A4');
    expect(shown(next, '2A', 2022).tonnes).toBe(0);
  });

  it('is refused by cell, and the rest of the block stays', () => {
    const change = categoryEdits(
      plan,
      [
        cell('2A1', '2022', 'NE'),
        cell('2A2', '2022', 'IE somewhere'),
        cell('2A3', '2022', 'lots'),
        cell('1A2c', '2022', '-3'),
        cell('3B1', '2022', '-3'),
        cell('1A2d', '2022', '7'),
      ],
      1,
    );
    expect(change.refused.map(({ key }) => key).sort()).toEqual(['1A2c/2022', '2A1/2022', '2A2/2022', '2A3/2022']);
    expect(change.issues.map(({ code }) => code).sort()).toEqual([
      'NEGATIVE_INPUT',
      'NOT_A_NUMBER',
      'PLACE_MISSING',
      'REASON_MISSING',
    ]);
    const next = change.patch ? applyPatch(plan, change.patch) : plan;
    expect([...next.activities.values()].map(({ category }) => category).sort()).toEqual(['1A2d', '3B1']);
  });

  it('takes the place of what was there: a number of a notation, a notation of a number, nothing of both', () => {
    const noted = typedInto(plan, cell('2A1', '2022', 'NO'));
    const valued = typedInto(noted, cell('2A1', '2022', '5'));
    expect(valued.categoryNotations.size).toBe(0);
    expect(shown(valued, '2A1', 2022)).toMatchObject({ tonnes: 5, notation: null });
    const again = typedInto(valued, cell('2A1', '2022', 'NO'));
    expect(again.activities.size).toBe(0);
    expect(again.activityInputs.size).toBe(0);
    const empty = typedInto(typedInto(valued, cell('2A1', '2022', '')), cell('2A1', '2022', ''));
    expect(empty.activities.size + empty.categoryNotations.size + empty.activityInputs.size).toBe(0);
  });

  it('marks a cell as known to be missing, which is not zero', () => {
    const next = typedInto(plan, cell('1A2c', '2022', 'NA'));
    expect(shown(next, '1A2c', 2022)).toMatchObject({ tonnes: null, isMissing: true });
  });

  it('is one step to undo', () => {
    const { patch } = categoryEdits(plan, [cell('2A1', '2022', 'NO'), cell('1A2c', '2022', '3')], 1);
    if (!patch) throw new Error('nothing written');
    const back = applyPatch(applyPatch(plan, patch), invertPatch(patch));
    expect(back.activities.size + back.categoryNotations.size + back.activityInputs.size).toBe(0);
  });

  it('cannot be typed over where activities work it out', () => {
    const draft = {
      year: 2022,
      category: '1A2c',
      method: 'fuel',
      option: 'A_raw_coal',
      status: 'reported',
      source: 'x',
    };
    const { patch } = setActivities(plan, [
      { ...draft, status: 'reported', inputs: [{ input: 'quantity', value: 10, unit: 't' }] },
    ]);
    const next = applyPatch(plan, patch);
    const { isReadOnly, tonnes } = shown(next, '1A2c', 2022);
    expect(isReadOnly).toBe(true);
    // 10 t · 1.9003 t CO2/t of raw coal, and its CH4 and N2O.
    expect(tonnes).toBeGreaterThan(19);
    expect(tonnes).toBeLessThan(19.2);
  });
});

describe('a pasted block', () => {
  const places = {
    rowOf: categoryOfLabel,
    columnOf: (year: number) => (year >= 2020 && year <= 2023 ? String(year) : null),
  };

  it('with headings goes to its own categories and years', () => {
    const read = readBlock(
      [
        ['编码', '名称', '2021年', '2022'],
        ['1.A.2.c', 'Chemicals', '12', 'NO'],
        ['', '水泥', '7', ''],
        ['', '火星', '1', '2'],
      ],
      places,
    );
    expect(read).toEqual({
      kind: 'edits',
      edits: [
        cell('1A2c', '2021', '12'),
        cell('1A2c', '2022', 'NO'),
        cell('2A1', '2021', '7'),
        cell('2A1', '2022', ''),
      ],
      outside: 2,
    });
  });

  it('without headings lands where it is dropped', () => {
    expect(
      readBlock(
        [
          ['1', '2'],
          ['3', '4'],
        ],
        places,
      ),
    ).toEqual({
      kind: 'cells',
      block: [
        ['1', '2'],
        ['3', '4'],
      ],
    });
  });

  it('with decimal commas is read by the block as a whole', () => {
    expect(
      readBlock(
        [
          ['1.234,5', '12,5'],
          ['1.234', 'NO'],
        ],
        places,
      ),
    ).toEqual({
      kind: 'cells',
      block: [
        ['1234.5', '12.5'],
        ['1234', 'NO'],
      ],
    });
    expect(readBlock([['1,234', '12.5']], places)).toEqual({ kind: 'cells', block: [['1,234', '12.5']] });
  });
});
