/**
 * How the sites of measures show on any layer: hatched in the colour of the measure's sector.
 *
 * Where they are not to be shown their parts are hidden and not left out: the tiles keep their marks,
 * so that switching them on asks for none anew.
 */
import { sectorOf } from '../../core/inventory/sectors.ts';
import type { LegendEntry, StylePart } from '../scene-layer.ts';
import type { Expression, LayerContext } from './layer-context.ts';
import { byFullness, byIndex, byZoom } from './layer-context.ts';
import { sourceRadius } from './source-radius.ts';

const HATCH_FROM_ZOOM = 14;

/** Image id of a hatch; the map draws it when it is first asked for (`hatch-image.ts`). */
export function hatchImageId(color: string): string {
  return `hatch-${color}`;
}

type MarksOfLayer = Pick<LayerContext, 'marks' | 'switches'>;

export function markParts({ marks, switches }: MarksOfLayer, kind: 'area' | 'line' | 'point'): readonly StylePart[] {
  if (marks.length === 0) return [];
  const colors = marks.map((mark) => sectorOf(mark.sector).color);
  const color = byIndex('m', colors, '#000000');
  const isMarked: Expression = ['has', 'm'];
  const part = (name: string, spec: StylePart['spec']): StylePart => ({
    name,
    slot: 'marks',
    pickable: false,
    ...(!switches.measureSites && { hidden: true }),
    spec,
  });
  switch (kind) {
    case 'line':
      return [
        part('marks', {
          type: 'line',
          filter: isMarked,
          layout: { 'line-join': 'round' },
          paint: { 'line-color': color, 'line-width': byZoom([11, 1.1], [16, 4]), 'line-dasharray': [4, 1.5] },
        }),
      ];
    case 'point':
      return [
        part('marks', {
          type: 'circle',
          filter: isMarked,
          paint: {
            'circle-radius': ['+', sourceRadius, 3.5],
            'circle-color': 'rgba(0,0,0,0)',
            'circle-stroke-color': color,
            'circle-stroke-width': 2,
          },
        }),
      ];
    case 'area':
      return [
        // From afar a hatch would be coarser than the buildings: a tint then.
        part('marks-tint', {
          type: 'fill',
          maxzoom: HATCH_FROM_ZOOM,
          filter: isMarked,
          paint: { 'fill-color': color, 'fill-opacity': byFullness(0.6), 'fill-antialias': false },
        }),
        part('marks', {
          type: 'fill',
          minzoom: HATCH_FROM_ZOOM,
          filter: isMarked,
          paint: { 'fill-pattern': byIndex('m', colors.map(hatchImageId), hatchImageId('#000000')) },
        }),
        part('marks-line', {
          type: 'line',
          minzoom: HATCH_FROM_ZOOM,
          filter: ['all', isMarked, ['!', ['has', 'd']]],
          paint: { 'line-color': color, 'line-width': byZoom([14, 0.6], [17, 1.6]) },
        }),
      ];
  }
}

export function markEntries({ marks, switches }: MarksOfLayer): readonly LegendEntry[] {
  if (!switches.measureSites) return [];
  return marks.map((mark) => {
    const { color } = sectorOf(mark.sector);
    return {
      label: { 'zh-CN': mark.measureName, en: mark.measureName },
      swatch: { shape: 'fill', fill: '#ffffff', line: color, hatch: color },
    };
  });
}
