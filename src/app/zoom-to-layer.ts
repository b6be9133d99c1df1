/** Moves the map so that a layer, or all layers, are in view; nothing where no extent is known. */
import type { Layer } from '../core/plan/tables.ts';
import type { Bounds } from '../map/scene-layer.ts';
import { workbenchStore } from '../store/workbench-store.ts';

function boundsOfLayer(layer: Layer): Bounds | null {
  const { west, south, east, north } = layer;
  return west === null || south === null || east === null || north === null ? null : [west, south, east, north];
}

/** The smallest box around all of them; null when none has an extent. */
export function boundsOfLayers(layers: Iterable<Layer>): Bounds | null {
  let whole: Bounds | null = null;
  for (const layer of layers) {
    const box = boundsOfLayer(layer);
    if (!box) continue;
    whole = whole
      ? [Math.min(whole[0], box[0]), Math.min(whole[1], box[1]), Math.max(whole[2], box[2]), Math.max(whole[3], box[3])]
      : box;
  }
  return whole;
}

export function zoomToLayer(layer: Layer): void {
  const bounds = boundsOfLayer(layer);
  if (bounds) workbenchStore.getState().set({ camera: { kind: 'fit', bounds, animate: true } });
}
