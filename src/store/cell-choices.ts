/** What cells can be: squares of a side, hexagons of a level, or the areas of a layer of the plan. */
import type { Layer } from '../core/plan/tables.ts';
import type { HotSpotSettings } from './workbench-store.ts';

export type Cells = HotSpotSettings['cells'];

const sidesM = [50, 100, 200, 250, 500, 1000] as const;
const levels = [8, 9, 10] as const;
/** Layers of these roles have lines and points. */
const withoutAreas: readonly Layer['role'][] = ['roads', 'rail', 'pointSources'];

export interface CellChoice {
  readonly key: string;
  readonly cells: Cells;
  /** Of the areas of a layer. */
  readonly layerName: string | null;
}

/** In the order they are offered. Squares of another side have the key `square-<side>` too and are not among these. */
export function cellChoices(layers: Iterable<Layer>): readonly CellChoice[] {
  const areas = [...layers]
    .filter((layer) => !withoutAreas.includes(layer.role))
    .sort((a, b) => (a.order < b.order ? 1 : -1));
  return [
    ...sidesM.map((sizeM): Cells => ({ kind: 'square', sizeM })),
    ...levels.map((level): Cells => ({ kind: 'h3', level })),
    ...areas.map(({ id }): Cells => ({ kind: 'polygons', layerId: id })),
  ].map((cells) => ({
    key: cellsKey(cells),
    cells,
    layerName: cells.kind === 'polygons' ? (areas.find(({ id }) => id === cells.layerId)?.name ?? null) : null,
  }));
}

export function cellsKey(cells: Cells): string {
  if (cells.kind === 'polygons') return `layer-${cells.layerId}`;
  return cells.kind === 'h3' ? `h3-${cells.level}` : `square-${cells.sizeM}`;
}
