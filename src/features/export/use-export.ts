/**
 * One layer on its way into a file: how far, how it ended, and a way to stop it.
 *
 * A worker of its own writes: some libraries make a file in one go of many seconds, in which they can neither be
 * cancelled nor let the map have its tiles. It is ended with the file, or by the cancel.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../store/run-job.ts';
import { failureOf, isCancelled, startWorker } from '../../store/run-job.ts';
import { saveFile } from '../../ui/save-file.ts';
import type { WorkerClient } from '../../workers/client.ts';
import type { WriteLayerInput, WriteLayerOutput } from '../../workers/jobs/write-layer.job.ts';

type ExportState =
  | { readonly at: 'choosing' }
  | { readonly at: 'writing'; readonly file: string; readonly fraction: number }
  | {
      readonly at: 'done';
      readonly file: string;
      readonly bytes: number;
      readonly output: Pick<WriteLayerOutput, 'count' | 'issues'>;
    }
  | { readonly at: 'cancelled' }
  | { readonly at: 'failed'; readonly failure: Failure };

export interface ExportWork {
  readonly state: ExportState;
  start(input: WriteLayerInput, file: string): void;
  cancel(): void;
  /** Back to the choice: what was said about the last file no longer fits. */
  reset(): void;
}

export function useExport(): ExportWork {
  const [state, setState] = useState<ExportState>({ at: 'choosing' });
  const worker = useRef<WorkerClient | null>(null);
  const stop = useCallback(() => {
    worker.current?.stop();
    worker.current = null;
  }, []);
  useEffect(() => stop, [stop]);

  const start = useCallback(
    (input: WriteLayerInput, file: string) => {
      stop();
      const mine = startWorker();
      worker.current = mine;
      setState({ at: 'writing', file, fraction: 0 });
      const onProgress = (fraction: number) => {
        if (worker.current === mine) setState({ at: 'writing', file, fraction });
      };
      mine
        .run('writeLayer', input, { onProgress })
        .then(
          ({ bytes, mediaType, count, issues }): ExportState | null => {
            if (worker.current !== mine) return null;
            saveFile(file, bytes, mediaType);
            return { at: 'done', file, bytes: bytes.length, output: { count, issues } };
          },
          (error: unknown): ExportState | null =>
            worker.current !== mine || isCancelled(error) ? null : { at: 'failed', failure: failureOf(error) },
        )
        .then((end) => {
          if (!end) return;
          stop();
          setState(end);
        })
        // The browser may refuse to save.
        .catch((error: unknown) => setState({ at: 'failed', failure: failureOf(error) }));
    },
    [stop],
  );
  const cancel = useCallback(() => {
    stop();
    setState({ at: 'cancelled' });
  }, [stop]);
  const reset = useCallback(() => setState({ at: 'choosing' }), []);
  return { state, start, cancel, reset };
}
