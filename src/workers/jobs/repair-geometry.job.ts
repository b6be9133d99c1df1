/** What would repairs of these findings change? Nothing is changed here: the screen shows it and asks. */
import type { BoundarySource } from '../../analysis/boundary.ts';
import { viewTableOf } from '../../analysis/view-table.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import type { RepairedShape } from '../../core/plan/repair-features.ts';
import type { Finding } from '../../geo/check/finding.ts';
import { findRows } from '../../geo/find-rows.ts';
import { featureIdAt } from '../../geo/layer-table.ts';
import { geosEngine, type Parts } from '../../geo/repair/geos-engine.ts';
import type { Proposal, Refusal, RepairAction, RepairChoices } from '../../geo/repair/proposal.ts';
import { proposeRepairs } from '../../geo/repair/propose-repairs.ts';
import { partsToGeoJson } from '../../geo/repair/shape-parts.ts';
import { frameAround, shapePicture } from '../../geo/repair/shape-picture.ts';
import type { Job } from '../job.ts';
import { boundaryTables } from './view-tables.ts';

export interface RepairGeometryInput {
  readonly view: LayerView;
  readonly boundary: BoundarySource;
  readonly findings: readonly Finding[];
  readonly choices: RepairChoices;
  readonly leastWidthM: number;
  /** Ids of features that something stands on: never removed. */
  readonly inUse: readonly string[];
}

export interface ProposedChange {
  readonly featureId: string;
  readonly isRemoved: boolean;
  readonly beforeM2: number;
  readonly afterM2: number;
  /** SVG paths in one frame; null beyond the first proposals. */
  readonly picture: { readonly before: string; readonly after: string } | null;
}

export interface ProposedRepair {
  readonly action: RepairAction | null;
  readonly refused: Refusal | null;
  readonly changes: readonly ProposedChange[];
}

export interface RepairGeometryOutput {
  /** One a finding, in the same order. */
  readonly repairs: readonly ProposedRepair[];
  /** What the features become when all of them are agreed to. */
  readonly shapes: readonly RepairedShape[];
}

/** Nobody looks at more pictures before agreeing. */
const MOST_PICTURES = 40;

export const repairGeometry: Job<RepairGeometryInput, RepairGeometryOutput> = async (input, context) => {
  const { view, findings, choices, leastWidthM } = input;
  const { table } = viewTableOf(await context.table(view.tableId), view);
  const boundary = await boundaryTables(input.boundary, context);
  const inUse = new Set([...findRows(table.ids, [...input.inUse])].filter((row) => row >= 0));
  const geos = await geosEngine();
  const ground = { table, boundary, inUse, leastWidthM };
  const proposals = await proposeRepairs(findings, ground, choices, geos, (share) => context.pause(share));
  const last = new Map<number, Parts | null>();
  for (const { changes } of proposals) for (const { row, after } of changes) last.set(row, after);
  const idOf = (row: number) => featureIdAt(table.ids, row);
  return {
    repairs: proposals.map((proposal, i) => proposed(proposal, findings[i] as Finding, i < MOST_PICTURES, idOf)),
    shapes: [...last].map(([row, after]) => ({
      featureId: idOf(row),
      geometry: after === null ? null : partsToGeoJson(after),
    })),
  };
};

function proposed(
  { action, refused, changes }: Proposal,
  { box }: Finding,
  isPictured: boolean,
  idOf: (row: number) => string,
): ProposedRepair {
  const frame = frameAround(box);
  return {
    action,
    refused,
    changes: changes.map(({ row, before, after, beforeM2, afterM2 }) => ({
      featureId: idOf(row),
      isRemoved: after === null,
      beforeM2,
      afterM2,
      picture: isPictured ? { before: shapePicture(before, frame), after: shapePicture(after ?? [], frame) } : null,
    })),
  };
}
