/** Waits for work that other machines do: tells how far it is, and ends it when the job is cancelled. */
import type { JobContext } from './job.ts';

const LOOK_MS = 100;

export async function untilDone<T>(
  context: JobContext,
  share: () => number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const running = work(controller.signal);
  // Looked at below; without this a failure between two looks would count as nobody's.
  running.catch(() => undefined);
  try {
    for (;;) {
      const isDone = await Promise.race([running.then(() => true), after(LOOK_MS)]);
      if (isDone) return await running;
      await context.pause(share());
    }
  } catch (error) {
    controller.abort();
    throw error;
  }
}

function after(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), ms));
}
