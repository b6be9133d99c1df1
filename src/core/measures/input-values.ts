/**
 * With which inputs does a measure of the plan work? What a person set, else the catalogue's start.
 */
import type { Plan } from '../plan/plan.ts';
import type { Input, MeasureKind } from './define-measure.ts';

export interface InputValue {
  readonly name: string;
  readonly input: Input;
  readonly value: number;
  /** Null while it is the catalogue's start; else the source the person gave, which may be empty. */
  readonly setBy: { readonly source: string } | null;
}

export function inputValues(
  plan: Pick<Plan, 'measureInputs'>,
  measureId: string,
  kind: MeasureKind,
): ReadonlyMap<string, InputValue> {
  const values = new Map<string, InputValue>();
  for (const [name, input] of Object.entries(kind.inputs)) {
    values.set(name, { name, input, value: input.start.value, setBy: null });
  }
  for (const record of plan.measureInputs.values()) {
    const known = record.measureId === measureId ? values.get(record.input) : undefined;
    if (known) values.set(record.input, { ...known, value: record.value, setBy: { source: record.source } });
  }
  return values;
}
