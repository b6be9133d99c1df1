/** Where would a layer lie in a system that was typed in? Nothing is changed. */
import { identifyCrs } from '../../geo/crs/identify-crs.ts';
import type { Job } from '../job.ts';
import { type LandingPicture, landingPicture } from './landing-picture.ts';
import { type NeighbourInput, neighboursOf, regionOf } from './neighbour-layers.ts';
import { type PlacedSource, placedLayer } from './placed-source.ts';

export interface TryCrsInput {
  readonly source: PlacedSource;
  readonly crs: string;
  readonly neighbours: readonly NeighbourInput[];
}

export type TryCrsOutput =
  | { readonly kind: 'lands'; readonly name: string; readonly picture: LandingPicture }
  /** The text is no system, or the layer has no shapes, or its numbers no place in it. */
  | { readonly kind: 'unknownSystem' | 'noShapes' | 'noPlace' };

export const tryCrs: Job<TryCrsInput, TryCrsOutput> = async ({ source, crs, neighbours }, context) => {
  const { written } = await placedLayer(source, context);
  if (!written) return { kind: 'noShapes' };
  const system = await identifyCrs(crs);
  if (!system) return { kind: 'unknownSystem' };
  await context.pause(0.2);
  const beside = neighboursOf(neighbours, context);
  const picture = await landingPicture(written.shapes, crs, beside, regionOf(beside));
  return picture ? { kind: 'lands', name: system.name, picture } : { kind: 'noPlace' };
};
