/**
 * How sure is the total of each sector? (methods 2.6, 3.4)
 *
 *   U_T = √Σ(u_g · |E_g|)² / |ΣE_g|          u_g: half width of 95 % of the inventory cell of gas g, %
 *
 * Gases of one sector are taken as independent. A cell that tells no uncertainty is not certain: what is
 * known stands, and the sector is named (`TOTAL_UNCERTAINTY_UNKNOWN`), for its ranges are too narrow.
 */

import type { Issue } from '../issue.ts';
import type { Plan } from '../plan/plan.ts';
import type { SectorId } from '../plan/tables.ts';
import { totalInventory } from './total-inventory.ts';

export interface SectorSureness {
  readonly sector: SectorId;
  readonly tonnes: number;
  /** Half width of 95 %; of what is known. */
  readonly halfWidthPct: number;
}

export interface SectorsSureness {
  readonly sectors: readonly SectorSureness[];
  readonly issues: readonly Issue[];
}

/** Sectors with a total in that year. A total of 0 has no relative error and is left out. */
export function uncertaintyOfSectors(plan: Plan, year: number): SectorsSureness {
  const bySector = totalInventory(plan).byYear.get(year)?.bySector ?? new Map();
  const pctOf = new Map<string, number | null>();
  for (const cell of plan.inventory.values()) {
    if (cell.year === year) pctOf.set(`${cell.sector}/${cell.gas}`, cell.uncertaintyPct);
  }
  const sectors: SectorSureness[] = [];
  const issues: Issue[] = [];
  for (const { sector, totalT, co2eByGas } of bySector.values()) {
    if (totalT === null || totalT === 0) continue;
    let squares = 0;
    let unknown = 0;
    for (const [gas, tonnes] of co2eByGas) {
      const pct = pctOf.get(`${sector}/${gas}`) ?? null;
      if (pct === null) unknown += tonnes === 0 ? 0 : 1;
      else squares += (pct * tonnes) ** 2;
    }
    if (unknown > 0) {
      issues.push({ code: 'TOTAL_UNCERTAINTY_UNKNOWN', severity: 'warn', count: unknown, detail: { sector } });
    }
    sectors.push({ sector, tonnes: totalT, halfWidthPct: Math.sqrt(squares) / Math.abs(totalT) });
  }
  return { sectors, issues };
}
