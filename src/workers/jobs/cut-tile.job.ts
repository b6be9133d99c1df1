/** One vector tile of a prepared layer. Fails with `TILES_NOT_PREPARED` when the layer is not known here. */
import { type CutTile, TILES_NOT_PREPARED } from '../../map/tiles/tile-layer.ts';
import { handOver } from '../hand-over.ts';
import type { Job } from '../job.ts';
import { JobFailed } from '../job.ts';
import { tileLayers } from '../tile-layers.ts';

export interface CutTileInput {
  readonly key: string;
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

export const cutTile: Job<CutTileInput, CutTile> = async ({ key, z, x, y }, context) => {
  // A tile that has left the screen is not worth cutting: lets a waiting cancel in.
  await context.pause(0);
  const tile = tileLayers.tile(key, z, x, y);
  if (!tile) throw new JobFailed(TILES_NOT_PREPARED, { key }, `tiles of ${key} are not prepared`);
  const { buffer } = tile.bytes;
  return handOver({ bytes: buffer, version: tile.version }, [buffer]);
};
