/**
 * What did the statistics of the district say, 2015 to 2024?
 *
 * Each series runs from a first to a last value at a steady rate with a small seeded wobble; GDP is
 * chained from growth indices and a deflator, so that current and constant prices agree with each
 * other. Totals are sums of their parts. All figures are invented.
 */
import { factorValue } from '../../src/core/factors/factor.ts';
import { fuels, seriesOf } from '../../src/core/statistics/series.ts';
import { seededRandom } from './random.ts';

export const years = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024] as const;
export type Year = (typeof years)[number];

/** Series id → year → value, in the unit of the series. */
export type Statistics = ReadonlyMap<string, ReadonlyMap<Year, number>>;

/** Previous year = 100, comparable prices. */
const growthIndex = [113.2, 112.6, 112.9, 112.1, 111.6, 110.3, 112.8, 110.6, 111.4, 111.2];
/** Price change on the year before, from 2016. */
const deflator = [1.008, 1.021, 1.019, 1.012, 1.004, 1.026, 1.014, 1.001, 0.998];
const gdp2024 = 1286.4;

/** First and last value, decimals kept. */
const steady: Readonly<Record<string, readonly [number, number, number]>> = {
  'population.resident': [56.8, 86.3, 2],
  'population.households': [19.1, 31.4, 2],
  jobs: [35.6, 57.9, 2],
  'investment.fixed': [168.5, 402.7, 1],
  'land.builtUp': [41.2, 57.8, 2],
  'roads.length': [402, 597, 1],
  'buildings.completed': [186, 262, 1],
  'vehicles.cars': [11.9, 27.4, 2],
  'vehicles.newEnergy': [0.08, 5.6, 2],
  'port.throughput': [1460, 2870, 0],
  'energy.energy.fuelOil': [310, 120, 0],
  'energy.industry.rawCoal': [86200, 20800, 0],
  'energy.industry.fuelOil': [12100, 6400, 0],
  'energy.industry.diesel': [9800, 8300, 0],
  'energy.industry.lpg': [5300, 3900, 0],
  'energy.industry.naturalGas': [7600, 20500, 0],
  'energy.construction.diesel': [11800, 19600, 0],
  'energy.transport.gasoline': [88400, 157600, 0],
  'energy.transport.diesel': [71300, 92400, 0],
  'energy.transport.fuelOil': [8100, 12600, 0],
  'energy.transport.naturalGas': [640, 910, 0],
  'energy.commerce.naturalGas': [1150, 3080, 0],
  'energy.commerce.lpg': [9700, 6500, 0],
  'energy.households.naturalGas': [2040, 6720, 0],
  'energy.households.lpg': [24300, 16400, 0],
  'energy.agriculture.diesel': [3900, 2600, 0],
  'electricity.primary': [5200, 6100, 0],
  'electricity.industry': [168400, 332600, 0],
  'electricity.construction': [6200, 11800, 0],
  'electricity.transport': [3900, 27600, 0],
  'electricity.commerce': [62100, 156300, 0],
  'electricity.public': [24300, 58200, 0],
  'electricity.urbanHouseholds': [58200, 151400, 0],
  'electricity.ruralHouseholds': [13500, 16200, 0],
};

/** Series that follow events rather than a steady rate. */
const told: Readonly<Record<string, readonly number[]>> = {
  // the first unit of the gas plant runs from 2017, the second from 2020
  'energy.energy.naturalGas': [3200, 3400, 31800, 36600, 39900, 52300, 62800, 60200, 63400, 66100],
  'transit.stations': [0, 0, 0, 0, 11, 11, 11, 21, 21, 21],
};

/** Electricity from a m³ of gas in a combined cycle, kWh. */
const gasKwhPerM3 = 5.25;
/** Electricity of the waste-to-energy plant, 万kWh, from 2018. */
const wasteGeneration = [0, 0, 0, 13200, 15100, 15800, 16900, 17400, 18100, 18600];

export function buildStatistics(): Statistics {
  const statistics = new Map<string, Map<Year, number>>();
  const put = (series: string, values: readonly number[]) => statistics.set(series, yearly(series, values));
  for (const [series, [first, last, decimals]] of Object.entries(steady)) {
    put(series, steadySeries(series, first, last, decimals));
  }
  for (const [series, values] of Object.entries(told)) put(series, values);
  const gdp = gdpByYear();
  put('gdp.growthIndex', growthIndex);
  put('gdp.current', gdp);
  const shares = years.map((_, i) => ({ primary: 0.013 - 0.00095 * i, secondary: 0.574 - 0.0082 * i }));
  const part = (share: (i: number) => number) => gdp.map((value, i) => rounded(value * share(i), 2));
  const primary = part((i) => shares[i]?.primary ?? Number.NaN);
  const secondary = part((i) => shares[i]?.secondary ?? Number.NaN);
  put('gdp.primary', primary);
  put('gdp.secondary', secondary);
  put(
    'gdp.tertiary',
    gdp.map((value, i) => rounded(value - (primary[i] as number) - (secondary[i] as number), 2)),
  );
  put(
    'industry.valueAdded',
    secondary.map((value) => rounded(value * 0.884, 2)),
  );
  const valueIn = (series: string, year: Year): number => {
    const value = statistics.get(series)?.get(year);
    if (value === undefined) throw new Error(`no ${series} in ${year}`);
    return value;
  };
  const sumOf = (prefix: string, year: Year) =>
    [...statistics.keys()].filter((id) => id.startsWith(prefix)).reduce((sum, id) => sum + valueIn(id, year), 0);
  const electricity = years.map((year) => sumOf('electricity.', year));
  const generated = years.map((year, i) =>
    Math.round(
      Math.max(0, valueIn('energy.energy.naturalGas', year) - 3000) * gasKwhPerM3 + (wasteGeneration[i] as number),
    ),
  );
  const fuelTce = years.map((year) =>
    [...statistics.keys()].reduce((sum, id) => {
      const [group, , fuelId] = id.split('.');
      const fuel = group === 'energy' ? fuels.find((one) => one.id === fuelId) : undefined;
      return fuel ? sum + valueIn(id, year) * tcePerUnit(fuel) : sum;
    }, 0),
  );
  put('electricity.total', electricity);
  put('electricity.localGeneration', generated);
  const tcePerMwh = 0.1229;
  put(
    'energy.total',
    years.map((_, i) =>
      rounded(
        ((fuelTce[i] as number) + ((electricity[i] as number) - (generated[i] as number)) * 10 * tcePerMwh) / 1e4,
        2,
      ),
    ),
  );
  return statistics;
}

/** One value a year, of a series that exists. */
export function yearly(series: string, values: readonly number[]): Map<Year, number> {
  if (!seriesOf(series) || values.length !== years.length) throw new Error(`no ${years.length} values of ${series}`);
  return new Map(years.map((year, i) => [year, values[i] as number]));
}

/** tce for one unit of the statistics: the factor of gas is for 1000 m³, the statistics count 10⁴ m³. */
function tcePerUnit(fuel: (typeof fuels)[number]): number {
  return factorValue(`${fuel.factor}_tce`) * (fuel.unit === 't' ? 1 : 10);
}

function gdpByYear(): number[] {
  const values: number[] = Array.from({ length: years.length }, () => Number.NaN);
  values[years.length - 1] = gdp2024;
  for (let i = years.length - 1; i > 0; i--) {
    values[i - 1] = (values[i] as number) / (((growthIndex[i] as number) / 100) * (deflator[i - 1] as number));
  }
  return values.map((value) => rounded(value, 2));
}

export function steadySeries(series: string, first: number, last: number, decimals: number): number[] {
  const random = seededRandom(`series-${series}`);
  const end = years.length - 1;
  return years.map((_, i) => {
    const wobble = i === 0 || i === end ? 1 : 1 + random.between(-0.012, 0.012);
    return rounded(first * (last / first) ** (i / end) * wobble, decimals);
  });
}

export function rounded(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
