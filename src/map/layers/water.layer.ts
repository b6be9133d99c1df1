/** Water: a tint with a fine shore line; rivers given as lines as thin blue lines. */
import { accent, paper, selectedFill } from '../palette.ts';
import { areaLabel } from './area-label.ts';
import type { LayerContext, LayerDrawing } from './layer-context.ts';
import { byFullness, byState, byZoom } from './layer-context.ts';
import { markEntries, markParts } from './marks.ts';

export function waterLayer(context: LayerContext): LayerDrawing {
  return {
    parts: [
      {
        name: 'fill',
        slot: 'ground',
        pickable: true,
        spec: {
          type: 'fill',
          filter: ['==', ['geometry-type'], 'Polygon'],
          paint: {
            'fill-color': byState(selectedFill, '#c4d9e3', paper.water),
            'fill-opacity': byFullness(1),
            'fill-antialias': false,
          },
        },
      },
      {
        name: 'shore',
        slot: 'ground',
        pickable: false,
        spec: {
          type: 'line',
          minzoom: 11,
          filter: ['all', ['==', ['geometry-type'], 'Polygon'], ['!', ['has', 'd']]],
          layout: { 'line-join': 'round' },
          paint: {
            'line-color': byState(accent, paper.waterName, paper.waterLine),
            'line-width': byZoom([11, 0.5], [16, 1.1]),
          },
        },
      },
      {
        name: 'course',
        slot: 'ground',
        pickable: true,
        spec: {
          type: 'line',
          filter: ['==', ['geometry-type'], 'LineString'],
          layout: { 'line-join': 'round', 'line-cap': 'round' },
          paint: {
            'line-color': byState(accent, paper.waterName, paper.waterLine),
            'line-width': byZoom([11, 0.8], [16, 3]),
          },
        },
      },
      ...markParts(context, 'area'),
      areaLabel({ color: paper.waterName, size: 12, roomPx: 70, minzoom: 9, italic: true }),
    ],
    legend: {
      title: null,
      entries: [
        {
          label: { 'zh-CN': '水域', en: 'Water' },
          swatch: { shape: 'fill', fill: paper.water, line: paper.waterLine },
        },
        ...markEntries(context),
      ],
    },
  };
}
