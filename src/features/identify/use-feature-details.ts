/** The attributes of the clicked features, asked again when the plan changes them. */
import { useEffect, useState } from 'react';
import type { LayerView } from '../../core/plan/layer-view.ts';
import { type Failure, failureOf, isCancelled, runJob } from '../../store/run-job.ts';
import type { FeatureDetails } from '../../workers/jobs/feature-details.job.ts';

export type DetailsState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly details: FeatureDetails | null }
  | { readonly state: 'failed'; readonly failure: Failure };

export function useFeatureDetails(view: LayerView | null, row: number | null): DetailsState {
  const [answer, setAnswer] = useState<DetailsState>({ state: 'loading' });
  useEffect(() => {
    if (!view || row === null) return;
    const abort = new AbortController();
    runJob('featureDetails', { features: [{ view, row, featureId: null }] }, { signal: abort.signal }).then(
      ([details]) => {
        if (!abort.signal.aborted) setAnswer({ state: 'ready', details: details ?? null });
      },
      (error: unknown) => {
        if (abort.signal.aborted || isCancelled(error)) return;
        setAnswer({ state: 'failed', failure: failureOf(error) });
      },
    );
    return () => abort.abort();
  }, [view, row]);
  return answer;
}
