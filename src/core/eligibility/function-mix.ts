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
import { notNegative, sharesOfOne } from '../bad-input.ts';
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
 * Null where no floor area is known: the split is then by the planned mix, or equal and flagged
 * (`splitMixedLand`).
 */
export function splitByFloorArea(
  parcelKm2: number,
  floorAreaM2ByUse: Readonly<Record<string, number>>,
): Record<string, number> | null {
  const totalM2 = Object.values(floorAreaM2ByUse).reduce((sum, m2) => sum + m2, 0);
  if (!(totalM2 > 0)) return null;
  return Object.fromEntries(Object.entries(floorAreaM2ByUse).map(([use, m2]) => [use, (parcelKm2 * m2) / totalM2]));
}

export interface MixedLand {
  /** Uses of the parcel, once each. */
  readonly uses: readonly string[];
  readonly floorAreaM2ByUse?: Readonly<Record<string, number>>;
  /** Shares of the land the plan names; refused unless they sum to 1. */
  readonly plannedShareByUse?: Readonly<Record<string, number>>;
}

/** The land of a mixed parcel by use: by floor area, else by the planned mix, else alike. */
export function splitMixedLand(
  parcelKm2: number,
  { uses, floorAreaM2ByUse = {}, plannedShareByUse }: MixedLand,
): { readonly km2ByUse: Readonly<Record<string, number>>; readonly flag: 'MIXED_USE_EQUAL_SPLIT' | null } {
  notNegative(parcelKm2, 'area of the parcel');
  for (const [use, m2] of Object.entries(floorAreaM2ByUse)) notNegative(m2, `floor area of ${use}`);
  const byFloor = splitByFloorArea(parcelKm2, floorAreaM2ByUse);
  if (byFloor) return { km2ByUse: byFloor, flag: null };
  if (plannedShareByUse) {
    const shares = Object.entries(plannedShareByUse);
    sharesOfOne(
      shares.map(([, share]) => share),
      'planned mix',
    );
    return { km2ByUse: Object.fromEntries(shares.map(([use, share]) => [use, parcelKm2 * share])), flag: null };
  }
  const km2ByUse = Object.fromEntries(uses.map((use) => [use, parcelKm2 / uses.length]));
  return { km2ByUse, flag: 'MIXED_USE_EQUAL_SPLIT' };
}
