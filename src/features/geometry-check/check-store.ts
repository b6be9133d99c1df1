/**
 * The check in hand: which layer, how far, what was found. It outlives the screen, so that one may look something up
 * elsewhere and come back.
 *
 * A worker of its own checks and repairs, so that a cancel is certain; it keeps the table as long as the screen stands.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../store/run-job.ts';
import { failureOf, isCancelled, startWorker } from '../../store/run-job.ts';
import type { WorkerClient } from '../../workers/client.ts';
import type { CheckGeometryInput, CheckGeometryOutput } from '../../workers/jobs/check-geometry.job.ts';
import type { RepairGeometryInput, RepairGeometryOutput } from '../../workers/jobs/repair-geometry.job.ts';

interface CheckDone {
  readonly input: CheckGeometryInput;
  readonly output: CheckGeometryOutput;
}

type Work =
  | { readonly at: 'idle' }
  | { readonly at: 'checking'; readonly layerId: string; readonly fraction: number }
  | { readonly at: 'cancelled' }
  | { readonly at: 'failed'; readonly failure: Failure };

interface CheckState {
  readonly work: Work;
  readonly done: CheckDone | null;
}

const checkStore = createStore<CheckState>()(() => ({ work: { at: 'idle' }, done: null }));

let worker: WorkerClient | null = null;

export function useCheck(): CheckState {
  return useStore(checkStore);
}

export function startCheck(input: CheckGeometryInput): void {
  worker?.stop();
  const mine = startWorker();
  worker = mine;
  const { layerId } = input.view;
  checkStore.setState({ work: { at: 'checking', layerId, fraction: 0 }, done: null });
  const onProgress = (fraction: number) => {
    if (worker === mine) checkStore.setState({ work: { at: 'checking', layerId, fraction } });
  };
  mine.run('checkGeometry', input, { onProgress }).then(
    (output) => {
      if (worker === mine) checkStore.setState({ work: { at: 'idle' }, done: { input, output } });
    },
    (error: unknown) => {
      if (worker !== mine || isCancelled(error)) return;
      checkStore.setState({ work: { at: 'failed', failure: failureOf(error) } });
    },
  );
}

export function cancelCheck(): void {
  worker?.stop();
  worker = null;
  checkStore.setState({ work: { at: 'cancelled' } });
}

/** Proposals for findings of the check in hand. */
export function proposeRepair(
  input: RepairGeometryInput,
  options: { signal: AbortSignal; onProgress: (fraction: number) => void },
): Promise<RepairGeometryOutput> {
  if (!worker || worker.ended()) worker = startWorker();
  return worker.run('repairGeometry', input, options);
}

/** Gives the memory of the worker back while nobody looks at the list; a check that runs goes on. */
export function releaseWorker(): void {
  if (checkStore.getState().work.at === 'checking') return;
  worker?.stop();
  worker = null;
}

/** The list no longer belongs to the layer. */
export function forgetCheck(): void {
  worker?.stop();
  worker = null;
  checkStore.setState({ work: { at: 'idle' }, done: null });
}
