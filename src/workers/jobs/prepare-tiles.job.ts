/** Makes a layer ready for `cutTile` under a key: edits laid over, projected, looks worked out. */
import { applyOverrides } from '../../geo/overlay-edits.ts';
import { prepareLayer } from '../../map/tiles/prepare-layer.ts';
import type { TileLayer } from '../../map/tiles/tile-layer.ts';
import type { Job } from '../job.ts';
import { tileLayers } from '../tile-layers.ts';

export interface PrepareTilesInput {
  readonly key: string;
  readonly layer: TileLayer;
}

export const prepareTiles: Job<PrepareTilesInput, null> = async ({ key, layer }, context) => {
  if (tileLayers.has(key)) return null;
  const stored = await context.table(layer.view.tableId);
  const { table } = applyOverrides(stored, layer.view.overrides);
  tileLayers.keep(key, prepareLayer(table, layer.view, { classed: null, marks: layer.marks, uses: null }));
  return null;
};
