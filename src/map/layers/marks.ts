/** How the sites of measures show on any layer: hatched in the colour of the measure's sector. */
import { sectorOf } from '../../core/inventory/sectors.ts';
import type { LegendEntry, StylePart } from '../scene-layer.ts';
import type { MarkedSites } from './layer-context.ts';
import { byIndex, byZoom } from './layer-context.ts';

/** Image id of a hatch; the map draws it when it is first asked for (`hatch-image.ts`). */
export function hatchImageId(color: string): string {
  return `hatch-${color}`;
}

export function markParts(marks: readonly MarkedSites[], kind: 'area' | 'line' | 'point'): readonly StylePart[] {
  if (marks.length === 0) return [];
  const colors = marks.map((mark) => sectorOf(mark.sector).color);
  if (kind === 'line') {
    return [
      {
        name: 'marks',
        slot: 'marks',
        pickable: false,
        spec: {
          type: 'line',
          filter: ['has', 'm'],
          layout: { 'line-cap': 'round', 'line-join': 'round' },
          paint: { 'line-color': byIndex('m', colors, '#000000'), 'line-width': byZoom([11, 1.5], [16, 6]) },
        },
      },
    ];
  }
  if (kind === 'point') {
    return [
      {
        name: 'marks',
        slot: 'marks',
        pickable: false,
        spec: {
          type: 'circle',
          filter: ['has', 'm'],
          paint: {
            'circle-radius': 12,
            'circle-color': 'rgba(0,0,0,0)',
            'circle-stroke-color': byIndex('m', colors, '#000000'),
            'circle-stroke-width': 2.5,
          },
        },
      },
    ];
  }
  return [
    {
      name: 'marks',
      slot: 'marks',
      pickable: false,
      spec: {
        type: 'fill',
        filter: ['has', 'm'],
        paint: { 'fill-pattern': byIndex('m', colors.map(hatchImageId), hatchImageId('#000000')) },
      },
    },
    {
      name: 'marks-line',
      slot: 'marks',
      pickable: false,
      spec: {
        type: 'line',
        minzoom: 13,
        filter: ['has', 'm'],
        paint: { 'line-color': byIndex('m', colors, '#000000'), 'line-width': byZoom([13, 0.6], [17, 1.6]) },
      },
    },
  ];
}

export function markEntries(marks: readonly MarkedSites[]): readonly LegendEntry[] {
  return marks.map((mark) => {
    const { color } = sectorOf(mark.sector);
    return {
      label: { 'zh-CN': mark.measureName, en: mark.measureName },
      swatch: { shape: 'fill', fill: '#ffffff', line: color, hatch: color },
    };
  });
}
