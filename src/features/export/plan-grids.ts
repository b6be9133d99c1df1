/** The local grids that layers of a plan came from: what an office gets back in its own coordinates. */
import type { Plan } from '../../core/plan/plan.ts';
import { isMadeGrid } from '../../geo/crs/made-grid.ts';

export interface PlanGrid {
  /** `LOCAL[EPSG:4547; …]` */
  readonly text: string;
  /** Names of the layers that came in it, in the order of the plan. */
  readonly layers: readonly string[];
}

/** In the order of the layers; a system that a layer was moved out of is none of its own any more. */
export function planGrids(plan: Plan): PlanGrid[] {
  const found = new Map<string, string[]>();
  for (const { crsCode, name } of plan.layers.values()) {
    if (crsCode === null || !isMadeGrid(crsCode)) continue;
    const names = found.get(crsCode) ?? [];
    names.push(name);
    found.set(crsCode, names);
  }
  return [...found].map(([text, layers]) => ({ text, layers }));
}
