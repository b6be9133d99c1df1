/** How much of the full rate does a planting reach? (methods 10.1: linear over 5 years) */

export const RAMP_YEARS = 5;

/** 1/5 in the first year (age 0), 1 from the fifth on. */
export function plantingRamp(ageYears: number): number {
  return Math.min(1, Math.max(0, (ageYears + 1) / RAMP_YEARS));
}
