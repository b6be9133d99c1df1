/**
 * WGS 84 longitude and latitude into a system to write (`numbers-in-system.ts`).
 *
 * What was converted is rounded to a tenth of a millimetre (1e-9 degrees): what lies below is noise and makes text files
 * a third longer. Degrees on WGS 84 and CGCS2000 stay the very numbers they are.
 */
import type { InPlace } from './crs-change.ts';
import { numbersInSystem } from './numbers-in-system.ts';
import type { TargetCrs } from './target-crs.ts';
import { unitOf } from './target-system.ts';

const STEPS_PER_METRE = 1e4;
const STEPS_PER_DEGREE = 1e9;

/** Vertices `from` … `to` (exclusive) of `xy` become coordinates of the system, in place. */
export function fromWgs84Converter(crs: TargetCrs): InPlace {
  if (crs.identity) return () => {};
  const convert = numbersInSystem(crs.made ?? { definition: crs.definition });
  const metres = unitOf(crs);
  const steps = metres === null ? STEPS_PER_DEGREE : STEPS_PER_METRE * metres;
  return (xy, from, to) => {
    convert(xy, from, to);
    for (let i = 2 * from; i < 2 * to; i++) xy[i] = Math.round((xy[i] as number) * steps) / steps;
  };
}
