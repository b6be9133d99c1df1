/**
 * Fill the years a line lacks, and say how each was filled (methods 2.8).
 *
 *   between     a straight line between known neighbours                       INTERPOLATED
 *   trend       least squares through the known years, outside of them         EXTRAPOLATED
 *   surrogate   moves with a series of the statistics                          EXTRAPOLATED
 *   splice      an old line carried on in terms of this one, by their overlap  SPLICED
 *
 * A filled year is an activity of status `estimated` whose source is the code and the years it rests on; what else was
 * told of the line (a carbon content, a leak rate) is taken from the nearest known year. Years that cannot be filled
 * come back as GAP_STAYS. Nothing told is overwritten.
 */
import type { Issue } from '../issue.ts';
import type { Patch } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import { valuesByYear } from '../statistics/values-by-year.ts';
import { methodUnit } from './activity-units.ts';
import { type ComputedActivity, lineKey } from './compute-activity.ts';
import type { ComputedInventory } from './compute-inventory.ts';
import { type ActivityDraft, setActivities } from './set-activity.ts';
import { bySurrogate, extrapolated, type FilledYear, interpolated, spliced, type YearValue } from './time-series.ts';

export type FillWay =
  | { readonly kind: 'between' }
  | { readonly kind: 'trend' }
  | { readonly kind: 'surrogate'; readonly series: string }
  /** Id of an activity of the old line. */
  | { readonly kind: 'splice'; readonly oldActivity: string };

export interface FilledLine {
  readonly patch: Patch;
  readonly filled: readonly FilledYear[];
  /** New over old in the overlap; null unless spliced. */
  readonly ratio: number | null;
  readonly issues: readonly Issue[];
}

/** `activityId`: any activity of the line; `input`: what is carried through the years. */
export function fillLine(
  plan: Plan,
  computed: ComputedInventory,
  activityId: string,
  input: string,
  years: readonly number[],
  way: FillWay,
): FilledLine {
  const line = lineOf(computed, activityId);
  const known = valuesOfLine(line, input);
  const taken = new Set(line.map(({ activity }) => activity.year));
  const wanted = years.filter((year) => !taken.has(year));
  const { filled: found, ratio } = filledYears(plan, computed, known, wanted, input, way);
  const filled = found.filter(({ year, how }) => how !== 'known' && wanted.includes(year));
  const drafts = filled.map((one) => draftOf(one, line, input, known));
  const written = setActivities(plan, drafts);
  const gaps = wanted.filter((year) => !filled.some((one) => one.year === year));
  const issues: Issue[] = [...written.issues];
  if (gaps.length > 0)
    issues.push({ code: 'GAP_STAYS', severity: 'warn', count: gaps.length, detail: { years: gaps.join(', ') } });
  return { patch: { ...written.patch, did: 'fillLine' }, filled, ratio, issues };
}

function filledYears(
  plan: Plan,
  computed: ComputedInventory,
  known: readonly YearValue[],
  wanted: readonly number[],
  input: string,
  way: FillWay,
): { filled: readonly FilledYear[]; ratio: number | null } {
  switch (way.kind) {
    case 'between':
      return { filled: interpolated(known, wanted), ratio: null };
    case 'trend':
      return { filled: extrapolated(known, wanted), ratio: null };
    case 'surrogate': {
      const series = [...valuesByYear(plan, way.series).valueByYear].map(([year, value]) => ({ year, value }));
      return { filled: bySurrogate(known, series, wanted), ratio: null };
    }
    case 'splice': {
      const result = spliced(valuesOfLine(lineOf(computed, way.oldActivity), input), known);
      return { filled: result?.years ?? [], ratio: result?.ratio ?? null };
    }
  }
}

function lineOf({ basis, byYear }: ComputedInventory, activityId: string): ComputedActivity[] {
  const activity = basis.activities.get(activityId);
  if (!activity) return [];
  const key = lineKey(activity);
  return basis.lines
    .of(activity)
    .flatMap(({ id, year }) => byYear.get(year)?.byActivity.get(id) ?? [])
    .filter((one) => lineKey(one.activity) === key && !one.isHeld);
}

function valuesOfLine(line: readonly ComputedActivity[], input: string): YearValue[] {
  return line.flatMap(({ activity, inputs }) => {
    const value = inputs.find((one) => one.input.id === input)?.value ?? null;
    return value === null ? [] : [{ year: activity.year, value }];
  });
}

function draftOf(
  { year, value, how }: FilledYear,
  line: readonly ComputedActivity[],
  input: string,
  known: readonly YearValue[],
): ActivityDraft {
  const nearest = line.reduce((best, one) =>
    Math.abs(one.activity.year - year) < Math.abs(best.activity.year - year) ? one : best,
  );
  const { category, method, option, label } = nearest.activity;
  const kind = nearest.inputs.find((one) => one.input.id === input)?.input.kind ?? 'count';
  const basis = known.map((one) => one.year).join(', ');
  const others = nearest.told.filter((one) => one.input !== input);
  return {
    year,
    category,
    method,
    option,
    label,
    status: 'estimated',
    source: `${how} (${basis})`,
    inputs: [
      { input, value, unit: methodUnit(kind), source: `${how} (${basis})` },
      ...others.map((one) => ({ ...one, source: one.source || `${nearest.activity.year}` })),
    ],
  };
}
