/** Which features were clicked last, and where the card about them stands. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { MapHit } from '../../map/map-events.ts';

export interface Identified {
  readonly hits: readonly MapHit[];
  /** In pixels of the map's own box. */
  readonly point: readonly [x: number, y: number];
  readonly lngLat: readonly [lng: number, lat: number];
}

const identifyStore = createStore<{ identified: Identified | null }>()(() => ({ identified: null }));

export function identify(identified: Identified | null): void {
  identifyStore.setState({ identified });
}

export function useIdentified(): Identified | null {
  return useStore(identifyStore, (state) => state.identified);
}
