/** One file that stands still ends its worker, and the others are read all the same. */
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Endpoint } from 'comlink';
import { afterEach, expect, it } from 'vitest';
import { readEach } from '../../../src/features/import/read-each.ts';
import { connectJobs, type WorkerClient } from '../../../src/workers/client.ts';
import type { Job } from '../../../src/workers/job.ts';
import { type ReadFileInput, type ReadFileOutput, readFile } from '../../../src/workers/jobs/read-file.job.ts';
import { serveJobs } from '../../../src/workers/serve-jobs.ts';
import { aGeoJson, point } from '../../builders/a-file.ts';

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** Reads as the worker does, but a file called `stuck…` never ends. Node's channels lose the names of files. */
const readingOf =
  (files: readonly File[]): Job<ReadFileInput, ReadFileOutput> =>
  async (input, context) => {
    if (input.only !== undefined && files[input.only]?.name.startsWith('stuck')) await new Promise(() => {});
    return readFile({ ...input, files }, context);
  };

/** Workers started so far; `current` is the one in use. */
function workers(files: readonly File[]) {
  const started: WorkerClient[] = [];
  const client = () => {
    const last = started.at(-1);
    if (last && !last.ended()) return last;
    const { port1, port2 } = new MessageChannel();
    open.push(port1, port2);
    serveJobs(
      { readFile: readingOf(files) as Job<never, unknown> },
      () => Promise.reject(new Error('no tables')),
      port2 as unknown as Endpoint,
    );
    started.push(connectJobs(port1 as unknown as Endpoint, () => {}));
    return started.at(-1) as WorkerClient;
  };
  return { started, client };
}

const layer = (name: string) => new File([aGeoJson([{ geometry: point(113, 22) }])], name);

it('tells the stuck file, reads those before and after it, and leaves one worker', async () => {
  const files = [layer('a.geojson'), layer('stuck.geojson'), layer('b.geojson'), new File([], 'empty.geojson')];
  const { started, client } = workers(files);
  const stuck = new Map();
  const shares: number[] = [];
  const signal = new AbortController().signal;
  const run = { client, signal, stuck, patienceSeconds: 0.4, onProgress: (share: number) => void shares.push(share) };
  const { read, lostDrafts } = await readEach({ files }, run);
  expect(read.map(({ fileName, error, layers }) => [fileName, error?.code ?? null, layers.length])).toEqual([
    ['a.geojson', null, 1],
    ['stuck.geojson', 'NO_PROGRESS', 0],
    ['b.geojson', null, 1],
    ['empty.geojson', 'FILE_EMPTY', 0],
  ]);
  expect(lostDrafts).toBe(true);
  expect([...stuck.keys()]).toEqual([files[1]]);
  expect(started.map((one) => one.ended())).toEqual([true, false]);
});

it('passes a cancel through', async () => {
  const abort = new AbortController();
  const files = [layer('a.geojson'), layer('stuck.geojson')];
  const { client } = workers(files);
  setTimeout(() => client().stop(), 200);
  const run = { client, signal: abort.signal, stuck: new Map(), onProgress: () => {} };
  await expect(readEach({ files }, run)).rejects.toMatchObject({ name: 'JobCancelled' });
});
