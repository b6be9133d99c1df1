/**
 * How large is the circle of a point source? Its area in proportion to the tonnes a year.
 *
 *   radius = 26 px · √(tonnes / 10⁶), at least 4 px; 4 px where no tonnes are reported
 */
import type { Expression } from './layer-context.ts';

/** Radius in pixels of one million tonnes a year. */
const RADIUS_OF_MEGATONNE_PX = 26;
const SMALLEST_PX = 4;

export const sourceRadius: Expression = [
  'case',
  ['has', 'e'],
  ['max', SMALLEST_PX, ['*', RADIUS_OF_MEGATONNE_PX, ['sqrt', ['/', ['max', ['get', 'e'], 0], 1e6]]]],
  SMALLEST_PX,
];
