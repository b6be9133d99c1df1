/** Vector tiles for the map, cut by the worker that keeps the tables. */
import type { TileSource } from '../map/tiles/tile-layer.ts';
import { runJob } from '../store/run-job.ts';
import { stamp } from '../store/stamp.ts';

export const tileSource: TileSource = {
  prepare: async (key, layer) => {
    await runJob('prepareTiles', { key, layer });
  },
  cut: async (key, z, x, y, signal) => {
    const tile = await runJob('cutTile', { key, z, x, y }, { signal });
    stamp('tile', { what: key });
    return tile;
  },
};
