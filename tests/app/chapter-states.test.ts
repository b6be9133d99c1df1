import { expect, it } from 'vitest';
import { chapterStates } from '../../src/app/chapter-states.ts';
import { sectors } from '../../src/core/inventory/sectors.ts';
import { emptyPlan } from '../../src/core/plan/plan.ts';
import type { Tables } from '../../src/core/plan/tables.ts';
import { aPlan } from '../builders/a-plan.ts';

const cell = (sector: Tables['inventory']['sector'], value: number | null): Tables['inventory'] => ({
  id: sector,
  year: 2024,
  sector,
  gas: 'CO2e',
  value,
  status: value === null ? 'missing' : 'reported',
  source: '',
  uncertaintyPct: null,
  note: '',
});

it('is open everywhere without a plan and in an empty one', () => {
  for (const plan of [emptyPlan(), aPlan().build()]) {
    expect(Object.values(chapterStates(plan)).every((state) => state === 'open')).toBe(true);
  }
});

it('calls chapter 5 done only when every sector of the year has a value, land use included', () => {
  const missingOne = sectors.reduce(
    (plan, { id }) => plan.with('inventory', cell(id, id === 'landUse' ? null : 10)),
    aPlan({ year: 2024 }),
  );
  expect(chapterStates(missingOne.build()).inventory).toBe('partly');
  expect(chapterStates(missingOne.with('inventory', cell('landUse', -3)).build()).inventory).toBe('met');
});

it('calls chapter 3 begun with a boundary alone', () => {
  expect(chapterStates(aPlan().withLayer('b', { role: 'boundary' }).build()).eligibility).toBe('partly');
});
