/** Where would a draft lie in a system that was typed in? Nothing is changed. */
import { identifyCrs } from '../../geo/crs/identify-crs.ts';
import { layerDraft } from '../drafts.ts';
import type { Job } from '../job.ts';
import { type LandingPicture, landingPicture } from './landing-picture.ts';
import { type NeighbourInput, neighboursOf, regionOf } from './neighbours-of-draft.ts';

export interface TryCrsInput {
  readonly draftId: string;
  readonly crs: string;
  readonly neighbours: readonly NeighbourInput[];
}

export type TryCrsOutput =
  | { readonly kind: 'lands'; readonly name: string; readonly picture: LandingPicture }
  /** The text is no system, or the draft has no shapes, or its numbers no place in it. */
  | { readonly kind: 'unknownSystem' | 'noShapes' | 'noPlace' };

export const tryCrs: Job<TryCrsInput, TryCrsOutput> = async ({ draftId, crs, neighbours }, context) => {
  const { layer } = layerDraft(draftId);
  if (!layer.written) return { kind: 'noShapes' };
  const system = await identifyCrs(crs);
  if (!system) return { kind: 'unknownSystem' };
  await context.pause(0.2);
  const beside = neighboursOf(neighbours, context);
  const picture = await landingPicture(layer.written.shapes, crs, beside, regionOf(beside));
  return picture ? { kind: 'lands', name: system.name, picture } : { kind: 'noPlace' };
};
