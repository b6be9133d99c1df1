import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { applyPatch, editPlan } from '../../src/core/plan/patch.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import { createResult, type InputOf } from '../../src/store/result-engine.ts';
import { JobCancelled, JobFailed } from '../../src/workers/job.ts';
import { aPlan } from '../builders/a-plan.ts';

interface Run {
  readonly input: { year: number };
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
  finish(value: string): void;
  fail(error: Error): void;
}

/** A result whose runs the test ends by hand; its input is the plan's year. */
function bench(input: (plan: Plan) => InputOf<{ year: number }> = yearOf, restMs = 5) {
  const source = createStore<{ planId: string | null; shown: Plan }>()(() => ({
    planId: 'p',
    shown: aPlan({ year: 2024 }).build(),
  }));
  const runs: Run[] = [];
  const result = createResult<{ year: number }, string>(
    source,
    {
      input,
      run: (given, { signal, onProgress }) =>
        new Promise((resolve, reject) => {
          signal.addEventListener('abort', () => reject(new JobCancelled()));
          runs.push({ input: given, signal, onProgress, finish: resolve, fail: reject });
        }),
    },
    [],
    restMs,
  );
  const setYear = (year: number | null) => {
    const { shown } = source.getState();
    const patch = editPlan(shown, 'x', (edit) => edit.update('settings', 'settings', { year }));
    source.setState({ shown: applyPatch(shown, patch) });
  };
  return { source, runs, result, setYear };
}

function yearOf(plan: Plan): { year: number } | null {
  const year = plan.settings.get('settings')?.year ?? null;
  return year === null ? null : { year };
}

const tick = () => new Promise((resolve) => setTimeout(resolve, 0));
const rest = () => new Promise((resolve) => setTimeout(resolve, 25));

describe('a result', () => {
  it('is worked out when somebody looks, and carries the plan it rests on', async () => {
    const { runs, result, source } = bench();
    expect(runs.length).toBe(0);
    expect(result.getState()).toMatchObject({ status: 'idle', value: null });
    result.subscribe(() => {});
    expect(result.getState()).toMatchObject({ status: 'working', progress: 0 });
    runs[0]?.onProgress(0.4);
    expect(result.getState()).toMatchObject({ status: 'working', progress: 0.4, value: null });
    const plan = source.getState().shown;
    runs[0]?.finish('of 2024');
    await tick();
    expect(result.getState()).toEqual({ status: 'ready', value: 'of 2024', basedOn: plan });
  });

  it('is not worked out anew by what it does not read', async () => {
    const { runs, result, source } = bench();
    result.subscribe(() => {});
    runs[0]?.finish('x');
    await tick();
    const { shown } = source.getState();
    source.setState({
      shown: applyPatch(
        shown,
        editPlan(shown, 'x', (edit) => edit.update('settings', 'settings', { planName: 'new' })),
      ),
    });
    await rest();
    expect(runs.length).toBe(1);
    expect(result.getState().status).toBe('ready');
  });

  it('is stale while the plan has moved on, keeps its old value, and rests before working', async () => {
    const { runs, result, setYear } = bench();
    result.subscribe(() => {});
    runs[0]?.finish('of 2024');
    await tick();
    setYear(2025);
    expect(result.getState()).toMatchObject({ status: 'stale', value: 'of 2024' });
    setYear(2026);
    setYear(2027);
    await rest();
    expect(runs.map((run) => run.input.year)).toEqual([2024, 2027]);
    expect(result.getState()).toMatchObject({ status: 'working', value: 'of 2024' });
    runs[1]?.finish('of 2027');
    await tick();
    expect(result.getState()).toMatchObject({ status: 'ready', value: 'of 2027' });
  });

  it('is ready again without work when the plan goes back', async () => {
    const { runs, result, setYear } = bench();
    result.subscribe(() => {});
    runs[0]?.finish('of 2024');
    await tick();
    setYear(2025);
    setYear(2024);
    expect(result.getState()).toMatchObject({ status: 'ready', value: 'of 2024' });
    setYear(2025);
    await rest();
    setYear(2024);
    expect(runs[1]?.signal.aborted).toBe(true);
    expect(result.getState()).toMatchObject({ status: 'ready', value: 'of 2024' });
    await rest();
    expect(runs.length).toBe(2);
  });

  it('cancels a run that was overtaken and does not take its answer', async () => {
    const { runs, result, setYear } = bench();
    result.subscribe(() => {});
    setYear(2025);
    expect(runs[0]?.signal.aborted).toBe(true);
    runs[0]?.onProgress(0.9);
    runs[1]?.finish('of 2025');
    await tick();
    expect(result.getState()).toMatchObject({ status: 'ready', value: 'of 2025' });
  });

  it('has no value when there is nothing to work it out from', async () => {
    const { runs, result, setYear } = bench();
    result.subscribe(() => {});
    runs[0]?.finish('x');
    await tick();
    setYear(null);
    expect(result.getState()).toMatchObject({ status: 'idle', value: null });
  });

  it('forgets everything when another plan is opened', async () => {
    const { runs, result, source } = bench();
    result.subscribe(() => {});
    runs[0]?.finish('of p');
    await tick();
    source.setState({ planId: 'q', shown: aPlan({ year: 2024 }).build() });
    expect(result.getState()).toMatchObject({ status: 'working', value: null });
    expect(runs.length).toBe(2);
    source.setState({ planId: null });
    expect(result.getState()).toMatchObject({ status: 'idle', value: null });
    expect(runs[1]?.signal.aborted).toBe(true);
  });

  it('that failed says why, keeps its old value and is tried again only with another input or when asked', async () => {
    const { runs, result, setYear } = bench();
    result.subscribe(() => {});
    runs[0]?.finish('of 2024');
    await tick();
    setYear(2025);
    await rest();
    runs[1]?.fail(new JobFailed('NO_BOUNDARY', { layer: 'x' }, 'none'));
    await tick();
    expect(result.getState()).toMatchObject({
      status: 'failed',
      code: 'NO_BOUNDARY',
      detail: { layer: 'x' },
      value: 'of 2024',
    });
    await rest();
    expect(runs.length).toBe(2);
    result.again();
    await rest();
    expect(runs.length).toBe(3);
    setYear(2026);
    await rest();
    runs.at(-1)?.finish('of 2026');
    await tick();
    expect(result.getState().status).toBe('ready');
  });

  it('stops when nobody looks any more and goes on when somebody does', async () => {
    const { runs, result, setYear } = bench();
    const leave = result.subscribe(() => {});
    leave();
    expect(runs[0]?.signal.aborted).toBe(true);
    setYear(2025);
    await rest();
    expect(runs.length).toBe(1);
    result.subscribe(() => {});
    expect(runs.map((run) => run.input.year)).toEqual([2024, 2025]);
  });

  it('waits for what it builds on', async () => {
    let waiting = true;
    const { runs, result } = bench((plan) => (waiting ? 'wait' : yearOf(plan)));
    const told = vi.fn();
    result.subscribe(told);
    expect(result.getState()).toMatchObject({ status: 'stale', value: null });
    expect(runs.length).toBe(0);
    waiting = false;
    result.again();
    expect(runs.length).toBe(1);
  });
});
