/** Hooks on the open plan and the settings of this machine. */
import { useStore } from 'zustand';
import { useShallow } from 'zustand/shallow';
import type { Plan } from '../core/plan/plan.ts';
import type { AppSettings } from './app-settings.ts';
import { appSettings } from './app-settings.ts';
import type { PlanState } from './plan-store.ts';
import { planStore } from './plan-store.ts';

type Selector = (plan: Plan) => unknown;
const selected = new WeakMap<Plan, WeakMap<Selector, unknown>>();

/** What a selector gave for this plan; asked again, the same object. */
function selectOnce<T>(plan: Plan, selector: (plan: Plan) => T): T {
  let ofPlan = selected.get(plan);
  if (!ofPlan) {
    ofPlan = new WeakMap();
    selected.set(plan, ofPlan);
  }
  if (!ofPlan.has(selector)) ofPlan.set(selector, selector(plan));
  return ofPlan.get(selector) as T;
}

/**
 * Part of the plan as it is shown (with a preview laid over it).
 *
 * The selector may build new lists and objects: it runs once a plan, and the component draws again
 * only when the result differs shallowly from the last.
 */
export function usePlan<T>(selector: (plan: Plan) => T): T {
  return useStore(
    planStore,
    useShallow((state) => selectOnce(state.shown, selector)),
  );
}

/** Part of the plan store: save state, what can be undone, whether a plan is open. */
export function usePlanState<T>(selector: (state: PlanState) => T): T {
  return useStore(planStore, selector);
}

export function useAppSettings<T>(selector: (settings: AppSettings) => T): T {
  return useStore(appSettings, selector);
}
