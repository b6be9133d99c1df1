/** Parcels: nearly paper with water and green tinted, or by land use, or by emissions per area. */
import { landUseCategories } from '../../core/landuse/land-use-category.ts';
import {
  accent,
  landUseColors,
  paper,
  plainParcelColors,
  rampColors,
  selectedFill,
  strongLandUseColors,
  unknownColor,
} from '../palette.ts';
import type { Legend, LegendEntry } from '../scene-layer.ts';
import { areaLabel } from './area-label.ts';
import { classEntries } from './class-legend.ts';
import type { Expression, LayerContext, LayerDrawing } from './layer-context.ts';
import { byFullness, byIndex, byState, byText, byZoom } from './layer-context.ts';
import { markEntries, markParts } from './marks.ts';

export function parcelsLayer(context: LayerContext): LayerDrawing {
  const { fill, line, legend } = looks(context);
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
            'fill-color': byState(selectedFill, fill, fill),
            'fill-opacity': byFullness(1),
            'fill-antialias': false,
          },
        },
      },
      {
        name: 'line',
        slot: 'ground',
        pickable: false,
        spec: {
          type: 'line',
          minzoom: 12.5,
          filter: ['all', ['==', ['geometry-type'], 'Polygon'], ['!', ['has', 'd']]],
          layout: { 'line-join': 'round' },
          paint: {
            'line-color': byState(accent, paper.inkSecond, line),
            'line-width': byZoom([12.5, 0.3], [16, byState(2.4, 1.8, 0.9)]),
          },
        },
      },
      ...markParts(context, 'area'),
      areaLabel({ color: paper.inkSecond, size: 11, roomPx: 90, minzoom: 14.5 }),
    ],
    legend: { ...legend, entries: [...legend.entries, ...markEntries(context)] },
  };
}

function looks({ switches, emissions }: LayerContext): { fill: Expression; line: string; legend: Legend } {
  const coloring = switches.coloring.parcels;
  if (coloring === 'emissions' && emissions) {
    return {
      fill: byIndex('c', rampColors(emissions.ramp, emissions.breaks.length), paper.builtUp),
      line: '#e6dfd0',
      legend: { title: emissions.unit, entries: classEntries(emissions) },
    };
  }
  if (coloring === 'use') {
    const colors = switches.strongLandUse ? strongLandUseColors : landUseColors;
    const entries: LegendEntry[] = landUseCategories.map(({ id, name }) => ({
      label: name,
      swatch: { shape: 'fill', fill: colors[id], line: paper.parcelLine },
    }));
    return {
      fill: byText('u', colors, unknownColor),
      line: switches.strongLandUse ? '#ffffff' : '#fbf7ec',
      legend: {
        title: { 'zh-CN': '土地用途', en: 'Land use' },
        entries: [...entries, { label: notMapped, swatch: { shape: 'fill', fill: unknownColor } }],
      },
    };
  }
  return {
    fill: byText('u', plainParcelColors, paper.builtUp),
    line: paper.parcelLine,
    legend: {
      title: null,
      entries: [
        {
          label: { 'zh-CN': '建设用地', en: 'Built-up parcels' },
          swatch: { shape: 'fill', fill: paper.builtUp, line: paper.parcelLine },
        },
        { label: { 'zh-CN': '绿地、林地', en: 'Parks and forest' }, swatch: { shape: 'fill', fill: paper.forest } },
        { label: { 'zh-CN': '水域、湿地', en: 'Water and wetland' }, swatch: { shape: 'fill', fill: paper.water } },
      ],
    },
  };
}

const notMapped = { 'zh-CN': '编码未对应', en: 'Code not mapped' };
