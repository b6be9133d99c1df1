/**
 * Which of several parcel layers counts where they overlap? (methods 1.2, step 2)
 *
 * Official parcels and plans before classes read from satellites, these before OpenStreetMap. Only the scheme of the
 * codes tells: surveys and plans share theirs, so between them the order a person laid them in stands.
 */
import type { LayerView } from '../plan/layer-view.ts';
import type { LandUseScheme } from './land-use-category.ts';

const rank: Readonly<Record<LandUseScheme, number>> = {
  'GB/T21010-2017': 0,
  'Survey-3': 0,
  'MNR-2023': 0,
  'MNR-2020': 0,
  'GB50137-2011': 0,
  EULUC: 1,
  OSM: 2,
  CORINE: 3,
  WorldCover: 3,
  GlobeLand30: 3,
  CLCD: 3,
};

function rankOf(view: LayerView): number {
  const scheme = view.meanings.landUseCode?.scheme ?? '';
  // A layer whose scheme nobody told keeps its place among the official ones.
  return Object.hasOwn(rank, scheme) ? rank[scheme as LandUseScheme] : 0;
}

/** The layers given uppermost first, most official first. */
export function mostOfficialFirst(views: readonly LayerView[]): LayerView[] {
  return views.toSorted((a, b) => rankOf(a) - rankOf(b));
}
