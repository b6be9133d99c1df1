/** What is compared stands on the map while this screen is open, and is worked out when it is looked at. */
import { useEffect, useMemo, useRef } from 'react';
import { assessPlan } from '../../core/measures/assess-plan.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { settingsOf } from '../../core/plan/plan.ts';
import { sideKey } from '../../store/compared-side.ts';
import { type Comparison, mapQuestion, useMapQuestion } from '../../store/map-question.ts';
import { useResultIf } from '../../store/results.ts';
import type { Failure } from '../../store/run-job.ts';
import { useWorkbench } from '../../store/workbench-store.ts';
import { type FuturesState, workOutYears } from '../../store/year-cells.ts';
import type { ComparableYears } from './comparable-years.ts';

export function useComparisonOnMap(plan: Plan, { inventory, future }: ComparableYears): Comparison | null {
  const comparison = useMapQuestion((state) => state.comparison);
  // Begun once: later changes are the person's own.
  const opening = useRef(opened(plan, inventory, future.at(-1) ?? null));
  useEffect(() => {
    mapQuestion.setState({ comparison: opening.current });
    return () => mapQuestion.setState({ comparison: null });
  }, []);
  return comparison;
}

/** The first and the last inventory; of a single one the target year beside it. */
function opened(plan: Plan, inventory: readonly number[], target: number | null): Comparison {
  const [first, last] = [inventory[0]!, inventory.at(-1)!];
  const from = { year: first, scenario: null };
  if (first === last && target !== null) {
    return { mode: 'swipe', year: last, from, to: { year: target, scenario: 'measures' } };
  }
  return { mode: 'year', year: settingsOf(plan).year ?? last, from, to: { year: last, scenario: null } };
}

export interface FuturesAnswer {
  readonly state: FuturesState;
  readonly failure: Failure | null;
}

const none: FuturesAnswer = { state: null, failure: null };
const waiting: FuturesAnswer = { state: 'wait', failure: null };

/** What the years after the inventory rest on; not asked for while nobody looks at one. */
export function useFutures(plan: Plan, isNeeded: boolean): FuturesAnswer {
  const sites = useResultIf(isNeeded, 'siteGroups');
  const boundary = useResultIf(isNeeded, 'boundaryMeasure');
  return useMemo(() => {
    if (!isNeeded) return none;
    if (sites.status === 'failed') return { state: null, failure: sites };
    if (boundary.status === 'failed') return { state: null, failure: boundary };
    // Without any site there is nothing to group, and nothing is saved.
    const known =
      sites.status === 'idle' ? { groups: [], resultId: null } : sites.status === 'ready' ? sites.value : null;
    if (!known || boundary.status === 'working' || boundary.status === 'stale') return waiting;
    const { groups, resultId } = known;
    const { totals, planYears, assessment } = assessPlan(plan, groups, boundary.value?.landKm2 ?? null);
    const { baseYear, gridFactorByYear } = planYears;
    if (baseYear === null) return none;
    const ground = { totals, baseYear, gridFactorByYear, measures: assessment };
    return { state: { ground, groups, sitesId: resultId }, failure: null };
  }, [plan, isNeeded, sites, boundary]);
}

/** The years that are looked at come first. */
export function useWorkedOut(
  plan: Plan,
  inventory: readonly number[],
  comparison: Comparison | null,
  futures: FuturesState,
): void {
  const settings = useWorkbench((state) => state.hotSpots);
  const sides = useSides(inventory, comparison);
  useEffect(() => {
    const abort = new AbortController();
    void workOutYears(plan, settings, sides, futures, abort.signal);
    return () => abort.abort();
  }, [plan, settings, sides, futures]);
}

/** The same list while the same sides are wanted, so that moving the slider begins nothing anew. */
function useSides(inventory: readonly number[], comparison: Comparison | null) {
  const wanted =
    comparison === null
      ? []
      : comparison.mode === 'year'
        ? [...inventory].reverse().map((year) => ({ year, scenario: null }))
        : [comparison.from, comparison.to];
  const key = wanted.map(sideKey).join(' ');
  const last = useRef({ key, wanted });
  if (last.current.key !== key) last.current = { key, wanted };
  return last.current.wanted;
}
