import { describe, expect, it } from 'vitest';
import { inventoryShares } from '../../../src/core/inventory/inventory-shares.ts';
import { setCells } from '../../../src/core/inventory/set-cells.ts';
import { totalChanges } from '../../../src/core/inventory/total-change.ts';
import { totalInventory } from '../../../src/core/inventory/total-inventory.ts';
import { applyPatch } from '../../../src/core/plan/patch.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import type { GasId, SectorId } from '../../../src/core/plan/tables.ts';
import { aPlan } from '../../builders/a-plan.ts';

type Told = readonly [year: number, sector: SectorId, gas: GasId, value: number | null];

const withCells = (cells: readonly Told[]): Plan =>
  cells.reduce(
    (plan, [year, sector, gas, value]) =>
      applyPatch(plan, setCells(plan, [{ year, sector, gas, value, status: 'reported', source: '' }]).patch),
    aPlan().build(),
  );
const totalsOf = (cells: readonly Told[]) => totalInventory(withCells(cells), 'AR5');

describe('shares', () => {
  it('of sectors and gases are of the gross total, largest first, land use apart', () => {
    const totals = totalsOf([
      [2020, 'energy', 'CO2', 600],
      [2020, 'waste', 'CH4', 10],
      [2020, 'transport', 'CO2', 120],
      [2020, 'landUse', 'CO2', -50],
    ]);
    const { sectors, gases, missing } = inventoryShares(totals.byYear.get(2020)!);
    // 600 + 120 + 10 · 28 = 1,000
    expect(sectors.map(({ id, share }) => [id, share])).toEqual([
      ['energy', 0.6],
      ['waste', 0.28],
      ['transport', 0.12],
    ]);
    expect(gases.map(({ id, tCo2e, share }) => [id, tCo2e, share])).toEqual([
      ['CO2', 720, 0.72],
      ['CH4', 280, 0.28],
    ]);
    expect(missing).toEqual(['industry', 'buildings', 'agriculture', 'electricity']);
  });

  it('of a total of zero, or of none, are unknown', () => {
    const zero = inventoryShares(totalsOf([[2020, 'energy', 'CO2', 0]]).byYear.get(2020)!);
    expect(zero.sectors.map(({ share }) => share)).toEqual([null]);
    const none = inventoryShares(totalsOf([[2020, 'landUse', 'CO2', -5]]).byYear.get(2020)!);
    expect(none).toMatchObject({ sectors: [], gases: [] });
  });
});

describe('changes of totals', () => {
  const totals = totalsOf([
    [2015, 'energy', 'CO2', 500],
    [2020, 'energy', 'CO2', 400],
    [2015, 'landUse', 'CO2', -10],
    [2020, 'landUse', 'CO2', -20],
    [2020, 'waste', 'CO2e', 50],
    [2020, 'energy', 'CH4', null],
  ]);
  const change = (id: string) => totalChanges(totals, 2015, 2020).find((one) => one.id === id);

  it('are of gross, net and every sector, absolute and relative', () => {
    expect(change('energy')).toMatchObject({
      baseT: 500,
      endT: 400,
      changeT: -100,
      relative: -0.2,
      isIncomplete: true,
    });
    expect(change('gross')).toMatchObject({ baseT: 500, endT: 450, changeT: -50, relative: -0.1, isIncomplete: true });
    expect(change('net')).toMatchObject({ baseT: 490, endT: 430, changeT: -60 });
  });

  it('are not told relative to a removal, and not at all where a year is unknown', () => {
    expect(change('landUse')).toMatchObject({ changeT: -10, relative: null });
    expect(change('waste')).toMatchObject({ baseT: null, endT: 50, changeT: null, relative: null });
    expect(totalChanges(totals, 1999, 2020).every(({ changeT }) => changeT === null)).toBe(true);
  });
});
