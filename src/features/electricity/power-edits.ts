/**
 * Use by user and generation inside, as cells of a year, and what a person typed or pasted into them (methods 2.5, 0.4).
 *
 * A cell is the only line of its category in that year; several lines are shown as their sum and left to the inventory,
 * where each can be told apart. A number takes the unit of the table, unless one of power stands behind it (`12 万kWh`).
 * NA, NE and IE say that it is missing; a blank cell takes the line out. What is refused stays in its cell in red.
 */
import { unitFactor } from '../../core/inventory/activity-units.ts';
import { leafCategories } from '../../core/inventory/categories.ts';
import { type ActivityDraft, clearInput, removeActivities, setActivities } from '../../core/inventory/set-activity.ts';
import type { Issue } from '../../core/issue.ts';
import { composePatch } from '../../core/plan/compose-patch.ts';
import type { Patch } from '../../core/plan/patch.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { Tables } from '../../core/plan/tables.ts';
import { readNumber } from '../../core/units/table-cell.ts';
import { typedNumber } from '../../core/units/typed-number.ts';
import type { WrittenNumber } from '../../core/units/written-number.ts';
import type { GridEdit } from '../../ui/grid-block.ts';

type Activity = Tables['activities'];

export const powerUnits = ['MWh', '万kWh', 'GWh'] as const;
export type PowerUnit = (typeof powerUnits)[number];

/** Users of bought power, and what is made inside. */
export const powerRows: readonly string[] = [
  ...leafCategories.filter(({ parent }) => parent === 'E').map(({ id }) => id),
  'EG',
];

const isGeneration = (category: string) => category === 'EG';
const inputOf = (category: string) => (isGeneration(category) ? 'generated' : 'use');

export interface PowerCell {
  readonly activities: readonly Activity[];
  /** MWh, of all lines; null while one of them is missing. */
  readonly mwh: number | null;
}

/** Cells by `category/year`; blank ones have none. */
export function powerCells(plan: Pick<Plan, 'activities' | 'activityInputs'>): ReadonlyMap<string, PowerCell> {
  const amounts = new Map<string, number>();
  for (const { activityId, input, value, unit } of plan.activityInputs.values()) {
    const factor = unitFactor('power', unit);
    if ((input === 'use' || input === 'generated') && factor !== null)
      amounts.set(`${activityId}/${input}`, value * factor);
  }
  const cells = new Map<string, PowerCell>();
  for (const activity of plan.activities.values()) {
    const { id, category, year, method } = activity;
    if (!powerRows.includes(category) || (method !== 'electricity' && method !== 'local-generation')) continue;
    const key = `${category}/${year}`;
    const before = cells.get(key);
    const own = amounts.get(`${id}/${inputOf(category)}`) ?? null;
    const mwh = before ? (before.mwh === null || own === null ? null : before.mwh + own) : own;
    cells.set(key, { activities: [...(before?.activities ?? []), activity], mwh });
  }
  return cells;
}

export interface PowerChange {
  /** Null when nothing may be written. */
  readonly patch: Patch | null;
  readonly issues: readonly Issue[];
  readonly refused: readonly { readonly key: string; readonly text: string }[];
}

export function powerEdits(plan: Plan, typed: readonly GridEdit[], unit: PowerUnit): PowerChange {
  const cells = powerCells(plan);
  const drafts: ActivityDraft[] = [];
  const emptied: string[] = [];
  const cleared: { id: string; input: string }[] = [];
  const issues: Issue[] = [];
  const refused: { key: string; text: string }[] = [];
  for (const { rowId, columnId, text } of typed) {
    const key = `${rowId}/${columnId}`;
    const year = Number(columnId);
    const [line, ...others] = cells.get(key)?.activities ?? [];
    if (others.length > 0) continue;
    if (text === '') {
      if (line) emptied.push(line.id);
      continue;
    }
    const { written, unit: told } = amountIn(text, unit);
    if (written.kind === 'refused') {
      refused.push({ key, text });
      issues.push({ code: 'NOT_A_NUMBER', severity: 'warn', count: 1, detail: { text, year, category: rowId } });
      continue;
    }
    const isMissing = written.kind === 'missing';
    if (isMissing && line) cleared.push({ id: line.id, input: inputOf(rowId) });
    const kept = line && line.status !== 'missing' ? line.status : 'reported';
    drafts.push({
      ...(line ? { id: line.id, note: line.note, label: line.label } : {}),
      year,
      category: rowId,
      method: line?.method ?? (isGeneration(rowId) ? 'local-generation' : 'electricity'),
      option: line?.option ?? (isGeneration(rowId) ? 'plant' : ''),
      status: isMissing ? 'missing' : kept,
      source: line?.source ?? '',
      inputs: isMissing ? [] : [{ input: inputOf(rowId), value: written.value, unit: told }],
    });
  }
  const set = setActivities(plan, drafts);
  for (const issue of set.issues) {
    const key = `${issue.detail?.['category']}/${issue.detail?.['year']}`;
    const text = typed.find(({ rowId, columnId }) => `${rowId}/${columnId}` === key)?.text;
    if (text !== undefined) refused.push({ key, text });
    issues.push(issue);
  }
  const refusedKeys = new Set(refused.map(({ key }) => key));
  // A value that is refused is no reason to write its line without it.
  const standing = drafts.filter(({ category, year }) => !refusedKeys.has(`${category}/${year}`));
  const patch = composePatch(plan, 'setActivity', [
    (before) => setActivities(before, standing).patch,
    ...cleared.map(
      ({ id, input }) =>
        (before: Plan) =>
          clearInput(before, id, input),
    ),
    (before) => removeActivities(before, emptied),
  ]);
  return { patch: patch.changes.length === 0 ? null : patch, issues, refused };
}

/** In the unit of the table, or in a unit of power that stands behind the number. */
function amountIn(text: string, unit: PowerUnit): { readonly written: WrittenNumber; readonly unit: string } {
  const written = typedNumber(text);
  if (written.kind !== 'refused') return { written, unit };
  const read = readNumber(text);
  const isPower = read.kind === 'number' && unitFactor('power', read.unit) !== null;
  return isPower ? { written: { kind: 'number', value: read.value }, unit: read.unit } : { written, unit };
}
