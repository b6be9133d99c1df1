/**
 * Emissions and notations told by category, as one patch (clause 5.1 a; methods 2.1, 2.8).
 *
 * An amount is an activity of the method `direct`, one a category, gas and year; a new amount takes the place of the
 * old. A value takes the notation of its category and year away, for both cannot hold. An amount that is said to be
 * missing is an activity without its input: the total says that it is incomplete.
 */
import type { Patch } from '../plan/patch.ts';
import { editPlan } from '../plan/patch.ts';
import { newId, type Plan } from '../plan/plan.ts';
import type { GasId, Status, Tables } from '../plan/tables.ts';

export interface ToldEmission {
  readonly category: string;
  readonly year: number;
  readonly gas: GasId;
  /** t of the gas, or t CO2e; null: said to be missing. */
  readonly tonnes: number | null;
  readonly status: Exclude<Status, 'missing'>;
  readonly source: string;
  readonly note: string;
}

export interface ToldNotation {
  readonly category: string;
  readonly year: number;
  readonly notation: Tables['categoryNotations']['notation'];
  readonly reason: string;
  readonly place: string;
}

const METHOD = 'direct';
const INPUT = 'emitted';

export function putEmissions(
  plan: Plan,
  emissions: readonly ToldEmission[],
  notations: readonly ToldNotation[] = [],
): Patch {
  const existing = new Map<string, Tables['activities']>();
  for (const one of plan.activities.values()) {
    if (one.method === METHOD && one.label === '') existing.set(keyOf(one.category, one.option, one.year), one);
  }
  const inputs = new Map<string, Tables['activityInputs']>();
  for (const one of plan.activityInputs.values()) {
    if (one.input === INPUT) inputs.set(one.activityId, one);
  }
  return editPlan(plan, 'putEmissions', (edit) => {
    for (const { category, year, gas, tonnes, status, source, note } of emissions) {
      const before = existing.get(keyOf(category, gas, year));
      const id = before?.id ?? newId();
      edit.put('activities', {
        ...(before ?? { ...unscored, order: '' }),
        id,
        year,
        category,
        method: METHOD,
        option: gas,
        label: '',
        status: tonnes === null ? 'missing' : status,
        source,
        note,
      });
      const input = inputs.get(id);
      if (tonnes === null) {
        if (input) edit.remove('activityInputs', input.id);
      } else {
        edit.put('activityInputs', {
          ...(input ?? { id: newId(), activityId: id, input: INPUT, uncertaintyPct: null, source: '' }),
          value: tonnes,
          unit: 't',
        });
      }
      const notation = plan.categoryNotations.get(`${year}/${category}`);
      if (notation && tonnes !== null) edit.remove('categoryNotations', notation.id);
    }
    for (const one of notations) {
      edit.put('categoryNotations', { id: `${one.year}/${one.category}`, ...one });
    }
  });
}

const unscored = { reliability: null, completeness: null, time: null, place: null, technology: null } as const;

function keyOf(category: string, gas: string, year: number): string {
  return `${category}\n${gas}\n${year}`;
}
