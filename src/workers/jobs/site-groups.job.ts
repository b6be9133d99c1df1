/** On what do the measures stand? (methods 6.1) */
import type { BoundarySource } from '../../analysis/boundary.ts';
import type { Issue } from '../../core/issue.ts';
import type { SiteGroup } from '../../core/measures/site-group.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import type { Shape } from '../../geo/shapes-table.ts';

export interface SiteGroupsInput {
  /** Sites of the measures that are to count; `layerId` is `drawn` for drawn features. */
  readonly sites: readonly {
    readonly measureId: string;
    readonly layerId: string;
    readonly featureIds: readonly string[];
  }[];
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
  /** Under this name the worker keeps each feature's group and its share of it. */
  readonly resultId: string;
  readonly issues: readonly Issue[];
}
