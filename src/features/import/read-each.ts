/**
 * Reads files one after another in the import's worker. One that makes no progress costs the worker, and with it the
 * drafts of the files before: they are read again in a new worker, and the stuck one is told as a file that failed.
 */
import type { BoundarySource } from '../../analysis/boundary.ts';
import { PATIENCE_SECONDS } from '../../core/import/patience.ts';
import { wholeFiles } from '../../core/import/whole-files.ts';
import type { ReadOptions } from '../../formats/format.ts';
import type { WorkerClient } from '../../workers/client.ts';
import type { FileRead } from '../../workers/jobs/read-file.job.ts';

export interface EachRead {
  readonly files: readonly File[];
  readonly options?: ReadOptions;
  /** What bounds the region of the plan. */
  readonly boundary?: BoundarySource;
  /** Drafts that this reading replaces. */
  readonly replaces?: readonly string[];
}

export interface Reading {
  /** The worker, or a new one after the last was lost. */
  client(): WorkerClient;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
  readonly patienceSeconds?: number;
  /** Files found to be stuck, which are not tried again. Those that are met now are added. */
  readonly stuck: Map<File, StoodStill>;
}

/** For how many seconds was it waited? */
type StoodStill = Readonly<Record<string, string | number>>;

/** What is told of a worker that was ended because its job stood still; null for any other error. */
function stoodStill(error: unknown): StoodStill | null {
  if (!(error instanceof Error && 'code' in error && error.code === 'NO_PROGRESS')) return null;
  return 'detail' in error ? (error.detail as StoodStill) : {};
}

/** What is in the files, in their order. `lostDrafts`: drafts of earlier readings went with a worker that was ended. */
export async function readEach(
  { files, options, boundary, replaces = [] }: EachRead,
  reading: Reading,
): Promise<{ read: FileRead[]; lostDrafts: boolean }> {
  const { client, signal, onProgress, stuck, patienceSeconds = PATIENCE_SECONDS } = reading;
  const wholes = wholeFiles(files);
  const totalBytes = Math.max(
    1,
    wholes.reduce((sum, file) => sum + file.size, 0),
  );
  let lostDrafts = false;
  for (;;) {
    const read: FileRead[] = [];
    let doneBytes = 0;
    for (const file of wholes) {
      const waited = stuck.get(file);
      if (waited) read.push(stuckFile(file, waited));
      else {
        const run = {
          signal,
          patienceSeconds,
          onProgress: (share: number) => onProgress((doneBytes + share * file.size) / totalBytes),
        };
        const input = {
          ...{ files, only: wholes.indexOf(file), replaces },
          ...(options ? { options } : {}),
          ...(boundary ? { boundary } : {}),
        };
        try {
          read.push(...(await client().run('readFile', input, run)).files);
        } catch (error) {
          const still = stoodStill(error);
          if (!still) throw error;
          stuck.set(file, still);
          lostDrafts = true;
          break;
        }
      }
      doneBytes += file.size;
    }
    if (read.length === wholes.length) return { read, lostDrafts };
  }
}

function stuckFile(file: File, detail: StoodStill): FileRead {
  return {
    fileName: file.name,
    format: null,
    error: { code: 'NO_PROGRESS', detail },
    layers: [],
    sheets: [],
  };
}
