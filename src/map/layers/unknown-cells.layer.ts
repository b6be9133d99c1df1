/** Cells of which nothing can be said: hatched in grey on the map, never in a colour of the ramp. */
import type { Feature, FeatureCollection } from 'geojson';
import type { Text } from '../../core/text.ts';
import { type CellMesh, NO_CLASS } from '../cell-mesh.ts';
import type { SceneLayer, Swatch } from '../scene-layer.ts';
import { hatchImageId } from './marks.ts';

const hatchGrey = '#74808b';

export const unknownCellsSwatch: Swatch = { shape: 'fill', fill: '#ffffff', line: hatchGrey, hatch: hatchGrey };

/** `id`, `key`: of the cells. */
export function unknownCellsLayer(id: string, key: string, title: Text, cells: CellMesh): SceneLayer {
  return {
    id: `${id}-unknown`,
    role: 'marked',
    title,
    visible: true,
    opacity: 1,
    source: { kind: 'geojson', key: `${key}-unknown`, data: cellsWithoutClass(cells) },
    parts: [
      {
        name: 'hatch',
        slot: 'marks',
        pickable: false,
        spec: { type: 'fill', paint: { 'fill-pattern': hatchImageId(hatchGrey), 'fill-opacity': 0.8 } },
      },
      {
        name: 'line',
        slot: 'marks',
        pickable: false,
        spec: { type: 'line', paint: { 'line-color': hatchGrey, 'line-width': 0.8 } },
      },
    ],
    legend: { title: null, entries: [] },
  };
}

function cellsWithoutClass({ count, coords, offsets, classes }: CellMesh): FeatureCollection {
  const features: Feature[] = [];
  for (let cell = 0; cell < count; cell++) {
    if (classes[cell] !== NO_CLASS) continue;
    const ring: [number, number][] = [];
    for (let v = offsets[cell]!; v < offsets[cell + 1]!; v++) ring.push([coords[2 * v]!, coords[2 * v + 1]!]);
    features.push({ type: 'Feature', id: cell, properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } });
  }
  return { type: 'FeatureCollection', features };
}
