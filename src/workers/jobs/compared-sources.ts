/**
 * The features of a year or scenario with what they emit, and those at which measures save: for the cells that are
 * compared, and for the explanation of one of them.
 */

import type { ResultColumn } from '../../analysis/attribution-result.ts';
import type { BoundarySource } from '../../analysis/boundary.ts';
import type { CellFrame } from '../../analysis/cell-frame.ts';
import type { CellSource } from '../../analysis/fill-cells.ts';
import { type SiteRows, savingSource, scaledSource } from '../../analysis/scenario-sources.ts';
import type { ScenarioOnMap } from '../../core/scenario/scenario-on-map.ts';
import type { Region } from '../../geo/region.ts';
import type { JobContext } from '../job.ts';
import { keptResult, letGoResult } from '../result-columns.ts';
import {
  type AttributeEmissionsInput,
  type AttributeEmissionsOutput,
  attributeEmissions,
} from './attribute-emissions.job.ts';
import { type AskedGrid, cellGround } from './hot-spots.job.ts';

export interface ComparedInput {
  /** Of the year, or of the last inventory where a scenario goes on from it. */
  readonly attribution: AttributeEmissionsInput;
  readonly scenario: ScenarioOnMap | null;
  /** Of `siteGroups`, where the scenario has savings with a place. The job fails with `RESULT_GONE` without it. */
  readonly sitesId: string | null;
  readonly column: ResultColumn;
  readonly grid: AskedGrid;
  readonly boundary: BoundarySource;
}

export interface LayerSource {
  readonly layerId: string;
  readonly source: CellSource;
}

export interface ComparedSources {
  readonly attribution: AttributeEmissionsOutput;
  readonly region: Region | null;
  readonly frame: CellFrame;
  readonly emissions: readonly LayerSource[];
  /** Negative. */
  readonly savings: readonly LayerSource[];
}

/** The values of single features are let go again, so that years do not push out what the map is coloured by. */
export async function comparedSources(input: ComparedInput, context: JobContext): Promise<ComparedSources> {
  const { column, boundary, grid, scenario } = input;
  // First of all: who asks without the sites asks for them anew, and nothing was worked out in vain.
  const sites = scenario === null || scenario.savings.length === 0 ? null : sitesOf(input.sitesId);
  const attribution = await attributeEmissions(input.attribution, context);
  const { resultId } = attribution;
  try {
    const { region, sources, frame } = await cellGround({ resultId, boundary, grid }, context);
    const layerIds = [...keptResult(resultId).layers.keys()];
    const emissions = sources.map((source, i) => ({
      layerId: layerIds[i]!,
      source: scaledSource(source, scenario?.factors ?? {}, column),
    }));
    const savings = [...(sites ?? [])].flatMap(([layerId, rows]): LayerSource[] => {
      const source = savingSource(rows, scenario?.savings ?? [], column);
      return source ? [{ layerId, source }] : [];
    });
    return { attribution, region, frame, emissions, savings };
  } finally {
    letGoResult(resultId);
  }
}

function sitesOf(sitesId: string | null): ReadonlyMap<string, SiteRows> {
  if (sitesId === null) throw new Error('savings at sites that were not told');
  return new Map(
    [...keptResult(sitesId).layers].map(([layerId, { role, table, columns }]) => {
      const [groupOf, shareOf] = [columns.get('group'), columns.get('share')];
      if (!groupOf || !shareOf) throw new Error(`no sites in ${sitesId}`);
      return [layerId, { role, table, groupOf, shareOf }];
    }),
  );
}
