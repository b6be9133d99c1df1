/**
 * What a new planting takes up in a year (methods 10.1, 10.3).
 *
 *   removal = area · rate · ramp(age)                                                            t CO2/a
 *   ramp    = (age + 1) / 5, at most 1            linear over the first five years
 *
 * The range is the rate's 95 % half width, if known; else the removal stands alone as both ends.
 */
import { plantingRamp } from '../../sinks/planting-ramp.ts';
import type { Effect } from '../define-measure.ts';

export function plantedRemoval(
  areaHa: number,
  rateTPerHa: number,
  uncertaintyPct: number | null,
  ageYears: number,
): Effect {
  const removalT = areaHa * rateTPerHa * plantingRamp(ageYears);
  const halfWidthT = uncertaintyPct === null ? 0 : (Math.abs(removalT) * uncertaintyPct) / 100;
  return { kind: 'removal', removalT, lowT: removalT - halfWidthT, highT: removalT + halfWidthT };
}
