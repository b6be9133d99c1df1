/**
 * What is drawn over what.
 *
 * Layers are drawn in the order of the layer panel (the `order` of their records, lowest first). A
 * layer is made of parts, though, and some parts must stay below or above every layer: the
 * land of the region; its line, the marks of measures, the names. Each part therefore has a slot; slots are drawn one
 * after another, and inside a slot the panel's order holds.
 */
import type { SceneLayer, Slot, StylePart } from './scene-layer.ts';

const slots = ['sheet', 'ground', 'frame', 'marks', 'labels'] as const satisfies readonly Slot[];

/** Every part of every layer, lowest first. */
export function partsInOrder(scene: readonly SceneLayer[]): { layer: SceneLayer; part: StylePart }[] {
  return slots.flatMap((slot) =>
    scene.flatMap((layer) => layer.parts.filter((part) => part.slot === slot).map((part) => ({ layer, part }))),
  );
}
