/**
 * WGS 84 longitude and latitude into a system to write.
 *
 * By proj4. Metres are rounded to a tenth of a millimetre: what lies below is noise of the projection and makes text
 * files a third longer. Degrees on WGS 84 and CGCS2000 stay the very numbers they are.
 */
import { WGS84 } from './known-crs.ts';
import { converterBetween } from './projection.ts';
import type { TargetCrs } from './target-crs.ts';

const STEPS_PER_METRE = 1e4;

/** Vertices `from` … `to` (exclusive) of `xy` become coordinates of the system, in place. */
export function fromWgs84Converter(crs: TargetCrs): (xy: Float64Array, from: number, to: number) => void {
  if (crs.identity) return () => {};
  const forward = converterBetween(WGS84.definition, crs.definition);
  return (xy, from, to) => {
    for (let i = 2 * from; i < 2 * to; i += 2) {
      const [x, y] = forward([xy[i]!, xy[i + 1]!]);
      xy[i] = Math.round(x * STEPS_PER_METRE) / STEPS_PER_METRE;
      xy[i + 1] = Math.round(y * STEPS_PER_METRE) / STEPS_PER_METRE;
    }
  };
}
