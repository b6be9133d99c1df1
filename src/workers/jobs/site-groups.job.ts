/** On what do the measures stand? (methods 6.1) */
import type { BoundarySource } from '../../analysis/boundary.ts';
import type { SiteLayer, Sites } from '../../analysis/site-groups.ts';
import { siteGroups as groupSites } from '../../analysis/site-groups.ts';
import type { Issue } from '../../core/issue.ts';
import type { SiteGroup } from '../../core/measures/site-group.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import { DRAWN_LAYER } from '../../core/plan/tables.ts';
import type { Shape } from '../../geo/shapes-table.ts';
import { tableOfShapes } from '../../geo/shapes-table.ts';
import type { Job } from '../job.ts';
import { keepResult } from '../result-columns.ts';
import { regionOf, viewTables } from './view-tables.ts';

export interface SiteGroupsInput {
  /** Sites of the measures that are to count; `layerId` is `drawn` for drawn features. */
  readonly sites: readonly Sites[];
  /** The layers the sites stand in. */
  readonly layers: readonly LayerView[];
  readonly drawn: readonly Shape[];
  /** For the use of buildings that do not tell their own. */
  readonly parcels: readonly LayerView[];
  /** For the irradiation on roofs and ground. */
  readonly solar: readonly LayerView[];
  /** A feature outside contributes nothing (methods 6.1). */
  readonly boundary: BoundarySource;
  /** Point sources count what they reported for this year. */
  readonly year: number | null;
}

export interface SiteGroupsOutput {
  readonly groups: readonly SiteGroup[];
  /** Under this name the worker keeps, by row, `group` (index, NaN without) and `share` of it. */
  readonly resultId: string;
  readonly issues: readonly Issue[];
}

export const siteGroups: Job<SiteGroupsInput, SiteGroupsOutput> = async (input, context) => {
  const { region } = await regionOf(input.boundary, context);
  const layers: SiteLayer[] = (await viewTables(input.layers, context)).map((layer) => ({
    layer,
    role: layer.view.role,
  }));
  if (input.drawn.length > 0) {
    const view: LayerView = { layerId: DRAWN_LAYER, tableId: DRAWN_LAYER, role: 'other', meanings: {}, overrides: [] };
    layers.push({ layer: { view, table: tableOfShapes(input.drawn) }, role: 'drawn' });
  }
  const parcels = await viewTables(input.parcels, context);
  const solar = await viewTables(input.solar, context);
  await context.pause(0.3);
  const grouped = await groupSites(input.sites, { layers, parcels, solar, region, year: input.year }, (share) =>
    context.pause(0.3 + 0.7 * share),
  );
  const resultId = keepResult({
    kind: 'sites',
    layers: new Map(
      grouped.layers.map(({ layer, role, groupOf, shareOf }) => [
        layer.view.layerId,
        {
          role,
          table: layer.table,
          columns: new Map([
            ['group', Float64Array.from(groupOf, (group) => (group < 0 ? Number.NaN : group))],
            ['share', shareOf],
          ]),
        },
      ]),
    ),
  });
  return { groups: grouped.groups, resultId, issues: grouped.issues };
};
