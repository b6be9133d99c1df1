/** The four readings of "growth over three years" as rows of a table (methods 1.3). */
import type { GrowthNumbers } from '../../core/eligibility/growth-test.ts';

export interface GrowthReading {
  readonly id: 'three' | 'two';
  readonly from: number;
  readonly to: number;
  readonly constant: number | null;
  readonly current: number | null;
  /** The price basis that decides on this row; null on the row shown for comparison only. */
  readonly decides: GrowthNumbers['basis'] | null;
}

export function growthReadings({ year, basis, constant, current }: GrowthNumbers): GrowthReading[] {
  if (year === null) return [];
  return [
    {
      id: 'three',
      from: year - 3,
      to: year,
      constant: constant.threeIntervals,
      current: current.threeIntervals,
      decides: basis,
    },
    {
      id: 'two',
      from: year - 2,
      to: year,
      constant: constant.twoIntervals,
      current: current.twoIntervals,
      decides: null,
    },
  ];
}
