/**
 * Asking an OpenStreetMap server: first how much there is, then for it. A worker of its own asks and ends with the
 * question, so that cancelling ends the connection too.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { appSettings } from '../../store/app-settings.ts';
import { type Failure, failureOf, isCancelled, startWorker } from '../../store/run-job.ts';
import type { RunOptions, WorkerClient } from '../../workers/client.ts';
import type { OsmCountsInput, OsmCountsOutput } from '../../workers/jobs/fetch-osm-counts.job.ts';

type OsmQuestion = Pick<OsmCountsInput, 'box' | 'layers'>;

type OsmFetchState =
  | { readonly at: 'idle' }
  | { readonly at: 'estimating' }
  | { readonly at: 'estimated'; readonly counts: OsmCountsOutput }
  | { readonly at: 'fetching'; readonly counts: OsmCountsOutput; readonly fraction: number }
  | { readonly at: 'failed'; readonly failure: Failure; readonly counts: OsmCountsOutput | null };

export interface OsmFetch {
  readonly state: OsmFetchState;
  estimate(question: OsmQuestion): void;
  get(question: OsmQuestion, counts: OsmCountsOutput, take: (file: File) => void): void;
  /** Ends what runs; what was estimated holds no more. */
  reset(): void;
}

const idle: OsmFetchState = { at: 'idle' };

export function useOsmFetch(): OsmFetch {
  const [state, setState] = useState(idle);
  const running = useRef<WorkerClient | null>(null);
  const stop = useCallback(() => {
    running.current?.stop();
    running.current = null;
  }, []);
  useEffect(() => stop, [stop]);

  const ask = useCallback(
    async <T>(
      begun: OsmFetchState,
      counts: OsmCountsOutput | null,
      question: (client: WorkerClient, endpoint: string, options: RunOptions) => Promise<T>,
      answered: (answer: T) => void,
    ) => {
      const { osmAllowed, overpassEndpoint } = appSettings.getState();
      if (!osmAllowed) throw new Error('a server was about to be asked although nobody allowed it');
      stop();
      const client = startWorker();
      running.current = client;
      setState(begun);
      const onProgress = (fraction: number) => setState((now) => (now.at === 'fetching' ? { ...now, fraction } : now));
      try {
        answered(await question(client, overpassEndpoint, { onProgress }));
      } catch (error) {
        if (isCancelled(error)) setState((now) => (running.current === client ? idle : now));
        else setState({ at: 'failed', failure: failureOf(error), counts });
      } finally {
        client.stop();
        if (running.current === client) running.current = null;
      }
    },
    [stop],
  );

  const estimate = useCallback(
    (question: OsmQuestion) =>
      void ask(
        { at: 'estimating' },
        null,
        (client, endpoint, options) => client.run('fetchOsmCounts', { endpoint, ...question }, options),
        (counts) => setState({ at: 'estimated', counts }),
      ),
    [ask],
  );
  const get = useCallback(
    (question: OsmQuestion, counts: OsmCountsOutput, take: (file: File) => void) =>
      void ask(
        { at: 'fetching', counts, fraction: 0 },
        counts,
        (client, endpoint, options) =>
          client.run('fetchOsm', { endpoint, ...question, bytesExpected: counts.bytesExpected }, options),
        take,
      ),
    [ask],
  );
  const reset = useCallback(() => {
    stop();
    setState(idle);
  }, [stop]);
  return { state, estimate, get, reset };
}
