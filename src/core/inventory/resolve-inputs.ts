/**
 * What stands in the inputs of an activity? (methods 0.1, 0.4)
 *
 *   told by a person      value · unit factor; a unit that is none of its kind is UNKNOWN_UNIT and refused
 *   not told              the plan's factor of the year; without one INPUT_MISSING
 *   optional, not told    the term is left out, and that is told
 *
 * A quantity told as energy is divided by the heat value of the same activity. What methods 0.4 refuses (not a number,
 * below zero, a share above 1) has no value and a problem.
 */
import type { PlanFactor, PlanFactors } from '../factors/plan-factors.ts';
import type { Tables } from '../plan/tables.ts';
import { unitFactor } from './activity-units.ts';
import type { MethodShape } from './method-shapes.ts';
import type { InputProblem, MethodInput } from './methods/define-method.ts';

type Told = Tables['activityInputs'];

export interface ResolvedInput {
  readonly input: MethodInput;
  /** In the first unit of its kind; null where it is missing or refused. */
  readonly value: number | null;
  readonly told: Told | null;
  /** The factor that stands there, or would if nothing were told; null where the method names none. */
  readonly factor: PlanFactor | null;
  readonly problem: InputProblem | null;
  readonly isLeftOut: boolean;
}

const SHARE_SLACK = 1e-6;

/** Null when the number may stand in this input. */
export function valueProblem(input: MethodInput, value: number): InputProblem | null {
  if (!Number.isFinite(value)) return 'NOT_A_NUMBER';
  if (value < 0 && !input.mayBeNegative) return input.kind === 'share' ? 'BAD_SHARE' : 'NEGATIVE_INPUT';
  return input.max !== undefined && value > input.max + SHARE_SLACK ? 'BAD_SHARE' : null;
}

/** Does the unit fit the input? A quantity of fuel may be told as energy too. */
export function isUnitOfInput(input: MethodInput, unit: string): boolean {
  return unitFactor(input.kind, unit) !== null || (input.energyBy !== undefined && unitFactor('energy', unit) !== null);
}

type Row = readonly ResolvedInput[];

/** What stands in inputs that nobody told, all inputs of a method and place in one row a year. */
export class UntoldInputs {
  private readonly known = new Map<MethodShape, Map<number, Row>>();

  constructor(readonly factors: PlanFactors) {}

  row(shape: MethodShape, year: number): Row {
    let rows = this.known.get(shape);
    if (!rows) {
      const isShipped = shape.inputs.every(({ factor }) => factor === null || this.factors.isShipped(factor));
      rows = isShipped ? shape.shipped : new Map<number, Row>();
      this.known.set(shape, rows);
    }
    let row = rows.get(year);
    if (!row) {
      row = shape.inputs.map((input) =>
        untoldInput(input, input.factor === null ? null : this.factors.get(input.factor, year)),
      );
      rows.set(year, row);
    }
    return row;
  }
}

function untoldInput(input: MethodInput, factor: PlanFactor | null): ResolvedInput {
  if (factor && factor.value !== null) {
    const scale = unitFactor(input.kind, factor.unit);
    return scale === null
      ? refused(input, null, factor, 'UNKNOWN_UNIT')
      : standing(input, factor.value * scale, null, factor);
  }
  if (input.optional) return { input, value: 0, told: null, factor, problem: null, isLeftOut: true };
  return refused(input, null, factor, 'INPUT_MISSING');
}

/** The row with what is told in its place; the row itself where nothing is. */
export function resolveInputs(untold: Row, told: readonly Told[]): Row {
  if (told.length === 0) return untold;
  const resolved = untold.slice();
  let needsHeat = false;
  for (let i = 0; i < resolved.length; i++) {
    const { input, factor } = resolved[i]!;
    const record = recordOf(told, input.id);
    if (!record) continue;
    const scale = unitFactor(input.kind, record.unit);
    if (scale === null && input.energyBy !== undefined) needsHeat = true;
    resolved[i] =
      scale === null
        ? refused(input, record, factor, 'UNKNOWN_UNIT')
        : standing(input, record.value * scale, record, factor);
  }
  return needsHeat ? resolved.map((one) => byHeat(one, resolved)) : resolved;
}

function recordOf(told: readonly Told[], input: string): Told | null {
  for (const one of told) if (one.input === input) return one;
  return null;
}

function standing(input: MethodInput, value: number, told: Told | null, factor: PlanFactor | null): ResolvedInput {
  const problem = valueProblem(input, value);
  return { input, value: problem ? null : value, told, factor, problem, isLeftOut: false };
}

function refused(
  input: MethodInput,
  told: Told | null,
  factor: PlanFactor | null,
  problem: InputProblem,
): ResolvedInput {
  return { input, value: null, told, factor, problem, isLeftOut: false };
}

/** Energy told where the quantity is wanted: divided by the heat value. */
function byHeat(one: ResolvedInput, all: readonly ResolvedInput[]): ResolvedInput {
  const { input, told } = one;
  if (!told || one.problem !== 'UNKNOWN_UNIT' || input.energyBy === undefined) return one;
  const scale = unitFactor('energy', told.unit);
  if (scale === null) return one;
  const heat = all.find((other) => other.input.id === input.energyBy)?.value ?? null;
  if (heat === null || heat === 0) return { ...one, problem: 'INPUT_MISSING' };
  return standing(input, (told.value * scale) / heat, told, one.factor);
}
