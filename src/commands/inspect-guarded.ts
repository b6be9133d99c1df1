/**
 * Reads files in a process of their own and ends it when one makes no progress: a loop that never gives way, or a
 * read that takes all memory, ends in a message like any other file that cannot be read.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ProgressWatch } from '../formats/progress-watch.ts';
import { type Inspected, type Unreadable, unreadable } from './inspect-file.ts';

type Results = readonly (Inspected | Unreadable)[];

const script = fileURLToPath(new URL('./inspect-child.ts', import.meta.url));

export class GuardedInspection {
  private child: ChildProcess | null = null;

  constructor(private readonly patienceSeconds: number) {}

  inspect(path: string): Promise<Results> {
    this.child ??= fork(script);
    const { child, patienceSeconds } = this;
    return new Promise((resolve) => {
      const finish = (results: Results) => {
        watch.stop();
        child.removeAllListeners();
        resolve(results);
      };
      const watch = new ProgressWatch(patienceSeconds, (seconds) => {
        this.stop();
        finish([unreadable(path, { code: 'NO_PROGRESS', detail: { seconds } })]);
      });
      child.on(
        'message',
        (message: { readonly share?: number; readonly quietSeconds?: number; readonly results?: Results }) => {
          if (message.results) finish(message.results);
          else if (message.share !== undefined) watch.tell(message.share, message.quietSeconds);
        },
      );
      // Ended from outside or by its own memory: what it wrote on stderr says more.
      child.on('exit', (code, signal) => {
        this.child = null;
        finish([unreadable(path, { code: 'TOO_LARGE_FOR_MEMORY', detail: { reason: signal ?? `exit ${code}` } })]);
      });
      child.send(path);
    });
  }

  /** Ends the process; the next file gets a new one. */
  stop(): void {
    this.child?.kill('SIGKILL');
    this.child = null;
  }
}
