/** Makes a layer ready for `cutTile` under a key: edits laid over, projected, looks worked out. */
import { featureSizes } from '../../analysis/attribution-summary.ts';
import type { ViewTable } from '../../analysis/view-table.ts';
import { viewTableOf } from '../../analysis/view-table.ts';
import type { LayerTable } from '../../geo/layer-table.ts';
import { prepareLayer } from '../../map/tiles/prepare-layer.ts';
import type { AttributeSources, ClassedValues } from '../../map/tiles/tile-attributes.ts';
import type { TileClassing, TileLayer } from '../../map/tiles/tile-layer.ts';
import type { Job, JobContext } from '../job.ts';
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
  const words = await wordsOf(own, layer, context);
  const classed = classing && classedValues(own, classing);
  tileLayers.keep(key, prepareLayer(own.table, view, { classed, marks, words }));
  return null;
};

interface KnownWords {
  readonly key: string;
  readonly words: AttributeSources['words'];
}

/** What was read last of each table: a result that was worked out anew changes no word. */
const knownWords = new WeakMap<LayerTable, KnownWords>();

async function wordsOf(
  own: ViewTable,
  { view, parcels }: TileLayer,
  context: JobContext,
): Promise<KnownWords['words']> {
  const key = JSON.stringify([view.role, view.meanings, parcels]);
  const known = knownWords.get(own.table);
  if (known?.key === key) return known.words;
  const words =
    view.role === 'buildings'
      ? { u: buildingUseWords(own, await viewTables(parcels, context)) }
      : view.role === 'pointSources'
        ? { s: pointSectorWords(own) }
        : {};
  knownWords.set(own.table, { key, words });
  return words;
}

/** The size of each value (a removal is negative), per km² or km where the map shows a density. */
function classedValues({ table, view }: ViewTable, classing: TileClassing): ClassedValues | null {
  const values = resultColumn(classing.resultId, view.layerId, classing.column);
  if (!values) return null;
  const sizes = classing.per === 'density' ? featureSizes(table) : null;
  const shown = new Float64Array(values.length);
  for (let row = 0; row < shown.length; row++) shown[row] = Math.abs(values[row]!) / (sizes ? sizes[row]! : 1);
  return {
    values: shown,
    breaks: classing.breaks,
  };
}
