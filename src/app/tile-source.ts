/** Vector tiles for the map, cut by the worker that keeps the tables. */
import type { TileSource } from '../map/tiles/tile-layer.ts';
import { runJob } from '../store/run-job.ts';

export const tileSource: TileSource = {
  prepare: async (key, layer) => {
    await runJob('prepareTiles', { key, layer });
  },
  cut: (key, z, x, y, signal) => runJob('cutTile', { key, z, x, y }, { signal }),
};
