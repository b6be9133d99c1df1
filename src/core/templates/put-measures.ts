/**
 * Measures told by a filled template become records of the plan (clause 7.2), as one patch.
 *
 * A measure of the same kind and name is brought up to date; others are new and stand nowhere yet. Inputs that the
 * template does not name keep what they are.
 */
import { placeMeasure } from '../measures/place-measure.ts';
import { setMeasure, setMeasureInput } from '../measures/set-measure.ts';
import { composePatch } from '../plan/compose-patch.ts';
import { applyPatch, type Patch } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';

export interface InputDraft {
  readonly input: string;
  readonly value: number;
  readonly source: string;
}

export interface MeasureDraft {
  readonly kind: string;
  readonly name: string;
  readonly startYear: number;
  readonly fullYear: number;
  /** 0…1 */
  readonly coverage: number;
  readonly responsible: string;
  readonly enabled: boolean;
  readonly note: string;
  readonly inputs: readonly InputDraft[];
}

export function putMeasures(plan: Plan, drafts: readonly MeasureDraft[]): Patch {
  return composePatch(
    plan,
    'importFiles',
    drafts.map((draft) => (before: Plan) => putMeasure(before, draft)),
  );
}

function putMeasure(plan: Plan, draft: MeasureDraft): Patch {
  const { kind, name, inputs, ...fields } = draft;
  const known = [...plan.measures.values()].find((measure) => measure.kind === kind && measure.name === name);
  const placed = known ? null : placeMeasure(plan, { kind, name, sites: [], ...fields });
  const measureId = known?.id ?? placed?.measureId ?? '';
  const start = placed ? applyPatch(plan, placed.patch) : plan;
  const changes = composePatch(start, 'importFiles', [
    (before) => setMeasure(before, measureId, fields),
    ...inputs.map(
      ({ input, value, source }) =>
        (before: Plan) =>
          setMeasureInput(before, measureId, input, value, source),
    ),
  ]);
  return composePatch(plan, 'importFiles', [() => placed?.patch ?? { did: 'importFiles', changes: [] }, () => changes]);
}
