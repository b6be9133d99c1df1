/** A draft that a person agreed to becomes a stored table; the plan's record of it is the caller's. */
import { newId } from '../../core/plan/plan.ts';
import { storeTable } from '../../db/table-chunks.ts';
import { boundsOfAll } from '../../geo/feature-bounds.ts';
import { dropDrafts, layerDraft } from '../drafts.ts';
import type { Job } from '../job.ts';
import { workerDb } from '../table-cache.ts';

export interface StoreDraftLayerInput {
  readonly draftId: string;
}

export interface StoreDraftLayerOutput {
  readonly tableId: string;
  readonly featureCount: number;
  readonly extent: readonly [west: number, south: number, east: number, north: number] | null;
}

export const storeDraftLayer: Job<StoreDraftLayerInput, StoreDraftLayerOutput> = async ({ draftId }, context) => {
  const { table } = layerDraft(draftId).layer;
  await context.pause(0);
  const tableId = newId();
  await storeTable(workerDb(), tableId, table, context.pause.tell);
  dropDrafts([draftId]);
  return { tableId, featureCount: table.count, extent: boundsOfAll(table.bounds) };
};
