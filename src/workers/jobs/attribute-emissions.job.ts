/** Where are the emissions? (clause 5.1 a on the map, methods 3.1–3.3) */
import type { AttributionSummary } from '../../analysis/attribution-result.ts';
import type { BoundarySource } from '../../analysis/boundary.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import type { SectorId } from '../../core/plan/tables.ts';

export interface AttributeEmissionsInput {
  readonly year: number;
  /** Sector totals of that year, t CO2e; null where the inventory lacks the sector. */
  readonly totals: readonly { readonly sector: SectorId; readonly tonnes: number | null }[];
  readonly boundary: BoundarySource;
  readonly buildings: readonly LayerView[];
  /** Most official first. */
  readonly parcels: readonly LayerView[];
  readonly roads: readonly LayerView[];
  readonly pointSources: readonly LayerView[];
  /** City of the removal rates, for land use and forestry. */
  readonly sinkRateCity: string;
}

export interface AttributeEmissionsOutput extends AttributionSummary {
  /** Under this name the values of single features stay in the worker. */
  readonly resultId: string;
}
