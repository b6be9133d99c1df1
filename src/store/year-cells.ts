/**
 * The cells of each year of the inventory, for whoever compares years.
 *
 * Years are worked out one after another and kept; one whose input says something else than it did is worked out
 * again, its old cells shown as stale meanwhile. Nothing is worked out while nobody compares.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Plan } from '../core/plan/plan.ts';
import type { CellsOfYear, CellsOfYearInput } from '../workers/jobs/cells-of-year.job.ts';
import { attributionInput, hotSpotsInput } from './result-inputs.ts';
import { type Failure, failureOf, isCancelled, runJob } from './run-job.ts';
import { sameInput } from './same-input.ts';
import type { HotSpotSettings } from './workbench-store.ts';

export type YearState =
  | { readonly status: 'working'; readonly progress: number; readonly value: CellsOfYear | null }
  | { readonly status: 'ready'; readonly value: CellsOfYear; readonly input: CellsOfYearInput }
  | { readonly status: 'failed'; readonly failure: Failure; readonly value: null; readonly input: CellsOfYearInput };

type YearStates = ReadonlyMap<number, YearState>;

export const yearCells = createStore<{ readonly years: YearStates }>()(() => ({ years: new Map() }));

export function useYearCells(): YearStates {
  return useStore(yearCells, (state) => state.years);
}

/** Null where there is no inventory of that year, or no cells to put it into. */
export function yearCellsInput(plan: Plan, settings: HotSpotSettings, year: number): CellsOfYearInput | null {
  const thatYear: Plan = {
    ...plan,
    settings: new Map([...plan.settings].map(([id, record]) => [id, { ...record, year }])),
  };
  const attribution = attributionInput(thatYear, settings.electricityView);
  const cells = hotSpotsInput(thatYear, settings, '');
  if (!attribution || !cells) return null;
  const { resultId: _, ...asked } = cells;
  return { attribution, cells: asked };
}

function setYear(year: number, state: YearState | null): void {
  const years = new Map(yearCells.getState().years);
  if (state) years.set(year, state);
  else years.delete(year);
  yearCells.setState({ years });
}

/** Bring these years up to date, the first first. Ends early when `signal` says so. */
export async function workOutYears(
  plan: Plan,
  settings: HotSpotSettings,
  years: readonly number[],
  signal: AbortSignal,
): Promise<void> {
  for (const year of years) {
    if (signal.aborted) return;
    const input = yearCellsInput(plan, settings, year);
    const known = yearCells.getState().years.get(year);
    if (!input) setYear(year, null);
    else if (!known || known.status === 'working' || !sameInput(known.input, input)) {
      await workOutYear(year, input, known ?? null, signal);
    }
  }
}

async function workOutYear(
  year: number,
  input: CellsOfYearInput,
  before: YearState | null,
  signal: AbortSignal,
): Promise<void> {
  const value = before?.value ?? null;
  // Nobody waits for it any more: as if it had not been begun.
  const stop = () => setYear(year, before?.status === 'working' ? null : before);
  signal.addEventListener('abort', stop, { once: true });
  setYear(year, { status: 'working', progress: 0, value });
  try {
    const fresh = await runJob('cellsOfYear', input, {
      signal,
      onProgress: (progress) => {
        if (!signal.aborted) setYear(year, { status: 'working', progress, value });
      },
    });
    if (!signal.aborted) setYear(year, { status: 'ready', value: fresh, input });
  } catch (error) {
    if (signal.aborted) return;
    if (isCancelled(error)) stop();
    else setYear(year, { status: 'failed', failure: failureOf(error), value: null, input });
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
