/** The inventory of many years worked out whole, and again after one edit; Monte Carlo of it. */
import { computeInventory } from '../../src/core/inventory/compute-inventory.ts';
import { inventoryUncertainty, uncertainParts } from '../../src/core/inventory/inventory-uncertainty.ts';
import { totalInventory } from '../../src/core/inventory/total-inventory.ts';
import { applyPatch, editPlan } from '../../src/core/plan/patch.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import { jobContext } from '../../src/workers/job-context.ts';
import { simulateInventory } from '../../src/workers/jobs/simulate-inventory.job.ts';
import { type Bench, type Figure, median } from './bench.ts';
import { aLargeInventory } from './large-inventory.ts';

const REPEATS = 21;

export const inventory: Bench = {
  name: 'inventory',
  question: '20 years × 150 categories × 7 gases by methods of the registry, whole and after one edit; Monte Carlo',
  async run() {
    const figures: Figure[] = [];
    for (const everyGas of [false, true]) figures.push(...compute(aLargeInventory(everyGas), everyGas));
    const computed = computeInventory(aLargeInventory(false), 'AR5');
    const parts = uncertainParts(inventoryUncertainty(computed, 2004, 2023).lines);
    const seconds: number[] = [];
    for (let repeat = 0; repeat < 5; repeat++) {
      const began = performance.now();
      await simulateInventory({ parts }, jobContext());
      seconds.push((performance.now() - began) / 1000);
    }
    figures.push({
      what: `Monte Carlo, 10,000 runs of ${parts.length} parts`,
      value: median(seconds),
      unit: 's',
      target: '≤ 1',
    });
    return figures;
  },
};

function compute(plan: Plan, everyGas: boolean): Figure[] {
  const inputs = [...plan.activityInputs.values()];
  const whole: number[] = [];
  const wholeCpu: number[] = [];
  const edit: number[] = [];
  const otherSet: number[] = [];
  let before = computeInventory(plan, 'AR5');
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    let began = performance.now();
    const used = process.cpuUsage();
    before = computeInventory(plan, 'AR5');
    totalInventory(plan, 'AR5', before);
    whole.push(performance.now() - began);
    const { user, system } = process.cpuUsage(used);
    wholeCpu.push((user + system) / 1000);
    const record = inputs[repeat * 97]!;
    const edited = applyPatch(
      plan,
      editPlan(plan, 'test', (change) => change.put('activityInputs', { ...record, value: record.value + 1 })),
    );
    began = performance.now();
    totalInventory(edited, 'AR5', computeInventory(edited, 'AR5', before));
    edit.push(performance.now() - began);
    began = performance.now();
    totalInventory(plan, 'AR6', computeInventory(plan, 'AR6', before));
    otherSet.push(performance.now() - began);
  }
  const name = `${plan.activities.size} activities${everyGas ? ', a record for every gas' : ''}`;
  const target = (text: string) => (everyGas ? {} : { target: text });
  return [
    { what: `${name}: whole, with totals`, value: median(whole), unit: 'ms', ...target('≤ 20') },
    { what: `${name}: whole, processor time`, value: median(wholeCpu), unit: 'ms' },
    { what: `${name}: whole, best of ${REPEATS}`, value: Math.min(...whole), unit: 'ms' },
    { what: `${name}: one cell's dependents, with totals`, value: median(edit), unit: 'ms', ...target('≤ 2') },
    { what: `${name}: another set of potentials`, value: median(otherSet), unit: 'ms' },
  ];
}
