/**
 * The worker's end: runs jobs by name for whoever holds the other end of the channel.
 *
 * Errors cross as plain data, since a structured clone keeps neither the code nor the detail of an
 * error class of our own.
 */
import type { Endpoint, ProxyMethods } from 'comlink';
import { expose, releaseProxy, transfer } from 'comlink';
import type { LayerTable } from '../geo/layer-table.ts';
import { buffersHandedOver } from './hand-over.ts';
import type { Job } from './job.ts';
import { jobContext } from './job-context.ts';

/** An error as it crosses the channel. `code` is null when it has none: nobody foresaw it. */
interface CrossingError {
  readonly name: string;
  readonly code: string | null;
  readonly detail: Readonly<Record<string, string | number>>;
  readonly message: string;
}

type Outcome = { readonly output: unknown } | { readonly error: CrossingError };

export interface JobServer {
  run(
    runId: number,
    name: string,
    input: unknown,
    onProgress: ((fraction: number, quietSeconds?: number) => void) | null,
  ): Promise<Outcome>;
  /** Asks a run to stop at its next pause; nothing happens when it is over. */
  cancel(runId: number): void;
}

function crossing(error: unknown): CrossingError {
  if (!(error instanceof Error)) return { name: 'Error', code: null, detail: {}, message: String(error) };
  const { code, detail } = error as { code?: unknown; detail?: unknown };
  return {
    name: error.name,
    code: typeof code === 'string' ? code : null,
    detail: typeof detail === 'object' && detail !== null ? { ...detail } : {},
    message: error.message,
  };
}

export function serveJobs(
  jobs: Readonly<Record<string, Job<never, unknown>>>,
  table: (tableId: string) => Promise<LayerTable>,
  endpoint?: Endpoint,
): void {
  const running = new Map<number, AbortController>();
  const server: JobServer = {
    async run(runId, name, input, onProgress) {
      const controller = new AbortController();
      running.set(runId, controller);
      try {
        const job = Object.hasOwn(jobs, name) ? jobs[name] : undefined;
        if (!job) throw new Error(`no job is called ${name}`);
        const context = jobContext({ signal: controller.signal, table, ...(onProgress && { onProgress }) });
        const output = await job(input as never, context);
        return transfer({ output }, buffersHandedOver(output));
      } catch (error) {
        const told = crossing(error);
        // What has a code is told on screen; what nobody foresaw needs its stack.
        if (told.code === null && told.name !== 'JobCancelled') console.error(`job ${name}`, error);
        return { error: told };
      } finally {
        running.delete(runId);
        // Over a channel this is a proxy that holds a port open.
        if (onProgress && releaseProxy in onProgress) (onProgress as Partial<ProxyMethods>)[releaseProxy]?.();
      }
    },
    cancel(runId) {
      running.get(runId)?.abort();
    },
  };
  expose(server, endpoint);
}
