/**
 * The cells of another year than the one that is looked at: attribution and aggregation in one, for the comparison of
 * years. The values of single features are let go at the end, so that years do not push out what the map is coloured by.
 */
import type { HotSpotResult } from '../../analysis/hot-spot-result.ts';
import type { Job, JobContext } from '../job.ts';
import { letGoResult } from '../result-columns.ts';
import { type AttributeEmissionsInput, attributeEmissions } from './attribute-emissions.job.ts';
import { type HotSpotsInput, hotSpots } from './hot-spots.job.ts';

export interface CellsOfYearInput {
  readonly attribution: AttributeEmissionsInput;
  readonly cells: Omit<HotSpotsInput, 'resultId'>;
}

export interface CellsOfYear {
  readonly year: number;
  readonly inventoryT: number;
  readonly residualT: number;
  /** False when the inventory of that year lacks a gross sector. */
  readonly isComplete: boolean;
  readonly cells: HotSpotResult;
}

/** Share of the work that attribution takes. */
const ATTRIBUTION = 0.6;

export const cellsOfYear: Job<CellsOfYearInput, CellsOfYear> = async (input, context) => {
  const part = (from: number, to: number): JobContext => ({
    table: context.table,
    pause: (share) => context.pause(from + (to - from) * share),
  });
  const attribution = await attributeEmissions(input.attribution, part(0, ATTRIBUTION));
  try {
    const cells = await hotSpots({ ...input.cells, resultId: attribution.resultId }, part(ATTRIBUTION, 1));
    const { year, inventoryT, residualT, isComplete } = attribution;
    return { year, inventoryT, residualT, isComplete, cells };
  } finally {
    letGoResult(attribution.resultId);
  }
};
