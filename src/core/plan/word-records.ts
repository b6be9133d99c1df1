/**
 * Which fields of records are words a person reads, and how does a plan get the same words in another language?
 *
 * A layer may have one column a language for the same thing (`名称`, `name:en`): which one is read is a word too. Leaves
 * out what is not free to change: ids, keys, codes, and the unit of a statistic, which belongs to its series.
 */
import type { Patch } from './patch.ts';
import { editPlan } from './patch.ts';
import type { Plan } from './plan.ts';
import type { TableName, Tables } from './tables.ts';

export const wordFields = {
  settings: ['planName', 'regionName'],
  layers: ['name', 'fileName', 'source', 'licence'],
  columnMeanings: ['column', 'unit'],
  overrides: [],
  features: ['name'],
  statistics: ['source', 'note'],
  inventory: ['source', 'note'],
  indicators: ['name', 'unit', 'document'],
  legalPlans: ['title', 'approvedBy', 'note'],
  thresholds: ['reason'],
  measures: ['name', 'responsible', 'note'],
  measureInputs: ['source'],
  measureSites: [],
  sinks: ['rateSource', 'note'],
  proxyShares: [],
  activities: ['label', 'source', 'note'],
  activityInputs: ['source'],
  categoryNotations: ['reason'],
  factorOverrides: ['source', 'note'],
  finishedYears: [],
  keptFactors: ['source'],
  powerContracts: ['source', 'note'],
  soldCredits: ['buyer', 'source'],
  seriesBreaks: ['note'],
  policies: ['title', 'issuedBy', 'note'],
  policyTargets: ['name', 'unit', 'note'],
  findings: ['statement', 'note'],
  findingEvidence: [],
  driverNotes: ['elasticitySource', 'source', 'assumption', 'note'],
  keyCategoryReasons: ['reason'],
  potentials: ['activityUnit', 'activitySource', 'benchmarkSource', 'carbonPriceSource', 'uptakeSource', 'siteSource'],
  abatementSteps: ['name', 'source'],
  importLayouts: [],
  importLabels: [],
} as const satisfies { readonly [T in TableName]: readonly (keyof Tables[T])[] };

export type WordField<T extends TableName> = (typeof wordFields)[T][number];

/** What the word fields of one record are to say. */
export interface RecordWords {
  readonly table: TableName;
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Put these words into their records. Throws for a record that is not there and a field that bears no words. */
export function wordRecords(plan: Plan, words: readonly RecordWords[]): Patch {
  return editPlan(plan, 'wordRecords', (edit) => {
    for (const { table, id, fields } of words) {
      const allowed: readonly string[] = wordFields[table];
      const wrong = Object.keys(fields).find((field) => !allowed.includes(field));
      if (wrong !== undefined) throw new Error(`${table}.${wrong} (record ${id}) bears no words`);
      edit.update(table, id, fields as Partial<Tables[typeof table]>);
    }
  });
}
