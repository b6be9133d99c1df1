/**
 * A shape before and after a repair as SVG paths for a view box of 160 × 120, north up, both in the same frame.
 *
 * The frame is where something changes, with a margin, and never less than a few metres: what is cut off by it is
 * left to the view box. For recognising, not for measuring.
 */

import type { Box } from '../check/finding.ts';
import { THUMBNAIL_HEIGHT, THUMBNAIL_WIDTH } from '../thumbnail-path.ts';
import type { Parts } from './geos-engine.ts';

const LEAST_METRES = 4;
const METRES_PER_DEGREE = 111_320;
/** Share of the frame around what changes. */
const MARGIN = 0.3;
/** Vertices closer than this, in units of the view box, are drawn as one. */
const FINE = 0.3;

export interface Frame {
  readonly west: number;
  readonly north: number;
  readonly stretch: number;
  /** Units of the view box a degree of latitude. */
  readonly scale: number;
}

export function frameAround([west, south, east, north]: Box): Frame {
  const stretch = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const least = LEAST_METRES / METRES_PER_DEGREE;
  const width = Math.max((east - west) * stretch, least) * (1 + 2 * MARGIN);
  const height = Math.max(north - south, least) * (1 + 2 * MARGIN);
  const scale = Math.min(THUMBNAIL_WIDTH / width, THUMBNAIL_HEIGHT / height);
  return {
    west: (west + east) / 2 - THUMBNAIL_WIDTH / scale / stretch / 2,
    north: (south + north) / 2 + THUMBNAIL_HEIGHT / scale / 2,
    stretch,
    scale,
  };
}

export function shapePicture(parts: Parts, { west, north, stretch, scale }: Frame): string {
  let path = '';
  for (const ring of parts.flat()) {
    let lastX = Number.NaN;
    let lastY = Number.NaN;
    let started = false;
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const x = ((ring[i] as number) - west) * stretch * scale;
      const y = (north - (ring[i + 1] as number)) * scale;
      if (started && Math.abs(x - lastX) < FINE && Math.abs(y - lastY) < FINE) continue;
      path += `${started ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
      started = true;
      lastX = x;
      lastY = y;
    }
    if (started) path += 'Z';
  }
  return path;
}
