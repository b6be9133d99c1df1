/** The empty sheet under everything: a colour, a light for extruded buildings, nothing from any network. */
import type { StyleSpecification } from 'maplibre-gl';
import { paper } from './palette.ts';

export const baseStyle: StyleSpecification = {
  version: 8,
  sources: {},
  layers: [{ id: 'sheet', type: 'background', paint: { 'background-color': paper.sheet } }],
  light: { anchor: 'map', position: [1.4, 205, 38], color: '#fffaf0', intensity: 0.32 },
  sky: {
    'sky-color': '#dfe9ee',
    'horizon-color': '#f3f2ec',
    'fog-color': paper.sheet,
    'fog-ground-blend': 0.7,
    'horizon-fog-blend': 0.6,
    'sky-horizon-blend': 0.7,
    'atmosphere-blend': 0,
  },
};
