/**
 * Fill the years a series lacks, as one patch that says how each was filled (methods 2.8).
 *
 * A filled year is of status `estimated`; its source says the way and the years it rests on (`fill-source.ts`). Nothing
 * told is overwritten; what was filled before is filled anew. Years that cannot be filled come back as GAP_STAYS with
 * the reason. The ways themselves: `filled-years.ts`.
 */
import type { Issue } from '../issue.ts';
import type { Patch } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import { setStatistics } from '../statistics/set-statistics.ts';
import type { ComputedInventory } from './compute-inventory.ts';
import { fillLineDrafts } from './fill-line-drafts.ts';
import { fillSource } from './fill-source.ts';
import { type FilledValue, type FillWay, type FoundValues, fillYears, type GapReason } from './filled-years.ts';
import { setActivities } from './set-activity.ts';
import { setCells } from './set-cells.ts';
import { type SeriesRef, toldSeries } from './told-series.ts';

export interface FilledSeries {
  readonly patch: Patch;
  readonly filled: readonly FilledValue[];
  /** New over old in the overlap; null unless spliced. */
  readonly ratio: number | null;
  readonly issues: readonly Issue[];
}

const noValues: FoundValues = { filled: [], stays: new Map() };

export function fillSeries(
  plan: Plan,
  computed: ComputedInventory,
  ref: SeriesRef,
  years: readonly number[],
  way: FillWay,
): FilledSeries {
  const series = toldSeries(plan, computed, ref);
  const found = series ? fillYears(plan, computed, series, years, way) : noValues;
  const written = write(plan, computed, ref, found.filled, way);
  return {
    patch: { ...written.patch, did: 'fillSeries' },
    filled: found.filled,
    ratio: found.filled.find(({ note }) => note.ratio !== null)?.note.ratio ?? null,
    issues: [...written.issues, ...gapIssues(found.stays)],
  };
}

function write(
  plan: Plan,
  computed: ComputedInventory,
  ref: SeriesRef,
  filled: readonly FilledValue[],
  way: FillWay,
): { patch: Patch; issues: readonly Issue[] } {
  const estimates = filled.map(({ year, value, note }) => ({
    year,
    value,
    status: 'estimated' as const,
    source: fillSource(note),
  }));
  switch (ref.kind) {
    case 'statistic':
      return setStatistics(
        plan,
        estimates.map((one) => ({ ...one, series: ref.series })),
      );
    case 'cell':
      return setCells(
        plan,
        estimates.map((one) => ({ ...one, sector: ref.sector, gas: ref.gas, uncertaintyPct: null })),
      );
    case 'line': {
      const fillOther = (input: string, years: readonly number[]): FoundValues => {
        const other = toldSeries(plan, computed, { ...ref, input });
        const sameWay = wayOfInput(way, input);
        return other ? fillYears(plan, computed, other, years, sameWay) : noValues;
      };
      const { drafts, issues } = fillLineDrafts(computed, ref, filled, fillOther);
      const written = setActivities(plan, drafts);
      return { patch: written.patch, issues: [...issues, ...written.issues] };
    }
  }
}

/** An old line is spliced input by input. */
function wayOfInput(way: FillWay, input: string): FillWay {
  return way.kind === 'splice' && way.old.kind === 'line' ? { kind: 'splice', old: { ...way.old, input } } : way;
}

/** One issue a reason, with its years. */
function gapIssues(stays: ReadonlyMap<number, GapReason>): Issue[] {
  const byReason = new Map<GapReason, number[]>();
  for (const [year, reason] of [...stays].sort(([a], [b]) => a - b)) {
    byReason.set(reason, [...(byReason.get(reason) ?? []), year]);
  }
  return [...byReason].map(([reason, years]) => ({
    code: 'GAP_STAYS',
    severity: 'warn',
    count: years.length,
    detail: { years: years.join(', '), reason },
  }));
}
