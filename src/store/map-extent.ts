/** What part of the world the map shows just now: for records that are tied to a place. Null before the map is drawn. */
import { createStore } from 'zustand/vanilla';

interface MapExtent {
  readonly bounds: readonly [west: number, south: number, east: number, north: number] | null;
}

export const mapExtent = createStore<MapExtent>()(() => ({ bounds: null }));
