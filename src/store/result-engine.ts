/**
 * Results that are worked out from the plan by jobs, and kept up to date while somebody looks.
 *
 * A result is described by its input, a pure function of the plan as shown: when the input says
 * something else than it did, the value is stale and is worked out again after a short rest; a run
 * that is overtaken is cancelled. A result that nobody looks at is not worked out. A result may build
 * on another (`results.hotSpots` on the attribution): its input then waits for that one to be ready.
 */
import type { Plan } from '../core/plan/plan.ts';
import type { RunOptions } from '../workers/client.ts';
import { idleResult, type ResultState } from './result-state.ts';
import { failureOf } from './run-job.ts';
import { sameInput } from './same-input.ts';

/** `wait`: what it builds on is being worked out. `null`: there is nothing to work it out from. */
export type InputOf<Input> = Input | null | 'wait';

export interface ResultDescription<Input, Value> {
  /** Null while no plan is open. */
  input(plan: Plan): InputOf<Input>;
  run(input: Input, options: Required<Pick<RunOptions, 'signal' | 'onProgress'>>): Promise<Value>;
  /** Called when a run failed; may set right what it built on. */
  failed?(code: string): void;
}

export interface ResultStore<Value> {
  getState(): ResultState<Value>;
  getInitialState(): ResultState<Value>;
  /** Subscribing is looking: while somebody does, the result is kept up to date. */
  subscribe(listener: (state: ResultState<Value>, before: ResultState<Value>) => void): () => void;
  /** Told of every change of state without looking: whoever only watches does not set it to work. */
  watch(listener: () => void): () => void;
  /** Work it out anew although the input is the same. */
  again(): void;
  /**
   * A person stops what is being worked out: it fails with `CANCELLED`, and `message` in the words of
   * the screen, until the input changes or `again`.
   */
  cancel(message: string): void;
}

/** What the engine watches: the plan as shown and which plan it is. */
export interface PlanSource {
  getState(): { readonly planId: string | null; readonly shown: Plan };
  subscribe(listener: () => void): () => void;
}

/** So long a plan rests before a value that is already there is worked out anew. */
const REST_MS = 120;

export function createResult<Input, Value>(
  source: PlanSource,
  description: ResultDescription<Input, Value>,
  /** Other things the input reads (switches, another result). */
  watched: readonly { subscribe(listener: () => void): () => void }[] = [],
  restMs = REST_MS,
): ResultStore<Value> {
  let state: ResultState<Value> = idleResult();
  let planId: string | null = null;
  /** How the last run ended, and the input of the one under way. */
  let done: { input: Input; state: ResultState<Value> } | null = null;
  let running: { input: Input; abort: AbortController } | null = null;
  let rest: ReturnType<typeof setTimeout> | null = null;
  let lastSeen: Plan | null = null;
  const listeners = new Set<(state: ResultState<Value>, before: ResultState<Value>) => void>();
  const watchers = new Set<() => void>();
  let stopWatching: (() => void)[] = [];

  const set = (next: ResultState<Value>) => {
    const before = state;
    state = next;
    for (const listener of [...listeners]) listener(next, before);
    for (const watcher of [...watchers]) watcher();
  };
  const stopRun = () => {
    running?.abort.abort();
    running = null;
  };
  const stopRest = () => {
    if (rest !== null) clearTimeout(rest);
    rest = null;
  };
  const forget = () => {
    stopRun();
    stopRest();
    done = null;
    if (state.status !== 'idle' || state.value !== null) set(idleResult());
  };

  const start = async (input: Input, plan: Plan): Promise<void> => {
    stopRun();
    const abort = new AbortController();
    const run = { input, abort };
    running = run;
    const { value, basedOn } = state;
    set({ status: 'working', progress: 0, value, basedOn });
    try {
      const fresh = await description.run(input, {
        signal: abort.signal,
        onProgress: (progress) => {
          if (running === run) set({ status: 'working', progress, value: state.value, basedOn: state.basedOn });
        },
      });
      if (running !== run) return;
      running = null;
      done = { input, state: { status: 'ready', value: fresh, basedOn: plan } };
      set(done.state);
    } catch (error) {
      if (running !== run) return;
      running = null;
      const failure = failureOf(error);
      // Kept like a value: the same input is not tried again, `again` does.
      done = { input, state: { status: 'failed', ...failure, value: state.value, basedOn: state.basedOn } };
      set(done.state);
      description.failed?.(failure.code);
    }
  };

  const look = (): void => {
    const seen = source.getState();
    if (seen.planId !== planId) {
      planId = seen.planId;
      forget();
    }
    if (planId === null || listeners.size === 0) return;
    const input = description.input(seen.shown);
    if (input === null) {
      forget();
      return;
    }
    stopRest();
    if (input !== 'wait' && running && sameInput(running.input, input)) return;
    stopRun();
    if (input !== 'wait' && done && sameInput(done.input, input)) {
      if (state !== done.state) set(done.state);
      return;
    }
    if (input === 'wait') {
      if (state.status !== 'stale') set({ status: 'stale', value: state.value, basedOn: state.basedOn });
      return;
    }
    if (state.value === null) {
      void start(input, seen.shown);
      return;
    }
    if (state.status !== 'stale') set({ status: 'stale', value: state.value, basedOn: state.basedOn });
    rest = setTimeout(() => {
      rest = null;
      const now = source.getState();
      const settled = now.planId === planId ? description.input(now.shown) : null;
      if (settled !== null && settled !== 'wait') void start(settled, now.shown);
    }, restMs);
  };

  const changed = () => {
    const { shown } = source.getState();
    // The plan store tells of saves too; only another plan object can mean another input.
    if (lastSeen === shown && source.getState().planId === planId) return;
    lastSeen = shown;
    look();
  };

  return {
    getState: () => state,
    getInitialState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        stopWatching = [source.subscribe(changed), ...watched.map((other) => other.subscribe(look))];
        lastSeen = source.getState().shown;
        look();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        for (const stop of stopWatching) stop();
        stopWatching = [];
        stopRest();
        stopRun();
        if (state.status === 'working') state = { status: 'stale', value: state.value, basedOn: state.basedOn };
        for (const watcher of [...watchers]) watcher();
      };
    },
    watch(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
    again() {
      done = null;
      stopRun();
      look();
    },
    cancel(message) {
      if (!running) return;
      const { input } = running;
      const { value, basedOn } = state;
      stopRun();
      done = { input, state: { status: 'failed', code: 'CANCELLED', detail: {}, message, value, basedOn } };
      set(done.state);
    },
  };
}
