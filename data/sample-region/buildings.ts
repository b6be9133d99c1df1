/** Which buildings stand in the district: footprint, storeys, use, year. */
import { type BuildingUse, storeyHeightM } from '../../src/core/factors/building-use.ts';
import { buildingPatterns } from './building-patterns.ts';
import type { Pattern } from './land-use.ts';
import type { Parcel } from './parcel.ts';
import { landmarkNames } from './place-names.ts';
import { distanceM, type Point } from './plane.ts';
import { areaM2, grow, ringAreaM2 } from './polygon.ts';
import { planeNoise, seededRandom } from './random.ts';
import { frameOf } from './splitting.ts';
import { centre, oldTown } from './zoning.ts';

export interface Building {
  readonly ring: readonly Point[];
  readonly storeys: number;
  readonly heightM: number;
  readonly use: BuildingUse;
  readonly yearBuilt: number;
  readonly name: string;
  readonly parcel: Parcel;
  readonly footprintM2: number;
}

/** Distance of buildings from the edge of their lot, metres. */
const setBackM: Partial<Record<Pattern, number>> = {
  village: 2,
  oldTown: 1.2,
  towers: 9,
  slabs: 6.5,
  office: 9,
  mall: 8,
  factory: 9,
  heavyFactory: 12,
  warehouse: 14,
  port: 18,
  school: 9,
  campus: 12,
  hospital: 10,
  petrolStation: 6,
};

export function buildBuildings(parcels: readonly Parcel[]): Building[] {
  const age = planeNoise('age', 1100, 3);
  const buildings: Building[] = [];
  parcels.forEach((parcel, p) => {
    if (parcel.pattern === 'none') return;
    const random = seededRandom(`lot-${p}`);
    const fromCentre = Math.min(distanceM(parcel.at, centre), distanceM(parcel.at, oldTown) + 500);
    const centrality = Math.exp(-((fromCentre / 1500) ** 2));
    const { angle } = frameOf(parcel.polygon.outer);
    const built = yearOf(parcel, age(parcel.at[0], parcel.at[1]), random.next());
    const first = buildings.length;
    for (const ground of grow([parcel.polygon], -(setBackM[parcel.pattern] ?? 7))) {
      if (areaM2(ground) < 120) continue;
      const site = { ground, angle: southFacing(angle, parcel.pattern), random, centrality };
      for (const { ring, storeys, use } of buildingPatterns[parcel.pattern](site)) {
        const spread =
          parcel.pattern === 'village' || parcel.pattern === 'oldTown' ? random.whole(-14, 12) : random.whole(-1, 1);
        const named = buildings.length === first && parcel.name !== '' && parcel.use !== 'village';
        buildings.push({
          ring,
          storeys,
          heightM: Math.round(storeys * storeyHeightM(use) * 10) / 10,
          use,
          yearBuilt: Math.min(2024, Math.max(1952, built + spread)),
          name: named ? parcel.name : '',
          parcel,
          footprintM2: Math.abs(ringAreaM2(ring)),
        });
      }
    }
  });
  leaveOpen(parcels, buildings);
  return withLandmarks(buildings);
}

/** The tallest office towers bear names. */
function withLandmarks(buildings: readonly Building[]): Building[] {
  const tallest = buildings
    .filter(({ use, name }) => use === 'office' && name === '')
    .sort((a, b) => b.storeys - a.storeys)
    .slice(0, landmarkNames.length);
  return buildings.map((building) => {
    const rank = tallest.indexOf(building);
    return rank < 0 ? building : { ...building, name: landmarkNames[rank] ?? '' };
  });
}

/** A lot on which nothing could stand is green if small, else kept in reserve. */
function leaveOpen(parcels: readonly Parcel[], buildings: readonly Building[]): void {
  const built = new Set(buildings.map((building) => building.parcel));
  for (const parcel of parcels) {
    if (parcel.pattern === 'none' || parcel.pattern === 'parkPavilion' || parcel.pattern === 'port') continue;
    if (built.has(parcel)) continue;
    parcel.pattern = 'none';
    parcel.use = parcel.areaM2 < 9000 ? 'protectionGreen' : 'reserve';
    parcel.name = '';
  }
}

/** Rows of homes and schools lie east to west where the lot allows; other buildings keep the lot's longer side. */
function southFacing(angle: number, pattern: Pattern): number {
  const quarter = Math.PI / 2;
  const folded = angle - Math.round(angle / Math.PI) * Math.PI;
  const lightMatters = [
    'towers',
    'slabs',
    'villas',
    'dormitory',
    'school',
    'kindergarten',
    'campus',
    'welfare',
    'government',
    'hospital',
  ];
  if (!lightMatters.includes(pattern) || Math.abs(folded) <= quarter / 2) return folded;
  return folded - Math.sign(folded) * quarter;
}

/** The old town and the villages first, then the west with its works, the centre, and last the east and north. */
function yearOf(parcel: Parcel, noise: number, chance: number): number {
  const [x, y] = parcel.at;
  if (parcel.pattern === 'oldTown') return Math.round(1968 + chance * 22);
  if (parcel.pattern === 'village') return Math.round(1994 + chance * 14);
  const newness = 2004 + Math.max(0, x - 1500) / 420 + Math.max(0, y - 2300) / 260 + noise * 9;
  const byPattern =
    parcel.pattern === 'slabs' ? -9 : parcel.pattern === 'office' ? 6 : parcel.pattern === 'towers' ? 5 : 0;
  return Math.round(Math.min(2024, newness + byPattern + chance * 8));
}
