/**
 * What is in a file? One plain object for each layer or sheet, or one with the reason why it cannot be read.
 *
 * The keys are a contract for scripts: `file`, `layer`, `count`, `geometry`, `crs`, `encoding`, `fields`, `first`,
 * `extent`, `areaKm2`, `lengthKm`, `issues`; or `file` and `error`. A layer that was a raster has `raster` besides, and a
 * feature for each cell; classes of more cells than a layer takes have one for each area.
 */
import type { Issue } from '../core/issue.ts';
import { quietSecondsOfCells } from '../formats/cells/quiet-seconds.ts';
import { describeLayer, describeSheet, type LayerDescription } from '../formats/describe-layer.ts';
import { type Pause, ReadError } from '../formats/format.ts';
import { partOfPause } from '../formats/part-of-pause.ts';
import { readFile } from '../formats/read-file.ts';
import { partOfTell } from '../geo/tell.ts';
import { issueSentence } from '../i18n/issue-sentence.ts';
import { en } from '../i18n/issue-words.ts';
import { nodeFile } from './node-file.ts';

/** Of the time of a file; the rest goes into areas and lengths on the ellipsoid. */
const SHARE_OF_READING = 0.8;

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
    const { layers, sheets } = await readCells(path, pause && partOfPause(pause, 0, SHARE_OF_READING));
    const layerShare = (1 - SHARE_OF_READING) / layers.length;
    const part = (at: number) => partOfTell(pause?.tell, SHARE_OF_READING + layerShare * at, layerShare);
    return [
      ...layers.map((layer, at) => inspected(path, describeLayer(layer, part(at)), layer.issues)),
      ...sheets.map((sheet, at) => {
        pause?.tell?.(SHARE_OF_READING + (0.1 * (at + 1)) / sheets.length, quietSecondsOfCells([sheet.rows]));
        return inspected(path, describeSheet(sheet), sheet.issues);
      }),
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
  return issueSentence(issue, 'en', en.told) ?? issue.code;
}
