/**
 * Which parts of the inventory decide it, and which sectors come first? (clause 5.3 a; methods 4.1)
 *
 * Key categories by level and trend over sector × gas, sinks by their size; uncertainty of the cells, where all have
 * one, gives approach 2. A person adds a category with a reason (`keyCategoryReasons`). The matrix places sectors by
 * share of the last year and by compound growth since the first, against 1/k and the growth of the total.
 */
import type { InventoryTotals } from '../inventory/total-inventory.ts';
import type { Issue } from '../issue.ts';
import type { Plan } from '../plan/plan.ts';
import type { GasId, SectorId } from '../plan/tables.ts';
import { comparableEmissions } from './comparable-emissions.ts';
import { keyByLevel, keyByTrend, keyByUncertainLevel } from './key-categories.ts';
import { type PriorityMatrix, priorityMatrix } from './priority-matrix.ts';

export interface KeyCategory {
  /** `sector/gas`: the id of its reason in `keyCategoryReasons`. */
  readonly key: string;
  readonly sector: SectorId;
  readonly gas: GasId;
  readonly startT: number;
  readonly endT: number;
  /** Shares of the sum of scores; null where the score is not defined. */
  readonly levelShare: number | null;
  readonly trendShare: number | null;
  readonly isKeyByLevel: boolean;
  readonly isKeyByTrend: boolean;
  readonly isKeyByUncertainty: boolean;
  /** '' where no person made it key. */
  readonly reason: string;
}

export interface RegionKeys {
  readonly categories: readonly KeyCategory[];
  readonly hasTrend: boolean;
  /** Approach 2: every category has an uncertainty. */
  readonly hasUncertainty: boolean;
  readonly matrix: PriorityMatrix | null;
  readonly issues: readonly Issue[];
}

interface Cell {
  readonly sector: SectorId;
  readonly gas: GasId;
  readonly startT: number;
  readonly endT: number;
  readonly uncertaintyPct: number | null;
}

/** Sector × gas in both years. */
function cellsOf(plan: Plan, totals: InventoryTotals, from: number, to: number, issues: Issue[]): Cell[] {
  const start = totals.byYear.get(from);
  const end = totals.byYear.get(to);
  if (!start || !end) return [];
  return [...end.bySector.values()].flatMap(({ sector, co2eByGas, totalT }) => {
    const before = start.bySector.get(sector);
    if (totalT === null || !before || before.totalT === null) {
      if (totalT !== null || (before?.totalT ?? null) !== null) {
        issues.push({ code: 'SECTOR_NOT_COMPARABLE', severity: 'warn', count: 1, detail: { sector } });
      }
      return [];
    }
    const gases = new Set([...co2eByGas.keys(), ...before.co2eByGas.keys()]);
    const isWhole = co2eByGas.has('CO2e') || before.co2eByGas.has('CO2e');
    // Told as CO2e in one year and by gas in the other: only the sums can be compared.
    if (isWhole)
      return [
        {
          sector,
          gas: 'CO2e' as const,
          startT: before.totalT,
          endT: totalT,
          uncertaintyPct: uncertaintyOf(plan, sector, 'CO2e', to),
        },
      ];
    return [...gases].flatMap((gas): Cell[] => {
      const startT = co2eOf(before, gas);
      const endT = co2eOf({ co2eByGas, missingGases: end.bySector.get(sector)?.missingGases ?? [] }, gas);
      if (startT === null || endT === null) {
        issues.push({ code: 'GAS_NOT_COMPARABLE', severity: 'warn', count: 1, detail: { sector, gas } });
        return [];
      }
      const isOneSided = !before.co2eByGas.has(gas) || !co2eByGas.has(gas);
      if (isOneSided) issues.push({ code: 'GAS_IN_ONE_YEAR', severity: 'note', count: 1, detail: { sector, gas } });
      return [{ sector, gas, startT, endT, uncertaintyPct: uncertaintyOf(plan, sector, gas, to) }];
    });
  });
}

/** Null where the gas is known to be missing; a gas that nobody names in a sector told by gas is a source that is not there. */
function co2eOf(
  year: { readonly co2eByGas: ReadonlyMap<GasId, number>; readonly missingGases: readonly GasId[] },
  gas: GasId,
): number | null {
  const told = year.co2eByGas.get(gas);
  if (told !== undefined) return told;
  return year.missingGases.includes(gas) ? null : NEW_SOURCE_T;
}

/** A category that came to be, or ceased, between the years (methods 4.1: E_x,0 = 0); told as GAS_IN_ONE_YEAR. */
const NEW_SOURCE_T = 0;

function uncertaintyOf(plan: Plan, sector: SectorId, gas: GasId, year: number): number | null {
  for (const cell of plan.inventory.values()) {
    if (cell.sector === sector && cell.gas === gas && cell.year === year) return cell.uncertaintyPct;
  }
  return null;
}

export function regionKeys(plan: Plan, totals: InventoryTotals, from: number, to: number): RegionKeys {
  const issues: Issue[] = [];
  const cells = cellsOf(plan, totals, from, to, issues);
  const level = keyByLevel(cells);
  const trend = from === to ? null : keyByTrend(cells);
  const certain = cells.flatMap((cell) =>
    cell.uncertaintyPct === null ? [] : [{ ...cell, uncertaintyPct: cell.uncertaintyPct }],
  );
  const uncertain = certain.length === cells.length ? keyByUncertainLevel(certain) : null;
  const categories = cells.map((cell, i): KeyCategory => {
    const key = `${cell.sector}/${cell.gas}`;
    return {
      ...cell,
      key,
      levelShare: level?.shares[i] ?? null,
      trendShare: trend?.shares[i] ?? null,
      isKeyByLevel: level?.key.includes(i) ?? false,
      isKeyByTrend: trend?.key.includes(i) ?? false,
      isKeyByUncertainty: uncertain?.key.includes(i) ?? false,
      reason: plan.keyCategoryReasons.get(key)?.reason ?? '',
    };
  });
  const bySize = categories.sort((a, b) => Math.abs(b.endT) - Math.abs(a.endT));
  return {
    categories: bySize,
    hasTrend: trend !== null,
    hasUncertainty: uncertain !== null,
    matrix: matrixOf(totals, from, to, issues),
    issues,
  };
}

/** Null without a total that grew from something, or without years between. */
function matrixOf(totals: InventoryTotals, from: number, to: number, issues: Issue[]): PriorityMatrix | null {
  if (to <= from) return null;
  const emissions = comparableEmissions(totals, [from, to]);
  const startT = emissions.totalAt(from);
  const endT = emissions.totalAt(to);
  if (!(startT > 0) || !(endT > 0)) return null;
  const growth = (start: number, end: number) => (end / start) ** (1 / (to - from)) - 1;
  const placed = emissions.sectors.flatMap((sector) => {
    const start = emissions.at(sector, from);
    const end = emissions.at(sector, to);
    if (start > 0) return [{ name: sector, share: end / endT, growth: growth(start, end) }];
    if (end > 0) issues.push({ code: 'SECTOR_IS_NEW', severity: 'note', count: 1, detail: { sector } });
    return [];
  });
  return priorityMatrix(placed, growth(startT, endT));
}
