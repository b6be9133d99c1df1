/** One side of a comparison: a year of the inventory, or a year after it in one of the scenarios. */
import { type ScenarioId, scenarioOf } from '../core/scenario/index.ts';
import type { Text } from '../core/text.ts';

export interface SideChoice {
  readonly year: number;
  /** Null: the inventory of that year. */
  readonly scenario: ScenarioId | null;
}

export function sideKey({ year, scenario }: SideChoice): string {
  return scenario === null ? String(year) : `${scenario}-${year}`;
}

export function isSameSide(a: SideChoice, b: SideChoice): boolean {
  return sideKey(a) === sideKey(b);
}

export function sideName({ year, scenario }: SideChoice): Text {
  if (scenario === null) return { 'zh-CN': String(year), en: String(year) };
  const { name } = scenarioOf(scenario);
  return { 'zh-CN': `${year} ${name['zh-CN']}`, en: `${year} ${name.en}` };
}

/** The same for the heads of a table: two scenarios of one year need no year. */
export function shortSideNames(from: SideChoice, to: SideChoice): readonly [from: Text, to: Text] {
  if (from.scenario === null || to.scenario === null || from.year !== to.year) return [sideName(from), sideName(to)];
  return [scenarioOf(from.scenario).name, scenarioOf(to.scenario).name];
}
