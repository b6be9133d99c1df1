/** Rail and stops: tracks as a dark line with light sleepers, stations as rings, bus stops as dots. */
import { accent, paper } from '../palette.ts';
import { labelFont } from './area-label.ts';
import type { Expression, LayerContext, LayerDrawing } from './layer-context.ts';
import { byState, byText, byZoom } from './layer-context.ts';
import { markEntries, markParts } from './marks.ts';

const metro = '#4f6f9f';
const kind: Expression = ['coalesce', ['get', 'k'], ''];
const isBus: Expression = ['==', kind, 'bus'];
const isLine: Expression = ['==', ['geometry-type'], 'LineString'];
const isPoint: Expression = ['==', ['geometry-type'], 'Point'];

export function railLayer(context: LayerContext): LayerDrawing {
  const color = byText('k', { metro, tram: metro, bus: '#a6a9a2', ferry: '#7fa3b5' }, paper.rail);
  return {
    parts: [
      {
        name: 'line',
        slot: 'ground',
        pickable: true,
        spec: {
          type: 'line',
          filter: ['all', isLine, ['!', isBus]],
          layout: { 'line-join': 'round' },
          paint: { 'line-color': byState(accent, paper.ink, color), 'line-width': byZoom([10, 1.1], [16, 4]) },
        },
      },
      {
        name: 'sleepers',
        slot: 'ground',
        pickable: false,
        spec: {
          type: 'line',
          minzoom: 12,
          filter: ['all', isLine, ['!', isBus]],
          paint: { 'line-color': paper.halo, 'line-width': byZoom([12, 0.8], [16, 2]), 'line-dasharray': [5, 4] },
        },
      },
      {
        name: 'bus-lines',
        slot: 'ground',
        pickable: true,
        spec: {
          type: 'line',
          minzoom: 12.5,
          filter: ['all', isLine, isBus],
          paint: {
            'line-color': byState(accent, paper.ink, '#a6a9a2'),
            'line-width': byZoom([12, 0.5], [16, 1.2]),
            'line-dasharray': [3, 3],
          },
        },
      },
      {
        name: 'stops',
        slot: 'marks',
        pickable: true,
        spec: {
          type: 'circle',
          minzoom: 10.5,
          filter: [
            'all',
            isPoint,
            ['any', ['in', kind, ['literal', ['metro', 'rail', 'ferry', 'tram']]], ['>=', ['zoom'], 14]],
          ],
          paint: {
            'circle-radius': [
              'interpolate',
              ['linear'],
              ['zoom'],
              11,
              ['match', kind, ['metro', 'rail'], 2.6, 1],
              16,
              ['match', kind, ['metro', 'rail'], 6, 2.6],
            ],
            'circle-color': byState(accent, accent, paper.halo),
            'circle-stroke-color': byText('k', { metro, rail: paper.inkSecond }, '#8d928a'),
            'circle-stroke-width': byZoom([11, 1], [16, 2.2]),
          },
        },
      },
      ...markParts(context, 'line').map((part) => ({
        ...part,
        spec: { ...part.spec, filter: ['all', isLine, ['has', 'm']] } as typeof part.spec,
      })),
      {
        name: 'names',
        slot: 'labels',
        pickable: false,
        spec: {
          type: 'symbol',
          minzoom: 12,
          filter: [
            'all',
            isPoint,
            ['has', 'n'],
            ['any', ['in', kind, ['literal', ['metro', 'rail', 'ferry']]], ['>=', ['zoom'], 16]],
          ],
          layout: {
            'text-field': ['get', 'n'],
            'text-font': labelFont,
            'text-size': 11.5,
            'text-anchor': 'top',
            'text-offset': [0, 0.7],
            'text-optional': true,
          },
          paint: { 'text-color': paper.ink, 'text-halo-color': paper.halo, 'text-halo-width': 1.6 },
        },
      },
    ],
    legend: {
      title: null,
      entries: [
        {
          label: { 'zh-CN': '地铁、轻轨', en: 'Metro, light rail' },
          swatch: { shape: 'line', color: metro, width: 3 },
        },
        {
          label: { 'zh-CN': '铁路', en: 'Railway' },
          swatch: { shape: 'line', color: paper.rail, width: 3, dash: [5, 4] },
        },
        {
          label: { 'zh-CN': '车站', en: 'Station' },
          swatch: { shape: 'circle', fill: paper.halo, line: metro, radiusPx: 5 },
        },
        {
          label: { 'zh-CN': '公交站', en: 'Bus stop' },
          swatch: { shape: 'circle', fill: paper.halo, line: '#8d928a', radiusPx: 3 },
        },
        ...markEntries(context),
      ],
    },
  };
}
