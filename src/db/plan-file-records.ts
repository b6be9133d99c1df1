/**
 * `plan.json` and `journal.json` of a plan file: text out, checked records in.
 *
 * Nothing is dropped and nothing is filled in: a table, a field or a word that this version does
 * not know refuses the file and names the record. Records of an older schema are brought up to date
 * first.
 */
import * as v from 'valibot';
import type { Plan } from '../core/plan/plan.ts';
import { emptyPlan } from '../core/plan/plan.ts';
import type { TableName } from '../core/plan/tables.ts';
import { tableNames } from '../core/plan/tables.ts';
import { PlanFileError } from './plan-file-error.ts';
import { recordSchemas } from './record-schemas.ts';
import type { JournalLine } from './tantu-db.ts';
import { PLAN_SCHEMA, upgradeRecords } from './versions.ts';

const PLAN_FILE_FORMAT = 'tantu-plan';

const planSchema = v.object({
  format: v.literal(PLAN_FILE_FORMAT),
  schemaVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  records: v.record(v.string(), v.array(v.looseObject({ id: v.string() }))),
});

const journalSchema = v.object({
  schemaVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  entries: v.array(
    v.strictObject({
      at: v.string(),
      who: v.string(),
      did: v.string(),
      kind: v.picklist(['do', 'undo', 'redo']),
      records: v.array(v.strictObject({ table: v.picklist(tableNames), id: v.string() })),
    }),
  ),
});

function parseJson(text: string, part: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PlanFileError('PLAN_FILE_NOT_JSON', { part });
  }
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return v.getDotPath(issue) ?? '';
}

/** The record, if it is one of this table as the schema says. */
function checkRecord(table: TableName, record: unknown): unknown {
  const result = v.safeParse(recordSchemas[table], record);
  if (result.success) return result.output;
  const { id } = Object(record) as { id?: unknown };
  const [issue] = result.issues;
  throw new PlanFileError('PLAN_FILE_BAD_RECORD', {
    table,
    id: typeof id === 'string' ? id : '',
    field: pathOf(issue),
    problem: issue.message,
  });
}

/** The plan's records as text: tables in their order, records by id, one a line. */
export function writePlanJson(plan: Plan): string {
  const tables = tableNames.map((table) => {
    const records = [...plan[table].values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const lines = records.map((record) => JSON.stringify(checkRecord(table, record)));
    return `${JSON.stringify(table)}:[${lines.length > 0 ? `\n${lines.join(',\n')}\n` : ''}]`;
  });
  return `{"format":"${PLAN_FILE_FORMAT}","schemaVersion":${PLAN_SCHEMA},"records":{\n${tables.join(',\n')}\n}}\n`;
}

export function readPlanJson(text: string): Plan {
  const json = parseJson(text, 'plan.json');
  const { format, schemaVersion } = Object(json) as { format?: unknown; schemaVersion?: unknown };
  if (format !== PLAN_FILE_FORMAT) throw new PlanFileError('PLAN_FILE_NOT_TANTU');
  if (typeof schemaVersion === 'number' && schemaVersion > PLAN_SCHEMA) {
    throw new PlanFileError('PLAN_FILE_NEWER', { found: schemaVersion, known: PLAN_SCHEMA });
  }
  const shape = v.safeParse(planSchema, json);
  if (!shape.success) {
    throw new PlanFileError('PLAN_FILE_BAD_SHAPE', { part: 'plan.json', field: pathOf(shape.issues[0]) });
  }
  const records = upgradeRecords(shape.output.schemaVersion, shape.output.records);
  const plan = emptyPlan() as unknown as Record<string, Map<string, unknown>>;
  for (const [table, list] of Object.entries(records)) {
    const into = Object.hasOwn(plan, table) ? plan[table] : undefined;
    if (!into) throw new PlanFileError('PLAN_FILE_UNKNOWN_TABLE', { table });
    for (const record of list) {
      const id = record['id'] as string;
      if (into.has(id)) throw new PlanFileError('PLAN_FILE_DUPLICATE_ID', { table, id });
      into.set(id, checkRecord(table as TableName, record));
    }
  }
  if (!plan['settings']?.has('settings')) throw new PlanFileError('PLAN_FILE_NO_SETTINGS');
  return plan as unknown as Plan;
}

export function writeJournalJson(journal: readonly JournalLine[]): string {
  const lines = journal.map(({ at, who, did, kind, records }) => {
    const named = records.map(({ table, id }) => ({ table, id }));
    return JSON.stringify({ at, who, did, kind, records: named });
  });
  return `{"schemaVersion":${PLAN_SCHEMA},"entries":[\n${lines.join(',\n')}\n]}\n`;
}

export function readJournalJson(text: string): JournalLine[] {
  const shape = v.safeParse(journalSchema, parseJson(text, 'journal.json'));
  if (!shape.success) {
    throw new PlanFileError('PLAN_FILE_BAD_SHAPE', { part: 'journal.json', field: pathOf(shape.issues[0]) });
  }
  return shape.output.entries;
}
