/**
 * Which effect of decomposed zones is on the map: a value a zone, while its screen is open. Not part of the plan.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** Zones with a value, then those that take no part: theirs is not a number. */
export interface ZoneMap {
  /** The layer the zones stand in, with a row a zone. */
  readonly layerId: string;
  readonly rows: readonly number[];
  readonly names: readonly string[];
  readonly outlines: { readonly coords: Float64Array; readonly offsets: Uint32Array };
  readonly values: Float64Array;
  /** What the values are, in the language of the screen. */
  readonly title: string;
  readonly unit: string;
  /** What zones without a value are. */
  readonly without: string;
}

export const zoneMap = createStore<{ readonly shown: ZoneMap | null }>()(() => ({ shown: null }));

export function useZoneMap(): ZoneMap | null {
  return useStore(zoneMap, (state) => state.shown);
}
