/** The inventory of many years worked out whole, and again after one edit; Monte Carlo of it. */
import { computeInventory } from '../../src/core/inventory/compute-inventory.ts';
import { totalInventory } from '../../src/core/inventory/total-inventory.ts';
import { applyPatch, editPlan } from '../../src/core/plan/patch.ts';
import { type Bench, type Figure, median } from './bench.ts';
import { aLargeInventory } from './large-inventory.ts';

const REPEATS = 21;

export const inventory: Bench = {
  name: 'inventory',
  question: '20 years × 150 categories × 7 gases, by methods of the registry, whole and after one edit',
  async run() {
    const plan = aLargeInventory();
    const gasValues = [...computeInventory(plan, 'AR5').byYear.values()]
      .flatMap(({ byActivity }) => [...byActivity.values()])
      .reduce((sum, { tonnes }) => sum + Object.keys(tonnes ?? {}).length, 0);
    const whole: number[] = [];
    const edit: number[] = [];
    const gwp: number[] = [];
    let before = computeInventory(plan, 'AR5');
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      let began = performance.now();
      before = computeInventory(plan, 'AR5');
      totalInventory(plan, 'AR5', before);
      whole.push(performance.now() - began);
      const record = [...plan.activityInputs.values()][repeat * 97]!;
      const edited = applyPatch(
        plan,
        editPlan(plan, 'test', (change) => change.put('activityInputs', { ...record, value: record.value + 1 })),
      );
      began = performance.now();
      const after = computeInventory(edited, 'AR5', before);
      totalInventory(edited, 'AR5', after);
      edit.push(performance.now() - began);
      began = performance.now();
      totalInventory(plan, 'AR6', computeInventory(plan, 'AR6', before));
      gwp.push(performance.now() - began);
    }
    const figures: Figure[] = [
      { what: 'activities', value: plan.activities.size, unit: '' },
      { what: 'values of a gas', value: gasValues, unit: '' },
      { what: 'inputs told', value: plan.activityInputs.size, unit: '' },
      { what: 'whole, with totals', value: median(whole), unit: 'ms', target: '≤ 20' },
      { what: "one cell's dependents, with totals", value: median(edit), unit: 'ms', target: '≤ 2' },
      { what: 'another set of potentials', value: median(gwp), unit: 'ms' },
    ];
    return figures;
  },
};
