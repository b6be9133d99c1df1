/**
 * What else the map is asked beside "how much, where": how sure it is, and what is different in another year or scenario.
 *
 * On while its screen is open; not part of the plan.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { TopColumn } from '../analysis/uncertainty-result.ts';
import type { SideChoice } from './compared-side.ts';

/** One year by the slider, two sides of a divider, or the difference between them. */
export interface Comparison {
  readonly mode: 'year' | 'swipe' | 'difference';
  /** Of the slider: a year of the inventory. */
  readonly year: number;
  readonly from: SideChoice;
  readonly to: SideChoice;
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
