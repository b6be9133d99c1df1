/**
 * What is in a file? One plain object for each layer or sheet, or one with the reason why it cannot be read.
 *
 * The keys are a contract for scripts: `file`, `layer`, `count`, `geometry`, `crs`, `encoding`, `fields`, `first`,
 * `extent`, `areaKm2`, `lengthKm`, `issues`; or `file` and `error`. A layer that was a raster has `raster` besides, and a
 * feature for each cell; classes of more cells than a layer takes have one for each area.
 */
import type { Issue } from '../core/issue.ts';
import { describeLayer, describeSheet, type LayerDescription } from '../formats/describe-layer.ts';
import { type Pause, ReadError } from '../formats/format.ts';
import { readFile } from '../formats/read-file.ts';
import { issueSentence } from '../i18n/issue-sentence.ts';
import { nodeFile } from './node-file.ts';

interface InspectedIssue {
  readonly code: string;
  readonly count: number;
  readonly message: string;
}

export interface Inspected extends LayerDescription {
  readonly file: string;
  readonly issues: readonly InspectedIssue[];
}

export interface Unreadable {
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string };
}

/** `path` is printed as it was given. */
export async function inspectFile(path: string, pause?: Pause): Promise<readonly (Inspected | Unreadable)[]> {
  try {
    const { layers, sheets } = await readCells(path, pause);
    return [
      ...layers.map((layer) => inspected(path, describeLayer(layer), layer.issues)),
      ...sheets.map((sheet) => inspected(path, describeSheet(sheet), sheet.issues)),
    ];
  } catch (error) {
    return [{ file: path, error: reason(error) }];
  }
}

async function readCells(path: string, pause?: Pause) {
  try {
    return await readFile(nodeFile(path), { raster: { shape: 'cells' } }, pause);
  } catch (error) {
    if (!(error instanceof ReadError) || error.code !== 'RASTER_TOO_MANY_CELLS') throw error;
    return readFile(nodeFile(path), {}, pause);
  }
}

function inspected(file: string, description: LayerDescription, issues: readonly Issue[]): Inspected {
  return {
    file,
    ...description,
    issues: issues.map((issue) => ({ code: issue.code, count: issue.count, message: sentence(issue) })),
  };
}

/** A file that is not read, for this reason. */
export function unreadable(file: string, { code, detail }: Pick<ReadError, 'code' | 'detail'>): Unreadable {
  return { file, error: { code, message: sentence({ code, count: 0, detail }) } };
}

function reason(error: unknown): Unreadable['error'] {
  if (error instanceof ReadError) return unreadable('', error).error;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return { code: error.code, message: error.message };
  }
  throw error;
}

function sentence(issue: Pick<Issue, 'code' | 'count' | 'detail' | 'where'>): string {
  return issueSentence(issue, 'en') ?? issue.code;
}
