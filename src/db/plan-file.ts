/**
 * A plan as one file (`.tantu`): a zip of `plan.json`, `journal.json` and, for each columnar table,
 * `tables/<id>/header.json` with one `.bin` file a part. `plan-file.md` beside this file tells the
 * format to other programs. Works in Node and in the worker alike.
 *
 * The same plan gives the same bytes: nothing in the file tells when it was written. The journal goes
 * along as lines, without what the records were before: a layer that a person took out of the plan
 * does not leave the house inside its history.
 */
import { strToU8, type UnzipFileFilter, unzipSync } from 'fflate';
import * as v from 'valibot';
import type { Plan } from '../core/plan/plan.ts';
import type { LayerTable } from '../geo/layer-table.ts';
import { BrokenTable, putTogether, tableBytes, takeApart } from '../geo/table-parts.ts';
import { PlanFileError } from './plan-file-error.ts';
import { readJournalJson, readPlanJson, writeJournalJson, writePlanJson } from './plan-file-records.ts';
import type { JournalLine } from './tantu-db.ts';
import { writeZip } from './write-zip.ts';
import { crc32, statedChecksums } from './zip-checksums.ts';

export interface PlanFileContent {
  readonly plan: Plan;
  /** The columnar tables the layers name, by table id. */
  readonly tables: ReadonlyMap<string, LayerTable>;
  readonly journal: readonly JournalLine[];
}

/** Called with the share done (0…1) between pieces of work; may give way to other work or throw. */
export type Breath = (fraction: number) => Promise<void>;
export const noBreath: Breath = () => Promise.resolve();

/** A file that would unpack to more than this is refused before it is unpacked. */
const UNPACKED_LIMIT_BYTES = 3 * 1024 ** 3;

const headerSchema = v.strictObject({
  version: v.literal(1),
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  idField: v.nullable(v.string()),
  columns: v.array(
    v.variant('kind', [
      v.strictObject({
        kind: v.literal('number'),
        name: v.string(),
        type: v.picklist(['integer', 'real', 'boolean']),
      }),
      v.strictObject({ kind: v.literal('text'), name: v.string(), type: v.picklist(['text', 'date', 'json']) }),
    ]),
  ),
});

/** Ids of the tables that the layers of a plan name. */
export function tablesOfPlan(plan: Plan): Set<string> {
  return new Set([...plan.layers.values()].map((layer) => layer.tableId));
}

function folderOf(tableId: string): string {
  return `tables/${encodeURIComponent(tableId)}/`;
}

function unescaped(folderName: string): string {
  try {
    return decodeURIComponent(folderName);
  } catch {
    return folderName; // written by another program, which did not escape
  }
}

/** Everything that goes into the file, in order. */
function* entries(
  plan: Plan,
  tables: ReadonlyMap<string, LayerTable>,
  journal: readonly JournalLine[],
): Generator<{ name: string; bytes: Uint8Array }> {
  yield { name: 'plan.json', bytes: strToU8(writePlanJson(plan)) };
  yield { name: 'journal.json', bytes: strToU8(writeJournalJson(journal)) };
  for (const tableId of [...tables.keys()].sort()) {
    const { header, parts } = takeApart(tables.get(tableId) as LayerTable);
    yield { name: `${folderOf(tableId)}header.json`, bytes: strToU8(`${JSON.stringify(header, null, 1)}\n`) };
    for (const [part, bytes] of parts) yield { name: `${folderOf(tableId)}${part}.bin`, bytes };
  }
}

/** The plan as a `.tantu` file. Every table a layer names must be given. */
export async function writePlanFile(
  plan: Plan,
  tables: ReadonlyMap<string, LayerTable>,
  journal: readonly JournalLine[],
  breath: Breath = noBreath,
): Promise<Uint8Array> {
  for (const layer of plan.layers.values()) {
    if (!tables.has(layer.tableId)) {
      throw new PlanFileError('PLAN_FILE_LAYER_MISSING', { layer: layer.name, tableId: layer.tableId });
    }
  }
  let total = 1;
  for (const table of tables.values()) total += tableBytes(table);
  return writeZip(entries(plan, tables, journal), (done) => breath(Math.min(1, done / total)));
}

/** What a `.tantu` file holds. Throws `PlanFileError` when it is not whole and right. */
export function readPlanFile(bytes: Uint8Array): PlanFileContent {
  const reading = readInSteps(bytes);
  let step = reading.next();
  while (!step.done) step = reading.next();
  return step.value;
}

/** The same with room to breathe: between its files it can be stopped. */
export async function readPlanFileSlowly(bytes: Uint8Array, breath: Breath): Promise<PlanFileContent> {
  const reading = readInSteps(bytes);
  let step = reading.next();
  while (!step.done) {
    await breath(step.value);
    step = reading.next();
  }
  return step.value;
}

/** Steps from file to file of the zip; tells the share of bytes that are unpacked. */
function* readInSteps(bytes: Uint8Array): Generator<number, PlanFileContent> {
  const files = yield* unpack(bytes);
  const plan = readPlanJson(textOf(files, 'plan.json'));
  const journal = readJournalJson(textOf(files, 'journal.json'));
  const tables = new Map<string, LayerTable>();
  for (const name of files.keys()) {
    const [, folder, escapedId] = /^(tables\/([^/]+)\/)header\.json$/.exec(name) ?? [];
    if (folder === undefined || escapedId === undefined) continue;
    const tableId = unescaped(escapedId);
    tables.set(tableId, readTable(files, folder, tableId));
  }
  for (const layer of plan.layers.values()) {
    const table = tables.get(layer.tableId);
    if (!table) throw new PlanFileError('PLAN_FILE_LAYER_MISSING', { layer: layer.name, tableId: layer.tableId });
    if (table.count !== layer.featureCount) {
      throw new PlanFileError('PLAN_FILE_LAYER_BROKEN', { tableId: layer.tableId, part: 'featureCount' });
    }
  }
  return { plan, tables, journal };
}

type Files = ReadonlyMap<string, Uint8Array>;

function* unpack(bytes: Uint8Array): Generator<number, Files> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new PlanFileError('PLAN_FILE_NOT_ZIP');
  const stated = statedChecksums(bytes);
  if (!stated) throw new PlanFileError('PLAN_FILE_CUT_OFF');
  let total = 0;
  const names = new Set<string>();
  unzip(bytes, ({ name, originalSize }) => {
    names.add(name);
    total += originalSize;
    return false;
  });
  if (total > UNPACKED_LIMIT_BYTES) throw new PlanFileError('PLAN_FILE_TOO_LARGE', { bytes: total });
  const files = new Map<string, Uint8Array>();
  let done = 0;
  for (const wanted of names) {
    for (const [name, file] of unzip(bytes, (entry) => entry.name === wanted)) {
      if (stated.get(name) !== crc32(file)) throw new PlanFileError('PLAN_FILE_DAMAGED', { part: name });
      files.set(name, file);
      done += file.byteLength;
    }
    yield total === 0 ? 0 : Math.min(1, done / total);
  }
  return files;
}

function unzip(bytes: Uint8Array, filter: UnzipFileFilter): [string, Uint8Array][] {
  try {
    return Object.entries(unzipSync(bytes, { filter }));
  } catch {
    throw new PlanFileError('PLAN_FILE_CUT_OFF');
  }
}

function textOf(files: Files, name: string): string {
  const bytes = files.get(name);
  if (!bytes) {
    throw new PlanFileError(name === 'plan.json' ? 'PLAN_FILE_NOT_TANTU' : 'PLAN_FILE_PART_MISSING', { part: name });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PlanFileError('PLAN_FILE_NOT_JSON', { part: name });
  }
}

function readTable(files: Files, folder: string, tableId: string): LayerTable {
  const broken = (part: string) => new PlanFileError('PLAN_FILE_LAYER_BROKEN', { tableId, part });
  let json: unknown;
  try {
    json = JSON.parse(textOf(files, `${folder}header.json`));
  } catch {
    throw broken('header.json');
  }
  const header = v.safeParse(headerSchema, json);
  if (!header.success) throw broken('header.json');
  const parts = new Map<string, Uint8Array>();
  for (const [name, bytes] of files) {
    if (name.startsWith(folder) && name.endsWith('.bin')) parts.set(name.slice(folder.length, -'.bin'.length), bytes);
  }
  try {
    return putTogether({ header: header.output, parts });
  } catch (error) {
    throw error instanceof BrokenTable ? broken(error.part) : error;
  }
}
