import { applyPatch, editPlan } from './patch.ts';
import type { Plan } from './plan.ts';
import { emptyPlan } from './plan.ts';
import type { Settings } from './tables.ts';

export interface PlanNames {
  readonly planName: string;
  readonly regionName: string;
}

/**
 * A new plan: its settings and nothing else.
 *
 * Starts: AR5 as the provincial guideline's set of GWP, the price basis of clause 3.2 constant
 * prices (methods 1.3), the Guangdong grid, the decline of its factor unknown and so 0 until a
 * person or chapter 6 sets one. `set-settings.ts` changes any of them.
 */
export function createPlan(names: PlanNames, settings: Partial<Omit<Settings, 'id'>> = {}): Plan {
  const patch = editPlan(emptyPlan(), 'createPlan', (edit) => {
    edit.put('settings', {
      id: 'settings',
      fictional: false,
      year: null,
      targetYear: 2035,
      gwpSet: 'AR5',
      gridRegion: 'Guangdong',
      gridFactorDecline: 0,
      sinkRateCity: 'Guangzhou',
      priceBasis: 'constant',
      createdAt: new Date().toISOString(),
      ...names,
      ...settings,
    });
  });
  return applyPatch(emptyPlan(), patch);
}
