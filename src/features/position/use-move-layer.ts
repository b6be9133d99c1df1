/**
 * A layer on its way to another place: how far, and a way to stop it.
 *
 * A worker of its own moves it, for projecting a million buildings takes seconds in which the map wants its tiles; it is
 * ended with the work or by the cancel. Nothing of the plan changes before the end, and then by one patch.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { layerView } from '../../core/plan/layer-view.ts';
import { moveLayer } from '../../core/plan/move-layer.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import type { Failure } from '../../store/run-job.ts';
import { failureOf, isCancelled, startWorker } from '../../store/run-job.ts';
import type { WorkerClient } from '../../workers/client.ts';

type Moving =
  | { readonly at: 'still' }
  | { readonly at: 'moving'; readonly fraction: number }
  | { readonly at: 'failed'; readonly failure: Failure };

export interface MoveWork {
  readonly state: Moving;
  /** `onDone` is called once the plan has the layer in its new place. */
  start(layerId: string, crs: string, onDone: (crsCode: string) => void): void;
  cancel(): void;
}

export function useMoveLayer(): MoveWork {
  const [state, setState] = useState<Moving>({ at: 'still' });
  const worker = useRef<WorkerClient | null>(null);
  const stop = useCallback(() => {
    worker.current?.stop();
    worker.current = null;
  }, []);
  useEffect(() => stop, [stop]);

  const start = useCallback(
    (layerId: string, crs: string, onDone: (crsCode: string) => void) => {
      stop();
      const { plan } = planStore.getState();
      const view = layerView(plan, layerId);
      if (!view) return;
      const mine = startWorker();
      worker.current = mine;
      setState({ at: 'moving', fraction: 0 });
      const onProgress = (fraction: number) => {
        if (worker.current === mine) setState({ at: 'moving', fraction });
      };
      mine
        .run('moveLayer', { view, crsCode: plan.layers.get(layerId)?.crsCode ?? null, crs }, { onProgress })
        .then((moved) => {
          if (worker.current !== mine) return;
          stop();
          setState({ at: 'still' });
          commit(moveLayer(planStore.getState().plan, layerId, moved));
          onDone(moved.crsCode);
        })
        .catch((error: unknown) => {
          if (worker.current !== mine && isCancelled(error)) return;
          stop();
          setState({ at: 'failed', failure: failureOf(error) });
        });
    },
    [stop],
  );
  const cancel = useCallback(() => {
    stop();
    setState({ at: 'still' });
  }, [stop]);
  return { state, start, cancel };
}
