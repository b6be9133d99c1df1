/** What lies around the region: a shade lighter than the sheet, a thin line, a grey name. */
import { paper } from '../palette.ts';
import { areaLabel } from './area-label.ts';
import type { LayerDrawing } from './layer-context.ts';

export function neighboursLayer(): LayerDrawing {
  return {
    parts: [
      {
        name: 'fill',
        slot: 'sheet',
        pickable: true,
        spec: { type: 'fill', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': paper.neighbour } },
      },
      {
        name: 'line',
        slot: 'ground',
        pickable: false,
        spec: { type: 'line', paint: { 'line-color': paper.neighbourLine, 'line-width': 1 } },
      },
      areaLabel({ color: '#8a8a84', size: 13, roomPx: 60, minzoom: 8, italic: true }),
    ],
    legend: {
      title: null,
      entries: [
        {
          label: { 'zh-CN': '周边地区', en: 'Neighbouring areas' },
          swatch: { shape: 'fill', fill: paper.neighbour, line: paper.neighbourLine },
        },
      ],
    },
  };
}
