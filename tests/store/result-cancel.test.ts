import { expect, it } from 'vitest';
import { emptyPlan, type Plan } from '../../src/core/plan/plan.ts';
import { createResult } from '../../src/store/result-engine.ts';

/** A plan that can be exchanged, and a result that ends only when the test says so. */
function aSlowResult() {
  const shown: Plan = emptyPlan();
  const listeners = new Set<() => void>();
  const runs: { finish(value: number): void; signal: AbortSignal }[] = [];
  const result = createResult<number, number>(
    {
      getState: () => ({ planId: 'p', shown }),
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    {
      input: (plan) => plan.layers.size,
      run: (_, { signal }) => new Promise((finish) => runs.push({ finish, signal })),
    },
    [],
    0,
  );
  return { result, runs };
}

it('does nothing while it is only watched', () => {
  const { result, runs } = aSlowResult();
  result.watch(() => undefined);
  expect(runs).toHaveLength(0);
  expect(result.getState().status).toBe('idle');
});

it('stops when a person says so, keeps to it, and starts again when asked', async () => {
  const { result, runs } = aSlowResult();
  let told = 0;
  result.watch(() => {
    told += 1;
  });
  result.subscribe(() => undefined);
  expect(result.getState().status).toBe('working');
  result.cancel('stopped');
  expect(result.getState()).toMatchObject({ status: 'failed', code: 'CANCELLED', message: 'stopped' });
  expect(runs[0]?.signal.aborted).toBe(true);
  expect(told).toBe(2);
  // A late answer of the stopped run changes nothing.
  runs[0]?.finish(1);
  await Promise.resolve();
  expect(result.getState().status).toBe('failed');
  result.again();
  expect(result.getState().status).toBe('working');
  runs[1]?.finish(7);
  await new Promise((resolve) => setTimeout(resolve));
  expect(result.getState()).toMatchObject({ status: 'ready', value: 7 });
});
