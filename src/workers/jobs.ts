/** Every job there is. This list is the whole contract between the screen and the workers. */
import type { Job } from './job.ts';
import { cutTile } from './jobs/cut-tile.job.ts';
import { exportPlanFile } from './jobs/export-plan-file.job.ts';
import { functionAreas } from './jobs/function-areas.job.ts';
import { importPlanFile } from './jobs/import-plan-file.job.ts';
import { measureBoundary } from './jobs/measure-boundary.job.ts';
import { prepareTiles } from './jobs/prepare-tiles.job.ts';
import { readFile } from './jobs/read-file.job.ts';
import { sheetRows } from './jobs/sheet-rows.job.ts';
import { storeDraftLayer } from './jobs/store-draft-layer.job.ts';

export const jobs = {
  cutTile,
  exportPlanFile,
  functionAreas,
  importPlanFile,
  measureBoundary,
  prepareTiles,
  readFile,
  sheetRows,
  storeDraftLayer,
} satisfies Record<string, Job<never, unknown>>;

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
