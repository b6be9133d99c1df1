/**
 * Write cells of the inventory: one typed, or many pasted or imported, as one patch.
 *
 * There is one cell a year, sector and gas; a new value takes the place of the old and keeps its record.
 * What `check-cell.ts` refuses is left out and comes back as issues; the rest is written.
 */
import type { Issue } from '../issue.ts';
import type { Patch } from '../plan/patch.ts';
import { editPlan } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import { newId } from '../plan/plan.ts';
import type { GasId, SectorId, Status, Tables } from '../plan/tables.ts';
import { cellProblem } from './check-cell.ts';

export interface CellDraft {
  readonly year: number;
  readonly sector: SectorId;
  readonly gas: GasId;
  /** t of the gas (t CO2e where the gas is CO2e); null: known to be missing. */
  readonly value: number | null;
  readonly status: Status;
  readonly source: string;
  readonly uncertaintyPct?: number | null;
  readonly note?: string;
}

export function setCells(plan: Plan, drafts: readonly CellDraft[]): { patch: Patch; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const existing = new Map<string, Tables['inventory']>();
  for (const cell of plan.inventory.values()) existing.set(keyOf(cell), cell);
  const patch = editPlan(plan, 'setCells', (edit) => {
    for (const draft of drafts) {
      const code = cellProblem(draft.sector, draft.year, draft.value);
      if (code) {
        const detail = { year: draft.year, sector: draft.sector, gas: draft.gas };
        issues.push({ code, severity: 'warn', count: 1, detail });
        continue;
      }
      const before = existing.get(keyOf(draft));
      const cell: Tables['inventory'] = {
        id: before?.id ?? newId(),
        year: draft.year,
        sector: draft.sector,
        gas: draft.gas,
        value: draft.value,
        status: draft.value === null ? 'missing' : draft.status,
        source: draft.source,
        uncertaintyPct: draft.uncertaintyPct === undefined ? (before?.uncertaintyPct ?? null) : draft.uncertaintyPct,
        note: draft.note ?? before?.note ?? '',
      };
      existing.set(keyOf(cell), cell);
      edit.put('inventory', cell);
    }
  });
  return { patch, issues };
}

/** Take cells out altogether: they are then neither known nor said to be missing. */
export function removeCells(plan: Plan, ids: readonly string[]): Patch {
  return editPlan(plan, 'removeCells', (edit) => {
    for (const id of ids) edit.remove('inventory', id);
  });
}

function keyOf(cell: { year: number; sector: SectorId; gas: GasId }): string {
  return `${cell.year}/${cell.sector}/${cell.gas}`;
}
