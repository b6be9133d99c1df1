/**
 * A shape as a hand draws it, made fit to be kept: places rounded to seven decimals (about a
 * centimetre), corners that say nothing left out, outer rings anticlockwise and holes clockwise
 * (RFC 7946).
 *
 * What a hand draws carries fifteen decimals and doubled corners; kept so, every comparison and
 * every export would drag them along. A shape too small to survive (fewer than three corners left)
 * is given back as it was, so that its own message tells what is wrong with it.
 */
import { cleanCoords, rewind, truncate } from '@turf/turf';
import type { Geometry } from 'geojson';

const DECIMALS = 7;

/** `text` is GeoJSON geometry; so is the answer. Throws where it is not JSON. */
export function tidyShape(text: string): string {
  const drawn = JSON.parse(text) as Geometry;
  const rounded = truncate(drawn, { precision: DECIMALS, coordinates: 2, mutate: false });
  if (rounded.type !== 'Polygon' && rounded.type !== 'MultiPolygon') return JSON.stringify(rounded);
  try {
    return JSON.stringify(rewind(cleanCoords(rounded), { mutate: false }));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return text;
  }
}
