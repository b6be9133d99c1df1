/**
 * How much land inside the boundary serves which use? (clause 3.1, methods 1.2)
 *
 *   km² by category = Σ counted area of its parcels        overlaps once: `parcel-pieces.ts`
 *   coverage        = Σ counted area / area of the boundary
 *
 * The land of a mixed parcel (several codes in one cell) is shared equally among its uses, and reported:
 * `MIXED_USE_EQUAL_SPLIT` (step 3; a split by floor area, `splitByFloorArea` of core, needs buildings).
 *
 * Codes in no list are `unmapped`, with their areas; a parcel without a code is unmapped too, under
 * the empty code. Sea (uses 18–22 and 24 of the 2023 classification) inside the boundary is told apart:
 * it is not land area (methods 1.1). `core/eligibility` judges; here is only measured.
 */
import type { CategoryAreas } from '../core/eligibility/region-measures.ts';
import type { Issue } from '../core/issue.ts';
import type { LandUse } from '../core/landuse/classify.ts';
import type { LandUseCategory } from '../core/landuse/land-use-category.ts';
import type { Region } from '../geo/region.ts';
import { landUseOfRows } from './land-use-of-rows.ts';
import type { Pause } from './parcel-pieces.ts';
import { parcelPieces } from './parcel-pieces.ts';
import type { ViewTable } from './view-table.ts';
import { missingColumns } from './view-table.ts';

const M2_PER_KM2 = 1e6;

/** Land of one code. `countedKm2`: overlaps once; `sumKm2`: as the parcels stand; both inside the boundary. */
interface CodeArea {
  readonly layerId: string;
  readonly code: string;
  /** Of a mixed code the first that is known. */
  readonly category: LandUseCategory | null;
  /** Parcels with land inside the boundary. */
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

interface Tally {
  readonly layerId: string;
  readonly code: string;
  readonly uses: readonly (LandUse | null)[];
  parcels: number;
  sumM2: number;
  countedM2: number;
}

/** Areas of the parcels of all layers, most official layer first. */
export async function functionAreas(
  layers: readonly ViewTable[],
  region: Region | null,
  pause: Pause,
): Promise<FunctionAreas> {
  const pieces = await parcelPieces(
    layers.map((layer) => layer.table),
    region,
    pause,
  );
  const issues: Issue[] = [...missingColumns(layers)];
  const tallies: Tally[] = [];
  layers.forEach((layer, place) => {
    const { usesAt, codeOf, isKnown } = landUseOfRows(layer);
    const where = { layer: layer.view.layerId };
    if (!isKnown) issues.push({ code: 'LAND_USE_UNKNOWN', severity: 'warn', count: layer.table.count, where });
    const crossing = pieces.crossing[place]!;
    if (crossing.length > 0) {
      const rows = crossing.slice(0, 20);
      issues.push({ code: 'SELF_INTERSECTION', severity: 'warn', count: crossing.length, where: { ...where, rows } });
    }
    const { insideM2, countedM2 } = pieces.layers[place]!;
    const byCode = new Map<string, Tally>();
    for (let row = 0; row < layer.table.count; row++) {
      if (!(insideM2[row]! > 0)) continue;
      const code = codeOf(row);
      let tally = byCode.get(code);
      if (!tally) {
        const uses = usesAt(row);
        tally = { layerId: layer.view.layerId, code, uses, parcels: 0, sumM2: 0, countedM2: 0 };
        byCode.set(code, tally);
      }
      tally.parcels++;
      tally.sumM2 += insideM2[row]!;
      tally.countedM2 += countedM2[row]!;
    }
    tallies.push(...byCode.values());
  });
  return summary(tallies, region, issues);
}

/** Does any parcel lie in the sea? Asked before anything is cut. */
export function hasSea(layers: readonly ViewTable[]): boolean {
  return layers.some((layer) => {
    const { usesAt } = landUseOfRows(layer);
    for (let row = 0; row < layer.table.count; row++) if (usesAt(row).some((use) => use?.sea)) return true;
    return false;
  });
}

function summary(tallies: readonly Tally[], region: Region | null, issues: Issue[]): FunctionAreas {
  const km2ByCategory: Partial<Record<LandUseCategory, number>> = {};
  const unmapped = new Map<string, number>();
  let countedM2 = 0;
  let sumM2 = 0;
  let seaM2 = 0;
  let mixedParcels = 0;
  let mixedM2 = 0;
  for (const tally of tallies) {
    countedM2 += tally.countedM2;
    sumM2 += tally.sumM2;
    // Without a code the whole parcel is unmapped, under the empty code.
    const uses = tally.uses.length > 0 ? tally.uses : [null];
    const shareM2 = tally.countedM2 / uses.length;
    if (uses.length > 1) {
      mixedParcels += tally.parcels;
      mixedM2 += tally.countedM2;
    }
    for (const use of uses) {
      if (use?.sea) seaM2 += shareM2;
      if (use) km2ByCategory[use.category] = (km2ByCategory[use.category] ?? 0) + shareM2 / M2_PER_KM2;
      else unmapped.set(tally.code, (unmapped.get(tally.code) ?? 0) + shareM2 / M2_PER_KM2);
    }
  }
  if (mixedParcels > 0) {
    const detail = { areaKm2: mixedM2 / M2_PER_KM2 };
    issues.push({ code: 'MIXED_USE_EQUAL_SPLIT', severity: 'warn', count: mixedParcels, detail });
  }
  const overlapKm2 = (sumM2 - countedM2) / M2_PER_KM2;
  if (overlapKm2 > 1e-9 * (sumM2 / M2_PER_KM2)) {
    issues.push({ code: 'PARCELS_OVERLAP', severity: 'note', count: 1, detail: { overlapKm2 } });
  }
  const unmappedCodes = [...unmapped]
    .map(([code, km2]) => ({ code, km2 }))
    .sort((a, b) => b.km2 - a.km2 || (a.code < b.code ? -1 : 1));
  return {
    km2ByCategory,
    unmappedKm2: unmappedCodes.reduce((sum, { km2 }) => sum + km2, 0),
    unmappedCodes,
    coverageShare: region ? countedM2 / region.areaM2 : null,
    issues,
    byCode: tallies
      .map(({ layerId, code, uses, parcels, ...areas }) => ({
        layerId,
        code,
        category: uses.find((use) => use !== null)?.category ?? null,
        parcels,
        sumKm2: areas.sumM2 / M2_PER_KM2,
        countedKm2: areas.countedM2 / M2_PER_KM2,
      }))
      .sort((a, b) => b.countedKm2 - a.countedKm2),
    countedKm2: countedM2 / M2_PER_KM2,
    sumKm2: sumM2 / M2_PER_KM2,
    boundaryKm2: region ? region.areaM2 / M2_PER_KM2 : null,
    seaKm2: seaM2 / M2_PER_KM2,
  };
}
