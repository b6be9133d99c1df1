/**
 * Where does a sector's total come from? (clause 5.1 a; methods 0.2, 2.1)
 *
 *   sector total = Σ gases  t of gas · GWP of the plan's set          t CO2e
 *   a gas worked out from activities = Σ categories
 *
 * The same cells as `total-inventory.ts` counts. A gas or category that is missing is told as a doubt of the total and is
 * no part of the sum. Leaves out: how a category is worked out from its activities, which its own screen tells.
 */
import { gwpOf } from '../factors/gwp.ts';
import { computedInventory } from '../inventory/compute-inventory.ts';
import { gasOf } from '../inventory/gases.ts';
import { totalInventory } from '../inventory/total-inventory.ts';
import type { Plan } from '../plan/plan.ts';
import { settingsOf } from '../plan/plan.ts';
import type { GasId, SectorId, Settings, Tables } from '../plan/tables.ts';
import { type Doubt, given, made, type Step, type StepHome } from './step.ts';

/** What a gas of a sector and year is asked by. */
interface GasCell {
  readonly sector: SectorId;
  readonly gas: GasId;
  readonly year: number;
}

/** Where the inventory has no value the step has neither value nor parts. */
export function explainInventory(plan: Plan, sector: SectorId, year: number): Step {
  const { gwpSet } = settingsOf(plan);
  const told = totalInventory(plan, gwpSet).byYear.get(year)?.bySector.get(sector);
  const about = { sector, year, gwpSet };
  if (!told || told.totalT === null) return given('inventory', null, 't', { about });
  const parts = [...told.co2eByGas].map(([gas, co2eT]) => {
    const cell = { sector, gas, year };
    return told.workedOutGases.includes(gas)
      ? workedOutGas(plan, cell, gwpSet)
      : typedGas(firstCell(plan, cell), cell, gwpSet, co2eT);
  });
  const doubts: Doubt[] = [
    ...(told.missingGases.length > 0 ? (['gasesMissing'] as const) : []),
    ...(told.missingCategories.length > 0 ? (['categoriesMissing'] as const) : []),
  ];
  return made('inventory', 'sum', 't', parts, { about, ...(doubts.length > 0 ? { doubts } : {}) });
}

function homeOf(cell: GasCell): StepHome {
  return { kind: 'inventoryCell', ...cell };
}

function workedOutGas(plan: Plan, cell: GasCell, gwpSet: Settings['gwpSet']): Step {
  const { sector, gas, year } = cell;
  const categories = [...(computedInventory(plan, gwpSet).byYear.get(year)?.byCategory.values() ?? [])];
  const parts = categories.flatMap(({ category, co2eByGas, activities }) => {
    const tonnes = co2eByGas.get(gas);
    if (category.sector !== sector || category.isMemo || tonnes === undefined) return [];
    return [given('category', tonnes, 't', { about: { category: category.id, count: activities.length } })];
  });
  return made('gas', 'sum', 't', parts, { about: cell, home: homeOf(cell) });
}

/** `co2eT`: as the total counts it. */
function typedGas(record: Tables['inventory'], cell: GasCell, gwpSet: Settings['gwpSet'], co2eT: number): Step {
  const { gas } = cell;
  const { inCo2e } = gasOf(gas);
  const { status, source, uncertaintyPct, note } = record;
  const amount = given('inventoryCell', record.value, inCo2e ? 't' : 'tGas', {
    about: cell,
    home: homeOf(cell),
    ...{ status, source, uncertaintyPct, note },
  });
  if (inCo2e) return amount;
  const potential = given('gwp', gwpOf(gas, gwpSet), '1', {
    about: { gas, gwpSet },
    home: { kind: 'factor', id: `gwp_${gwpSet}_${gas}` },
  });
  const step = made('gas', 'product', 't', [amount, potential], { about: cell });
  if (step.value === null || Math.abs(step.value - co2eT) > 1e-9 * Math.abs(co2eT)) {
    throw new Error(`${gas} of ${cell.sector} in ${cell.year} is ${co2eT} t CO2e, its cell makes ${step.value}`);
  }
  return step;
}

/** Of two records for one cell the first stands, as in the totals. */
function firstCell(plan: Plan, { sector, gas, year }: GasCell): Tables['inventory'] {
  for (const cell of plan.inventory.values()) {
    if (cell.sector === sector && cell.gas === gas && cell.year === year) return cell;
  }
  throw new Error(`no record of ${gas} of ${sector} in ${year}`);
}
