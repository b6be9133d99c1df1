/** What the map tells the frame about itself: pointer, camera, size of what is being drawn. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Camera, DrawingSize } from '../map/map-events.ts';

interface MapState {
  readonly pointer: readonly [lng: number, lat: number] | null;
  readonly camera: Camera | null;
  readonly drawing: DrawingSize | null;
}

export const mapState = createStore<MapState>()(() => ({ pointer: null, camera: null, drawing: null }));

export function useMapState<T>(selector: (state: MapState) => T): T {
  return useStore(mapState, selector);
}
