/**
 * What does one activity emit, by its method? (clause 5.1 a; methods 2.2–2.5)
 *
 * An activity whose inputs are not all there has no value: it is missing, with the inputs named. Nothing is thrown: what
 * a formula refuses comes back as its code.
 */
import { BadInput } from '../bad-input.ts';
import type { PlanFactors } from '../factors/plan-factors.ts';
import type { Issue } from '../issue.ts';
import type { Tables } from '../plan/tables.ts';
import { categoryOf } from './categories.ts';
import type { Category } from './category.ts';
import type { Method, MethodInput, TonnesByGas, YearOfInput } from './methods/define-method.ts';
import { methodOf } from './methods/index.ts';
import { type ResolvedInput, resolveInputs } from './resolve-inputs.ts';

export type Activity = Tables['activities'];
export type ToldInputs = ReadonlyMap<string, Tables['activityInputs']>;

export interface ComputedActivity {
  readonly activity: Activity;
  /** Null: this version does not know the category or the method. */
  readonly category: Category | null;
  readonly method: Method | null;
  readonly inputs: readonly ResolvedInput[];
  /** t of each gas; null where an input is missing or refused. */
  readonly tonnes: TonnesByGas | null;
  readonly memo: Readonly<Record<string, number>>;
  readonly issues: readonly Issue[];
  /** The second of two that say the same line and year: kept, not counted, until a person decides. */
  readonly isHeld: boolean;
}

/** What activities are worked out with, beside their own records. */
export interface ActivitySurroundings {
  readonly factors: PlanFactors;
  readonly gridRegion: string;
  readonly sinkRateCity: string;
  /** Inputs told of an activity. */
  told(activityId: string): ToldInputs | undefined;
  /** Activities of the same line, ascending by year. */
  line(activity: Activity): readonly Activity[];
  readonly population: readonly YearOfInput[];
}

/** Activities with one key are the same source through the years. */
export function lineKey({ category, method, option, label }: Activity): string {
  return `${category}\n${method}\n${option}\n${label}`;
}

const inputLists = new Map<string, readonly MethodInput[]>();

/** Inputs of a method at a place; the list is made once. */
export function inputsOf(
  method: Method,
  option: string,
  category: Category,
  { gridRegion, sinkRateCity }: { readonly gridRegion: string; readonly sinkRateCity: string },
): readonly MethodInput[] {
  const key = `${method.id}\n${option}\n${category.id}\n${gridRegion}\n${sinkRateCity}`;
  let list = inputLists.get(key);
  if (!list) {
    list = method.inputs({ option, category, gridRegion, sinkRateCity });
    inputLists.set(key, list);
  }
  return list;
}

const nothing = {};

export function computeActivity(activity: Activity, around: ActivitySurroundings, isHeld = false): ComputedActivity {
  const category = categoryOf(activity.category);
  const method = methodOf(activity.method);
  if (!category || !method) {
    const code = category ? 'UNKNOWN_METHOD' : 'UNKNOWN_CATEGORY';
    return {
      activity,
      category,
      method,
      inputs: [],
      tonnes: null,
      memo: nothing,
      issues: [issueOf(code, activity)],
      isHeld,
    };
  }
  if (method.options.length > 0 && !method.options.some(({ id }) => id === activity.option)) {
    const issues = [issueOf('UNKNOWN_OPTION', activity)];
    return { activity, category, method, inputs: [], tonnes: null, memo: nothing, issues, isHeld };
  }
  const list = inputsOf(method, activity.option, category, around);
  const inputs = resolveInputs(list, around.told(activity.id), activity.year, around.factors);
  const issues = inputIssues(inputs, activity);
  if (isHeld) issues.push(issueOf('DUPLICATE', activity));
  const result = inputs.some(({ value }) => value === null)
    ? null
    : worked(activity, category, method, inputs, around, issues);
  return {
    activity,
    category,
    method,
    inputs,
    tonnes: result?.tonnes ?? null,
    memo: result?.memo ?? nothing,
    issues,
    isHeld,
  };
}

function worked(
  activity: Activity,
  category: Category,
  method: Method,
  inputs: readonly ResolvedInput[],
  around: ActivitySurroundings,
  issues: Issue[],
): { readonly tonnes: TonnesByGas; readonly memo?: Readonly<Record<string, number>> } | null {
  const result = runMethod(activity, category, method, valuesOf(inputs), around);
  if (result instanceof BadInput) {
    issues.push(issueOf(result.code, activity));
    return null;
  }
  if (result.issues) issues.push(...result.issues.map((one) => placed(one, activity)));
  if (Object.values(result.tonnes).every(Number.isFinite)) return result;
  issues.push(issueOf('NOT_A_NUMBER', activity));
  return null;
}

export type InputValues = (input: string) => number;

/** Values of resolved inputs by id; all must stand. */
export function valuesOf(inputs: readonly ResolvedInput[]): InputValues {
  return (id) => {
    for (const one of inputs) {
      if (one.input.id === id) {
        if (one.value === null) break;
        return one.value;
      }
    }
    throw new Error(`input ${id} has no value`);
  };
}

/** Runs the formula; what it refuses is returned. `scaled`: multiplies an input in all years, to see what it does. */
export function runMethod(
  activity: Activity,
  category: Category,
  method: Method,
  value: InputValues,
  around: ActivitySurroundings,
  scaled: { readonly input: string; readonly by: number } | null = null,
): ReturnType<Method['compute']> | BadInput {
  const { year, option } = activity;
  const taken: InputValues = scaled ? (id) => (id === scaled.input ? value(id) * scaled.by : value(id)) : value;
  try {
    return method.compute(taken, {
      year,
      option,
      category,
      history: (id) => history(activity, category, method, id, around, scaled?.input === id ? scaled.by : 1),
      population: () => around.population,
    });
  } catch (error) {
    if (error instanceof BadInput) return error;
    throw error;
  }
}

function history(
  activity: Activity,
  category: Category,
  method: Method,
  input: string,
  around: ActivitySurroundings,
  scale: number,
): YearOfInput[] {
  const known: YearOfInput[] = [];
  for (const one of around.line(activity)) {
    if (one.year > activity.year || known.at(-1)?.year === one.year) continue;
    const list = inputsOf(method, one.option, category, around);
    const value = resolveInputs(list, around.told(one.id), one.year, around.factors).find(
      (resolved) => resolved.input.id === input,
    )?.value;
    if (value !== undefined && value !== null) known.push({ year: one.year, value: value * scale });
  }
  return known;
}

function inputIssues(inputs: readonly ResolvedInput[], activity: Activity): Issue[] {
  const issues: Issue[] = [];
  for (const { input, problem, isLeftOut, told, factor } of inputs) {
    if (problem) issues.push({ ...issueOf(problem, activity, 'stop'), where: { field: input.id } });
    else if (isLeftOut) issues.push({ ...issueOf('TERM_LEFT_OUT', activity, 'note'), where: { field: input.id } });
    if (!told && factor && factor.issues.length > 0) {
      for (const one of factor.issues) issues.push({ ...placed(one, activity), where: { field: input.id } });
    }
  }
  return issues;
}

function issueOf(code: string, activity: Activity, severity: Issue['severity'] = 'warn'): Issue {
  return placed({ code, severity, count: 1 }, activity);
}

function placed(issue: Issue, { id, year, category, method }: Activity): Issue {
  return { ...issue, detail: { ...issue.detail, activity: id, year, category, method } };
}
