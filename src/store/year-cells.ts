/**
 * The cells of each year or scenario that is looked at, for whoever compares them.
 *
 * They are worked out one after another and kept; one whose input says something else than it did is worked out again,
 * its old cells shown as stale meanwhile. Nothing is worked out while nobody compares.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Plan } from '../core/plan/plan.ts';
import type { CellsOfYear, CellsOfYearInput } from '../workers/jobs/cells-of-year.job.ts';
import { type SideChoice, sideKey } from './compared-side.ts';
import { results } from './results.ts';
import { type Failure, failureOf, isCancelled, runJob } from './run-job.ts';
import { sameInput } from './same-input.ts';
import type { HotSpotSettings } from './workbench-store.ts';
import { type Futures, yearCellsInput } from './year-cells-input.ts';

/** `wait`: what a future rests on is being worked out. */
export type FuturesState = Futures | null | 'wait';

export type YearState = { readonly side: SideChoice } & (
  | { readonly status: 'working'; readonly progress: number; readonly value: CellsOfYear | null }
  | { readonly status: 'ready'; readonly value: CellsOfYear; readonly input: CellsOfYearInput }
  | { readonly status: 'failed'; readonly failure: Failure; readonly value: null; readonly input: CellsOfYearInput }
);

/** By `sideKey`. */
export type YearStates = ReadonlyMap<string, YearState>;

export const yearCells = createStore<{ readonly years: YearStates }>()(() => ({ years: new Map() }));

export function useYearCells(): YearStates {
  return useStore(yearCells, (state) => state.years);
}

/** What is worked out so far, by `sideKey`. */
export type ComparedValues = ReadonlyMap<string, CellsOfYear>;

let lastValues: ComparedValues = new Map();

/** The same map while no cells are others: work going on tells its progress many times a second. */
function valuesOf(years: YearStates): ComparedValues {
  const values = new Map([...years].flatMap(([key, { value }]) => (value ? [[key, value] as const] : [])));
  const isSame = values.size === lastValues.size && [...values].every(([key, value]) => lastValues.get(key) === value);
  if (!isSame) lastValues = values;
  return lastValues;
}

export function useComparedValues(): ComparedValues {
  return useStore(yearCells, (state) => valuesOf(state.years));
}

/** Is one of these being worked out again? What is shown of it is that of before. */
export function useIsStale(sides: readonly SideChoice[]): boolean {
  return useStore(yearCells, ({ years }) => sides.some((side) => years.get(sideKey(side))?.status === 'working'));
}

/** Both sides of a comparison as far as they are worked out. */
export function sidesIn(
  values: ComparedValues,
  { from, to }: { readonly from: SideChoice; readonly to: SideChoice },
): readonly [from: CellsOfYear | null, to: CellsOfYear | null] {
  return [values.get(sideKey(from)) ?? null, values.get(sideKey(to)) ?? null];
}

/** More than the years of an inventory; what was looked at long ago goes. */
const MOST_KEPT = 32;

function setYear(side: SideChoice, state: YearState | null): void {
  const years = new Map(yearCells.getState().years);
  if (state) years.set(sideKey(side), state);
  else years.delete(sideKey(side));
  yearCells.setState({ years });
}

/** Bring these up to date, the first first. Ends early when `signal` says so. */
export async function workOutYears(
  plan: Plan,
  settings: HotSpotSettings,
  sides: readonly SideChoice[],
  futures: FuturesState,
  signal: AbortSignal,
): Promise<void> {
  forgetAllBut(sides);
  for (const side of sides) {
    if (signal.aborted) return;
    const known = yearCells.getState().years.get(sideKey(side)) ?? null;
    if (side.scenario !== null && futures === 'wait') {
      setYear(side, { side, status: 'working', progress: 0, value: known?.value ?? null });
      continue;
    }
    const input = yearCellsInput(plan, settings, side, futures === 'wait' ? null : futures);
    if (!input) setYear(side, null);
    else if (!known || known.status === 'working' || !sameInput(known.input, input)) {
      await workOutYear(side, input, known, signal);
    }
  }
}

function forgetAllBut(sides: readonly SideChoice[]): void {
  const { years } = yearCells.getState();
  if (years.size <= MOST_KEPT) return;
  const wanted = new Set(sides.map(sideKey));
  const others = [...years.keys()].filter((key) => !wanted.has(key));
  const gone = new Set(others.slice(0, years.size - MOST_KEPT));
  yearCells.setState({ years: new Map([...years].filter(([key]) => !gone.has(key))) });
}

async function workOutYear(
  side: SideChoice,
  input: CellsOfYearInput,
  before: YearState | null,
  signal: AbortSignal,
): Promise<void> {
  const value = before?.value ?? null;
  // Nobody waits for it any more: as if it had not been begun.
  const stop = () => setYear(side, before?.status === 'working' ? null : before);
  signal.addEventListener('abort', stop, { once: true });
  setYear(side, { side, status: 'working', progress: 0, value });
  try {
    const fresh = await runJob('cellsOfYear', input, {
      signal,
      onProgress: (progress) => {
        if (!signal.aborted) setYear(side, { side, status: 'working', progress, value });
      },
    });
    if (!signal.aborted) setYear(side, { side, status: 'ready', value: fresh, input });
  } catch (error) {
    if (signal.aborted) return;
    const failure = failureOf(error);
    // The worker keeps the sites of the last few plans only, and none when it had to be started again.
    if (failure.code === 'RESULT_GONE') results.siteGroups.again();
    if (isCancelled(error)) stop();
    else if (failure.code !== 'RESULT_GONE') setYear(side, { side, status: 'failed', failure, value: null, input });
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
