/** How sure is the total when errors are large or shared? Approach 2 in stretches, so that it shows progress and can be stopped (methods 2.6). */
import {
  DEFAULT_RUNS,
  distributionOf,
  type SimulatedTotal,
  simulationOf,
  type UncertainPart,
} from '../../core/inventory/simulate-uncertainty.ts';
import type { Job } from '../job.ts';

export interface SimulateInventoryInput {
  readonly parts: readonly UncertainPart[];
  readonly runs?: number;
  readonly seed?: number;
}

const STRETCH = 250;

export const simulateInventory: Job<SimulateInventoryInput, SimulatedTotal> = async (
  { parts, runs = DEFAULT_RUNS, seed },
  { pause },
) => {
  const totals = new Float64Array(runs);
  const fill = simulationOf(parts, seed);
  for (let done = 0; done < runs; done += STRETCH) {
    fill(totals.subarray(done, Math.min(runs, done + STRETCH)));
    await pause(done / runs);
  }
  return distributionOf(totals);
};
