/**
 * Change a measure of the plan: its years, coverage, who answers for it, whether it counts; its inputs;
 * or take it out with all that hangs on it.
 *
 * Refused (`measureProblem`, `inputProblem`): years outside 1990…2100, a full year before the start, a
 * coverage outside 0…1, an input outside its range. A changed input is a record; setting it back to the
 * start takes the record out.
 */
import { isPlanYear } from '../inventory/check-cell.ts';
import type { Patch } from '../plan/patch.ts';
import { editPlan } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import { newId } from '../plan/plan.ts';
import type { Tables } from '../plan/tables.ts';
import { measureKindOf } from './catalog/index.ts';

type Measure = Tables['measures'];
export type MeasureFields = Partial<Omit<Measure, 'id' | 'kind'>>;

export type MeasureProblem = 'BAD_YEAR' | 'FULL_BEFORE_START' | 'BAD_SHARE';
export type InputProblem = 'UNKNOWN_INPUT' | 'NOT_A_NUMBER' | 'OUT_OF_RANGE';

export function measureProblem(measure: Pick<Measure, 'startYear' | 'fullYear' | 'coverage'>): MeasureProblem | null {
  if (!isPlanYear(measure.startYear) || !isPlanYear(measure.fullYear)) return 'BAD_YEAR';
  if (measure.fullYear < measure.startYear) return 'FULL_BEFORE_START';
  return measure.coverage >= 0 && measure.coverage <= 1 ? null : 'BAD_SHARE';
}

/** Throws on what `measureProblem` names, and when there is no such measure. */
export function setMeasure(plan: Plan, measureId: string, fields: MeasureFields): Patch {
  const before = plan.measures.get(measureId);
  if (!before) throw new Error(`no measure ${measureId}`);
  const problem = measureProblem({ ...before, ...fields });
  if (problem) throw new Error(`measure ${measureId}: ${problem}`);
  return editPlan(plan, 'setMeasure', (edit) => edit.update('measures', measureId, fields));
}

export function inputProblem(kindId: string, input: string, value: number): InputProblem | null {
  const known = measureKindOf(kindId)?.inputs[input];
  if (!known) return 'UNKNOWN_INPUT';
  if (!Number.isFinite(value)) return 'NOT_A_NUMBER';
  return value < known.min || value > known.max ? 'OUT_OF_RANGE' : null;
}

/** Set an input with the source of the number, or go back to the catalogue's start with null. */
export function setMeasureInput(
  plan: Plan,
  measureId: string,
  input: string,
  value: number | null,
  source = '',
): Patch {
  const measure = plan.measures.get(measureId);
  if (!measure) throw new Error(`no measure ${measureId}`);
  const before = [...plan.measureInputs.values()].find((r) => r.measureId === measureId && r.input === input);
  return editPlan(plan, 'setMeasureInput', (edit) => {
    if (value === null) {
      if (before) edit.remove('measureInputs', before.id);
      return;
    }
    const problem = inputProblem(measure.kind, input, value);
    if (problem) throw new Error(`measure ${measureId}, input ${input}: ${problem}`);
    edit.put('measureInputs', { id: before?.id ?? newId(), measureId, input, value, source });
  });
}

/** Take a measure out, with its inputs, its sites, and shapes drawn for it that nothing else stands on. */
export function removeMeasure(plan: Plan, measureId: string): Patch {
  return editPlan(plan, 'removeMeasure', (edit) => {
    const drawn = new Set<string>();
    const stillUsed = new Set<string>();
    for (const site of plan.measureSites.values()) {
      const ids = site.layerId === 'drawn' ? site.featureIds : [];
      for (const id of ids) (site.measureId === measureId ? drawn : stillUsed).add(id);
      if (site.measureId === measureId) edit.remove('measureSites', site.id);
    }
    for (const id of drawn) {
      if (!stillUsed.has(id) && plan.features.get(id)?.kind === 'measure') edit.remove('features', id);
    }
    for (const record of plan.measureInputs.values()) {
      if (record.measureId === measureId) edit.remove('measureInputs', record.id);
    }
    edit.remove('measures', measureId);
  });
}
