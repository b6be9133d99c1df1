/** Jobs and workers as screens see them: given by the wiring, so that neither they nor the store start one themselves. */
import type { RunJob, WorkerClient } from '../workers/client.ts';

interface Workers {
  /** Runs a job in the worker that keeps the tables. */
  readonly runJob: RunJob;
  /** A new worker for one import; whoever starts it stops it. */
  readonly startWorker: () => WorkerClient;
}

let given: Workers | null = null;

/** Called once by the wiring. */
export function giveWorkers(workers: Workers): void {
  given = workers;
}

/** Runs a job in the worker that keeps the tables. Rejects when cancelled (`isCancelled`) or failed (`failureOf`). */
export const runJob: RunJob = (name, input, options) => {
  if (!given) return Promise.reject(new Error('the store was not wired to a worker'));
  return given.runJob(name, input, options);
};

/** A worker of one's own, so that stopping it ends whatever runs and gives its memory back. */
export function startWorker(): WorkerClient {
  if (!given) throw new Error('the store was not wired to a worker');
  return given.startWorker();
}

/** Was the job cancelled, or its worker stopped? Then there is nothing to tell. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'JobCancelled';
}

/** Why something failed, for a sentence: `UNEXPECTED` is what nobody foresaw, and then the message is all there is. */
export interface Failure {
  readonly code: string;
  readonly detail: Readonly<Record<string, string | number>>;
  readonly message: string;
}

export function failureOf(error: unknown): Failure {
  const { code, detail, message } = Object(error) as { code?: unknown; detail?: Failure['detail']; message?: unknown };
  return {
    code: typeof code === 'string' ? code : 'UNEXPECTED',
    detail: detail ?? {},
    message: typeof message === 'string' ? message : String(error),
  };
}
