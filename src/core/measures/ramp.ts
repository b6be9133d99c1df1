/**
 * How much of a measure is in place in a year, and how old is it? (methods 6.1)
 *
 *   r_t = (t − start + 1) / (full − start + 1)      0 before the start, 1 from the full year on
 *
 * Equal batches are built each year from the start year to the full year, and a batch works from the
 * year it is built. Batches age apart: a panel built in the third year is in its first year then. A
 * batch older than the life of the measure has stopped working; what replaces it is a measure of its own.
 * A batch built up to the last inventory year is in that inventory already and is not counted again.
 */

export interface Batch {
  /** Share of the whole measure, 0…1. */
  readonly share: number;
  /** Whole years since it was built: 0 in its first. */
  readonly ageYears: number;
}

export interface Schedule {
  readonly startYear: number;
  readonly fullYear: number;
  /** Years a batch works; null where it does not wear out. */
  readonly lifeYears: number | null;
  /** Batches of this year and before are left out; null counts all. */
  readonly inventoryYear: number | null;
}

/** The batches at work in a year. A full year before the start year counts as the start year. */
export function batchesAtWork({ startYear, fullYear, lifeYears, inventoryYear }: Schedule, year: number): Batch[] {
  const count = Math.max(1, fullYear - startYear + 1);
  const batches: Batch[] = [];
  for (let i = 0; i < count; i++) {
    const ageYears = year - (startYear + i);
    if (ageYears < 0 || (lifeYears !== null && ageYears >= lifeYears)) continue;
    if (inventoryYear !== null && startYear + i <= inventoryYear) continue;
    batches.push({ share: 1 / count, ageYears });
  }
  return batches;
}

/** Share in place and at work in a year, 0…1. */
export function shareAtWork(schedule: Schedule, year: number): number {
  return batchesAtWork(schedule, year).reduce((sum, batch) => sum + batch.share, 0);
}
