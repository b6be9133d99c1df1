/** Every scenario there is, in the order they are offered. One file and one line make a new one. */
import { frozen } from './frozen.scenario.ts';
import type { Scenario } from './scenario.ts';
import { withMeasures } from './with-measures.scenario.ts';

const list = [frozen, withMeasures] as const;

export type ScenarioId = (typeof list)[number]['id'];

export const scenarios: readonly Scenario<ScenarioId>[] = list;

export function scenarioOf(id: ScenarioId): Scenario<ScenarioId> {
  const found = list.find((scenario) => scenario.id === id);
  if (!found) throw new Error(`no scenario ${id}`);
  return found;
}
