/**
 * Does the power of plants inside the boundary belong to the plants or to those who use it? (methods 2.5)
 *
 *   territorial   plants as they are, net import as indirect                        as the inventory has it
 *   consumption   both at the users of electricity:  moved = Σ_s AD_s · blended EF − net import · EF
 *                 importer: moved = E_local        exporter: moved = E_local · C / G_local, the rest is exported
 *
 * Only tonnes change their place: the sum of the sectors is that of the inventory in both views, and neither view is
 * ever added to the other. Own reading: the plants are the sector of energy supply as a whole, for the inventory knows
 * nothing finer; said so (`PLANTS_ARE_WHOLE_SECTOR`). Without the use or the generation of the year the consumption
 * view cannot be worked out (`LOCAL_GENERATION_UNKNOWN`) and shows what the territorial one does.
 */
import { consumptionView } from '../inventory/electricity.ts';
import type { Issue } from '../issue.ts';
import type { Plan } from '../plan/plan.ts';
import type { GasId, SectorId } from '../plan/tables.ts';
import { valuesByYear } from '../statistics/values-by-year.ts';

export type ElectricityView = 'territorial' | 'consumption';

/** What a sector emits, t CO2e. */
export interface SectorTotal {
  readonly sector: SectorId;
  /** Null where the inventory lacks the sector. */
  readonly tonnes: number | null;
  /** The same by gas, adding up to it; left out: known as CO2e only. */
  readonly gases?: readonly { readonly gas: GasId; readonly tonnes: number }[];
}

export interface ViewedTotals {
  readonly totals: readonly SectorTotal[];
  /** Of the emissions of plants, and so of what they report, this share is with the users: 0…1. */
  readonly movedShare: number;
  readonly issues: readonly Issue[];
}

const MWH_PER_10000_KWH = 10;

export function totalsInView(
  plan: Pick<Plan, 'statistics'>,
  year: number,
  totals: readonly SectorTotal[],
  useMwh: number | null,
  view: ElectricityView,
): ViewedTotals {
  if (view === 'territorial') return { totals, movedShare: 0, issues: [] };
  const plants = totals.find(({ sector }) => sector === 'energy');
  const bought = totals.find(({ sector }) => sector === 'electricity');
  const { valueByYear, issues } = valuesByYear(plan, 'electricity.localGeneration');
  const generated = valueByYear.get(year);
  if (generated === undefined || !(generated >= 0) || useMwh === null || !(useMwh > 0)) {
    const issue: Issue = { code: 'LOCAL_GENERATION_UNKNOWN', severity: 'warn', count: 1, detail: { year } };
    return { totals, movedShare: 0, issues: [...issues, issue] };
  }
  const plantsT = plants?.tonnes ?? null;
  const boughtT = bought?.tonnes ?? null;
  // A view of sectors that the inventory lacks would make numbers of nothing.
  if (!plants || !bought || plantsT === null || boughtT === null || generated === 0 || !(plantsT > 0)) {
    return { totals, movedShare: 0, issues };
  }
  const generatedMwh = generated * MWH_PER_10000_KWH;
  const netImportMwh = useMwh - generatedMwh;
  const { totalT, importT } = consumptionView(
    { all: useMwh },
    generatedMwh,
    plantsT,
    netImportMwh > 0 ? Math.max(0, boughtT) / netImportMwh : 0,
  );
  const movedShare = Math.min(1, Math.max(0, (totalT - importT) / plantsT));
  const moved = gasesOf(plants).map(({ gas, tonnes }) => ({ gas, tonnes: tonnes * movedShare }));
  const detail = { year, movedT: plantsT * movedShare, plantsT };
  return {
    totals: totals.map((total) => {
      if (total === plants) return moveGases(total, moved, -1);
      return total === bought ? moveGases(total, moved, 1) : total;
    }),
    movedShare,
    issues: [...issues, { code: 'PLANTS_ARE_WHOLE_SECTOR', severity: 'note', count: 1, detail }],
  };
}

function gasesOf({ tonnes, gases }: SectorTotal): readonly { readonly gas: GasId; readonly tonnes: number }[] {
  return gases ?? (tonnes === null ? [] : [{ gas: 'CO2e', tonnes }]);
}

function moveGases(
  total: SectorTotal,
  moved: readonly { readonly gas: GasId; readonly tonnes: number }[],
  sign: 1 | -1,
): SectorTotal {
  const byGas = new Map<GasId, number>(gasesOf(total).map(({ gas, tonnes }) => [gas, tonnes]));
  for (const { gas, tonnes } of moved) {
    const before = byGas.get(gas);
    byGas.set(gas, before === undefined ? sign * tonnes : before + sign * tonnes);
  }
  const gases = [...byGas].map(([gas, tonnes]) => ({ gas, tonnes }));
  return { sector: total.sector, tonnes: gases.reduce((sum, { tonnes }) => sum + tonnes, 0), gases };
}
