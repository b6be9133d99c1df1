/** Solar potential: cells or points from pale to amber by yearly irradiation. */
import { accent, paper, solarColors, unknownColor } from '../palette.ts';
import type { LayerDrawing } from './layer-context.ts';
import { byState } from './layer-context.ts';

/** Range of yearly global irradiation in China, kWh/m²/a: the ramp says the same in every region. */
const LOWEST = 1000;
const HIGHEST = 1600;

export function solarLayer(): LayerDrawing {
  const step = (HIGHEST - LOWEST) / (solarColors.length - 1);
  const stops = solarColors.flatMap((color, i) => [LOWEST + i * step, color]);
  const color = ['case', ['has', 'v'], ['interpolate', ['linear'], ['get', 'v'], ...stops], unknownColor] as never;
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
            'fill-color': byState(accent, '#d98b0b', color),
            'fill-opacity': 0.6,
            'fill-outline-color': '#fffdf5',
          },
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
            'circle-color': byState(accent, '#d98b0b', color),
            'circle-radius': 4,
            'circle-stroke-color': paper.halo,
            'circle-stroke-width': 1,
          },
        },
      },
    ],
    legend: {
      title: { 'zh-CN': '太阳能总辐射 kWh/(m²·a)', en: 'Global irradiation, kWh/(m²·a)' },
      entries: solarColors.map((fill, i) => {
        const value = String(LOWEST + i * step);
        return { label: { 'zh-CN': value, en: value }, swatch: { shape: 'fill', fill, line: '#eadfbd' } };
      }),
    },
  };
}
