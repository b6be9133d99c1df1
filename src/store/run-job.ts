/** The worker's jobs as the store sees them: given by the wiring, so that the store starts no worker. */
import type { RunJob } from '../workers/client.ts';

let given: RunJob | null = null;

/** Called once by the wiring. */
export function giveRunJob(run: RunJob): void {
  given = run;
}

/** Runs a job in the worker that keeps the tables. */
export const runJob: RunJob = (name, input, options) => {
  if (!given) return Promise.reject(new Error('the store was not wired to a worker'));
  return given(name, input, options);
};
