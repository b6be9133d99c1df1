/** Existing sinks: green by kind, with a fine hatch that tells them from parks and parcels. */
import type { Text } from '../../core/text.ts';
import { accent, mixColors, paper, selectedFill } from '../palette.ts';
import { type Vegetation, vegetations } from '../tiles/class-words.ts';
import { areaLabel } from './area-label.ts';
import type { LayerContext, LayerDrawing } from './layer-context.ts';
import { byFullness, byState, byText, byZoom } from './layer-context.ts';
import { hatchImageId, markEntries, markParts } from './marks.ts';

const vegetationColors: Record<Vegetation, string> = {
  mangrove: '#8dbf9d',
  wetland: '#b3d8cd',
  forest: '#b4cf9f',
  green: '#c3dda8',
  grass: '#d6e6b6',
};
const otherGreen = '#c6d9b8';

const names: Record<Vegetation, Text> = {
  mangrove: { 'zh-CN': '红树林', en: 'Mangrove' },
  wetland: { 'zh-CN': '湿地', en: 'Wetland' },
  forest: { 'zh-CN': '森林', en: 'Forest' },
  green: { 'zh-CN': '城市绿地', en: 'Urban green' },
  grass: { 'zh-CN': '草地', en: 'Grassland' },
};

const hatchOf = (color: string) => mixColors(color, '#2f8f5b', 0.55);

export function sinksLayer(context: LayerContext): LayerDrawing {
  const hatches = Object.fromEntries(vegetations.map((kind) => [kind, hatchImageId(hatchOf(vegetationColors[kind]))]));
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
            'fill-color': byState(selectedFill, '#a3c98f', byText('k', vegetationColors, otherGreen)),
            'fill-opacity': byFullness(0.85),
            'fill-antialias': false,
          },
        },
      },
      {
        name: 'hatch',
        slot: 'ground',
        pickable: false,
        spec: {
          type: 'fill',
          minzoom: 12,
          filter: ['==', ['geometry-type'], 'Polygon'],
          paint: { 'fill-pattern': byText('k', hatches, hatchImageId(hatchOf(otherGreen))), 'fill-opacity': 0.3 },
        },
      },
      {
        name: 'line',
        slot: 'ground',
        pickable: false,
        spec: {
          type: 'line',
          minzoom: 12,
          filter: ['!', ['has', 'd']],
          paint: {
            'line-color': byState(accent, paper.inkSecond, '#86ac7a'),
            'line-width': byZoom([12, 0.25], [16, byState(2.4, 1.8, 1)]),
          },
        },
      },
      ...markParts(context, 'area'),
      areaLabel({ color: paper.greenName, size: 11.5, roomPx: 80, minzoom: 12, italic: true }),
    ],
    legend: {
      title: null,
      entries: [
        ...vegetations.map((kind) => ({
          label: names[kind],
          swatch: { shape: 'fill', fill: vegetationColors[kind], hatch: hatchOf(vegetationColors[kind]) } as const,
        })),
        {
          label: { 'zh-CN': '其他', en: 'Other' },
          swatch: { shape: 'fill', fill: otherGreen, hatch: hatchOf(otherGreen) },
        },
        ...markEntries(context),
      ],
    },
  };
}
