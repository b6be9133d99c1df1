/** The decomposition of zones, asked of the worker when a person wants it; a new one ends the one before. */
import { useEffect, useRef, useState } from 'react';
import type { LayerView } from '../../core/plan/layer-view.ts';
import { type Failure, failureOf, isCancelled, runJob } from '../../store/run-job.ts';
import type { DecomposeZonesInput, DecomposeZonesOutput } from '../../workers/jobs/decompose-zones.job.ts';

export interface ZonesWork {
  readonly output: DecomposeZonesOutput | null;
  /** The layer as it was when its zones were decomposed. */
  readonly view: LayerView | null;
  readonly working: boolean;
  readonly failure: Failure | null;
  start(input: DecomposeZonesInput): void;
  forget(): void;
}

export function useZones(): ZonesWork {
  const [done, setDone] = useState<{ output: DecomposeZonesOutput; view: LayerView } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [working, setWorking] = useState(false);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  return {
    output: done?.output ?? null,
    view: done?.view ?? null,
    working,
    failure,
    start(input) {
      abort.current?.abort();
      const mine = new AbortController();
      abort.current = mine;
      setFailure(null);
      setWorking(true);
      runJob('decomposeZones', input, { signal: mine.signal }).then(
        (output) => {
          if (abort.current !== mine) return;
          setWorking(false);
          setDone({ output, view: input.view });
        },
        (error: unknown) => {
          if (abort.current !== mine) return;
          setWorking(false);
          if (!isCancelled(error)) setFailure(failureOf(error));
        },
      );
    },
    forget() {
      abort.current?.abort();
      abort.current = null;
      setWorking(false);
      setFailure(null);
      setDone(null);
    },
  };
}
