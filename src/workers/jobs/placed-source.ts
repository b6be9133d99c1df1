/** The layer whose place is judged: one that was read and is not yet stored, or one of the plan. */
import { viewTableOf } from '../../analysis/view-table.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import type { ReadLayer, WrittenPlace } from '../../formats/format.ts';
import { storedPlace } from '../../formats/stored-place.ts';
import { layerDraft } from '../drafts.ts';
import type { JobContext } from '../job.ts';

export type PlacedSource =
  | { readonly kind: 'draft'; readonly draftId: string }
  | {
      readonly kind: 'stored';
      readonly view: LayerView;
      /** The system it was read in, as its record has it. */
      readonly crsCode: string | null;
    };

export async function placedLayer(
  source: PlacedSource,
  context: JobContext,
): Promise<Pick<ReadLayer, 'table'> & { readonly written?: WrittenPlace }> {
  if (source.kind === 'draft') {
    const { table, written } = layerDraft(source.draftId).layer;
    return { table, ...(written && { written }) };
  }
  const { table } = viewTableOf(await context.table(source.view.tableId), source.view);
  const written = await storedPlace(table.geometry, source.crsCode);
  return { table, ...(written && { written }) };
}
