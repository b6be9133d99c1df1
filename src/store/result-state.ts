/** What a screen knows of a result: its value, and whether that is the last word. */
import type { Plan } from '../core/plan/plan.ts';

export type ResultState<Value> = {
  /** The last value worked out; null when there is none yet. It may be behind: see `status`. */
  readonly value: Value | null;
  /** The plan, as shown then, that the value was worked out from. */
  readonly basedOn: Plan | null;
} & (
  | { readonly status: 'idle' } //        there is nothing to work it out from, and so no value
  | { readonly status: 'ready' } //       the value fits the plan as shown
  | { readonly status: 'stale' } //       the plan has moved on; work begins shortly
  | { readonly status: 'working'; readonly progress: number }
  | {
      readonly status: 'failed';
      readonly code: string;
      readonly detail: Readonly<Record<string, string | number>>;
      readonly message: string;
    }
);

export function idleResult<Value>(): ResultState<Value> {
  return { status: 'idle', value: null, basedOn: null };
}
