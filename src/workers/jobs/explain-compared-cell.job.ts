/**
 * Which features make a compared cell what it is, and which savings are taken off there? (methods 3.5, 6.4)
 *
 * The year is shared out anew: its features were let go when its cells were filled. What the attribution of that year
 * remembers makes that quick.
 */
import { type CellFacts, cellFacts } from '../../analysis/explain-cell-facts.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import { DRAWN_LAYER } from '../../core/plan/tables.ts';
import type { Job } from '../job.ts';
import { type ComparedInput, comparedSources, type LayerSource } from './compared-sources.ts';

export interface ExplainComparedCellInput {
  readonly asked: ComparedInput;
  /** As `ComparedCells.ids` has it. */
  readonly cellId: string;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  /** Of all layers of the plan that may bear emissions or measures: for the names of their features. */
  readonly views: readonly LayerView[];
  /** How many features are told one by one. */
  readonly most: number;
}

export interface ComparedCellFacts {
  readonly emissions: CellFacts;
  /** Negative. */
  readonly savings: CellFacts;
}

export const explainComparedCell: Job<ExplainComparedCellInput, ComparedCellFacts> = async (input, context) => {
  const { asked, cellId, bounds, views, most } = input;
  const { region, frame, emissions, savings } = await comparedSources(asked, context);
  const factsOf = (sources: readonly LayerSource[]) =>
    cellFacts(
      sources.map(({ layerId, source }) => ({
        ...source,
        layer: { view: viewOf(layerId, views), table: source.table },
      })),
      region,
      frame,
      cellId,
      bounds,
      asked.column,
      most,
    );
  return { emissions: factsOf(emissions), savings: factsOf(savings) };
};

function viewOf(layerId: string, views: readonly LayerView[]): LayerView {
  const view = views.find((one) => one.layerId === layerId);
  if (view) return view;
  if (layerId !== DRAWN_LAYER) throw new Error(`layer ${layerId} has no view`);
  return { layerId, tableId: layerId, role: 'other', meanings: {}, overrides: [] };
}
