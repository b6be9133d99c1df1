/**
 * Where does a sector's total come from? (clause 5.1 a; methods 0.2, 2.1)
 *
 *   sector total = Σ gases  t of gas · GWP of the plan's set          t CO2e
 *
 * The same cells as `total-inventory.ts` counts: of two records for one cell the first; gases before a CO2e cell. A
 * gas that is missing is told as a doubt of the total and is not part of the sum.
 */
import { gwpOf } from '../factors/gwp.ts';
import { gasOf } from '../inventory/gases.ts';
import { totalInventory } from '../inventory/total-inventory.ts';
import type { Plan } from '../plan/plan.ts';
import { settingsOf } from '../plan/plan.ts';
import type { GasId, SectorId, Settings, Tables } from '../plan/tables.ts';
import { given, made, type Step } from './step.ts';

/** Null where the inventory has no value: then the step's value is null too, and it has no parts. */
export function explainInventory(plan: Plan, sector: SectorId, year: number): Step {
  const { gwpSet } = settingsOf(plan);
  const told = totalInventory(plan, gwpSet).byYear.get(year)?.bySector.get(sector);
  const about = { sector, year, gwpSet };
  if (!told || told.totalT === null) return given('inventory', null, 't', { about });
  const parts = [...told.co2eByGas].map(([gas, co2eT]) => explainGas(plan, sector, gas, year, gwpSet, co2eT));
  const doubts = told.missingGases.length > 0 ? { doubts: ['gasesMissing'] as const } : {};
  return made('inventory', 'sum', 't', parts, { about, ...doubts });
}

function explainGas(
  plan: Plan,
  sector: SectorId,
  gas: GasId,
  year: number,
  gwpSet: Settings['gwpSet'],
  co2eT: number,
): Step {
  const cell = firstCell(plan, sector, gas, year);
  const inCo2e = gasOf(gas).inCo2e;
  const about = { sector, gas, year };
  const amount = given('inventoryCell', cell?.value ?? null, inCo2e ? 't' : 'tGas', {
    about,
    home: { kind: 'inventoryCell', sector, gas, year },
    ...(cell ? { status: cell.status, source: cell.source, uncertaintyPct: cell.uncertaintyPct, note: cell.note } : {}),
  });
  const potential = given('gwp', gwpOf(gas, gwpSet), '1', {
    about: { gas, gwpSet },
    home: { kind: 'factor', id: `gwp_${gwpSet}_${gas}` },
  });
  const step = inCo2e ? amount : made('gas', 'product', 't', [amount, potential], { about });
  // A cell that was worked out has no record that says as much: it stands for itself.
  const isTyped = step.value !== null && Math.abs(step.value - co2eT) <= 1e-9 * Math.abs(co2eT);
  return isTyped ? step : given('gas', co2eT, 't', { about, home: { kind: 'inventoryCell', sector, gas, year } });
}

function firstCell(plan: Plan, sector: SectorId, gas: GasId, year: number): Tables['inventory'] | null {
  for (const cell of plan.inventory.values()) {
    if (cell.sector === sector && cell.gas === gas && cell.year === year) return cell;
  }
  return null;
}
