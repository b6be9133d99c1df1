/**
 * What do the statistics say of ground, floors, networks, nature and the places around, 2015 to 2024?
 *
 * What the map shows is counted on the map, so that the yearbook and the layers agree in 2024:
 *
 *   floor of a year  = Σ footprint · storeys of what stood in 2015, and of what came since in step with the floor
 *                      completed by then
 *   land of a year   = parcels of the use today · floor of the year / floor today
 *   metro of a year  = length of the lines opened by then
 *   forest cover     = woods / land of the district; park area a head = parks / residents (the same woods and
 *                      parks in every year, as in the inventory)
 *
 * Cars with an engine are cars less new-energy cars. The rest is invented. Leaves out what was torn
 * down: more floor is completed than is added.
 */
import { lengthM } from './curve.ts';
import type { District } from './district.ts';
import type { LandUseId } from './land-use.ts';
import { totalAreaM2 } from './polygon.ts';
import { metroLines } from './rail-plan.ts';
import { rounded, type Statistics, steadySeries, type Year, yearly, years } from './statistics.ts';

/** First and last value, decimals kept. */
const steady: Readonly<Record<string, readonly [number, number, number]>> = {
  'firms.aboveScale': [214, 386, 0],
  'population.registered': [31.2, 52.4, 2],
  'population.daytime': [60.1, 95.2, 2],
  'charging.points': [180, 14200, 0],
  'air.pm25': [33, 20.5, 1],
  'city.gdp': [2860.4, 5483.7, 1],
  'city.population': [372.4, 438.6, 2],
  'city.energy': [812.6, 1124.3, 1],
  'province.gdp': [61420, 112360, 0],
  'province.population': [9124.6, 9683.2, 1],
  'province.energy': [24810, 31640, 0],
};

/** Works are opened, they do not grow. */
const told: Readonly<Record<string, readonly number[]>> = {
  'capacity.water': [24, 24, 24, 32, 32, 32, 40, 40, 48, 48],
  'capacity.gas': [80, 80, 200, 200, 200, 320, 320, 320, 360, 360],
  'capacity.power': [1440, 1440, 1680, 1680, 1920, 2160, 2400, 2640, 2880, 3240],
  'capacity.waste': [620, 620, 620, 750, 750, 750, 750, 1000, 1000, 1000],
  'water.good': [66.7, 66.7, 66.7, 77.8, 77.8, 88.9, 88.9, 88.9, 100, 100],
};

/** Land by the series of the floors on it. */
const landOf: readonly { readonly land: string; readonly floor: string; readonly uses: readonly LandUseId[] }[] = [
  {
    land: 'land.residential',
    floor: 'floor.residential',
    uses: ['villas', 'housing', 'oldHousing', 'community', 'village'],
  },
  { land: 'land.industrial', floor: 'floor.industrial', uses: ['lightIndustry', 'industry', 'heavyIndustry'] },
  {
    land: 'land.commercial',
    floor: 'floor.public',
    uses: ['retail', 'wholesale', 'hotel', 'petrolStation', 'business', 'leisure'],
  },
];

function floorSeries(use: District['buildings'][number]['use']): string {
  if (use === 'residential') return 'floor.residential';
  return use === 'industry' || use === 'warehouse' ? 'floor.industrial' : 'floor.public';
}

/** The statistics and these beside them. */
export function withGroundStatistics(statistics: Statistics, district: District): Statistics {
  const { parcels, buildings, land } = district;
  const all = new Map(statistics);
  const put = (series: string, values: readonly number[]) => all.set(series, yearly(series, values));
  const of = (series: string, year: Year): number => {
    const value = statistics.get(series)?.get(year);
    if (value === undefined) throw new Error(`no ${series} in ${year}`);
    return value;
  };
  for (const [series, [first, last, decimals]] of Object.entries(steady)) {
    put(series, steadySeries(series, first, last, decimals));
  }
  for (const [series, values] of Object.entries(told)) put(series, values);
  put(
    'vehicles.fuel',
    years.map((year) => rounded(of('vehicles.cars', year) - of('vehicles.newEnergy', year), 2)),
  );
  put(
    'rail.length',
    years.map((year) =>
      rounded(metroLines.reduce((sum, line) => sum + (line.openedIn <= year ? lengthM(line.track) : 0), 0) / 1000, 1),
    ),
  );
  const groundM2 = (uses: readonly LandUseId[]) =>
    parcels.reduce((sum, parcel) => (uses.includes(parcel.use) ? sum + parcel.areaM2 : sum), 0);
  const completed = years.map((year) => (year === 2015 ? 0 : of('buildings.completed', year)));
  const completedSince = completed.map((_, i) => completed.slice(0, i + 1).reduce((sum, one) => sum + one, 0));
  const addedShares = completedSince.map((one) => one / (completedSince.at(-1) ?? Number.NaN));
  for (const { land: series, floor, uses } of landOf) {
    const stoodM2 = (by: Year) =>
      buildings.reduce(
        (sum, one) =>
          floorSeries(one.use) === floor && one.yearBuilt <= by ? sum + one.footprintM2 * one.storeys : sum,
        0,
      );
    const [first, today] = [stoodM2(2015), stoodM2(2024)];
    const floorsM2 = addedShares.map((share) => first + (today - first) * share);
    put(
      floor,
      floorsM2.map((floorM2) => rounded(floorM2 / 1e4, 1)),
    );
    put(
      series,
      floorsM2.map((floorM2) => rounded((groundM2(uses) / 1e6) * (floorM2 / today), 2)),
    );
  }
  const forestPct = (groundM2(['wood', 'otherWood', 'shrub', 'mangrove']) / totalAreaM2(land.coast.district)) * 100;
  put(
    'forest.cover',
    years.map(() => rounded(forestPct, 1)),
  );
  put(
    'green.perHead',
    years.map((year) => rounded(groundM2(['park']) / (of('population.resident', year) * 1e4), 1)),
  );
  return all;
}
