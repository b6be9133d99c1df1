/**
 * WGS 84 longitude and latitude into a system to write.
 *
 * By proj4, GCJ-02 and BD-09 by `china-offset.ts`. What was converted is rounded to a tenth of a millimetre (1e-9
 * degrees): what lies below is noise and makes text files a third longer. Degrees on WGS 84 and CGCS2000 stay the very
 * numbers they are.
 */
import { wgs84ToOffset } from './china-offset.ts';
import { WGS84 } from './known-crs.ts';
import { converterBetween } from './projection.ts';
import type { TargetCrs } from './target-crs.ts';
import { offsetOf } from './to-wgs84.ts';

const STEPS_PER_METRE = 1e4;
const STEPS_PER_DEGREE = 1e9;

/** Vertices `from` … `to` (exclusive) of `xy` become coordinates of the system, in place. */
export function fromWgs84Converter(crs: TargetCrs): (xy: Float64Array, from: number, to: number) => void {
  if (crs.identity) return () => {};
  const offset = offsetOf(crs);
  if (offset)
    return (xy, from, to) => {
      wgs84ToOffset(offset, xy, from, to);
      for (let i = 2 * from; i < 2 * to; i++) xy[i] = Math.round(xy[i]! * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
    };
  const forward = converterBetween(WGS84.definition, crs.definition);
  return (xy, from, to) => {
    for (let i = 2 * from; i < 2 * to; i += 2) {
      const [x, y] = forward([xy[i]!, xy[i + 1]!]);
      xy[i] = Math.round(x * STEPS_PER_METRE) / STEPS_PER_METRE;
      xy[i + 1] = Math.round(y * STEPS_PER_METRE) / STEPS_PER_METRE;
    }
  };
}
