/** Every job there is. This list is the whole contract between the screen and the workers. */
import type { Job } from './job.ts';
import { cutTile } from './jobs/cut-tile.job.ts';
import { functionAreas } from './jobs/function-areas.job.ts';
import { measureBoundary } from './jobs/measure-boundary.job.ts';
import { prepareTiles } from './jobs/prepare-tiles.job.ts';

export const jobs = { cutTile, functionAreas, measureBoundary, prepareTiles } satisfies Record<
  string,
  Job<never, unknown>
>;

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
