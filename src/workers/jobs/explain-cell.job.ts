/** Which features make a cell what it is? (methods 3.5) Only those near the cell are cut; the grid is not filled again. */
import type { ResultColumn } from '../../analysis/attribution-result.ts';
import { type CellFacts, cellFacts, type NamedSource } from '../../analysis/explain-cell-facts.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import type { Job } from '../job.ts';
import { keptResult } from '../result-columns.ts';
import type { HotSpotsInput } from './hot-spots.job.ts';
import { cellGround } from './hot-spots.job.ts';

export interface ExplainCellInput extends Pick<HotSpotsInput, 'resultId' | 'grid' | 'boundary'> {
  readonly column: ResultColumn;
  /** As `HotSpotResult.ids` has it. */
  readonly cellId: string;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  /** Of the layers that may bear emissions: for the names of their features. */
  readonly views: readonly LayerView[];
  /** How many features are told one by one. */
  readonly most: number;
}

export const explainCell: Job<ExplainCellInput, CellFacts> = async (input, context) => {
  const { region, sources, frame } = await cellGround(input, context);
  const layerIds = [...keptResult(input.resultId).layers.keys()];
  const named = sources.flatMap((source, i): NamedSource[] => {
    const view = input.views.find(({ layerId }) => layerId === layerIds[i]);
    return view ? [{ ...source, layer: { view, table: source.table } }] : [];
  });
  if (named.length < sources.length) throw new Error('a layer that bears emissions has no view');
  return cellFacts(named, region, frame, input.cellId, input.bounds, input.column, input.most);
};
