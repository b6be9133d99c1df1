/** Every job there is. This list is the whole contract between the screen and the workers. */
import type { Job } from './job.ts';

export const jobs = {} satisfies Record<string, Job<never, unknown>>;

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
