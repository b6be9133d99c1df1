/** Every bench there is. */
export type { Bench } from './bench.ts';

import { attribution } from './attribution.bench.ts';
import type { Bench } from './bench.ts';
import { cutTiles } from './cut-tiles.bench.ts';
import { decomposition } from './decomposition.bench.ts';
import { firstLoad } from './first-load.bench.ts';
import { grid } from './grid.bench.ts';
import { hotSpots } from './hot-spots.bench.ts';
import { importLayers } from './import.bench.ts';
import { inventory } from './inventory.bench.ts';
import { monteCarlo } from './monte-carlo.bench.ts';
import { oneEdit } from './one-edit.bench.ts';
import { oneEditJob } from './one-edit-job.bench.ts';
import { pan } from './pan.bench.ts';
import { recolour } from './recolour.bench.ts';
import { storage } from './storage.bench.ts';

export const benches: readonly Bench[] = [
  firstLoad,
  cutTiles,
  importLayers,
  storage,
  grid,
  attribution,
  hotSpots,
  monteCarlo,
  inventory,
  oneEdit,
  decomposition,
  oneEditJob,
  recolour,
  pan,
];
