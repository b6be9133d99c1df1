/**
 * One import from files to agreed layers. A worker of its own reads and keeps the drafts; it ends
 * with the dialog, so cancelling is certain and the memory is given back.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReadOptions } from '../../formats/format.ts';
import { planStore } from '../../store/plan-store.ts';
import { boundaryOf } from '../../store/result-inputs.ts';
import { isCancelled, startWorker } from '../../store/run-job.ts';
import { stamp } from '../../store/stamp.ts';
import type { WorkerClient } from '../../workers/client.ts';
import type { FileRead, LayerDraft, SheetDraft } from '../../workers/jobs/read-file.job.ts';
import { chooseCrs } from './choose-crs.ts';
import { type EachRead, type Reading, readEach } from './read-each.ts';

interface Work {
  readonly what: 'reading' | 'readingAgain' | 'storing';
  readonly name: string;
  readonly fraction: number;
}

export interface ImportSession {
  readonly work: Work | null;
  /** Empty until something was read. */
  readonly files: readonly FileRead[];
  readonly failure: unknown;
  read(files: readonly File[]): void;
  /** Reads the file of a draft again with other options; what was chosen for it before stays chosen. */
  readAgain(draft: LayerDraft | SheetDraft, options: ReadOptions): void;
  /** Runs something in the session's worker, showing its progress; null when it was cancelled. */
  run<T>(
    work: Omit<Work, 'fraction'>,
    job: (client: WorkerClient, options: { signal: AbortSignal; onProgress: (share: number) => void }) => Promise<T>,
  ): Promise<T | null>;
  client(): WorkerClient;
  cancel(): void;
}

/** Parts of one shapefile have the same name but for the ending. */
function stem(name: string): string {
  const file = name.split('/').at(-1) ?? name;
  return file
    .replace(/(\.gz)?$/i, '')
    .replace(/\.[^.]+$/, '')
    .toLowerCase();
}

export function useImportSession(): ImportSession {
  const [work, setWork] = useState<Work | null>(null);
  const [files, setFiles] = useState<readonly FileRead[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const given = useRef<readonly File[]>([]);
  const stuck = useRef<Reading['stuck']>(new Map());
  const chosen = useRef(new Map<string, ReadOptions>());
  const worker = useRef<WorkerClient | null>(null);
  const abort = useRef<AbortController | null>(null);

  const client = useCallback(() => {
    if (worker.current?.ended()) worker.current = null;
    worker.current ??= startWorker();
    return worker.current;
  }, []);
  const stop = useCallback(() => {
    abort.current?.abort();
    worker.current?.stop();
    worker.current = null;
  }, []);
  useEffect(() => stop, [stop]);

  const run = useCallback<ImportSession['run']>(
    async (what, job) => {
      const mine = new AbortController();
      abort.current = mine;
      setFailure(null);
      setWork({ ...what, fraction: 0 });
      const began = performance.now();
      try {
        const output = await job(client(), {
          signal: mine.signal,
          onProgress: (fraction) => setWork({ ...what, fraction }),
        });
        stamp(what.what === 'storing' ? 'stored' : 'read', { what: what.name, tookMs: performance.now() - began });
        return output;
      } catch (error) {
        if (!isCancelled(error)) {
          setFailure(error);
          // The drafts went with their worker.
          if (worker.current?.ended()) setFiles([]);
        }
        return null;
      } finally {
        if (abort.current === mine) setWork(null);
      }
    },
    [client],
  );

  const readInto = useCallback(
    (what: Omit<Work, 'fraction'>, input: EachRead, take: (read: readonly FileRead[], lostDrafts: boolean) => void) => {
      void run(what, (_, { signal, onProgress }) =>
        readEach(
          { ...input, boundary: boundaryOf(planStore.getState().plan) },
          { client, signal, onProgress, stuck: stuck.current },
        ),
      ).then((output) => {
        if (output) take(output.read, output.lostDrafts);
      });
    },
    [client, run],
  );

  const read = useCallback(
    (dropped: readonly File[]) => {
      given.current = dropped;
      stuck.current = new Map();
      chosen.current = new Map();
      const name = dropped.map((file) => file.name).join(', ');
      readInto({ what: 'reading', name }, { files: dropped }, setFiles);
    },
    [readInto],
  );

  const readAgain = useCallback(
    (draft: LayerDraft | SheetDraft, options: ReadOptions) => {
      const old = files.find((file) => file.fileName === draft.fileName);
      if (!old) return;
      const replaces = [...old.layers, ...old.sheets].map((one) => one.draftId);
      const together = given.current.filter(
        (file) => file.name === draft.fileName || stem(file.name) === stem(draft.fileName),
      );
      // The name inside an archive is not the name of a file that was given.
      const again = together.length > 0 ? together : given.current;
      const what = { what: 'readingAgain', name: draft.fileName } as const;
      const before = chosen.current.get(draft.fileName);
      // A system is chosen for one layer; the file may hold others that lie well.
      const crs =
        typeof options.crs === 'string'
          ? {
              crs: chooseCrs(
                before?.crs,
                draft.name,
                options.crs,
                old.layers.map(({ name }) => name),
              ),
            }
          : {};
      const all = { ...before, ...options, ...crs };
      chosen.current.set(draft.fileName, all);
      readInto(what, { files: again, options: all, replaces }, (fresh, lostDrafts) => {
        // What was read before went with its worker.
        if (lostDrafts) readInto(what, { files: given.current }, setFiles);
        else {
          const byName = new Map(fresh.map((file) => [file.fileName, file]));
          setFiles((before) => before.map((file) => byName.get(file.fileName) ?? file));
        }
      });
    },
    [files, readInto],
  );

  const cancel = useCallback(() => {
    stop();
    setWork(null);
    setFiles([]);
  }, [stop]);

  return { work, files, failure, read, readAgain, run, client, cancel };
}
