/** How much land serves which use, inside the boundary? (clause 3.1, methods 1.2) */
import type { BoundarySource } from '../../analysis/boundary.ts';
import type { CategoryAreas } from '../../core/eligibility/region-measures.ts';
import type { LandUseCategory } from '../../core/landuse/land-use-category.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';

export interface FunctionAreasInput {
  readonly boundary: BoundarySource;
  /** Parcel layers, most official first: where layers overlap, the earlier one counts. */
  readonly parcels: readonly LayerView[];
}

/** Land of one code. `countedKm2`: overlaps once; `sumKm2`: as the parcels stand; both inside the boundary. */
export interface CodeArea {
  readonly layerId: string;
  readonly code: string;
  readonly category: LandUseCategory | null;
  readonly parcels: number;
  readonly sumKm2: number;
  readonly countedKm2: number;
}

export interface FunctionAreas extends CategoryAreas {
  readonly byCode: readonly CodeArea[];
  readonly countedKm2: number;
  readonly sumKm2: number;
  readonly boundaryKm2: number | null;
  readonly seaKm2: number;
}
