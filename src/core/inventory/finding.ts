/** Something a check of the inventory found: which check, how bad, and the cell it leads to (methods 2.8). */
import type { Issue } from '../issue.ts';
import type { GasId, SectorId } from '../plan/tables.ts';

export interface Finding {
  /** Of the check: POWER_TWICE, BLANK, …. */
  readonly id: string;
  readonly severity: Issue['severity'];
  readonly cell: {
    readonly year: number;
    /** Null for a cell typed by sector and gas. */
    readonly category: string | null;
    readonly activity: string | null;
    readonly input: string | null;
    readonly typed: { readonly sector: SectorId; readonly gas: GasId } | null;
  };
  readonly detail: Readonly<Record<string, string | number>>;
}
