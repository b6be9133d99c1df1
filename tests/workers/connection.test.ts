import type { Endpoint } from 'comlink';
import { afterEach, describe, expect, it } from 'vitest';
import { connectJobs, type RunOptions } from '../../src/workers/client.ts';
import { handOver } from '../../src/workers/hand-over.ts';
import { type Job, JobCancelled, JobFailed } from '../../src/workers/job.ts';
import { serveJobs } from '../../src/workers/serve-jobs.ts';
import { aTable } from '../builders/a-table.ts';

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** Jobs behind a channel, as a worker has them. */
function connected(jobs: Record<string, Job<never, unknown>>) {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  serveJobs(jobs, async (tableId) => aTable([{ id: tableId }]), port2 as unknown as Endpoint);
  const client = connectJobs(port1 as unknown as Endpoint, () => {});
  const run = client.run as unknown as (name: string, input: unknown, options?: RunOptions) => Promise<unknown>;
  return { ...client, run };
}

/** Works for about `ms`, pausing as a job should. */
const busy: Job<{ ms: number }, string> = async ({ ms }, context) => {
  const began = performance.now();
  for (let share = 0; share < 1; share = (performance.now() - began) / ms) {
    const until = performance.now() + 4;
    while (performance.now() < until) Math.sqrt(until);
    await context.pause(share);
  }
  return 'done';
};

describe('a job behind a channel', () => {
  it('gets its input and tables and gives its output', async () => {
    const count: Job<{ tables: string[] }, Map<string, number>> = async ({ tables }, context) =>
      new Map(await Promise.all(tables.map(async (id) => [id, (await context.table(id)).count] as const)));
    const { run } = connected({ count });
    expect(await run('count', { tables: ['a', 'b'] })).toEqual(
      new Map([
        ['a', 1],
        ['b', 1],
      ]),
    );
  });

  it('tells how far it is, not more often than it gives way, and not once it is over', async () => {
    const shares: number[] = [];
    const { run } = connected({ busy });
    expect(await run('busy', { ms: 300 }, { onProgress: (share) => shares.push(share) })).toBe('done');
    const told = shares.length;
    expect(told).toBeGreaterThan(1);
    expect(told).toBeLessThan(8);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(shares.length).toBe(told);
  });

  it('is cancelled at its next pause, and others run on', async () => {
    const { run } = connected({ busy });
    const abort = new AbortController();
    const long = run('busy', { ms: 60_000 }, { signal: abort.signal });
    const short = run('busy', { ms: 150 });
    setTimeout(() => abort.abort(), 70);
    await expect(long).rejects.toBeInstanceOf(JobCancelled);
    expect(await short).toBe('done');
  });

  it('is not begun when it was cancelled before', async () => {
    let begun = false;
    const { run } = connected({
      note: async () => {
        begun = true;
      },
    });
    await expect(run('note', null, { signal: AbortSignal.abort() })).rejects.toBeInstanceOf(JobCancelled);
    expect(begun).toBe(false);
  });

  it('that fails tells its code and detail, and what nobody foresaw its message', async () => {
    const { run } = connected({
      foreseen: () => Promise.reject(new JobFailed('NO_GEOMETRY', { layer: '地块' }, 'no geometry')),
      bug: () => Promise.reject(new TypeError('x is undefined')),
    });
    await expect(run('foreseen', null)).rejects.toMatchObject({
      name: 'JobFailed',
      code: 'NO_GEOMETRY',
      detail: { layer: '地块' },
      message: 'no geometry',
    });
    await expect(run('bug', null)).rejects.toMatchObject({ code: 'UNEXPECTED', message: 'x is undefined' });
    await expect(run('toString', null)).rejects.toMatchObject({ code: 'UNEXPECTED' });
  });

  it('hands over only what it marked', async () => {
    const kept = new Float64Array([1, 2]);
    const given = new Float64Array([3, 4]);
    const { run } = connected({ give: async () => handOver({ kept, given }, [given.buffer]) });
    expect(await run('give', null)).toEqual({ kept: Float64Array.of(1, 2), given: Float64Array.of(3, 4) });
    expect(kept.length).toBe(2);
    expect(given.length).toBe(0);
  });

  it('rejects at once when the worker is stopped or breaks', async () => {
    const stopped = connected({ never: () => new Promise(() => {}) });
    const running = stopped.run('never', null);
    stopped.stop();
    await expect(running).rejects.toBeInstanceOf(JobCancelled);
    await expect(stopped.run('never', null)).rejects.toBeInstanceOf(JobCancelled);

    const broken = connected({ never: () => new Promise(() => {}) });
    const lost = broken.run('never', null);
    broken.fail(new JobFailed('WORKER_FAILED', {}, 'out of memory'));
    await expect(lost).rejects.toMatchObject({ code: 'WORKER_FAILED' });
  });

  it('refuses input that cannot be sent', async () => {
    const { run } = connected({ busy });
    await expect(run('busy', { ms: () => 1 })).rejects.toThrow();
  });
});

describe('a job that stands still', () => {
  const patienceSeconds = 0.4;

  it('ends the worker with a message, and others in it too', async () => {
    const { run, ended } = connected({ never: () => new Promise(() => {}), busy });
    const other = run('busy', { ms: 60_000 });
    await expect(run('never', null, { patienceSeconds })).rejects.toMatchObject({
      name: 'JobFailed',
      code: 'NO_PROGRESS',
      detail: { seconds: patienceSeconds },
    });
    await expect(other).rejects.toMatchObject({ code: 'NO_PROGRESS' });
    expect(ended()).toBe(true);
  });

  it('is not helped by telling the same share again and again', async () => {
    const turning: Job<null, never> = async (_, context) => {
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        await context.pause(0.5);
      }
    };
    const { run } = connected({ turning });
    await expect(run('turning', null, { patienceSeconds })).rejects.toMatchObject({ code: 'NO_PROGRESS' });
  });

  it('lives as long as it gets on, however slowly, and is not watched once it is over', async () => {
    const { run, ended } = connected({ busy });
    expect(await run('busy', { ms: 900 }, { patienceSeconds })).toBe('done');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(ended()).toBe(false);
  });
});
