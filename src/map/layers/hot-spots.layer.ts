/** Analysis cells (hot spots, years side by side, changes, how sure), drawn by deck.gl above the map. */
import type { CellScene } from '../scene-input.ts';
import { classEntries } from './class-legend.ts';
import type { LayerDrawing } from './layer-context.ts';

export function hotSpotsLayer(cells: CellScene): LayerDrawing {
  return { parts: [], legend: { title: cells.unit, entries: classEntries(cells) } };
}
