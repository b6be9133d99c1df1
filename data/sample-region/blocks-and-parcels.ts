/**
 * Which parcels fill the district?
 *
 * Streets cut the ground into blocks; each block gets its use (`zoning.ts`) and is divided into lots.
 * Schools, clinics, parks, substations and the rest are then given lots of fitting size, as evenly as
 * the lots allow. Woods, fields, ponds, mangroves, banks and water are parcels too. None overlap; what
 * is left between them is road.
 */
import { evenlySpaced } from './curve.ts';
import { digParkPonds, placeFacilities } from './facility-lots.ts';
import type { LandUseId, Pattern } from './land-use.ts';
import type { Landform } from './landform.ts';
import { addNature } from './nature-parcels.ts';
import type { Parcel } from './parcel.ts';
import { distanceM, type Point } from './plane.ts';
import {
  areaM2,
  centroid,
  difference,
  grow,
  intersection,
  type Polygon,
  ribbon,
  roundness,
  simplified,
  union,
} from './polygon.ts';
import { metroLines } from './rail-plan.ts';
import { planeNoise, seededRandom } from './random.ts';
import { filled, sample, signedDistance } from './raster.ts';
import { inPort, type RoadNetwork, roadWidthM } from './road-network.ts';
import { splitLots, splitWinding } from './splitting.ts';
import { villageAt, zoneBlock } from './zoning.ts';

export function buildParcels(land: Landform, roads: RoadNetwork): Parcel[] {
  const random = seededRandom('parcels');
  const { graph } = roads;
  const pen = (roadClass: keyof typeof roadWidthM) =>
    ribbon(
      graph.segments.filter((segment) => segment.roadClass === roadClass).map((segment) => segment.points),
      roadWidthM[roadClass],
    );
  const paved = union([...pen('local'), ...pen('secondary'), ...pen('arterial'), ...pen('expressway'), ...pen('ramp')]);
  const corridor = difference(roads.corridor, paved);
  const off = [...paved, ...roads.corridor];

  const parcels: Parcel[] = [];
  const add = (polygon: Polygon, use: LandUseId, pattern: Pattern, name = '') => {
    const area = areaM2(polygon);
    if (area < 150) return;
    parcels.push({ polygon, at: centroid(polygon), areaM2: area, use, pattern, name });
  };
  const tidy = (polygons: readonly Polygon[]) =>
    // never beyond the ground it was cut from, so that neighbours cannot overlap
    polygons.flatMap((polygon) => intersection(simplified(grow(grow([polygon], -5), 5), 0.25), [polygon]));

  const { seaAway, waterAway, woodAway: hillAway } = land;
  const leftover = planeNoise('leftover', 300, 3);
  const pavedAway = signedDistance(filled(paved));
  /** Share of the block's outline that lies on a street. */
  const streetShare = (block: Polygon) => {
    const outline = evenlySpaced([...block.outer, block.outer[0] as Point], 12);
    return outline.filter(([x, y]) => sample(pavedAway, x, y) > -20).length / outline.length;
  };
  const stations = metroLines.flatMap((line) => line.stations.map((station) => station.at));
  const nearest = (points: readonly Point[], at: Point) =>
    points.reduce((best, point) => Math.min(best, distanceM(point, at)), Infinity);

  for (const block of tidy(difference(land.buildable, off))) {
    const at = centroid(block);
    const area = areaM2(block);
    if (area > 900000 && !inPort(at)) {
      for (const piece of splitWinding(block, 120000, random, leftover)) add(piece, 'grass', 'none');
      continue;
    }
    const byWater = -sample(waterAway, at[0], at[1]) < 75 && !inPort(at);
    if (streetShare(block) < 0.16) {
      if (area < 25000) add(block, 'park', 'none');
      else {
        for (const piece of splitWinding(block, 120000, random, leftover)) {
          add(piece, random.chance(0.6) ? 'grass' : 'otherWood', 'none');
        }
      }
      continue;
    }
    if (byWater && area < 7000) {
      add(block, 'park', 'none');
      continue;
    }
    if (roundness(block) < (area < 20000 ? 0.3 : 0.16)) {
      add(block, 'protectionGreen', 'none');
      continue;
    }
    const zoned = zoneBlock(
      {
        at,
        areaM2: area,
        toSeaM: -sample(seaAway, at[0], at[1]),
        toHillM: -sample(hillAway, at[0], at[1]),
        toMetroM: nearest(stations, at),
      },
      random,
    );
    const name = zoned.use === 'village' ? (villageAt(at) ?? '') : '';
    for (const lot of splitLots(block, zoned.lotM2, random)) {
      if (areaM2(lot) < 700) add(lot, 'protectionGreen', 'none');
      else if (areaM2(block) >= 140000 && villageAt(centroid(lot))) {
        add(lot, 'village', 'village', villageAt(centroid(lot)) ?? '');
      } else add(lot, zoned.use, zoned.pattern, name);
    }
  }
  placeFacilities(parcels, random);
  digParkPonds(parcels);
  addNature(land, paved, corridor, random, add, tidy);
  return parcels.map(apart);
}

/** Two centimetres narrower all round: cut edges are rounded to whole centimetres and would else overlap here and there. */
function apart(parcel: Parcel): Parcel {
  const [polygon] = grow([parcel.polygon], -0.02).sort((a, b) => areaM2(b) - areaM2(a));
  if (!polygon) throw new Error(`parcel at ${parcel.at} is too narrow`);
  return { ...parcel, polygon, areaM2: areaM2(polygon) };
}
