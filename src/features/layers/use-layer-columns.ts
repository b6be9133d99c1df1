/** The columns of a layer with a few of their values, asked of the worker; null until they are there. */
import { useEffect, useState } from 'react';
import type { LayerView } from '../../core/plan/layer-view.ts';
import { type Failure, failureOf, isCancelled, runJob } from '../../store/run-job.ts';

interface LayerColumn {
  readonly name: string;
  readonly examples: readonly string[];
}

interface LayerColumns {
  readonly columns: readonly LayerColumn[] | null;
  readonly failure: Failure | null;
  retry(): void;
}

const ROWS_READ = 20;
const EXAMPLES = 3;

export function useLayerColumns(view: LayerView | null): LayerColumns {
  const [columns, setColumns] = useState<readonly LayerColumn[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!view || attempt < 0) return;
    const abort = new AbortController();
    const input = { view, offset: 0, limit: ROWS_READ, sort: null, filter: null, columns: null };
    runJob('layerRows', input, { signal: abort.signal }).then(
      (output) => {
        if (abort.signal.aborted) return;
        setFailure(null);
        setColumns(
          output.columns.map(({ name }, index) => {
            const values = output.values.map((row) => row[index] ?? null).filter((value) => value !== null);
            return { name, examples: [...new Set(values.map(String))].slice(0, EXAMPLES) };
          }),
        );
      },
      (error: unknown) => {
        if (!abort.signal.aborted && !isCancelled(error)) setFailure(failureOf(error));
      },
    );
    return () => abort.abort();
  }, [view, attempt]);
  return { columns, failure, retry: () => setAttempt(attempt + 1) };
}
