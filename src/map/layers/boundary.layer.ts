/** The region: light land under everything, its line with a soft band above everything. */
import { accent, paper } from '../palette.ts';
import type { LayerDrawing } from './layer-context.ts';
import { byState, byZoom } from './layer-context.ts';

export function boundaryLayer(): LayerDrawing {
  return {
    parts: [
      {
        name: 'land',
        slot: 'sheet',
        pickable: true,
        spec: { type: 'fill', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': paper.land } },
      },
      {
        name: 'band',
        slot: 'frame',
        pickable: false,
        spec: {
          type: 'line',
          layout: { 'line-join': 'round' },
          paint: { 'line-color': paper.boundary, 'line-opacity': 0.13, 'line-width': byZoom([9, 4], [14, 12]) },
        },
      },
      {
        name: 'line',
        slot: 'frame',
        pickable: false,
        spec: {
          type: 'line',
          layout: { 'line-join': 'round' },
          paint: {
            'line-color': byState(accent, paper.boundary, paper.boundary),
            'line-width': byZoom([9, 1], [14, 1.6]),
            'line-dasharray': [6, 2, 1, 2],
          },
        },
      },
    ],
    legend: {
      title: null,
      entries: [
        {
          label: { 'zh-CN': '规划区边界', en: 'Boundary of the region' },
          swatch: { shape: 'line', color: paper.boundary, width: 1.6, dash: [6, 2, 1, 2] },
        },
      ],
    },
  };
}
