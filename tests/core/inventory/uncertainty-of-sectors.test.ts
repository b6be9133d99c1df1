import { expect, it } from 'vitest';
import { type CellDraft, setCells } from '../../../src/core/inventory/set-cells.ts';
import { uncertaintyOfSectors } from '../../../src/core/inventory/uncertainty-of-sectors.ts';
import { applyPatch } from '../../../src/core/plan/patch.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { aPlan } from '../../builders/a-plan.ts';

interface ACell extends Pick<CellDraft, 'sector' | 'gas' | 'value'> {
  readonly pct: number | null;
}

function planWith(cells: readonly ACell[]): Plan {
  const plan = aPlan().build();
  const drafts = cells.map(({ pct, ...cell }) => ({
    ...cell,
    year: 2024,
    status: 'reported' as const,
    source: 'test',
    uncertaintyPct: pct,
  }));
  return applyPatch(plan, setCells(plan, drafts).patch);
}

it('of one gas it is that of its cell', () => {
  const plan = planWith([
    { sector: 'waste', gas: 'CO2', value: 900, pct: 5 },
    { sector: 'industry', gas: 'CO2e', value: 400, pct: 7 },
  ]);
  const { sectors, issues } = uncertaintyOfSectors(plan, 2024);
  expect(sectors.find(({ sector }) => sector === 'industry')).toEqual({
    sector: 'industry',
    tonnes: 400,
    halfWidthPct: 7,
  });
  expect(sectors.find(({ sector }) => sector === 'waste')).toEqual({ sector: 'waste', tonnes: 900, halfWidthPct: 5 });
  expect(issues).toEqual([]);
});

it('of two gases the squares add up, by their CO2e', () => {
  const plan = planWith([
    { sector: 'agriculture', gas: 'CO2', value: 300, pct: 10 },
    { sector: 'agriculture', gas: 'CH4', value: 10, pct: 40 },
  ]);
  const [only] = uncertaintyOfSectors(plan, 2024).sectors;
  const methaneT = only!.tonnes - 300;
  expect(methaneT).toBeGreaterThan(200);
  expect(only!.halfWidthPct).toBeCloseTo(Math.hypot(10 * 300, 40 * methaneT) / only!.tonnes, 10);
});

it('a cell that tells no uncertainty is not certain: the sector is named', () => {
  const plan = planWith([{ sector: 'energy', gas: 'CO2e', value: 50, pct: null }]);
  const { sectors, issues } = uncertaintyOfSectors(plan, 2024);
  expect(sectors).toEqual([{ sector: 'energy', tonnes: 50, halfWidthPct: 0 }]);
  expect(issues).toEqual([
    { code: 'TOTAL_UNCERTAINTY_UNKNOWN', severity: 'warn', count: 1, detail: { sector: 'energy' } },
  ]);
});

it('a year without an inventory has no sectors', () => {
  expect(uncertaintyOfSectors(planWith([]), 2019)).toEqual({ sectors: [], issues: [] });
});
