/** An async function that runs in a worker and can be tested without one. */
import type { Pause } from '../formats/format.ts';
import type { LayerTable } from '../geo/layer-table.ts';

/**
 * What a job is given beside its input.
 *
 * `pause(share)` reports progress (0…1), gives way to other work every 50 ms or so and throws
 * `JobCancelled` once the caller aborted; `pause.tell(share)` only reports, from inside a step that cannot give way. `table(id)` gives the stored columnar table, read from
 * the database once and kept.
 */
export interface JobContext {
  readonly pause: Pause;
  table(tableId: string): Promise<LayerTable>;
}

export type Job<Input, Output> = (input: Input, context: JobContext) => Promise<Output>;

/** The caller aborted, or the worker was stopped, before the job was done. */
export class JobCancelled extends Error {
  override readonly name = 'JobCancelled';
}

/**
 * A job ended with an error in the worker. `code` is a message key (`NO_GEOMETRY`, a `ReadError`'s
 * code, …) or `UNEXPECTED` for what nobody foresaw; `detail` fills the holes of the sentence.
 */
export class JobFailed extends Error {
  override readonly name = 'JobFailed';
  constructor(
    readonly code: string,
    readonly detail: Readonly<Record<string, string | number>>,
    message: string,
  ) {
    super(message);
  }
}
