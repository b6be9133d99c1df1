/**
 * The process in which `inspect` reads: it may hang or run out of memory, and is then ended by the one that started it.
 *
 * Takes a path, sends `{ share }` while it reads and `{ results }` at the end.
 */
import { inspectFile, unreadable } from './inspect-file.ts';

/** Between two messages about progress. */
const TELL_MS = 100;

process.on('message', (path: string) => {
  let toldAt = performance.now();
  const tell = (share: number, quietSeconds?: number) => {
    if (quietSeconds === undefined && performance.now() - toldAt < TELL_MS) return;
    toldAt = performance.now();
    process.send?.({ share, quietSeconds });
  };
  const pause = Object.assign(async (share: number) => tell(share), { tell });
  inspectFile(path, pause).then(
    (results) => process.send?.({ results }),
    (error: unknown) => {
      console.error(error);
      process.send?.({ results: [unreadable(path, { code: 'FILE_DAMAGED', detail: { reason: String(error) } })] });
    },
  );
});
