/**
 * Rows of a layer as they are needed: pages are asked of the worker and kept, and asked again when
 * layer, edits, sorting or filter change. While new pages come the old ones stay, so nothing blinks.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { LayerView } from '../../core/plan/layer-view.ts';
import { type Failure, failureOf, isCancelled, runJob } from '../../store/run-job.ts';
import type { LayerRowsInput, LayerRowsOutput } from '../../workers/jobs/layer-rows.job.ts';

export interface TableRow {
  readonly row: number;
  readonly featureId: string;
  readonly values: LayerRowsOutput['values'][number];
  readonly removed: boolean;
}

export interface RowQuery {
  readonly view: LayerView;
  readonly sort: LayerRowsInput['sort'];
  readonly filter: LayerRowsInput['filter'];
}

export interface Rows {
  readonly columns: LayerRowsOutput['columns'];
  readonly idField: string | null;
  readonly total: number;
  rowAt(index: number): TableRow | undefined;
  /** Asks for what is not there yet of rows `first` … `end` (exclusive). */
  want(first: number, end: number): void;
  readonly failure: Failure | null;
  /** Asks again after a failure. */
  retry(): void;
}

const PAGE = 200;

interface Loaded {
  query: RowQuery;
  columns: LayerRowsOutput['columns'];
  idField: string | null;
  total: number;
  pages: Map<number, LayerRowsOutput>;
}

export function useRows(query: RowQuery | null): Rows {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const asked = useRef<{ query: RowQuery | null; pages: Set<number>; abort: AbortController }>({
    query: null,
    pages: new Set(),
    abort: new AbortController(),
  });
  const range = useRef({ first: 0, end: PAGE });

  const ask = useCallback((wanted: RowQuery, page: number) => {
    const mine = asked.current;
    if (mine.pages.has(page)) return;
    mine.pages.add(page);
    runJob('layerRows', { ...wanted, columns: null, offset: page * PAGE, limit: PAGE }, { signal: mine.abort.signal })
      .then((output) => {
        if (asked.current !== mine) return;
        setFailure(null);
        setLoaded((old) => {
          const pages = old?.query === wanted ? new Map(old.pages) : new Map<number, LayerRowsOutput>();
          pages.set(page, output);
          return { query: wanted, columns: output.columns, idField: output.idField, total: output.total, pages };
        });
      })
      .catch((error: unknown) => {
        if (isCancelled(error) || asked.current !== mine) return;
        mine.pages.delete(page);
        setFailure(failureOf(error));
      });
  }, []);

  useEffect(() => {
    asked.current.abort.abort();
    asked.current = { query, pages: new Set(), abort: new AbortController() };
    if (!query) {
      setLoaded(null);
      return;
    }
    const { first, end } = range.current;
    for (let page = Math.floor(first / PAGE); page * PAGE < Math.max(end, first + 1); page += 1) ask(query, page);
    return () => asked.current.abort.abort();
  }, [query, ask]);

  const want = useCallback(
    (first: number, end: number) => {
      range.current = { first, end };
      if (!query || asked.current.query !== query) return;
      for (let page = Math.floor(first / PAGE); page * PAGE < end; page += 1) ask(query, page);
    },
    [query, ask],
  );

  const retry = useCallback(() => {
    setFailure(null);
    want(range.current.first, range.current.end);
  }, [want]);

  return useMemo(
    () => ({
      columns: loaded?.columns ?? [],
      idField: loaded?.idField ?? null,
      total: loaded?.total ?? 0,
      failure,
      want,
      retry,
      rowAt: (index) => {
        const page = loaded?.pages.get(Math.floor(index / PAGE));
        const at = index % PAGE;
        const row = page?.rows[at];
        const featureId = page?.featureIds[at];
        const values = page?.values[at];
        if (row === undefined || featureId === undefined || values === undefined) return undefined;
        return { row, featureId, values, removed: page?.removed[at] === true };
      },
    }),
    [loaded, failure, want, retry],
  );
}
