/**
 * Point sources: circles in the colour of their sector, area in proportion to emissions.
 *
 * A source without a reported number is a small hollow ring; it is not nothing.
 */
import { sectors } from '../../core/inventory/sectors.ts';
import { accent, paper, unknownColor } from '../palette.ts';
import { labelFont } from './area-label.ts';
import type { LayerContext, LayerDrawing } from './layer-context.ts';
import { byState, byText } from './layer-context.ts';
import { markEntries, markParts } from './marks.ts';
import { sourceRadius } from './source-radius.ts';

export function pointSourcesLayer(context: LayerContext): LayerDrawing {
  const colors = Object.fromEntries(sectors.map(({ id, color }) => [id, color]));
  const color = byText('s', colors, '#6b7683');
  return {
    parts: [
      {
        name: 'areas',
        slot: 'ground',
        pickable: true,
        spec: {
          type: 'fill',
          filter: ['==', ['geometry-type'], 'Polygon'],
          paint: { 'fill-color': byState(accent, accent, color), 'fill-opacity': 0.35 },
        },
      },
      {
        name: 'circles',
        slot: 'marks',
        pickable: true,
        spec: {
          type: 'circle',
          filter: ['==', ['geometry-type'], 'Point'],
          layout: { 'circle-sort-key': ['-', 0, ['coalesce', ['get', 'e'], 0]] },
          paint: {
            'circle-radius': sourceRadius,
            'circle-color': color,
            'circle-opacity': ['case', ['has', 'e'], 0.55, 0],
            'circle-stroke-color': byState(accent, paper.ink, color),
            'circle-stroke-width': byState(3, 2.5, 1.4),
          },
        },
      },
      ...markParts(context, 'point'),
      {
        name: 'names',
        slot: 'labels',
        pickable: false,
        spec: {
          type: 'symbol',
          minzoom: 11.5,
          filter: ['all', ['==', ['geometry-type'], 'Point'], ['has', 'n']],
          layout: {
            'text-field': ['get', 'n'],
            'text-font': labelFont,
            'text-size': 11.5,
            'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
            'text-radial-offset': 1.2,
            'text-justify': 'auto',
            'text-optional': true,
            'symbol-sort-key': ['-', 0, ['coalesce', ['get', 'e'], 0]],
          },
          paint: { 'text-color': paper.ink, 'text-halo-color': paper.halo, 'text-halo-width': 1.6 },
        },
      },
    ],
    legend: {
      title: { 'zh-CN': '面积与年排放量成正比', en: 'Area in proportion to yearly emissions' },
      entries: [
        ...sectors
          .filter(({ scope }) => scope === 'direct')
          .map(({ name, color: fill }) => ({
            label: name,
            swatch: { shape: 'circle', fill, line: fill, radiusPx: 5 } as const,
          })),
        {
          label: { 'zh-CN': '排放量未填报', en: 'Emissions not reported' },
          swatch: { shape: 'circle', fill: 'transparent', line: unknownColor, radiusPx: 4 },
        },
        ...markEntries(context),
      ],
    },
  };
}
