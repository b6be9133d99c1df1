/**
 * Whom must a map or report that shows these layers name?
 *
 * OpenStreetMap asks for its name wherever its data are seen (ODbL 4.3). A layer is taken as its when its source or
 * licence says so, whoever wrote that there.
 */
import type { Layer } from './tables.ts';

interface Attribution {
  readonly text: string;
  readonly address: string;
}

const openStreetMap: Attribution = {
  text: '© OpenStreetMap contributors',
  address: 'https://www.openstreetmap.org/copyright',
};

/** Each name once, of the layers that are shown. */
export function attributionsOf(layers: Iterable<Layer>): readonly Attribution[] {
  for (const { visible, source, licence } of layers) {
    if (visible && /openstreetmap|\bODbL\b/i.test(`${source} ${licence}`)) return [openStreetMap];
  }
  return [];
}
