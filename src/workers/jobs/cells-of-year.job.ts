/**
 * The cells of a year or scenario, to be compared with others: attribution, what the scenario makes of it, aggregation.
 */
import { type ComparedBalance, comparedBalance } from '../../analysis/compared-balance.ts';
import { type ComparedCells, comparedCells } from '../../analysis/compared-cells.ts';
import type { CellGrid } from '../../analysis/hot-spot-result.ts';
import type { ScenarioOnMap } from '../../core/scenario/scenario-on-map.ts';
import { handOver } from '../hand-over.ts';
import type { Job, JobContext } from '../job.ts';
import { type ComparedInput, comparedSources } from './compared-sources.ts';

export interface CellsOfYearInput extends ComparedInput {
  readonly metric: ComparedCells['metric'];
}

export interface CellsOfYear extends ComparedBalance {
  readonly year: number;
  /** Of the attribution the cells rest on: tells results apart. */
  readonly resultId: string;
  /** Null: the inventory of the year as it is. */
  readonly scenario: ScenarioOnMap | null;
  readonly cells: ComparedCells;
}

/** Share of the work that attribution takes. */
const ATTRIBUTION = 0.6;

export const cellsOfYear: Job<CellsOfYearInput, CellsOfYear> = async (input, context) => {
  const part = (from: number, to: number): JobContext => ({
    table: context.table,
    pause: (share) => context.pause(from + (to - from) * share),
  });
  const { attribution, scenario, region, frame, emissions, savings } = await comparedSources(
    input,
    part(0, ATTRIBUTION),
  );
  const { column, metric } = input;
  const grid: CellGrid =
    input.grid.kind === 'polygons' ? { kind: 'polygons', layerId: input.grid.view.layerId } : input.grid;
  const sources = [...emissions, ...savings].map(({ source }) => source);
  const cells = await comparedCells(sources, region, frame, { column, grid, metric }, part(ATTRIBUTION, 1).pause);
  const output: CellsOfYear = {
    year: scenario?.year ?? attribution.year,
    resultId: attribution.resultId,
    ...comparedBalance(attribution.balance, scenario, cells),
    scenario,
    cells,
  };
  const { coords, offsets, tonnes, areaKm2 } = cells.cells;
  const arrays = [coords, offsets, tonnes, areaKm2, ...cells.sectors.map((sector) => sector.tonnes)];
  return handOver(output, [...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer))]);
};
