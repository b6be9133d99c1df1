/**
 * Write activities: one typed into the inspector, or many pasted or imported, as one patch (methods 0.4).
 *
 * What may not stand is left out and comes back with its code (NOT_A_NUMBER, NEGATIVE_INPUT, BAD_SHARE, UNKNOWN_UNIT,
 * BAD_YEAR, UNKNOWN_CATEGORY, UNKNOWN_METHOD); the rest is written. A line that is told twice for a year is written and
 * held (DUPLICATE), for a person to decide.
 */
import type { Issue } from '../issue.ts';
import { orderAfterLast } from '../plan/order-after-last.ts';
import type { Patch } from '../plan/patch.ts';
import { editPlan, type PlanEdit } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import { newId, settingsOf } from '../plan/plan.ts';
import type { PedigreeScores, Status, Tables } from '../plan/tables.ts';
import { unitFactor } from './activity-units.ts';
import { categoryOf } from './categories.ts';
import { isPlanYear } from './check-cell.ts';
import { type Activity, lineKey } from './compute-activity.ts';
import { isFilled } from './fill-source.ts';
import { inputsOf } from './method-shapes.ts';
import type { MethodInput } from './methods/define-method.ts';
import { methodOf } from './methods/index.ts';
import { isUnitOfInput, valueProblem } from './resolve-inputs.ts';

export interface InputDraft {
  readonly input: string;
  readonly value: number;
  readonly unit: string;
  readonly source?: string;
  readonly uncertaintyPct?: number | null;
}

export interface ActivityDraft {
  /** Of an activity that is there already; a new one without. */
  readonly id?: string;
  readonly year: number;
  readonly category: string;
  readonly method: string;
  readonly option?: string;
  readonly label?: string;
  readonly status: Status;
  readonly source: string;
  readonly note?: string;
  readonly scores?: Partial<PedigreeScores>;
  readonly inputs: readonly InputDraft[];
}

const UNSCORED: PedigreeScores = { reliability: null, completeness: null, time: null, place: null, technology: null };

export function setActivities(
  plan: Plan,
  drafts: readonly ActivityDraft[],
): { patch: Patch; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const taken = new Map<string, string>();
  for (const one of plan.activities.values()) taken.set(`${lineKey(one)}\n${one.year}`, one.id);
  const toldBefore = inputRecords(plan);
  // Activities that came from a table of emissions have no place of their own in the list.
  let lastOrder: { order: string }[] = [...plan.activities.values()].filter(({ order }) => order !== '');
  const patch = editPlan(plan, 'setActivity', (edit) => {
    for (const draft of drafts) {
      const place = placeProblem(draft);
      if (place) {
        issues.push(draftIssue(place, draft, null));
        continue;
      }
      const before = draft.id === undefined ? undefined : plan.activities.get(draft.id);
      const order = before?.order ?? orderAfterLast(lastOrder);
      const records = before ? (toldBefore.get(before.id) ?? []) : [];
      const activity = activityOf(toldAnew(draft, before, records), before, order);
      if (!before) lastOrder = [{ order }];
      const key = `${lineKey(activity)}\n${activity.year}`;
      const other = taken.get(key);
      if (other !== undefined && other !== activity.id) issues.push(draftIssue('DUPLICATE', draft, null));
      else taken.set(key, activity.id);
      edit.put('activities', activity);
      writeInputs(plan, edit, activity, draft, records, issues);
    }
  });
  return { patch, issues };
}

/** An activity whose filled value is typed over is told by a person again: it is no estimate of ours any more. */
function toldAnew(
  draft: ActivityDraft,
  before: Activity | undefined,
  records: readonly Tables['activityInputs'][],
): ActivityDraft {
  if (!before || draft.source !== before.source || !isFilled(before.source)) return draft;
  const isTypedOver = draft.inputs.some((told) => {
    const was = records.find(({ input }) => input === told.input);
    return was !== undefined && isTypedOverFill(told, was);
  });
  return isTypedOver
    ? { ...draft, source: '', status: draft.status === 'estimated' ? 'reported' : draft.status }
    : draft;
}

function isTypedOverFill(told: InputDraft, was: Tables['activityInputs']): boolean {
  return isFilled(was.source) && told.source === undefined && (told.value !== was.value || told.unit !== was.unit);
}

function activityOf(draft: ActivityDraft, before: Activity | undefined, order: string): Activity {
  return {
    ...UNSCORED,
    ...before,
    ...draft.scores,
    id: before?.id ?? draft.id ?? newId(),
    year: draft.year,
    category: draft.category,
    method: draft.method,
    option: draft.option ?? before?.option ?? '',
    label: draft.label ?? before?.label ?? '',
    status: draft.status,
    source: draft.source,
    note: draft.note ?? before?.note ?? '',
    order,
  };
}

function writeInputs(
  plan: Plan,
  edit: PlanEdit,
  activity: Activity,
  draft: ActivityDraft,
  before: readonly Tables['activityInputs'][],
  issues: Issue[],
): void {
  const method = methodOf(activity.method);
  const category = categoryOf(activity.category);
  if (!method || !category) return;
  const list = inputsOf(method, activity.option, category, settingsOf(plan));
  // Inputs the method no longer has go: they would come back unseen with another choice.
  for (const record of before)
    if (!list.some(({ id }) => id === record.input)) edit.remove('activityInputs', record.id);
  for (const told of draft.inputs) {
    const input = list.find(({ id }) => id === told.input);
    const problem = input ? inputProblem(input, told.value, told.unit) : 'UNKNOWN_INPUT';
    if (problem) {
      issues.push(draftIssue(problem, draft, told.input));
      continue;
    }
    const was = before.find((record) => record.input === told.input);
    const sourceBefore = was && !isTypedOverFill(told, was) ? was.source : '';
    edit.put('activityInputs', {
      id: was?.id ?? newId(),
      activityId: activity.id,
      input: told.input,
      value: told.value,
      unit: told.unit,
      source: told.source ?? sourceBefore,
      uncertaintyPct: told.uncertaintyPct === undefined ? (was?.uncertaintyPct ?? null) : told.uncertaintyPct,
    });
  }
}

/** Why a value with its unit may not stand in an input; null when it may. */
function inputProblem(input: MethodInput, value: number, unit: string): string | null {
  if (!Number.isFinite(value)) return 'NOT_A_NUMBER';
  if (!isUnitOfInput(input, unit)) return 'UNKNOWN_UNIT';
  return valueProblem(input, value * (unitFactor(input.kind, unit) ?? 1));
}

/** Take activities out, with what was told of them. */
export function removeActivities(plan: Plan, ids: readonly string[]): Patch {
  const inputs = inputRecords(plan);
  return editPlan(plan, 'removeActivity', (edit) => {
    for (const id of ids) {
      for (const record of inputs.get(id) ?? []) edit.remove('activityInputs', record.id);
      edit.remove('activities', id);
    }
  });
}

/** Back to the factor, or missing. */
export function clearInput(plan: Plan, activityId: string, input: string): Patch {
  return editPlan(plan, 'clearInput', (edit) => {
    for (const record of plan.activityInputs.values()) {
      if (record.activityId === activityId && record.input === input) edit.remove('activityInputs', record.id);
    }
  });
}

function inputRecords(plan: Plan): ReadonlyMap<string, Tables['activityInputs'][]> {
  const byActivity = new Map<string, Tables['activityInputs'][]>();
  for (const record of plan.activityInputs.values()) {
    const list = byActivity.get(record.activityId);
    if (list) list.push(record);
    else byActivity.set(record.activityId, [record]);
  }
  return byActivity;
}

function placeProblem({ year, category, method, option = '' }: ActivityDraft): string | null {
  if (!isPlanYear(year)) return 'BAD_YEAR';
  if (!categoryOf(category)?.isLeaf) return 'UNKNOWN_CATEGORY';
  const known = methodOf(method);
  if (!known) return 'UNKNOWN_METHOD';
  return known.options.length > 0 && !known.options.some(({ id }) => id === option) ? 'UNKNOWN_OPTION' : null;
}

function draftIssue(code: string, { year, category, method }: ActivityDraft, field: string | null): Issue {
  const issue: Issue = { code, severity: 'warn', count: 1, detail: { year, category, method } };
  return field === null ? issue : { ...issue, where: { field } };
}
