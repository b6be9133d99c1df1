/** What the cells of a year or scenario are worked out from. */
import type { InventoryTotals } from '../core/inventory/total-inventory.ts';
import type { SiteGroup } from '../core/measures/site-group.ts';
import type { Plan } from '../core/plan/plan.ts';
import { scenarioOf } from '../core/scenario/index.ts';
import type { ScenarioGround } from '../core/scenario/scenario.ts';
import type { CellsOfYearInput } from '../workers/jobs/cells-of-year.job.ts';
import type { SideChoice } from './compared-side.ts';
import { attributionInput, hotSpotsInput } from './result-inputs.ts';
import type { HotSpotSettings } from './workbench-store.ts';

/** What the years after the inventory rest on. */
export interface Futures {
  readonly ground: ScenarioGround;
  /** Sites of the measures, and where the worker keeps which features they are. */
  readonly groups: readonly SiteGroup[];
  readonly sitesId: string | null;
}

/** Null where there is no inventory of that year, no cells to put it into, or nothing a future could rest on. */
export function yearCellsInput(
  plan: Plan,
  settings: HotSpotSettings,
  { year, scenario }: SideChoice,
  futures: Futures | null,
): CellsOfYearInput | null {
  if (scenario !== null && futures === null) return null;
  const patternYear = scenario === null || futures === null ? year : futures.ground.baseYear;
  const thatYear: Plan = {
    ...plan,
    settings: new Map([...plan.settings].map(([id, record]) => [id, { ...record, year: patternYear }])),
  };
  const attribution = attributionInput(thatYear, settings.electricityView);
  const cells = hotSpotsInput(thatYear, settings, '');
  if (!attribution || !cells) return null;
  const { column, grid, metric, boundary } = cells;
  const asked = { attribution, column, grid, metric, boundary };
  if (scenario === null || futures === null) return { ...asked, scenario: null };
  const { ground, groups, sitesId } = futures;
  const inventory = inventoryOf(ground.totals, ground.baseYear);
  return { ...asked, scenario: { ofYear: scenarioOf(scenario).yearOf(ground, year), inventory, groups, sitesId } };
}

function inventoryOf({ byYear }: InventoryTotals, year: number) {
  const found = byYear.get(year);
  if (!found) throw new Error(`no inventory of ${year}`);
  return new Map([...found.bySector].map(([sector, { totalT }]) => [sector, totalT]));
}
