/**
 * What a person typed or pasted into the grid, as one patch.
 *
 * Text that is no number is refused and told; an emptied cell is taken out (unknown again); `NA` and
 * its like mark the cell as known to be missing. Source, status and note of a cell stay.
 */
import { isFilled } from '../../core/inventory/fill-source.ts';
import { type CellDraft, removeCells, setCells } from '../../core/inventory/set-cells.ts';
import type { Issue } from '../../core/issue.ts';
import type { Patch } from '../../core/plan/patch.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { typedNumber } from '../../core/units/typed-number.ts';
import { cellKeyOf, cellsByKey } from './inventory-grid.ts';

export interface TypedCell {
  readonly rowId: string;
  readonly columnId: string;
  readonly text: string;
}

interface Refused {
  readonly key: string;
  readonly text: string;
}

export interface GridChange {
  /** Null when nothing may be written. */
  readonly patch: Patch | null;
  readonly issues: readonly Issue[];
  /** Cells to show in red, with what was typed. */
  readonly refused: readonly Refused[];
}

/** `tonnesPerUnit`: the unit of the table. `source`: of cells that had none. */
export function inventoryEdits(
  plan: Plan,
  typed: readonly TypedCell[],
  tonnesPerUnit: number,
  source: string,
): GridChange {
  const cells = cellsByKey(plan);
  const drafts: CellDraft[] = [];
  const emptied: string[] = [];
  const issues: Issue[] = [];
  const refused: Refused[] = [];
  for (const { rowId, columnId, text } of typed) {
    const key = cellKeyOf(rowId);
    if (!key) continue;
    const year = Number(columnId);
    const before = cells.get(`${rowId}/${year}`);
    if (text === '') {
      if (before) emptied.push(before.id);
      continue;
    }
    const written = typedNumber(text);
    if (written.kind === 'refused') {
      refused.push({ key: `${rowId}/${columnId}`, text });
      issues.push({ code: 'NOT_A_NUMBER', severity: 'warn', count: 1, detail: { text, year, sector: key.sector } });
      continue;
    }
    const value = written.kind === 'missing' ? null : inTonnes(written.value, tonnesPerUnit);
    // What is typed over a filled value is told, not estimated by us any more.
    const kept = before && !isFilled(before.source) ? before : null;
    const status = kept === null || kept.status === 'missing' ? 'reported' : kept.status;
    drafts.push({ ...key, year, value, status, source: kept?.source || source });
  }
  const set = setCells(plan, drafts);
  for (const issue of set.issues) {
    const draft = drafts.find(
      ({ year, sector, gas }) =>
        year === issue.detail?.['year'] && sector === issue.detail['sector'] && gas === issue.detail['gas'],
    );
    if (draft) {
      const key = `${draft.sector}/${draft.gas}/${draft.year}`;
      const text = typed.find(({ rowId, columnId }) => `${rowId}/${columnId}` === key)?.text;
      refused.push({ key, text: text ?? '' });
    }
  }
  const changes = [...set.patch.changes, ...removeCells(plan, emptied).changes];
  return {
    patch: changes.length === 0 ? null : { did: set.patch.did, changes },
    issues: [...issues, ...set.issues],
    refused,
  };
}

/** Tonnes without the dust of binary multiplication: 123.4 × 10 000 is 1 234 000. */
export function inTonnes(value: number, tonnesPerUnit: number): number {
  return Number((value * tonnesPerUnit).toPrecision(15));
}

/** Decimals that show about four figures of the largest number, so that a column lines up. */
export function tableDecimals(largest: number): number {
  if (!(largest > 0)) return 0;
  return Math.min(4, Math.max(0, 3 - Math.floor(Math.log10(largest))));
}

/** Tonnes in the unit of the table, as an editor starts with. */
export function inUnit(tonnes: number, tonnesPerUnit: number): number {
  return Number((tonnes / tonnesPerUnit).toPrecision(15));
}
