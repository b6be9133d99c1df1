/**
 * Where does the selected row stand among the rows as they are sorted and filtered?
 *
 * Asked of the worker, which keeps their order. A new selection or a new wish brings the row into view once; sorting and
 * filtering afterwards do not, but whether the row is among those that are left stays known.
 */
import { useEffect, useRef, useState } from 'react';
import { isCancelled, runJob } from '../../store/run-job.ts';
import type { RowQuery } from './use-rows.ts';

interface RowPlace {
  readonly reveal: { readonly index: number } | null;
  /** The row does not pass the filter. */
  readonly isHidden: boolean;
}

export function useRowPlace(query: RowQuery, row: number | null, wish: object | null): RowPlace {
  const [answer, setAnswer] = useState<{ readonly row: number; readonly place: number | null } | null>(null);
  const [reveal, setReveal] = useState<RowPlace['reveal']>(null);
  const followed = useRef<{ readonly row: number; readonly wish: object | null } | null>(null);
  useEffect(() => {
    if (row === null) return;
    const abort = new AbortController();
    runJob('layerRows', { ...query, columns: [], offset: 0, limit: 0, placeOf: row }, { signal: abort.signal }).then(
      ({ place }) => {
        if (abort.signal.aborted) return;
        setAnswer({ row, place });
        const isFollowed = followed.current?.row === row && followed.current.wish === wish;
        if (place === null || isFollowed) return;
        followed.current = { row, wish };
        setReveal({ index: place });
      },
      (error: unknown) => {
        // The rows themselves are asked by the same query: the table tells why they cannot be read.
        if (!isCancelled(error)) setAnswer(null);
      },
    );
    return () => abort.abort();
  }, [query, row, wish]);
  return { reveal, isHidden: row !== null && answer?.row === row && answer.place === null };
}
