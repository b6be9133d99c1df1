/** How large is the region? (clause 3.1) */
import type { BoundarySource } from '../../analysis/boundary.ts';
import { functionAreas, hasSea } from '../../analysis/function-areas.ts';
import type { RegionArea } from '../../core/eligibility/region-measures.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import type { Job } from '../job.ts';
import { regionOf, viewTables } from './view-tables.ts';

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

const M2_PER_KM2 = 1e6;

export const measureBoundary: Job<MeasureBoundaryInput, BoundaryMeasure> = async ({ boundary, parcels }, context) => {
  const { region, issues } = await regionOf(boundary, context);
  if (!region) {
    const nothing = { area: null, landKm2: null, perimeterKm: null, bounds: null };
    return { ...nothing, parts: 0, holes: 0, vertices: 0, issues };
  }
  const layers = await viewTables(parcels, context);
  const seaKm2 = hasSea(layers) ? (await functionAreas(layers, region, context.pause)).seaKm2 : 0;
  const totalKm2 = region.areaM2 / M2_PER_KM2;
  return {
    area: { totalKm2, seaKm2, issues },
    landKm2: totalKm2 - seaKm2,
    perimeterKm: region.perimeterM / 1000,
    parts: region.parts,
    holes: region.holes,
    vertices: region.coords.length / 2,
    bounds: region.bounds,
    issues,
  };
};
