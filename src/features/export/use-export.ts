/** One layer on its way into a file: how far, how it ended, and a way to stop it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../store/run-job.ts';
import { failureOf, isCancelled, runJob } from '../../store/run-job.ts';
import { saveFile } from '../../ui/save-file.ts';
import type { WriteLayerInput, WriteLayerOutput } from '../../workers/jobs/write-layer.job.ts';

export type ExportState =
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
  const abort = useRef<AbortController | null>(null);
  const cancel = useCallback(() => abort.current?.abort(), []);
  useEffect(() => cancel, [cancel]);

  const start = useCallback((input: WriteLayerInput, file: string) => {
    const mine = new AbortController();
    abort.current = mine;
    setState({ at: 'writing', file, fraction: 0 });
    const onProgress = (fraction: number) => {
      if (abort.current === mine) setState({ at: 'writing', file, fraction });
    };
    runJob('writeLayer', input, { signal: mine.signal, onProgress }).then(
      ({ bytes, mediaType, count, issues }) => {
        if (mine.signal.aborted) return;
        abort.current = null;
        saveFile(file, bytes, mediaType);
        setState({ at: 'done', file, bytes: bytes.length, output: { count, issues } });
      },
      (error: unknown) => {
        if (abort.current !== mine) return;
        abort.current = null;
        setState(isCancelled(error) ? { at: 'cancelled' } : { at: 'failed', failure: failureOf(error) });
      },
    );
  }, []);
  const reset = useCallback(() => setState({ at: 'choosing' }), []);
  return { state, start, cancel, reset };
}
