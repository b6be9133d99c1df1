/**
 * Emissions and notations told by category, as one patch (clause 5.1 a; methods 2.1, 2.8).
 *
 * An amount is an activity of the method `direct`, one a category, gas and year; a new amount takes the place of the
 * old. A value takes the notation of its category and year away, for both cannot hold. An amount that is said to be
 * missing is an activity without its input: the total says that it is incomplete. What may not stand comes back as issues.
 */
import { type ActivityDraft, clearInput, setActivities } from '../inventory/set-activity.ts';
import type { Issue } from '../issue.ts';
import { composePatch } from '../plan/compose-patch.ts';
import { editPlan, type Patch } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
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

type ToldNotation = Omit<Tables['categoryNotations'], 'id'>;

const METHOD = 'direct';
const INPUT = 'emitted';

export function putEmissions(
  plan: Plan,
  emissions: readonly ToldEmission[],
  notations: readonly ToldNotation[] = [],
): { patch: Patch; issues: readonly Issue[] } {
  const existing = new Map<string, string>();
  for (const one of plan.activities.values()) {
    if (one.method === METHOD && one.label === '') existing.set(keyOf(one.category, one.option, one.year), one.id);
  }
  const idOf = ({ category, gas, year }: ToldEmission) => existing.get(keyOf(category, gas, year));
  const drafts = emissions.map((told): ActivityDraft => {
    const { category, year, gas, tonnes, status, source, note } = told;
    const id = idOf(told);
    return {
      ...(id === undefined ? {} : { id }),
      year,
      category,
      method: METHOD,
      option: gas,
      status: tonnes === null ? 'missing' : status,
      source,
      note,
      inputs: tonnes === null ? [] : [{ input: INPUT, value: tonnes, unit: 't' }],
    };
  });
  const { patch, issues } = setActivities(plan, drafts);
  const emptied = emissions.filter(({ tonnes }) => tonnes === null).map(idOf);
  const composed = composePatch(plan, 'putEmissions', [
    () => patch,
    ...emptied.filter((id) => id !== undefined).map((id) => (before: Plan) => clearInput(before, id, INPUT)),
    (before) =>
      editPlan(before, 'setNotation', (edit) => {
        for (const { category, year, tonnes } of emissions) {
          const id = `${year}/${category}`;
          if (tonnes !== null && before.categoryNotations.has(id)) edit.remove('categoryNotations', id);
        }
        for (const one of notations) edit.put('categoryNotations', { id: `${one.year}/${one.category}`, ...one });
      }),
  ]);
  return { patch: composed, issues };
}

function keyOf(category: string, gas: string, year: number): string {
  return `${category}\n${gas}\n${year}`;
}
