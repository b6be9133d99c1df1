/** How large is the region? (clause 3.1) */
import type { BoundarySource } from '../../analysis/boundary.ts';
import type { RegionArea } from '../../core/eligibility/region-measures.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';

export interface MeasureBoundaryInput {
  readonly boundary: BoundarySource;
  /** Parcel layers, most official first; for the sea inside the boundary. */
  readonly parcels: readonly LayerView[];
}

/** Null areas: there is no boundary, or it crosses itself; the issues say which. */
export interface BoundaryMeasure {
  readonly area: RegionArea | null;
  readonly landKm2: number | null;
  readonly perimeterKm: number | null;
  readonly parts: number;
  readonly holes: number;
  readonly vertices: number;
  readonly bounds: readonly [west: number, south: number, east: number, north: number] | null;
  readonly issues: RegionArea['issues'];
}
