/** Which lots do schools, clinics, parks and works get? */
import { facilities } from './facilities.ts';
import type { Parcel } from './parcel.ts';
import { FacilityNames } from './place-names.ts';
import { distanceM } from './plane.ts';
import { areaM2, centroid, difference, grow, intersection, roundness } from './polygon.ts';
import type { Random } from './random.ts';
import { lakePolygon } from './river.ts';
import { frameOf } from './splitting.ts';

/** Gives each facility lots of fitting size, as evenly as the lots allow. */
export function placeFacilities(parcels: readonly Parcel[], random: Random): void {
  const given = new Set<Parcel>();
  const names = new FacilityNames();
  for (const facility of facilities) {
    const fits = parcels.filter(
      (parcel) =>
        !given.has(parcel) &&
        parcel.areaM2 >= facility.leastM2 &&
        parcel.areaM2 <= facility.mostM2 &&
        roundness(parcel.polygon) > 0.45 &&
        facility.where(parcel),
    );
    const { rank } = facility;
    const inTurn = rank ? [...fits].sort((a, b) => rank(a) - rank(b)) : random.shuffled(fits);
    const chosen: Parcel[] = [];
    for (const parcel of inTurn) {
      if (chosen.length === facility.count) break;
      if (chosen.some((other) => distanceM(other.at, parcel.at) < facility.spacingM)) continue;
      chosen.push(parcel);
      given.add(parcel);
      parcel.use = facility.use;
      parcel.pattern = facility.pattern;
      parcel.name = facility.count === 1 ? facility.name : names.nameFor(facility.name, parcel.at);
    }
  }
}

/** The larger parks have a pond. */
export function digParkPonds(parcels: Parcel[]): void {
  for (const [i, park] of [...parcels.entries()]) {
    if (park.pattern !== 'parkPavilion' || park.areaM2 < 19000 || i % 3 === 0) continue;
    const shape = lakePolygon(park.at, Math.sqrt(park.areaM2) * 0.17, 1.5, frameOf(park.polygon.outer).angle);
    const [pond] = intersection([shape], grow([park.polygon], -14));
    if (!pond || areaM2(pond) < 1200) continue;
    const [rest, ...more] = difference([park.polygon], [pond]);
    if (!rest || more.length > 0) continue;
    parcels[i] = { ...park, polygon: rest, areaM2: areaM2(rest) };
    parcels.push({ polygon: pond, at: centroid(pond), areaM2: areaM2(pond), use: 'lake', pattern: 'none', name: '' });
  }
}
