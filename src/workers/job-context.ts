/**
 * The context a job runs in: progress out, cancel in, tables at hand.
 *
 * Giving way is a round trip of a message channel: unlike a timer it is not held back to 4 ms by
 * browsers, and it lets a waiting cancel message in.
 */
import type { LayerTable } from '../geo/layer-table.ts';
import type { JobContext } from './job.ts';
import { JobCancelled } from './job.ts';

export interface JobContextParts {
  readonly signal?: AbortSignal;
  /** `quietSeconds`: nothing more may be told for so long. */
  readonly onProgress?: (fraction: number, quietSeconds?: number) => void;
  /** Where tables come from; a job that asks for one fails when this is left out. */
  readonly table?: (tableId: string) => Promise<LayerTable>;
}

/** Other work gets a turn at least this often. */
const TURN_MS = 50;

function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

export function jobContext({ signal, onProgress, table }: JobContextParts = {}): JobContext {
  let turnBegan = performance.now();
  let toldAt = turnBegan;
  const report = (fraction: number, quietSeconds?: number) => {
    toldAt = performance.now();
    onProgress?.(Math.min(1, Math.max(0, fraction)), quietSeconds);
  };
  const pause = async (fraction: number) => {
    if (signal?.aborted) throw new JobCancelled();
    if (performance.now() - turnBegan < TURN_MS) return;
    report(fraction);
    await giveWay();
    turnBegan = performance.now();
    if (signal?.aborted) throw new JobCancelled();
  };
  const tell = (fraction: number, quietSeconds?: number) => {
    if (signal?.aborted) throw new JobCancelled();
    if (quietSeconds !== undefined || performance.now() - toldAt >= TURN_MS) report(fraction, quietSeconds);
  };
  return {
    pause: Object.assign(pause, { tell }),
    table: table ?? ((tableId) => Promise.reject(new Error(`this job was given no tables, but asked for ${tableId}`))),
  };
}
