import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ProgressWatch } from '../../src/formats/progress-watch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** When a watch of ten seconds ends a read that tells what is given, and how long it says it waited. */
function endsAfter(tells: readonly (readonly [atSecond: number, share: number, quietSeconds?: number])[]) {
  let ended: { at: number; waited: number } | null = null;
  let second = 0;
  const watch = new ProgressWatch(10, (waited) => {
    ended = { at: second, waited };
  });
  for (second = 0; second < 200 && !ended; second += 0.5) {
    for (const [at, share, quiet] of tells) if (at === second) watch.tell(share, quiet);
    vi.advanceTimersByTime(500);
  }
  watch.stop();
  return ended;
}

it('ends a read that tells nothing for so long, and no other', () => {
  expect(endsAfter([[0, 0.1]])).toMatchObject({ waited: 10 });
  expect(endsAfter(Array.from({ length: 400 }, (_, i) => [i / 2, i] as const))).toBeNull();
  // The same share over and over is no progress.
  expect(endsAfter(Array.from({ length: 400 }, (_, i) => [i / 2, 0.5] as const))).toMatchObject({ waited: 10 });
});

it('waits longer for a step that said it would be quiet, and only for that one', () => {
  const quiet = endsAfter([[5, 0.1, 50]]) as { at: number; waited: number } | null;
  expect(quiet?.waited).toBe(60);
  expect(quiet?.at).toBeGreaterThanOrEqual(64);
  const after = endsAfter([
    [5, 0.1, 50],
    [20, 0.2],
  ]) as { at: number; waited: number } | null;
  expect(after?.waited).toBe(10);
  expect(after?.at).toBeLessThanOrEqual(31);
});
