/** Hot spots: analysis cells from sand to wine, drawn by deck.gl above the map. */
import type { HotSpotScene } from '../scene-input.ts';
import { emissionEntries } from './emission-legend.ts';
import type { LayerDrawing } from './layer-context.ts';

export function hotSpotsLayer(hotSpots: HotSpotScene): LayerDrawing {
  return { parts: [], legend: { title: hotSpots.unit, entries: emissionEntries(hotSpots.breaks) } };
}
