import { expect, it } from 'vitest';
import { potentialFromPlan } from '../../../src/core/drivers/potential-from-plan.ts';
import {
  addAbatementStep,
  sectorPotential,
  setAbatementStep,
  setPotential,
} from '../../../src/core/drivers/sector-potential.ts';
import { totalInventory } from '../../../src/core/inventory/total-inventory.ts';
import type { Patch } from '../../../src/core/plan/patch.ts';
import { applyPatch } from '../../../src/core/plan/patch.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { aPlan } from '../../builders/a-plan.ts';

const having = (plan: Plan, ...actions: readonly ((plan: Plan) => Patch)[]) =>
  actions.reduce((current, action) => applyPatch(current, action(current)), plan);

const inputs = { activity: 1000, intensityNow: 5, bestIntensity: 3 };
const whole = having(
  aPlan().build(),
  (plan) => setPotential(plan, 'buildings', { ...inputs, carbonPricePerT: 100, uptakeShare: 0.5, siteShare: 0.8 }),
  (plan) => addAbatementStep(plan, 'buildings'),
  (plan) => setAbatementStep(plan, [...plan.abatementSteps.keys()][0] ?? '', { savingT: 600, costPerT: 80 }),
  (plan) => addAbatementStep(plan, 'buildings'),
  (plan) => setAbatementStep(plan, [...plan.abatementSteps.keys()][1] ?? '', { savingT: 900, costPerT: 140 }),
);

it('by hand: 2000 t technical, 600 t pay, 240 t are realisable', () => {
  const potential = sectorPotential(whole, 'buildings');
  expect(potential).toMatchObject({ technicalT: 2000, economicT: 600, missing: [], refused: null, stepsExceed: false });
  expect(potential.realisableT).toBeCloseTo(240, 12);
  expect(sectorPotential(whole, 'industry').technicalT).toBeNull();
});

it('leaves unknown what an input is missing for, and names it', () => {
  const noPrice = having(whole, (plan) => setPotential(plan, 'buildings', { carbonPricePerT: null }));
  expect(sectorPotential(noPrice, 'buildings')).toMatchObject({ technicalT: 2000, economicT: null, realisableT: null });
  const noUptake = having(whole, (plan) => setPotential(plan, 'buildings', { uptakeShare: null }));
  expect(sectorPotential(noUptake, 'buildings')).toMatchObject({
    economicT: 600,
    realisableT: null,
    missing: ['uptakeShare'],
  });
  const noBest = having(whole, (plan) => setPotential(plan, 'buildings', { bestIntensity: null }));
  expect(sectorPotential(noBest, 'buildings').technicalT).toBeNull();
  const unnamed = having(whole, (plan) => addAbatementStep(plan, 'buildings'));
  expect(sectorPotential(unnamed, 'buildings').missing).toEqual(['steps']);
});

it('refuses a negative figure with its code and tells when the steps save more than the gap', () => {
  const negative = having(whole, (plan) => setPotential(plan, 'buildings', { activity: -1 }));
  expect(sectorPotential(negative, 'buildings')).toMatchObject({ refused: 'NEGATIVE_INPUT', technicalT: null });
  const small = having(whole, (plan) => setPotential(plan, 'buildings', { activity: 100 }));
  expect(sectorPotential(small, 'buildings')).toMatchObject({ technicalT: 200, economicT: 200, stepsExceed: true });
});

it('names every number that has no source, and takes what the plan knows with its own', () => {
  const told = having(whole, (plan) =>
    setPotential(plan, 'buildings', {
      activitySource: 'yearbook',
      benchmarkSource: 'GB/T 51161',
      carbonPriceSource: ' ',
      uptakeSource: 'survey',
    }),
  );
  expect(sectorPotential(told, 'buildings').withoutSource).toEqual(['carbonPricePerT', 'siteShare', 'steps']);
  expect(sectorPotential(told, 'industry').withoutSource).toEqual([]);
});

it('takes activity and intensity of the last year that has both, and no money', () => {
  const plan = aPlan()
    .withInventory(2022, 'transport', 9000)
    .withInventory(2023, 'transport', 10_000)
    .withInventory(2023, 'agriculture', 500)
    .withStatistic('vehicles.cars', 2022, 3)
    .withStatistic('vehicles.cars', 2023, 4)
    .withStatistic('vehicles.cars', 2024, 5)
    .withStatistic('gdp.primary', 2023, 5)
    .build();
  const totals = totalInventory(plan);
  expect(potentialFromPlan(plan, totals, 'transport')).toEqual({
    year: 2023,
    series: 'vehicles.cars',
    unit: '万辆',
    activity: 4,
    intensity: 2500,
  });
  expect(potentialFromPlan(plan, totals, 'agriculture')).toBeNull();
  expect(potentialFromPlan(plan, totals, 'waste')).toBeNull();
});
