/** Parcels of nature and the countryside: woods, fields, ponds, mangroves, banks, water. */
import type { LandUseId, Pattern } from './land-use.ts';
import type { Landform } from './landform.ts';
import { distanceM, type Point } from './plane.ts';
import { areaM2, centroid, difference, intersection, type Polygon, rectangle, union } from './polygon.ts';
import { planeNoise, type Random } from './random.ts';
import { sample } from './raster.ts';
import { inIndustry } from './road-network.ts';
import { splitLots, splitWinding } from './splitting.ts';
import { centre } from './zoning.ts';

/** Villages among the fields, which the town has not reached. */
const hamlets: readonly Point[] = [
  [-4250, 4500],
  [-3350, 4350],
  [-5050, 4050],
  [4950, 3250],
  [4250, 2950],
  [-7250, 850],
];

export function addNature(
  land: Landform,
  paved: readonly Polygon[],
  corridor: readonly Polygon[],
  random: Random,
  add: (polygon: Polygon, use: LandUseId, pattern: Pattern, name?: string) => void,
  tidy: (polygons: readonly Polygon[]) => Polygon[],
): void {
  const wander = planeNoise('stands', 260, 3);
  for (const wood of tidy(difference(land.wood, paved))) {
    for (const stand of splitWinding(wood, 210000, random, wander)) {
      const at = centroid(stand);
      const use = random.chance(0.1) ? 'shrub' : random.chance(0.1) ? 'otherWood' : 'wood';
      add(stand, use, 'none', distanceM(at, [-2350, 1300]) < 700 ? '凤台山' : '');
    }
  }
  for (const mangrove of tidy(difference(land.mangrove, paved))) {
    for (const piece of splitWinding(mangrove, 130000, random, wander)) add(piece, 'mangrove', 'none', '澜江口红树林');
  }
  for (const flat of tidy(difference(land.tidalFlat, paved))) {
    for (const piece of splitWinding(flat, 160000, random, wander)) add(piece, 'tidalFlat', 'none');
  }
  const fieldNoise = planeNoise('fields', 520, 2);
  const hillAway = land.woodAway;
  const dykes = 9;
  for (const polder of tidy(difference(land.ponds, paved))) {
    for (const pond of splitLots(polder, 15000, random, dykes)) add(pond, 'pond', 'none');
  }
  for (const block of tidy(difference(land.fields, [...paved, ...corridor]))) {
    for (const field of splitLots(block, 24000, random, 3)) {
      const at = centroid(field);
      if (hamlets.some((hamlet) => distanceM(hamlet, at) < 190)) {
        add(field, 'village', 'village');
        continue;
      }
      const slopes = -sample(hillAway, at[0], at[1]) < 330;
      const lie = fieldNoise(at[0], at[1]) + (slopes ? 0.45 : -0.15);
      add(field, lie > 0.25 ? 'orchard' : lie < -0.42 ? 'dryField' : 'paddy', 'none');
    }
  }
  for (const bank of tidy(difference(land.bank, [...paved, ...corridor]))) {
    for (const piece of splitByGrid(bank, 600)) {
      const at = centroid(piece);
      add(piece, distanceM(at, centre) < 4500 && !inIndustry(at) ? 'park' : 'protectionGreen', 'none', '');
    }
  }
  for (const strip of tidy(corridor))
    for (const piece of splitByGrid(strip, 900)) add(piece, 'protectionGreen', 'none');
  const waterUse: Record<string, LandUseId> = { '1701': 'river', '1702': 'lake', '1703': 'reservoir', '1705': 'canal' };
  let before: Polygon[] = [];
  for (const body of land.rivers.bodies) {
    const use = waterUse[body.code];
    if (!use) throw new Error(`no land use for water code ${body.code}`);
    for (const piece of difference(body.polygons, before)) {
      for (const reach of use === 'river' ? splitByGrid(piece, 1800) : [piece]) add(reach, use, 'none', body.name);
    }
    before = union([...before, ...body.polygons]);
  }
}

/** Long narrow ground in pieces, cut along a grid laid askew so that cuts rarely run along it. */
function splitByGrid(polygon: Polygon, cellM: number): Polygon[] {
  if (areaM2(polygon) < 30000) return [polygon];
  const pieces: Polygon[] = [];
  const xs = polygon.outer.map(([x]) => x);
  const ys = polygon.outer.map(([, y]) => y);
  for (let x = Math.floor(Math.min(...xs) / cellM) * cellM; x < Math.max(...xs); x += cellM) {
    for (let y = Math.floor(Math.min(...ys) / cellM) * cellM; y < Math.max(...ys); y += cellM) {
      pieces.push(...intersection([polygon], [rectangle({ west: x, south: y, east: x + cellM, north: y + cellM })]));
    }
  }
  return pieces.filter((piece) => areaM2(piece) > 100);
}
