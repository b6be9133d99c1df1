import type { TableName, Tables } from './tables.ts';
import { tableNames } from './tables.ts';

/** One region's whole work: records by table and id. Never changed in place; a patch gives a new plan. */
export type Plan = { readonly [T in TableName]: ReadonlyMap<string, Tables[T]> };

/** A plan with no records at all. */
export function emptyPlan(): Plan {
  return Object.fromEntries(tableNames.map((name) => [name, new Map()])) as unknown as Plan;
}

/** The plan's settings; throws when the plan was made without (a bug). */
export function settingsOf(plan: Plan): Tables['settings'] {
  const settings = plan.settings.get('settings');
  if (!settings) throw new Error('plan has no settings record');
  return settings;
}

/** A new random record id. Ids are never counted, so two copies of a plan never give the same one. */
export function newId(): string {
  return crypto.randomUUID();
}
