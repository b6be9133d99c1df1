/**
 * What must be measured on the map before eligibility can be judged: areas, nothing else.
 *
 * `analysis` measures; `core/eligibility` judges. All areas on the ellipsoid (methods 1.1).
 */
import type { Issue } from '../issue.ts';
import type { LandUseCategory } from '../landuse/land-use-category.ts';

/** Area of the boundary. */
export interface RegionArea {
  /** Outer rings united, minus holes. */
  readonly totalKm2: number;
  /** Sea-use parcels inside it (categories 18–22 and 24 of the 2023 classification). */
  readonly seaKm2: number;
  readonly issues: readonly Issue[];
}

/** Parcels inside the boundary by category, each piece of land counted once. */
export interface CategoryAreas {
  readonly km2ByCategory: Readonly<Partial<Record<LandUseCategory, number>>>;
  /** Land whose code stands in no mapping, in all and by code. */
  readonly unmappedKm2: number;
  readonly unmappedCodes: readonly { readonly code: string; readonly km2: number }[];
  /** Share of the boundary covered by parcels, 0…1; null without a boundary. */
  readonly coverageShare: number | null;
  readonly issues: readonly Issue[];
}
