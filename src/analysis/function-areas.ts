/**
 * How much land inside the boundary serves which use? (clause 3.1, methods 1.2)
 *
 *   km² by category = Σ counted area of its parcels        overlaps once: `parcel-pieces.ts`
 *   coverage        = Σ counted area / area of the boundary
 *
 * The land of a mixed parcel (several codes in one cell) is shared among its uses by the floor area of the
 * buildings on it (`MIXED_USE_BY_FLOOR_AREA`, see `mixed-parcels.ts`), else by the mix its cell names, else
 * equally (`MIXED_USE_EQUAL_SPLIT`). A mix that does not sum to 1 is refused: `BAD_MIX`.
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
import type { BuildingStock } from './building-stock.ts';
import { landUseOfRows } from './land-use-of-rows.ts';
import type { MixedParcels } from './mixed-parcels.ts';
import { mixedParcels } from './mixed-parcels.ts';
import type { Pause } from './parcel-pieces.ts';
import { parcelPieces } from './parcel-pieces.ts';
import type { ViewTable } from './view-table.ts';
import { missingColumns } from './view-table.ts';

const M2_PER_KM2 = 1e6;
/** A mix sums to 1 within this (methods 0.4). */
const SHARE_SLACK = 1e-6;

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

/** Stocks of the building layers; asked for only where a parcel is mixed. */
export type BuildingStocks = () => Promise<readonly BuildingStock[]>;

const noBuildings: BuildingStocks = async () => [];

/** Areas of the parcels of all layers, most official layer first. */
export async function functionAreas(
  layers: readonly ViewTable[],
  region: Region | null,
  pause: Pause,
  buildings: BuildingStocks = noBuildings,
): Promise<FunctionAreas> {
  const pieces = await parcelPieces(
    layers.map((layer) => layer.table),
    region,
    pause,
  );
  const issues: Issue[] = [...missingColumns(layers)];
  const tallies: Tally[] = [];
  const land = new LandByUse();
  for (const [place, layer] of layers.entries()) {
    const { usesAt, plannedAt, codeOf, isKnown } = landUseOfRows(layer);
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
      const uses = usesAt(row);
      let tally = byCode.get(code);
      if (!tally) {
        tally = { layerId: layer.view.layerId, code, uses, parcels: 0, sumM2: 0, countedM2: 0 };
        byCode.set(code, tally);
      }
      tally.parcels++;
      tally.sumM2 += insideM2[row]!;
      tally.countedM2 += countedM2[row]!;
      if (uses.length > 1) land.addMixed(layer, row, code, uses, plannedAt(row), countedM2[row]!);
      // Without a code the whole parcel is unmapped, under the empty code.
      else land.add(uses[0] ?? null, code, countedM2[row]!);
    }
    tallies.push(...byCode.values());
  }
  if (land.hasMixed) issues.push(...land.shareMixed(mixedParcels(await buildings())));
  if (pieces.slivers.count > 0) {
    const { count, areaM2 } = pieces.slivers;
    issues.push({ code: 'SLIVERS_MERGED', severity: 'note', count, detail: { areaKm2: areaM2 / M2_PER_KM2 } });
  }
  return summary(tallies, land, region, issues);
}

/** Does any parcel lie in the sea? Asked before anything is cut. */
export function hasSea(layers: readonly ViewTable[]): boolean {
  return layers.some((layer) => {
    const { usesAt } = landUseOfRows(layer);
    for (let row = 0; row < layer.table.count; row++) if (usesAt(row).some((use) => use?.sea)) return true;
    return false;
  });
}

interface MixedParcel {
  readonly layer: ViewTable;
  readonly row: number;
  readonly code: string;
  readonly uses: readonly (LandUse | null)[];
  readonly planned: readonly number[] | null;
  readonly areaM2: number;
}

/** Adds land up by what it serves. */
class LandByUse {
  readonly m2ByCategory = new Map<LandUseCategory, number>();
  readonly unmappedM2 = new Map<string, number>();
  seaM2 = 0;
  private readonly mixed: MixedParcel[] = [];

  add(use: LandUse | null, code: string, areaM2: number): void {
    if (use?.sea) this.seaM2 += areaM2;
    if (use) this.m2ByCategory.set(use.category, (this.m2ByCategory.get(use.category) ?? 0) + areaM2);
    else this.unmappedM2.set(code, (this.unmappedM2.get(code) ?? 0) + areaM2);
  }

  addMixed(
    layer: ViewTable,
    row: number,
    code: string,
    uses: MixedParcel['uses'],
    planned: MixedParcel['planned'],
    areaM2: number,
  ): void {
    this.mixed.push({ layer, row, code, uses, planned, areaM2 });
  }

  get hasMixed(): boolean {
    return this.mixed.length > 0;
  }

  /** Shares out the land of the mixed parcels and tells how. */
  shareMixed(floors: MixedParcels): Issue[] {
    const byFloor = { count: 0, areaM2: 0 };
    const equal = { count: 0, areaM2: 0 };
    const badMix = { count: 0, areaM2: 0 };
    for (const { layer, row, code, uses, planned, areaM2 } of this.mixed) {
      const floor = floors.sharesOf(layer.table, row, uses);
      const isMix = planned !== null && Math.abs(planned.reduce((sum, share) => sum + share, 0) - 1) <= SHARE_SLACK;
      const shares = floor ?? (isMix ? planned : uses.map(() => 1 / uses.length));
      uses.forEach((use, i) => {
        this.add(use, code, areaM2 * shares[i]!);
      });
      const tally = floor ? byFloor : isMix ? null : equal;
      for (const one of [tally, !floor && planned && !isMix ? badMix : null]) {
        if (!one) continue;
        one.count++;
        one.areaM2 += areaM2;
      }
    }
    const issues: Issue[] = [];
    const told = [
      ['MIXED_USE_BY_FLOOR_AREA', 'note', byFloor],
      ['MIXED_USE_EQUAL_SPLIT', 'warn', equal],
      ['BAD_MIX', 'warn', badMix],
    ] as const;
    for (const [code, severity, { count, areaM2 }] of told) {
      if (count > 0) issues.push({ code, severity, count, detail: { areaKm2: areaM2 / M2_PER_KM2 } });
    }
    return issues;
  }
}

function summary(
  tallies: readonly Tally[],
  { m2ByCategory, unmappedM2, seaM2 }: LandByUse,
  region: Region | null,
  issues: Issue[],
): FunctionAreas {
  const countedM2 = tallies.reduce((sum, tally) => sum + tally.countedM2, 0);
  const sumM2 = tallies.reduce((sum, tally) => sum + tally.sumM2, 0);
  const overlapKm2 = (sumM2 - countedM2) / M2_PER_KM2;
  if (overlapKm2 > 1e-9 * (sumM2 / M2_PER_KM2)) {
    issues.push({ code: 'PARCELS_OVERLAP', severity: 'note', count: 1, detail: { overlapKm2 } });
  }
  const unmappedCodes = [...unmappedM2]
    .map(([code, m2]) => ({ code, km2: m2 / M2_PER_KM2 }))
    .sort((a, b) => b.km2 - a.km2 || (a.code < b.code ? -1 : 1));
  return {
    km2ByCategory: Object.fromEntries([...m2ByCategory].map(([category, m2]) => [category, m2 / M2_PER_KM2])),
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
