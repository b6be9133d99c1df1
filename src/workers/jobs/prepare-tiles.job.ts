/** Makes a layer ready for `cutTile` under a key: edits laid over, projected, looks worked out. */
import { featureSizes } from '../../analysis/attribution-summary.ts';
import type { ViewTable } from '../../analysis/view-table.ts';
import { viewTableOf } from '../../analysis/view-table.ts';
import { prepareLayer } from '../../map/tiles/prepare-layer.ts';
import type { AttributeSources, ClassedValues } from '../../map/tiles/tile-attributes.ts';
import type { TileClassing, TileLayer } from '../../map/tiles/tile-layer.ts';
import type { Job } from '../job.ts';
import { resultColumn } from '../result-columns.ts';
import { tileLayers } from '../tile-layers.ts';
import { buildingUseWords, pointSectorWords } from '../tile-words.ts';
import { viewTables } from './view-tables.ts';

export interface PrepareTilesInput {
  readonly key: string;
  readonly layer: TileLayer;
}

export const prepareTiles: Job<PrepareTilesInput, null> = async ({ key, layer }, context) => {
  if (tileLayers.has(key)) return null;
  const { view, classing, marks } = layer;
  const own = viewTableOf(await context.table(view.tableId), view);
  const words: AttributeSources['words'] =
    view.role === 'buildings'
      ? { u: buildingUseWords(own, await viewTables(layer.parcels, context)) }
      : view.role === 'pointSources'
        ? { s: pointSectorWords(own) }
        : {};
  const classed = classing && classedValues(own, classing);
  tileLayers.keep(key, prepareLayer(own.table, view, { classed, marks, words }));
  return null;
};

/** The size of each value (a removal is negative), per km² or km where the map shows a density. */
function classedValues({ table, view }: ViewTable, classing: TileClassing): ClassedValues | null {
  const values = resultColumn(classing.resultId, view.layerId, classing.column);
  if (!values) return null;
  const sizes = classing.per === 'density' ? featureSizes(table) : null;
  return {
    values: values.map((value, row) => Math.abs(value) / (sizes ? sizes[row]! : 1)),
    breaks: classing.breaks,
  };
}
