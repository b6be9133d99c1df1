/**
 * Whose work kept which thread busy?
 *
 * Reads a Chromium trace with stack samples. A sample is the work of the innermost script on its stack: the map library's
 * own, or ours (with React and what else we ship). Samples outside any script (drawing by the software GL, style, layout,
 * collecting garbage) are the browser's. A task's length on the wall grows with whatever else the machine does; its
 * processor time does not. What a task held of one owner is the owner's share of the wall, of the processor time.
 */
import type { Browser, Page } from '@playwright/test';

type Owner = 'own' | 'map' | 'browser';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly id?: string;
  readonly args: {
    readonly name?: string;
    readonly data?: {
      readonly startTime?: number;
      readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
      readonly timeDeltas?: readonly number[];
    };
  };
}

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly functionName: string; readonly url?: string };
}

interface Sample {
  readonly atUs: number;
  readonly lengthUs: number;
  readonly owner: Owner | 'idle';
  /** Innermost named function with a script, and the one below it that is ours. */
  readonly where: string;
}

export interface ThreadWork {
  readonly thread: 'main' | 'data worker' | 'map worker';
  /** Processor time, ms. */
  readonly ownMs: number;
  readonly mapMs: number;
  /** Tasks of a millisecond and more. */
  readonly tasks: readonly TaskWork[];
}

interface TaskWork {
  readonly lengthMs: number;
  /** Processor time, ms: of all, and of our part. */
  readonly processorMs: number;
  readonly ownMs: number;
  readonly mapMs: number;
  /** Functions of ours by what they took, longest first. */
  readonly busiest: readonly (readonly [where: string, ms: number])[];
}

const LEAST_TASK_US = 1000;

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
  'toplevel',
];

/** What the threads of the page did while `act` ran. */
export async function traced(browser: Browser, page: Page, act: () => Promise<void>): Promise<ThreadWork[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  return threadsOf(traceEvents);
}

/** The main thread of the page; another process may have one that does nothing. */
export function mainThread(threads: readonly ThreadWork[]): ThreadWork {
  const [busiest] = threads.filter(({ thread }) => thread === 'main').sort((a, b) => workOf(b) - workOf(a));
  if (!busiest) throw new Error('nothing was traced of the main thread');
  return busiest;
}

const workOf = ({ ownMs, mapMs }: ThreadWork) => ownMs + mapMs;

function threadsOf(events: readonly TraceEvent[]): ThreadWork[] {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const found: ThreadWork[] = [];
  for (const profile of events.filter(({ name }) => name === 'Profile')) {
    const chunks = events.filter(
      ({ name, id, pid }) => name === 'ProfileChunk' && id === profile.id && pid === profile.pid,
    );
    const { samples, scripts } = samplesOf(profile.args.data?.startTime ?? profile.ts, chunks);
    const thread = mains.has(`${profile.pid}/${profile.tid}`)
      ? 'main'
      : scripts.some((url) => /maplibre-gl-worker/.test(url))
        ? 'map worker'
        : 'data worker';
    const tasks = events
      .filter(({ name, pid, tid, ph, dur = 0 }) => {
        return name === 'RunTask' && ph === 'X' && pid === profile.pid && tid === profile.tid && dur >= LEAST_TASK_US;
      })
      .map((task) => taskWork(task, samples));
    const sum = (of: (task: TaskWork) => number) => tasks.reduce((all, task) => all + of(task), 0);
    found.push({ thread, ownMs: sum(({ ownMs }) => ownMs), mapMs: sum(({ mapMs }) => mapMs), tasks });
  }
  return found;
}

function taskWork({ ts, dur = 0, tdur = dur }: TraceEvent, samples: readonly Sample[]): TaskWork {
  const inside = samples.filter(({ atUs }) => atUs >= ts && atUs < ts + dur);
  const busyShare = dur > 0 ? Math.min(1, tdur / dur) : 1;
  const msOf = (owner: Owner) => {
    const wallUs = inside.reduce((us, sample) => us + (sample.owner === owner ? sample.lengthUs : 0), 0);
    return (Math.min(wallUs, dur) / 1000) * busyShare;
  };
  return {
    lengthMs: dur / 1000,
    processorMs: tdur / 1000,
    ownMs: msOf('own'),
    mapMs: msOf('map'),
    busiest: busiest(inside),
  };
}

function samplesOf(startUs: number, chunks: readonly TraceEvent[]): { samples: Sample[]; scripts: string[] } {
  const nodes = new Map<number, ProfileNode>();
  const samples: Sample[] = [];
  let atUs = startUs;
  let last: Pick<Sample, 'owner' | 'where'> = { owner: 'browser', where: '' };
  const ids: number[] = [];
  const deltas: number[] = [];
  for (const { args } of [...chunks].sort((a, b) => a.ts - b.ts)) {
    for (const node of args.data?.cpuProfile?.nodes ?? []) nodes.set(node.id, node);
    ids.push(...(args.data?.cpuProfile?.samples ?? []));
    deltas.push(...(args.data?.timeDeltas ?? []));
  }
  for (const [i, id] of ids.entries()) {
    atUs += deltas[i] ?? 0;
    const node = nodes.get(id);
    const isGarbage = node?.callFrame.functionName === '(garbage collector)';
    // Garbage is collected for whoever ran last.
    last = isGarbage ? last : node ? ownerOf(node, nodes) : last;
    samples.push({ atUs, lengthUs: Math.max(0, deltas[i + 1] ?? 0), ...last });
  }
  return { samples, scripts: [...nodes.values()].map(({ callFrame }) => callFrame.url ?? '') };
}

function ownerOf(node: ProfileNode, nodes: ReadonlyMap<number, ProfileNode>): Pick<Sample, 'owner' | 'where'> {
  if (node.callFrame.functionName === '(idle)') return { owner: 'idle', where: '' };
  for (let at: ProfileNode | undefined = node; at; at = at.parent === undefined ? undefined : nodes.get(at.parent)) {
    const { url = '', functionName } = at.callFrame;
    if (!/^https?:/.test(url)) continue;
    const script = url.replace(/^.*\//, '').replace(/-[\w-]{8}\.js$/, '');
    return { owner: /maplibre|^deck/.test(script) ? 'map' : 'own', where: `${script} ${functionName}` };
  }
  return { owner: 'browser', where: node.callFrame.functionName };
}

function busiest(samples: readonly Sample[]): [string, number][] {
  const byPlace = new Map<string, number>();
  for (const { owner, where, lengthUs } of samples) {
    if (owner === 'own') byPlace.set(where, (byPlace.get(where) ?? 0) + lengthUs / 1000);
  }
  return [...byPlace].sort((a, b) => b[1] - a[1]).slice(0, 12);
}
