/** Names of areas, at the point the tile gives them, shown when the area is large enough for a name. */

import { paper } from '../palette.ts';
import type { StylePart } from '../scene-layer.ts';
import { TILE_MAX_ZOOM } from '../tiles/tile-layer.ts';

/** Fonts of the system, Chinese first; no glyphs are fetched. */
export const labelFont = ['PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'sans-serif'];

/** Names of an area layer. `roomPx`: how wide the area must be on the screen. */
export function areaLabel(options: {
  readonly color: string;
  readonly size: number;
  readonly roomPx: number;
  readonly minzoom: number;
  readonly italic?: boolean;
  readonly filter?: readonly unknown[];
}): StylePart {
  // `w` counts units of the deepest tile: 8 a pixel at that zoom, half as many pixels a zoom less.
  const widthNeeded = options.roomPx * 8;
  const wideEnough = ['>=', ['get', 'w'], ['/', widthNeeded, ['^', 2, ['-', ['zoom'], TILE_MAX_ZOOM]]]];
  return {
    name: 'names',
    from: 'labels',
    slot: 'labels',
    pickable: false,
    spec: {
      type: 'symbol',
      minzoom: options.minzoom,
      filter: (options.filter ? ['all', wideEnough, options.filter] : wideEnough) as never,
      layout: {
        'text-field': ['get', 'n'],
        'text-font': labelFont,
        'text-size': options.size,
        'text-max-width': 8,
        'text-letter-spacing': options.italic ? 0.12 : 0.02,
        'text-padding': 4,
        'symbol-sort-key': ['-', 0, ['get', 'w']],
      },
      paint: {
        'text-color': options.color,
        'text-halo-color': paper.halo,
        'text-halo-width': 1.4,
        'text-halo-blur': 0.4,
      },
    },
  };
}
