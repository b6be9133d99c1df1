import { describe, expect, it } from 'vitest';
import { totalInventory } from '../../../src/core/inventory/total-inventory.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import type { GasId, SectorId } from '../../../src/core/plan/tables.ts';
import {
  cellsByKey,
  inventoryCell,
  inventoryRows,
  inventoryYears,
} from '../../../src/features/inventory/inventory-grid.ts';
import { inventoryHeadline } from '../../../src/features/inventory/inventory-headline.ts';
import { aPlan } from '../../builders/a-plan.ts';

function withCells(...cells: [SectorId, GasId, number, number | null][]): Plan {
  let plan = aPlan({ gwpSet: 'AR5' });
  for (const [i, [sector, gas, year, value]] of cells.entries()) {
    plan = plan.with('inventory', {
      id: `c${i}`,
      year,
      sector,
      gas,
      value,
      status: value === null ? 'missing' : 'reported',
      source: '',
      uncertaintyPct: null,
      note: '',
    });
  }
  return plan.build();
}

function cellOf(plan: Plan, id: string, year: number) {
  const row = [...inventoryRows('gases'), ...inventoryRows('sectors')].find((one) => one.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return inventoryCell(row, year, cellsByKey(plan), totalInventory(plan));
}

describe('the inventory as a grid', () => {
  it('has the gross total before land use and the net total after it', () => {
    const ids = inventoryRows('sectors').map((row) => row.id);
    expect(ids.slice(-3)).toEqual(['gross', 'landUse/CO2e', 'net']);
  });

  it('sums a sector told by gas, and does not let it be typed over', () => {
    // 100 t CO2 + 1 t CH4 · 28 (AR5) = 128 t CO2e
    const plan = withCells(['waste', 'CO2', 2024, 100], ['waste', 'CH4', 2024, 1]);
    expect(cellOf(plan, 'waste/CO2e', 2024)).toMatchObject({ tonnes: 128, isWorkedOut: true });
    expect(cellOf(plan, 'waste/CH4', 2024)).toMatchObject({ tonnes: 1, isWorkedOut: false });
  });

  it('names the sectors a total lacks and never counts them as zero', () => {
    const plan = withCells(['industry', 'CO2e', 2024, 10]);
    const gross = cellOf(plan, 'gross', 2024);
    expect(gross.tonnes).toBe(10);
    expect(gross.missing).toEqual(['energy', 'buildings', 'transport', 'waste', 'agriculture', 'electricity']);
    expect(cellOf(plan, 'net', 2024)).toMatchObject({ tonnes: null });
    expect(cellOf(plan, 'gross', 2020)).toMatchObject({ tonnes: null, isWorkedOut: true });
  });

  it('shows every year between the first and the last, and at least five', () => {
    expect(inventoryYears([], 2024, [])).toEqual([2020, 2021, 2022, 2023, 2024]);
    expect(inventoryYears([2015, 2024], 2024, [2013])).toHaveLength(12);
    expect(inventoryYears([2030], 2024, [])).toEqual([2026, 2027, 2028, 2029, 2030]);
  });
});

describe('the headline', () => {
  const complete = (year: number, tonnes: number) =>
    (['energy', 'industry', 'buildings', 'transport', 'waste', 'agriculture', 'electricity'] as const).map(
      (sector): [SectorId, GasId, number, number] => [sector, 'CO2e', year, tonnes],
    );

  it('compares only years that are complete', () => {
    const both = totalInventory(withCells(...complete(2023, 10), ...complete(2024, 11)));
    expect(inventoryHeadline(both, 2024)).toMatchObject({ year: 2024, grossT: 77 });
    expect(inventoryHeadline(both, 2024).changeShare).toBeCloseTo(0.1, 12);
    const gap = totalInventory(withCells(...complete(2023, 10).slice(1), ...complete(2024, 11)));
    expect(inventoryHeadline(gap, 2024).changeShare).toBeNull();
  });

  it('falls back to the last year when the year looked at has no cell', () => {
    expect(inventoryHeadline(totalInventory(withCells(...complete(2022, 1))), 2030).year).toBe(2022);
    expect(inventoryHeadline(totalInventory(withCells()), 2024)).toMatchObject({ year: null, grossT: null });
  });
});
