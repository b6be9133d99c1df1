/** What the simulation of errors is worked out from: the attribution in hand, the inventory's own errors, the chosen sector. */
import type { BalanceRow } from '../analysis/attribution-result.ts';
import { sectorOf } from '../core/inventory/sectors.ts';
import type { SectorSureness } from '../core/inventory/uncertainty-of-sectors.ts';
import { uncertaintyOfSectors } from '../core/inventory/uncertainty-of-sectors.ts';
import { mostOfficialFirst } from '../core/landuse/most-official-first.ts';
import { viewsOfRole } from '../core/plan/layer-view.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { SectorId } from '../core/plan/tables.ts';
import type { AttributeEmissionsOutput } from '../workers/jobs/attribute-emissions.job.ts';
import type { UncertaintyMapInput } from '../workers/jobs/uncertainty-map.job.ts';
import { hotSpotsInput } from './result-inputs.ts';
import type { HotSpotSettings } from './workbench-store.ts';

const RUNS = 1000;
/** Any fixed number does; the same plan then gives the same ranges. */
const SEED = 20_260_101;

export function uncertaintyInput(
  plan: Plan,
  settings: HotSpotSettings,
  { resultId, year, balance }: AttributeEmissionsOutput,
): UncertaintyMapInput | null {
  const asked = hotSpotsInput(plan, settings, resultId);
  if (!asked) return null;
  const { sector } = settings;
  const known = uncertaintyOfSectors(plan, year).sectors;
  return {
    resultId,
    column: asked.column,
    grid: asked.grid,
    metric: asked.metric,
    boundary: asked.boundary,
    sectors: balance.filter((row) => takesPart(row.sector, sector)).map((row) => sureness(row, known)),
    proxies: balance.flatMap((row) =>
      row.parts.flatMap(({ proxy, layers }) =>
        proxy === null ? [] : layers.map(({ layerId }) => ({ sector: row.sector, layerId, proxy })),
      ),
    ),
    buildings: viewsOfRole(plan, 'buildings'),
    parcels: mostOfficialFirst(viewsOfRole(plan, 'parcels').reverse()),
    runs: RUNS,
    seed: SEED,
  };
}

function takesPart(one: SectorId, chosen: SectorId | null): boolean {
  return chosen === null ? sectorOf(one).scope !== 'landUse' : one === chosen;
}

/** The total that was shared out, with the error of the inventory; of a sector the inventory lacks only what is reported. */
function sureness({ sector, inventoryT, reportedT }: BalanceRow, known: readonly SectorSureness[]): SectorSureness {
  const halfWidthPct = known.find((one) => one.sector === sector)?.halfWidthPct;
  if (inventoryT === null || halfWidthPct === undefined) return { sector, tonnes: reportedT, halfWidthPct: 0 };
  return { sector, tonnes: inventoryT, halfWidthPct };
}
