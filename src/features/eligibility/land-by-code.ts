/** Land by land-use code, largest first; unknown codes first of all, because they want a decision. */

import type { LandUseCategory } from '../../core/landuse/land-use-category.ts';
import { landUseCategories } from '../../core/landuse/land-use-category.ts';
import type { Text } from '../../core/text.ts';

export interface LandByCode {
  readonly layerId: string;
  readonly code: string;
  readonly category: LandUseCategory | null;
  readonly parcels: number;
  readonly countedKm2: number;
}

export interface CodeRow {
  readonly key: string;
  readonly code: string;
  readonly category: Text | null;
  readonly parcels: number;
  readonly km2: number;
}

export function landByCode(codes: readonly LandByCode[]): CodeRow[] {
  return [...codes]
    .sort((a, b) => Number(a.category !== null) - Number(b.category !== null) || b.countedKm2 - a.countedKm2)
    .map(({ layerId, code, category, parcels, countedKm2 }) => ({
      key: `${layerId}/${code}`,
      code: code === '' ? '—' : code,
      category: landUseCategories.find((one) => one.id === category)?.name ?? null,
      parcels,
      km2: countedKm2,
    }));
}
