/**
 * What else the map is asked beside "how much, where": how sure it is, and what is different in another year.
 *
 * On while its screen is open; not part of the plan.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { TopColumn } from '../analysis/uncertainty-result.ts';

/** One year by the slider, two on either side of a divider, or the difference between them. */
export interface Comparison {
  readonly mode: 'year' | 'swipe' | 'difference';
  readonly year: number;
  readonly from: number;
  readonly to: number;
}

interface MapQuestion {
  /** Shown instead of emissions: probability to be among the top 1, 5, 10 %. */
  readonly sureness: TopColumn | null;
  readonly comparison: Comparison | null;
  /** Where the divider of a swipe stands, as a share of the width of the map. */
  readonly dividedAt: number;
}

export const mapQuestion = createStore<MapQuestion>()(() => ({ sureness: null, comparison: null, dividedAt: 0.5 }));

export function useMapQuestion<T>(selector: (state: MapQuestion) => T): T {
  return useStore(mapQuestion, selector);
}
