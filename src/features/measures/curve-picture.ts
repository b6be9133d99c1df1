/** The region's curve as a chart: inventory years in ink, then without, with, and after sinks. */
import type { YearChart } from '../../charts/chart.ts';
import { type RegionCurveWords, regionCurveChart } from '../../charts/region-curve-chart.ts';
import type { CurveYear, RegionCurve } from '../../core/measures/region-curve.ts';
import type { FormatSettings } from '../../i18n/format.ts';

/** Null where there is no inventory to draw a curve from. */
export function curvePicture(
  curve: RegionCurve,
  targetYear: number,
  words: RegionCurveWords,
  settings: FormatSettings,
): YearChart | null {
  const { baseYear, years } = curve;
  if (baseYear === null) return null;
  // The last inventory year belongs to both lines, so that they meet.
  const future = (value: (year: CurveYear) => number | null) =>
    years.map((year) => (year.year >= baseYear ? value(year) : null));
  const net = future((year) => year.netT);
  return regionCurveChart(
    {
      years: years.map(({ year }) => year),
      history: years.map((year) => (year.isHistory ? year.withoutT : null)),
      without: future((year) => year.withoutT),
      withMeasures: future((year) => year.withT),
      net: net.every((value) => value === null) ? null : net,
      incompleteYears: years.filter((year) => year.missingSectors.length > 0).map(({ year }) => year),
      targetYear,
      targetT: null,
    },
    words,
    settings,
  );
}
