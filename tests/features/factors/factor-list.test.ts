import { describe, expect, it } from 'vitest';
import { setFactor } from '../../../src/core/factors/set-factor.ts';
import { computeInventory } from '../../../src/core/inventory/compute-inventory.ts';
import { finishYear } from '../../../src/core/inventory/finish-year.ts';
import { applyPatch } from '../../../src/core/plan/patch.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { factorRows, foundFactors, takenFactors } from '../../../src/features/factors/factor-list.ts';
import { aPlan } from '../../builders/a-plan.ts';
import { activity, withActivities } from '../../builders/activities.ts';

const place = { gridRegion: 'Guangdong', sinkRateCity: 'Guangzhou' };
const base = withActivities(aPlan().build(), [
  activity('e', 2023, 'E.industry', 'electricity', 'Guangdong', { use: [1000, 'MWh'] }),
]);
const rowsOf = (plan: Plan, year = 2023) => {
  const computed = computeInventory(plan, 'AR5');
  return factorRows(computed.around.untold.factors, year, place, computed.byYear.get(year));
};
const grid = (plan: Plan, year?: number) => rowsOf(plan, year).find(({ id }) => id === 'grid/Guangdong');
const own = { factor: 'grid/Guangdong', year: null, value: 0.3, unit: 'tCO2/MWh', source: 'meter', note: '' };

describe('the list of factors', () => {
  it('has the grid as one yearly series and every other row once', () => {
    const ids = rowsOf(base).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('clinker');
    expect(ids).not.toContain('grid_guangdong_2023');
    expect(ids).toContain('grid_national_residual_2023');
    expect(grid(base)).toMatchObject({ now: { value: 0.4419, mark: 'V' }, isUsed: true });
    expect(grid(base)?.units).toContain('tCO2/MWh');
  });

  it('lets be replaced only what the inventory takes', () => {
    const rows = rowsOf(base);
    const taken = takenFactors(place);
    for (const { id, units } of rows) {
      expect(units.length > 0, id).toBe(taken.has(id) || id.startsWith('grid_national_residual_'));
    }
    expect(rows.find(({ id }) => id === 'pv_roof.usable')?.units).toEqual([]);
  });

  it('shows the value of the plan, and in a finished year the one it kept', () => {
    const changed = applyPatch(base, setFactor(base, { ...own, uncertaintyPct: 3 }));
    expect(grid(changed)?.now).toMatchObject({ value: 0.3, mark: 'own', uncertaintyPct: 3 });
    const finished = applyPatch(base, finishYear(base, 2023, computeInventory(base, 'AR5')));
    const later = applyPatch(finished, setFactor(finished, { ...own, uncertaintyPct: null }));
    expect(grid(later)?.now).toMatchObject({ value: 0.4419, origin: 'kept' });
    expect(grid(later, 2022)?.now).toMatchObject({ value: 0.3, origin: 'own' });
  });

  it('is searched in both languages and narrowed by the switch', () => {
    const rows = rowsOf(base);
    expect(foundFactors(rows, 'used', '').map(({ id }) => id)).toEqual(['grid/Guangdong']);
    expect(foundFactors(rows, 'all', '电力排放因子 广东').map(({ id }) => id)).toContain('grid/Guangdong');
    expect(foundFactors(rows, 'all', 'CLINKER tCO2/t').map(({ id }) => id)).toContain('clinker');
    expect(foundFactors(rows, 'all', 'no such thing')).toEqual([]);
    expect(foundFactors(rows, 'own', '')).toEqual([]);
    expect(foundFactors(rows, 'replaceable', '').length).toBeLessThan(foundFactors(rows, 'all', '').length);
  });
});
