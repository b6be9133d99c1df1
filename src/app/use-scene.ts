/** The scene of the map: worked out where the map is, read by the legend beside it. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { SceneLayer } from '../map/scene-layer.ts';

const sceneStore = createStore<{ scene: readonly SceneLayer[] }>()(() => ({ scene: [] }));

/** Keeps the legend on the same list as the map. */
export function usePublishedScene(scene: readonly SceneLayer[]): void {
  useEffect(() => sceneStore.setState({ scene }), [scene]);
}

export function useScene(): readonly SceneLayer[] {
  return useStore(sceneStore, (state) => state.scene);
}
