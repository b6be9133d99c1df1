/**
 * What would the years be that a series lacks, and why do some stay without a value? (methods 2.8)
 *
 *   between     a straight line between told neighbours                                     INTERPOLATED
 *   trend       least squares through the told years, outside of them                       EXTRAPOLATED
 *   surrogate   E_t = E_told · s_t / s_told by another series, from the nearest year of both  EXTRAPOLATED
 *   splice      E_new = E_old · mean(new / old) over the years that have both               SPLICED
 *
 * Nothing rests on what was filled before. Across a break of the series only a splice leads.
 */
import type { Plan } from '../plan/plan.ts';
import { breaksBetween } from '../statistics/series-breaks.ts';
import type { ComputedInventory } from './compute-inventory.ts';
import { type FillNote, fillSource } from './fill-source.ts';
import { bySurrogate, extrapolated, interpolated, spliced, type YearValue } from './time-series.ts';
import { keyOfSeries, type SeriesRef, type ToldSeries, toldSeries, type YearIsTaken } from './told-series.ts';

export type FillWay =
  | { readonly kind: 'between' }
  | { readonly kind: 'trend' }
  | { readonly kind: 'surrogate'; readonly by: SeriesRef }
  | { readonly kind: 'splice'; readonly old: SeriesRef };

export interface FilledValue extends YearValue {
  readonly note: FillNote;
}

/** Why a year stays without a value. */
export type GapReason =
  | YearIsTaken
  | 'noNeighbour'
  | 'acrossBreak'
  | 'insideTrend'
  | 'tooShort'
  | 'noSurrogate'
  | 'noCommonYear'
  | 'noOverlap'
  | 'oldBlank';

export interface FoundValues {
  readonly filled: readonly FilledValue[];
  readonly stays: ReadonlyMap<number, GapReason>;
}

/** What each wanted year would be, or why it stays; years that are told, or filled just so, are passed over. */
export function fillYears(
  plan: Plan,
  computed: ComputedInventory,
  series: ToldSeries,
  years: readonly number[],
  way: FillWay,
): FoundValues {
  const isTold = new Set(series.told.map(({ year }) => year));
  const stays = new Map<number, GapReason>();
  const wanted: number[] = [];
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    if (isTold.has(year)) continue;
    const taken = series.taken.get(year);
    if (taken) stays.set(year, taken);
    else wanted.push(year);
  }
  const filled: FilledValue[] = [];
  if (way.kind === 'splice') {
    spliceInto(filled, stays, wanted, series, toldSeries(plan, computed, way.old));
    return { filled: filled.filter((one) => !stands(series, one)), stays };
  }
  const surrogate = way.kind === 'surrogate' ? toldSeries(plan, computed, way.by) : null;
  for (const year of wanted) {
    const reachable = (one: ToldSeries) => one.told.filter((told) => !hasBreak(plan, one.ref, told.year, year));
    const told = reachable(series);
    const found =
      way.kind === 'between'
        ? between(told, year)
        : way.kind === 'trend'
          ? byTrend(told, year, series.mayBeNegative)
          : surrogate
            ? bySeries(told, reachable(surrogate), year, keyOfSeries(way.by))
            : 'noSurrogate';
    if (typeof found !== 'string') filled.push(found);
    else if (told.length < series.told.length) stays.set(year, 'acrossBreak');
    else stays.set(year, found);
  }
  return { filled: filled.filter((one) => !stands(series, one)), stays };
}

/** Was the year filled this way before, with the same value? */
function stands({ filled }: ToldSeries, { year, value, note }: FilledValue): boolean {
  return filled.some((one) => one.year === year && one.value === value && one.source === fillSource(note));
}

function hasBreak(plan: Plan, ref: SeriesRef, a: number, b: number): boolean {
  const id = ref.kind === 'statistic' ? ref.series : keyOfSeries(ref);
  return breaksBetween(plan, id, Math.min(a, b), Math.max(a, b)).length > 0;
}

function between(told: readonly YearValue[], year: number): FilledValue | GapReason {
  const found = interpolated(told, [year])[0];
  const before = told.findLast((one) => one.year < year);
  const after = told.find((one) => one.year > year);
  if (!found || !before || !after) return 'noNeighbour';
  const years = [before.year, after.year];
  return { year, value: found.value, note: { how: 'INTERPOLATED', years, by: null, ratio: null } };
}

function byTrend(told: readonly YearValue[], year: number, mayBeNegative: boolean): FilledValue | GapReason {
  if (told.length < 2) return 'tooShort';
  const found = extrapolated(told, [year], mayBeNegative ? Number.NEGATIVE_INFINITY : 0)[0];
  if (!found) return 'insideTrend';
  const years = told.map((one) => one.year);
  return { year, value: found.value, note: { how: 'EXTRAPOLATED', years, by: 'trend', ratio: null } };
}

function bySeries(
  told: readonly YearValue[],
  surrogate: readonly YearValue[],
  year: number,
  by: string,
): FilledValue | GapReason {
  if (!surrogate.some((one) => one.year === year)) return 'noSurrogate';
  const common = told.filter((one) => surrogate.some((other) => other.year === one.year && other.value > 0));
  const found = bySurrogate(told, surrogate, [year])[0];
  const nearest = common.toSorted((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year))[0];
  if (!found || !nearest) return 'noCommonYear';
  return { year, value: found.value, note: { how: 'EXTRAPOLATED', years: [nearest.year], by, ratio: null } };
}

function spliceInto(
  filled: FilledValue[],
  stays: Map<number, GapReason>,
  wanted: readonly number[],
  series: ToldSeries,
  old: ToldSeries | null,
): void {
  const joined = old && old.unit === series.unit ? spliced(old.told, series.told) : null;
  for (const year of wanted) {
    const value = joined?.years.find((one) => one.year === year)?.value;
    if (joined && old && value !== undefined) {
      const { overlapYears: years, ratio } = joined;
      filled.push({ year, value, note: { how: 'SPLICED', years, by: keyOfSeries(old.ref), ratio } });
    } else stays.set(year, joined ? 'oldBlank' : 'noOverlap');
  }
}
