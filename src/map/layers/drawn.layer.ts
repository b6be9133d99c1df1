/**
 * Features drawn in Tantu: sinks green and hatched, sites of measures in accent where they are to be
 * shown, the rest as ink lines.
 */
import { accent, paper, selectedFill } from '../palette.ts';
import type { SceneSwitches } from '../scene-input.ts';
import type { LegendEntry } from '../scene-layer.ts';
import { labelFont } from './area-label.ts';
import type { Expression, LayerDrawing } from './layer-context.ts';
import { byState, byZoom } from './layer-context.ts';
import { hatchImageId } from './marks.ts';

const sinkGreen = '#2f8f5b';

const lineColor: Expression = [
  'match',
  ['get', 'kind'],
  'sink',
  sinkGreen,
  'boundary',
  paper.boundary,
  'measure',
  accent,
  paper.inkSecond,
];

const measureSite: LegendEntry = {
  label: { 'zh-CN': '措施用地', en: 'Site of a measure' },
  swatch: { shape: 'fill', fill: '#dbe8e8', line: accent },
};

export function drawnLayer({ measureSites }: Pick<SceneSwitches, 'measureSites'>): LayerDrawing {
  const shown = (filter: Expression): Expression =>
    measureSites ? filter : (['all', filter, ['!=', ['get', 'kind'], 'measure']] as unknown as Expression);
  return {
    parts: [
      {
        name: 'fill',
        slot: 'marks',
        pickable: true,
        spec: {
          type: 'fill',
          filter: shown(['==', ['geometry-type'], 'Polygon']),
          paint: {
            'fill-color': byState(selectedFill, lineColor, lineColor),
            'fill-opacity': ['case', ['boolean', ['feature-state', 'selected'], false], 0.45, 0.16],
          },
        },
      },
      {
        name: 'hatch',
        slot: 'marks',
        pickable: false,
        spec: {
          type: 'fill',
          filter: ['all', ['==', ['geometry-type'], 'Polygon'], ['==', ['get', 'kind'], 'sink']],
          paint: { 'fill-pattern': hatchImageId(sinkGreen), 'fill-opacity': 0.7 },
        },
      },
      {
        name: 'line',
        slot: 'marks',
        pickable: true,
        spec: {
          type: 'line',
          filter: shown(['!=', ['geometry-type'], 'Point']),
          layout: { 'line-join': 'round', 'line-cap': 'round' },
          paint: { 'line-color': lineColor, 'line-width': byZoom([10, 1.2], [16, byState(3.4, 3, 2)]) },
        },
      },
      {
        name: 'points',
        slot: 'marks',
        pickable: true,
        spec: {
          type: 'circle',
          filter: shown(['==', ['geometry-type'], 'Point']),
          paint: {
            'circle-color': lineColor,
            'circle-radius': byState(7, 6.5, 5),
            'circle-stroke-color': paper.halo,
            'circle-stroke-width': 1.5,
          },
        },
      },
      {
        name: 'names',
        slot: 'labels',
        pickable: false,
        spec: {
          type: 'symbol',
          minzoom: 11,
          filter: shown(['!=', ['get', 'name'], '']),
          layout: {
            'text-field': ['get', 'name'],
            'text-font': labelFont,
            'text-size': 12,
            'text-max-width': 8,
            'text-optional': true,
          },
          paint: { 'text-color': '#1f5c3c', 'text-halo-color': paper.halo, 'text-halo-width': 1.6 },
        },
      },
    ],
    legend: {
      title: null,
      entries: [
        {
          label: { 'zh-CN': '规划碳汇', en: 'Planned sink' },
          swatch: { shape: 'fill', fill: '#dcebe1', line: sinkGreen, hatch: sinkGreen },
        },
        ...(measureSites ? [measureSite] : []),
      ],
    },
  };
}
