/** The proposals for some findings, worked out anew when a choice changes; closing stops the work. */
import { useCallback, useEffect, useState } from 'react';
import type { BoundarySource } from '../../analysis/boundary.ts';
import { layerView } from '../../core/plan/layer-view.ts';
import { featuresInUse } from '../../core/plan/repair-features.ts';
import type { RepairChoices } from '../../geo/repair/proposal.ts';
import { planStore } from '../../store/plan-store.ts';
import type { Failure } from '../../store/run-job.ts';
import { failureOf, isCancelled } from '../../store/run-job.ts';
import type { NamedFinding } from '../../workers/jobs/check-geometry.job.ts';
import type { RepairGeometryOutput } from '../../workers/jobs/repair-geometry.job.ts';
import { proposeRepair } from './check-store.ts';

type ProposalState =
  | { readonly at: 'working'; readonly fraction: number }
  | { readonly at: 'done'; readonly output: RepairGeometryOutput }
  | { readonly at: 'failed'; readonly failure: Failure };

interface Question {
  readonly layerId: string;
  readonly boundary: BoundarySource;
  readonly leastWidthM: number;
  readonly findings: readonly NamedFinding[];
  readonly choices: RepairChoices;
}

export function useProposals({ layerId, boundary, leastWidthM, findings, choices }: Question): {
  state: ProposalState;
  retry: () => void;
} {
  const [state, setState] = useState<ProposalState>({ at: 'working', fraction: 0 });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    // Each try is a new question.
    if (tries < 0) return;
    const { plan } = planStore.getState();
    const view = layerView(plan, layerId);
    if (!view) return;
    const stop = new AbortController();
    setState({ at: 'working', fraction: 0 });
    const input = { view, boundary, findings, choices, leastWidthM, inUse: [...featuresInUse(plan, layerId)] };
    const onProgress = (fraction: number) => {
      if (!stop.signal.aborted) setState({ at: 'working', fraction });
    };
    proposeRepair(input, { signal: stop.signal, onProgress }).then(
      (output) => {
        if (!stop.signal.aborted) setState({ at: 'done', output });
      },
      (error: unknown) => {
        if (!stop.signal.aborted && !isCancelled(error)) setState({ at: 'failed', failure: failureOf(error) });
      },
    );
    return () => stop.abort();
  }, [layerId, boundary, leastWidthM, findings, choices, tries]);
  const retry = useCallback(() => setTries((count) => count + 1), []);
  return { state, retry };
}
