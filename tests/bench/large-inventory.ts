/** A plan of 20 years with 150 lines a year by the usual method of each category; with `everyGas` each has a value for all seven gases. */

import { methodUnit } from '../../src/core/inventory/activity-units.ts';
import { leafCategories } from '../../src/core/inventory/categories.ts';
import { inputsOf } from '../../src/core/inventory/method-shapes.ts';
import { methodOf } from '../../src/core/inventory/methods/index.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import { aPlan } from '../builders/a-plan.ts';
import { activity, type ToldActivity, withActivities } from '../builders/activities.ts';

const YEARS = 20;
const CATEGORIES = 150;
const place = { gridRegion: 'Guangdong', sinkRateCity: 'Guangzhou' };
const GASES = ['CO2', 'CH4', 'N2O', 'HFCs', 'PFCs', 'SF6', 'NF3'];

export function aLargeInventory(everyGas: boolean): Plan {
  const told: ToldActivity[] = [];
  for (let y = 0; y < YEARS; y++) {
    const year = 2004 + y;
    for (let c = 0; c < CATEGORIES; c++) {
      const category = leafCategories[c % leafCategories.length]!;
      const label = c < leafCategories.length ? '' : 'second';
      const method = methodOf(category.methods[0]!)!;
      const option = method.options[(c * 7) % Math.max(1, method.options.length)]?.id ?? '';
      const inputs = Object.fromEntries(
        inputsOf(method, option, category, place)
          .filter(({ factor, optional }) => factor === null && !optional)
          .map(({ id, kind, max }) => [id, [max === 1 ? 0.5 : 1000 + c + y, methodUnit(kind)] as const]),
      );
      told.push(activity(`${year}-${c}`, year, category.id, method.id, option, inputs, { label }));
      // The gases the method does not give, so that every category has seven values.
      for (const gas of everyGas ? GASES.slice(category.gases.length) : []) {
        told.push(activity(`${year}-${c}-${gas}`, year, category.id, 'direct', gas, { emitted: [1, 't'] }, { label }));
      }
    }
  }
  return withActivities(aPlan().build(), told);
}
