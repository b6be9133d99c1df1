/** The one number of the panel: what the measures save together in the target year, and what it is part of. */
import type { MeasuresAssessment } from '../../core/measures/assess-measures.ts';
import type { RegionCurve } from '../../core/measures/region-curve.ts';

export interface MeasureHeadline {
  readonly year: number;
  readonly avoidedT: number;
  /** Sum of what each would save alone. */
  readonly aloneT: number;
  readonly removalT: number;
  readonly avoidedGrowthT: number;
  /** Of the emissions without measures; null without an inventory. */
  readonly share: number | null;
  /** Measures whose credit is not wholly known: the sums are without it. */
  readonly incomplete: readonly string[];
}

/** Null where the target year is not among the years assessed. */
export function measureHeadline(
  assessment: MeasuresAssessment,
  curve: RegionCurve,
  targetYear: number,
): MeasureHeadline | null {
  const ofYear = assessment.byYear.get(targetYear);
  if (!ofYear) return null;
  const withoutT = curve.years.find(({ year }) => year === targetYear)?.withoutT ?? null;
  const { avoidedT, aloneT, removalT, avoidedGrowthT, incomplete } = ofYear;
  const share = withoutT === null || withoutT <= 0 ? null : avoidedT / withoutT;
  return { year: targetYear, avoidedT, aloneT, removalT, avoidedGrowthT, share, incomplete };
}

/** What a measure does in a year, in the sense its kind counts. */
export interface Gain {
  readonly sense: 'saved' | 'removed' | 'growth' | 'nothing';
  readonly tonnes: number | null;
  readonly aloneT: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export function gainOf(assessment: MeasuresAssessment, measureId: string, year: number): Gain {
  const result = assessment.byMeasure.get(measureId);
  const ofYear = result?.byYear.get(year);
  const none = { aloneT: null, low: null, high: null };
  if (!result?.kind || !ofYear) return { sense: 'saved', tonnes: null, ...none };
  switch (result.kind.countsAs) {
    case 'removal':
      return {
        sense: 'removed',
        tonnes: result.missing.length > 0 && ofYear.avoidedT === null ? null : ofYear.removalT,
        aloneT: null,
        low: ofYear.removalLowT,
        high: ofYear.removalHighT,
      };
    case 'avoidedGrowth':
      return { sense: 'growth', tonnes: ofYear.avoidedGrowthT, ...none };
    case 'nothing':
      return { sense: 'nothing', tonnes: null, ...none };
    case 'reduction':
      return { sense: 'saved', tonnes: ofYear.avoidedT, aloneT: ofYear.aloneT, low: null, high: null };
  }
}

/** The year that stands for now among the years in which measures count: this year, or the nearest of them. */
export function nowYear(years: readonly number[], thisYear: number): number | null {
  const [first] = years;
  const last = years.at(-1);
  return first === undefined || last === undefined ? null : Math.min(last, Math.max(first, thisYear));
}
