/**
 * The features of a year or scenario with what they emit, and those at which measures save: for the cells that are
 * compared, and for the explanation of one of them.
 */

import type { ResultColumn } from '../../analysis/attribution-result.ts';
import type { BoundarySource } from '../../analysis/boundary.ts';
import type { CellFrame } from '../../analysis/cell-frame.ts';
import type { CellSource } from '../../analysis/fill-cells.ts';
import { type SiteRows, savingSource, scaledSource } from '../../analysis/scenario-sources.ts';
import type { SiteGroup } from '../../core/measures/site-group.ts';
import type { SectorId } from '../../core/plan/tables.ts';
import type { ScenarioYear } from '../../core/scenario/scenario.ts';
import { type ScenarioOnMap, scenarioOnMap } from '../../core/scenario/scenario-on-map.ts';
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
  readonly scenario: AskedScenario | null;
  readonly column: ResultColumn;
  readonly grid: AskedGrid;
  readonly boundary: BoundarySource;
}

interface AskedScenario {
  readonly ofYear: ScenarioYear;
  /** The last inventory as it is, before any view of electricity. */
  readonly inventory: ReadonlyMap<SectorId, number | null>;
  /** Sites of the measures, and the result of `siteGroups` that tells their features; null where there are none. */
  readonly groups: readonly SiteGroup[];
  readonly sitesId: string | null;
}

export interface LayerSource {
  readonly layerId: string;
  readonly source: CellSource;
}

export interface ComparedSources {
  readonly attribution: AttributeEmissionsOutput;
  readonly scenario: ScenarioOnMap | null;
  readonly region: Region | null;
  readonly frame: CellFrame;
  readonly emissions: readonly LayerSource[];
  /** Negative. */
  readonly savings: readonly LayerSource[];
}

/**
 * The values of single features are let go again, so that years do not push out what the map is coloured by. Fails with
 * `RESULT_GONE` when the worker no longer knows the sites of the measures.
 */
export async function comparedSources(input: ComparedInput, context: JobContext): Promise<ComparedSources> {
  const { column, boundary, grid } = input;
  // First of all: who asks without the sites asks for them anew, and nothing was worked out in vain.
  const sites = sitesOf(input.scenario?.sitesId ?? null);
  const attribution = await attributeEmissions(input.attribution, context);
  const { resultId } = attribution;
  const scenario = input.scenario && scenarioIn(input.scenario, attribution, column);
  try {
    const { region, sources, frame } = await cellGround({ resultId, boundary, grid }, context);
    const layerIds = [...keptResult(resultId).layers.keys()];
    const emissions = sources.map((source, i) => ({
      layerId: layerIds[i]!,
      source: scaledSource(source, scenario?.factors ?? {}, column),
    }));
    const savings = [...sites].flatMap(([layerId, rows]): LayerSource[] => {
      const source = savingSource(rows, scenario?.savings ?? [], column);
      return source ? [{ layerId, source }] : [];
    });
    return { attribution, scenario, region, frame, emissions, savings };
  } finally {
    letGoResult(resultId);
  }
}

/** The scenario as this attribution has the sectors: its view of electricity moves tonnes between them. */
function scenarioIn(
  { ofYear, inventory, groups }: AskedScenario,
  { balance }: AttributeEmissionsOutput,
  column: ResultColumn,
): ScenarioOnMap {
  const viewed = balance.map(({ sector, inventoryT }) => ({ sector, tonnes: inventoryT }));
  return scenarioOnMap(ofYear, { inventory, viewed }, groups, column);
}

function sitesOf(sitesId: string | null): ReadonlyMap<string, SiteRows> {
  if (sitesId === null) return new Map();
  return new Map(
    [...keptResult(sitesId).layers].map(([layerId, { role, table, columns }]) => {
      const [groupOf, shareOf] = [columns.get('group'), columns.get('share')];
      if (!groupOf || !shareOf) throw new Error(`no sites in ${sitesId}`);
      return [layerId, { role, table, groupOf, shareOf }];
    }),
  );
}
