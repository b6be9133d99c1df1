/**
 * Does the power of plants inside the boundary belong to the plants or to those who use it? (methods 2.5)
 *
 *   territorial   plants as they are, net import as indirect                        as the inventory has it
 *   consumption   both at the users of electricity:  moved = Σ_s AD_s · blended EF − net import · EF
 *                 importer: moved = E_local        exporter: moved = E_local · C / G_local, the rest is exported
 *
 * E_local is what plants that make power emit: by their categories in the inventory; else what sources report that are
 * power plants by their sector or name; else the sector of energy supply as a whole (`PLANTS_ARE_WHOLE_SECTOR`). What is
 * left of energy supply stays in place. Where the categories tell E_local, what the sources told to be plants (R) do not
 * report of it is taken to be in all else of energy supply (E) alike, so that of each source stays (own reading):
 *
 *   plant        1 − moved/E_local · min(1, E_local / R)
 *   another      1 − moved/E_local · (E_local − R) / (E − R), between 0 and 1
 *
 * Only tonnes change their place: the sum of the sectors is that of the inventory in both views, and neither view is
 * ever added to the other. Without the use or the generation of the year the consumption view cannot be worked out
 * (`LOCAL_GENERATION_UNKNOWN`) and shows what the territorial one does.
 */

import { consumptionView } from '../inventory/electricity.ts';
import type { Issue } from '../issue.ts';
import type { GasId, SectorId } from '../plan/tables.ts';

export type ElectricityView = 'territorial' | 'consumption';

interface GasTonnes {
  readonly gas: GasId;
  readonly tonnes: number;
}

/** What a sector emits, t CO2e. */
export interface SectorTotal {
  readonly sector: SectorId;
  /** Null where the inventory lacks the sector. */
  readonly tonnes: number | null;
  /** The same by gas, adding up to it; left out: known as CO2e only. */
  readonly gases?: readonly GasTonnes[];
}

/** Power made and used inside in a year. */
export interface LocalPower {
  /** Null where it is not known. */
  readonly useMwh: number | null;
  readonly generatedMwh: number | null;
  /** What plants that make power emit; null where the inventory has no category of them. */
  readonly plants: readonly GasTonnes[] | null;
}

/** What a source reports that is a power plant by its sector or name; null: its gas is not told. */
export interface PlantReport {
  readonly gas: GasId | null;
  readonly tonnes: number;
}

/** Of what sources of energy supply report, what stays with them: 0…1. */
export interface StayingShares {
  readonly plants: number;
  readonly others: number;
}

export interface ViewedTotals {
  readonly totals: readonly SectorTotal[];
  readonly staying: StayingShares;
  readonly issues: readonly Issue[];
}

const allStay: StayingShares = { plants: 1, others: 1 };

/** The totals as the inventory has them with the power of plants inside at its users. */
export function totalsByConsumption(
  totals: readonly SectorTotal[],
  year: number,
  { useMwh, generatedMwh, plants }: LocalPower,
  reports: readonly PlantReport[],
): ViewedTotals {
  const supply = totals.find(({ sector }) => sector === 'energy');
  const bought = totals.find(({ sector }) => sector === 'electricity');
  if (generatedMwh === null || !(generatedMwh >= 0) || useMwh === null || !(useMwh > 0)) {
    const issue: Issue = { code: 'LOCAL_GENERATION_UNKNOWN', severity: 'warn', count: 1, detail: { year } };
    return { totals, staying: allStay, issues: [issue] };
  }
  const boughtT = bought?.tonnes ?? null;
  const supplyT = supply?.tonnes ?? null;
  // A view of sectors that the inventory lacks would make numbers of nothing.
  if (!supply || !bought || supplyT === null || boughtT === null || generatedMwh === 0 || !(supplyT > 0)) {
    return { totals, staying: allStay, issues: [] };
  }
  const reportedT = sumOf(reports);
  const plantGases = plantGasesOf(gasesOf(supply), plants, reports);
  const plantsT = sumOf(plantGases);
  if (!(plantsT > 0)) return { totals, staying: allStay, issues: [] };
  const netImportMwh = useMwh - generatedMwh;
  const gridTPerMwh = netImportMwh > 0 ? Math.max(0, boughtT) / netImportMwh : 0;
  const { totalT, importT } = consumptionView({ all: useMwh }, generatedMwh, plantsT, gridTPerMwh);
  const movedShare = unitShare((totalT - importT) / plantsT);
  const moved = plantGases.map(({ gas, tonnes }) => ({ gas, tonnes: tonnes * movedShare }));
  const code = plants ? 'PLANTS_BY_CATEGORY' : reports.length > 0 ? 'PLANTS_BY_SOURCE' : 'PLANTS_ARE_WHOLE_SECTOR';
  const severity = code === 'PLANTS_ARE_WHOLE_SECTOR' ? 'warn' : 'note';
  const detail = { year, movedT: plantsT * movedShare, plantsT, reportedT, sources: reports.length };
  return {
    totals: totals.map((total) => {
      if (total === supply) return moveGases(total, moved, -1);
      return total === bought ? moveGases(total, moved, 1) : total;
    }),
    staying: {
      plants: 1 - movedShare * (reportedT > plantsT ? plantsT / reportedT : 1),
      others: 1 - movedShare * (supplyT > reportedT ? unitShare((plantsT - reportedT) / (supplyT - reportedT)) : 0),
    },
    issues: [{ code, severity, count: 1, detail }],
  };
}

function unitShare(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** What plants emit of each gas of the sector, never more than the sector has of it. */
function plantGasesOf(
  supply: readonly GasTonnes[],
  plants: readonly GasTonnes[] | null,
  reports: readonly PlantReport[],
): readonly GasTonnes[] {
  if (!plants && reports.length === 0) return supply.map(({ gas, tonnes }) => ({ gas, tonnes: Math.max(0, tonnes) }));
  const told: readonly PlantReport[] = plants ?? reports;
  const known = new Set(supply.map(({ gas }) => gas));
  const sumOfGas = (gas: GasId | null) =>
    sumOf(told.filter((one) => (one.gas !== null && known.has(one.gas) ? one.gas === gas : gas === null)));
  // What tells no gas of the sector is made up as the sector is.
  const untoldT = sumOfGas(null);
  const supplyT = sumOf(supply.filter(({ tonnes }) => tonnes > 0));
  return supply.map(({ gas, tonnes }) => {
    const most = Math.max(0, tonnes);
    return { gas, tonnes: Math.min(most, sumOfGas(gas) + (supplyT > 0 ? untoldT * (most / supplyT) : 0)) };
  });
}

function sumOf(list: readonly { readonly tonnes: number }[]): number {
  return list.reduce((sum, { tonnes }) => sum + tonnes, 0);
}

function gasesOf({ tonnes, gases }: SectorTotal): readonly GasTonnes[] {
  return gases ?? (tonnes === null ? [] : [{ gas: 'CO2e', tonnes }]);
}

function moveGases(total: SectorTotal, moved: readonly GasTonnes[], sign: 1 | -1): SectorTotal {
  const byGas = new Map<GasId, number>(gasesOf(total).map(({ gas, tonnes }) => [gas, tonnes]));
  for (const { gas, tonnes } of moved) {
    const before = byGas.get(gas);
    byGas.set(gas, before === undefined ? sign * tonnes : before + sign * tonnes);
  }
  const gases = [...byGas].map(([gas, tonnes]) => ({ gas, tonnes }));
  return { sector: total.sector, tonnes: sumOf(gases), gases };
}
