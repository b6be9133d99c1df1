/**
 * What does one activity emit, by its method? (clause 5.1 a; methods 2.2–2.5)
 *
 * An activity whose inputs are not all there has no value: it is missing, with the inputs named. Nothing is thrown: what
 * a formula refuses comes back as its code.
 */
import { BadInput } from '../bad-input.ts';
import type { Issue } from '../issue.ts';
import type { Tables } from '../plan/tables.ts';
import { categoryOf } from './categories.ts';
import type { Category } from './category.ts';
import type { MethodShape, MethodShapes } from './method-shapes.ts';
import type { Method, MethodContext, MethodResult, TonnesByGas, YearOfInput } from './methods/define-method.ts';
import { methodOf } from './methods/index.ts';
import { type ResolvedInput, resolveInputs, type UntoldInputs } from './resolve-inputs.ts';

export type Activity = Tables['activities'];
export type ToldInputs = readonly Tables['activityInputs'][];

export interface ComputedActivity {
  readonly activity: Activity;
  /** Null: this version does not know the category or the method. */
  readonly category: Category | null;
  readonly method: Method | null;
  readonly inputs: readonly ResolvedInput[];
  /** Its records, as they were told. */
  readonly told: ToldInputs;
  /** t of each gas; null where an input is missing or refused. */
  readonly tonnes: TonnesByGas | null;
  readonly memo: Readonly<Record<string, number>>;
  readonly issues: readonly Issue[];
  /** The second of two that say the same line and year: kept, not counted, until a person decides. */
  readonly isHeld: boolean;
}

/** What activities are worked out with, beside their own records. */
export interface ActivitySurroundings {
  readonly untold: UntoldInputs;
  readonly shapes: MethodShapes;
  readonly population: readonly YearOfInput[];
  /** The same line in other years as it is worked out, ascending; this one is not among them. */
  line(activity: Activity): readonly ComputedActivity[];
}

/** Activities with one key are the same source through the years. */
export function lineKey({ category, method, option, label }: Activity): string {
  return `${category}\n${method}\n${option}\n${label}`;
}

/** What an activity is of: the same for all years of a line. */
export interface ActivityKind {
  readonly category: Category | null;
  readonly method: Method | null;
  readonly shape: MethodShape | null;
}

export function kindOf(activity: Activity, shapes: MethodShapes): ActivityKind {
  const category = categoryOf(activity.category);
  const method = methodOf(activity.method);
  return { category, method, shape: category && method ? shapes.get(method, category, activity.option) : null };
}

const noTold: ToldInputs = [];
const noInputs: readonly ResolvedInput[] = [];
const noIssues: readonly Issue[] = [];
const noMemo: Readonly<Record<string, number>> = {};

export function computeActivity(
  activity: Activity,
  told: ToldInputs = noTold,
  around: ActivitySurroundings,
  isHeld = false,
  { category, method, shape }: ActivityKind = kindOf(activity, around.shapes),
): ComputedActivity {
  if (!category || !method || !shape || shape.problem) {
    const code = category ? (method ? 'UNKNOWN_OPTION' : 'UNKNOWN_METHOD') : 'UNKNOWN_CATEGORY';
    const issues = [issueOf(code, activity)];
    return { activity, category, method, inputs: noInputs, told, tonnes: null, memo: noMemo, issues, isHeld };
  }
  const inputs = resolveInputs(around.untold.row(shape, activity.year), told);
  let issues = inputIssues(inputs, activity);
  if (isHeld) issues = [...issues, issueOf('DUPLICATE', activity)];
  let isKnown = true;
  for (const { value } of inputs) if (value === null) isKnown = false;
  if (!isKnown) return { activity, category, method, inputs, told, tonnes: null, memo: noMemo, issues, isHeld };
  const result = runMethod(activity, category, method, inputs, around);
  const problem = result instanceof BadInput ? result.code : areFinite(result.tonnes) ? null : 'NOT_A_NUMBER';
  if (problem !== null || result instanceof BadInput) {
    issues = [...issues, issueOf(problem ?? 'NOT_A_NUMBER', activity)];
    return { activity, category, method, inputs, told, tonnes: null, memo: noMemo, issues, isHeld };
  }
  if (result.issues && result.issues.length > 0) {
    issues = [...issues, ...result.issues.map((one) => placed(one, activity))];
  }
  const { tonnes, memo = noMemo } = result;
  return { activity, category, method, inputs, told, tonnes, memo, issues, isHeld };
}

function areFinite(tonnes: TonnesByGas): boolean {
  for (const gas in tonnes) if (!Number.isFinite(tonnes[gas])) return false;
  return true;
}

/** Multiplies an input in all years, to see what it does. */
export interface ScaledInput {
  readonly input: string;
  readonly by: number;
}

/** Runs the formula on inputs that all stand; what it refuses is returned. */
export function runMethod(
  activity: Activity,
  category: Category,
  method: Method,
  inputs: readonly ResolvedInput[],
  around: ActivitySurroundings,
  scaled: ScaledInput | null = null,
): MethodResult | BadInput {
  try {
    const context = new ActivityContext(activity, category, inputs, around, scaled);
    return method.compute((id) => standingValue(inputs, id, scaled), context);
  } catch (error) {
    if (error instanceof BadInput) return error;
    throw error;
  }
}

function standingValue(inputs: readonly ResolvedInput[], id: string, scaled: ScaledInput | null): number {
  for (const { input, value } of inputs) {
    if (input.id === id && value !== null) return scaled?.input === id ? value * scaled.by : value;
  }
  throw new Error(`input ${id} has no value`);
}

class ActivityContext implements MethodContext {
  readonly year: number;
  readonly option: string;
  private line: readonly ComputedActivity[] | null = null;

  constructor(
    private readonly activity: Activity,
    readonly category: Category,
    private readonly inputs: readonly ResolvedInput[],
    private readonly around: ActivitySurroundings,
    private readonly scaled: ScaledInput | null,
  ) {
    this.year = activity.year;
    this.option = activity.option;
  }

  history(input: string): YearOfInput[] {
    const known: YearOfInput[] = [];
    const scale = this.scaled?.input === input ? this.scaled.by : 1;
    const put = (year: number, inputs: readonly ResolvedInput[]) => {
      for (const one of inputs) {
        if (one.input.id !== input) continue;
        if (one.value !== null) known.push({ year, value: one.value * scale });
        return;
      }
    };
    this.line ??= this.around.line(this.activity);
    for (const one of this.line) {
      if (one.activity.year < this.year && !one.isHeld) put(one.activity.year, one.inputs);
    }
    put(this.year, this.inputs);
    return known;
  }

  population(): readonly YearOfInput[] {
    return this.around.population;
  }
}

/** What is wrong with the inputs. Terms left out are told by the inputs themselves (`isLeftOut`) and by the checks. */
function inputIssues(inputs: readonly ResolvedInput[], activity: Activity): readonly Issue[] {
  let issues: Issue[] | null = null;
  for (const { input, problem, told, factor } of inputs) {
    if (problem) {
      issues ??= [];
      issues.push({ ...issueOf(problem, activity, 'stop'), where: { field: input.id } });
    }
    if (!told && factor && factor.issues.length > 0) {
      issues ??= [];
      const { id, year, category, method } = activity;
      const where = { field: input.id };
      for (const { code, severity, count, detail } of factor.issues) {
        issues.push({ code, severity, count, detail: { ...detail, activity: id, year, category, method }, where });
      }
    }
  }
  return issues ?? noIssues;
}

function issueOf(code: string, { id, year, category, method }: Activity, severity: Issue['severity'] = 'warn'): Issue {
  return { code, severity, count: 1, detail: { activity: id, year, category, method } };
}

function placed(issue: Issue, { id, year, category, method }: Activity): Issue {
  return { ...issue, detail: { ...issue.detail, activity: id, year, category, method } };
}
