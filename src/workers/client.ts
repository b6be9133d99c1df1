/**
 * How the screen asks a worker for something.
 *
 * One worker (`dataWorker`) keeps the tables and serves tiles and analysis as long as the page
 * lives. The import dialog starts one of its own and stops it when it closes: cancelling is then
 * certain even inside a foreign parser, and the memory is given back.
 */
import type { Endpoint, Remote } from 'comlink';
import { proxy, transfer, wrap } from 'comlink';
import { ProgressWatch } from '../formats/progress-watch.ts';
import type { Job } from './job.ts';
import { JobCancelled, JobFailed } from './job.ts';
import type { JobName, Jobs } from './jobs.ts';
import type { JobServer } from './serve-jobs.ts';

type JobInput<Name extends JobName> = Jobs[Name] extends Job<infer Input, unknown> ? Input : never;
type JobOutput<Name extends JobName> = Jobs[Name] extends Job<never, infer Output> ? Output : never;

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Share done, 0…1, at most every 50 ms. */
  readonly onProgress?: (fraction: number) => void;
  /**
   * Ends the whole worker when the job makes no progress for so long and has not said that it would: a loop in a foreign parser hears no cancel.
   * Rejects with `JobFailed` `NO_PROGRESS`; what else the worker was doing rejects too.
   */
  readonly patienceSeconds?: number;
  /** Buffers of the input that are handed over instead of copied. */
  readonly transfer?: readonly Transferable[];
}

/** Runs a job by name. Rejects with `JobCancelled` or `JobFailed`. */
export type RunJob = <Name extends JobName>(
  name: Name,
  input: JobInput<Name>,
  options?: RunOptions,
) => Promise<JobOutput<Name>>;

export interface WorkerClient {
  readonly run: RunJob;
  /** Ends the worker at once. What was running rejects with `JobCancelled`. */
  stop(): void;
  /** Was it stopped, or did it fail? It then runs nothing any more. */
  ended(): boolean;
}

type Reject = (reason: Error) => void;

/** The jobs behind an endpoint; `end` is what ends them. Workers use `startWorker`. */
export function connectJobs(endpoint: Endpoint, end: () => void): WorkerClient & { fail(reason: Error): void } {
  const server: Remote<JobServer> = wrap<JobServer>(endpoint);
  const waiting = new Set<Reject>();
  let ended: Error | null = null;
  let lastRunId = 0;

  const run = async (name: string, input: unknown, options: RunOptions = {}): Promise<unknown> => {
    if (ended) throw ended;
    const { signal, onProgress, patienceSeconds } = options;
    if (signal?.aborted) throw new JobCancelled();
    lastRunId += 1;
    const runId = lastRunId;
    const cancel = () => void server.cancel(runId);
    signal?.addEventListener('abort', cancel, { once: true });
    let over = false; // a progress message may still be on its way when the answer is here
    let giveUp: Reject | null = null;
    const endedEarly = new Promise<never>((_, reject) => {
      giveUp = reject;
      waiting.add(reject);
    });
    const watch =
      patienceSeconds === undefined
        ? null
        : new ProgressWatch(patienceSeconds, (seconds) =>
            fail(new JobFailed('NO_PROGRESS', { seconds }, `no progress for ${seconds} s`)),
          );
    const hear = (share: number, quietSeconds?: number) => {
      if (over) return;
      watch?.tell(share, quietSeconds);
      onProgress?.(share);
    };
    try {
      const sent = options.transfer ? transfer(input as object, [...options.transfer]) : input;
      const outcome = await Promise.race([
        server.run(runId, name, sent, onProgress || watch ? proxy(hear) : null),
        endedEarly,
      ]);
      if ('output' in outcome) return outcome.output;
      const { error } = outcome;
      if (error.name === 'JobCancelled') throw new JobCancelled();
      throw new JobFailed(error.code ?? 'UNEXPECTED', error.detail, error.message);
    } finally {
      over = true;
      watch?.stop();
      signal?.removeEventListener('abort', cancel);
      if (giveUp) waiting.delete(giveUp);
    }
  };

  const fail = (reason: Error) => {
    if (ended) return;
    ended = reason;
    end();
    for (const reject of waiting) reject(reason);
    waiting.clear();
  };
  return { run: run as RunJob, stop: () => fail(new JobCancelled()), ended: () => ended !== null, fail };
}

/** A new worker. It lives until `stop()`. */
export function startWorker(): WorkerClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'tantu' });
  const client = connectJobs(worker, () => worker.terminate());
  // Fires when the script cannot be loaded or something outside a job throws.
  worker.addEventListener('error', (event) => {
    client.fail(new JobFailed('WORKER_FAILED', {}, event.message || 'the worker could not be started'));
  });
  return client;
}

let shared: WorkerClient | null = null;

/** The one worker that keeps the tables. Started when first asked for, and again after it failed. */
export function dataWorker(): WorkerClient {
  if (!shared || shared.ended()) shared = startWorker();
  return shared;
}
