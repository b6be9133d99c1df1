/**
 * What is written where years of an activity line are filled? (methods 2.8)
 *
 * Each year becomes an activity of status `estimated`, or the one that lacks the input gets it. Other amounts of the line
 * (waste of another kind, feedstock) are filled the same way as far as it leads; factors told for the line (a carbon
 * content, a leak rate) are taken from the nearest year that was told.
 */
import type { Issue } from '../issue.ts';
import { methodUnit } from './activity-units.ts';
import type { ComputedActivity } from './compute-activity.ts';
import type { ComputedInventory } from './compute-inventory.ts';
import { fillOfSource, fillSource } from './fill-source.ts';
import type { FilledValue, FoundValues } from './filled-years.ts';
import type { ActivityDraft, InputDraft } from './set-activity.ts';
import { activitiesOfLine, type SeriesRef } from './told-series.ts';

export function fillLineDrafts(
  computed: ComputedInventory,
  { activityId, input }: Extract<SeriesRef, { kind: 'line' }>,
  filled: readonly FilledValue[],
  fillOther: (input: string, years: readonly number[]) => FoundValues,
): { drafts: readonly ActivityDraft[]; issues: readonly Issue[] } {
  const line = activitiesOfLine(computed, activityId);
  const told = line.filter(({ activity }) => fillOfSource(activity.source) === null);
  if (told.length === 0) return { drafts: [], issues: [] };
  const years = filled.map(({ year }) => year);
  const issues: Issue[] = [];
  const amounts = new Map([[input, filled]]);
  for (const other of otherAmounts(told, input)) {
    const found = fillOther(other, years);
    amounts.set(other, found.filled);
    for (const [year, reason] of found.stays) {
      issues.push({
        code: 'GAP_STAYS',
        severity: 'warn',
        count: 1,
        where: { field: other },
        detail: { years: String(year), reason },
      });
    }
  }
  const drafts = filled.map((one): ActivityDraft => {
    const there = line.find(({ activity }) => activity.year === one.year);
    const nearest = told.reduce((best, other) =>
      Math.abs(other.activity.year - one.year) < Math.abs(best.activity.year - one.year) ? other : best,
    );
    const { category, method, option, label } = nearest.activity;
    const isOurs = !there || fillOfSource(there.activity.source) !== null;
    return {
      ...(there ? { id: there.activity.id } : {}),
      year: one.year,
      category,
      method,
      option,
      label,
      status: 'estimated',
      source: isOurs ? fillSource(one.note) : there.activity.source,
      inputs: [...filledInputs(nearest, one.year, amounts), ...(there ? [] : nearestFactors(nearest))],
    };
  });
  return { drafts, issues };
}

/** Amounts the line was told beside the chosen one. */
function otherAmounts(line: readonly ComputedActivity[], chosen: string): string[] {
  const ids = new Set<string>();
  for (const { inputs } of line) {
    for (const { input, told } of inputs) {
      if (told && input.role === 'activity' && input.id !== chosen && fillOfSource(told.source) === null) {
        ids.add(input.id);
      }
    }
  }
  return [...ids];
}

function filledInputs(
  { inputs }: ComputedActivity,
  year: number,
  amounts: ReadonlyMap<string, readonly FilledValue[]>,
): InputDraft[] {
  return [...amounts].flatMap(([id, values]) => {
    const kind = inputs.find(({ input }) => input.id === id)?.input.kind;
    const found = values.find((one) => one.year === year);
    if (!kind || !found) return [];
    return [{ input: id, value: found.value, unit: methodUnit(kind), source: fillSource(found.note) }];
  });
}

function nearestFactors({ activity, inputs }: ComputedActivity): InputDraft[] {
  return inputs.flatMap(({ input, told }) =>
    told && input.role === 'factor'
      ? [
          {
            input: input.id,
            value: told.value,
            unit: told.unit,
            source: told.source || String(activity.year),
            uncertaintyPct: told.uncertaintyPct,
          },
        ]
      : [],
  );
}
