/** A layer without a role: thin outlines and small dots that stay out of the way. */
import { accent, paper } from '../palette.ts';
import { areaLabel } from './area-label.ts';
import type { LayerContext, LayerDrawing } from './layer-context.ts';
import { byFullness, byState } from './layer-context.ts';
import { markEntries, markParts } from './marks.ts';

const color = '#8a6f9e';

export function otherLayer(context: LayerContext): LayerDrawing {
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
            'fill-color': byState(accent, color, color),
            'fill-opacity': byFullness(0.14),
            'fill-antialias': false,
          },
        },
      },
      {
        name: 'line',
        slot: 'ground',
        pickable: true,
        spec: {
          type: 'line',
          filter: ['all', ['!=', ['geometry-type'], 'Point'], ['!', ['has', 'd']]],
          paint: { 'line-color': byState(accent, paper.ink, color), 'line-width': byState(2.4, 2, 1) },
        },
      },
      {
        name: 'points',
        slot: 'ground',
        pickable: true,
        spec: {
          type: 'circle',
          filter: ['==', ['geometry-type'], 'Point'],
          paint: {
            'circle-color': byState(accent, paper.ink, color),
            'circle-radius': 3,
            'circle-stroke-color': paper.halo,
            'circle-stroke-width': 1,
          },
        },
      },
      ...markParts(context, 'area'),
      areaLabel({ color: paper.inkSecond, size: 11, roomPx: 70, minzoom: 11 }),
    ],
    legend: {
      title: null,
      entries: [
        {
          label: { 'zh-CN': '其他要素', en: 'Other features' },
          swatch: { shape: 'fill', fill: '#ece7ef', line: color },
        },
        ...markEntries(context),
      ],
    },
  };
}
