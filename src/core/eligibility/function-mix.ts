/**
 * Which functions share the built-up land? (clause 3.1; methods 1.2, step 4)
 *
 *   core             = residential + industry + commercial + public                        km²
 *   share_living     = residential / core
 *   share_production = (industry + commercial) / core
 *   max_single_share = greatest of the four / core
 *   evenness         = − Σ p ln p / ln 4        p over the four, 0 ln 0 = 0; 1 = all alike
 *
 * Research land counts with commerce, utilities with public services. Transport, green, special,
 * reserve, water and open land are outside the shares.
 */
import type { CoreFunction, LandUseCategory } from '../landuse/land-use-category.ts';
import { coreFunctions, landUseCategories } from '../landuse/land-use-category.ts';

export interface FunctionMix {
  readonly coreKm2: number;
  readonly km2ByFunction: Readonly<Record<CoreFunction, number>>;
  /** Null where there is no core land at all. */
  readonly shareLiving: number | null;
  readonly shareProduction: number | null;
  readonly maxSingleShare: number | null;
  readonly evenness: number | null;
}

export function functionMix(km2ByCategory: Readonly<Partial<Record<LandUseCategory, number>>>): FunctionMix {
  const km2ByFunction: Record<CoreFunction, number> = { residential: 0, industry: 0, commercial: 0, public: 0 };
  for (const { id, group } of landUseCategories) {
    const km2 = km2ByCategory[id];
    if (group !== null && km2 !== undefined) km2ByFunction[group] += km2;
  }
  const coreKm2 = coreFunctions.reduce((sum, id) => sum + km2ByFunction[id], 0);
  if (coreKm2 <= 0) {
    return { coreKm2, km2ByFunction, shareLiving: null, shareProduction: null, maxSingleShare: null, evenness: null };
  }
  const shares = coreFunctions.map((id) => km2ByFunction[id] / coreKm2);
  return {
    coreKm2,
    km2ByFunction,
    shareLiving: km2ByFunction.residential / coreKm2,
    shareProduction: (km2ByFunction.industry + km2ByFunction.commercial) / coreKm2,
    maxSingleShare: Math.max(...shares),
    evenness: evennessOf(shares),
  };
}

/** Shannon evenness of shares that sum to 1. */
function evennessOf(shares: readonly number[]): number {
  let entropy = 0;
  for (const share of shares) if (share > 0) entropy -= share * Math.log(share);
  return entropy / Math.log(shares.length);
}

/**
 * The land of a mixed-use parcel by use, in proportion to floor area (methods 1.2, step 3):
 *   A_c = A · F_c / Σ F
 * Null where no floor area is known: the split is then by the planned mix, or equal and flagged.
 */
export function splitByFloorArea(
  parcelKm2: number,
  floorAreaM2ByUse: Readonly<Record<string, number>>,
): Record<string, number> | null {
  const totalM2 = Object.values(floorAreaM2ByUse).reduce((sum, m2) => sum + m2, 0);
  if (!(totalM2 > 0)) return null;
  return Object.fromEntries(Object.entries(floorAreaM2ByUse).map(([use, m2]) => [use, (parcelKm2 * m2) / totalM2]));
}
