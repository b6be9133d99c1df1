/** The prepared layers and cut tiles of this worker. */
import { createTileCache } from '../map/tiles/tile-cache.ts';

export const tileLayers = createTileCache();
