/**
 * Which categories burnt the fuel of the yearbook, by year? (methods 2.2)
 *
 * The balance tells fuel by branch of the economy; the district's own survey (invented) shares it among categories. What
 * the shares leave goes to the last one, so that the categories add up to the yearbook. Gas of the yearbook is taken as
 * told at 0 °C.
 */
import type { Text } from '../../src/core/text.ts';
import { type ActivityLine, scored, toldValue } from './activity-line.ts';
import { rounded, type Statistics, type Year } from './statistics.ts';
import { both } from './worded-plan.ts';

interface Shared {
  readonly series: string;
  readonly option: string;
  /** The last one takes the rest. */
  readonly among: readonly (readonly [category: string, share: number])[];
  readonly uncertaintyPct: number;
}

const gas = 'A_natural_gas';

const shared: readonly Shared[] = [
  { series: 'energy.energy.naturalGas', option: gas, among: [['1A1a1', 1]], uncertaintyPct: 2 },
  { series: 'energy.energy.fuelOil', option: 'A_fuel_oil', among: [['1A1a1', 1]], uncertaintyPct: 3 },
  {
    series: 'energy.industry.rawCoal',
    option: 'A_raw_coal',
    among: [
      ['1A2d', 0.38],
      ['1A2l', 0.42],
      ['1A2m', 0.2],
    ],
    uncertaintyPct: 8,
  },
  { series: 'energy.industry.fuelOil', option: 'A_fuel_oil', among: [['1A2f', 1]], uncertaintyPct: 6 },
  {
    series: 'energy.industry.diesel',
    option: 'A_diesel',
    among: [
      ['1A2h', 0.4],
      ['1A2m', 0.6],
    ],
    uncertaintyPct: 10,
  },
  { series: 'energy.industry.lpg', option: 'A_lpg', among: [['1A2e', 1]], uncertaintyPct: 8 },
  {
    series: 'energy.industry.naturalGas',
    option: gas,
    among: [
      ['1A2f', 0.31],
      ['1A2c', 0.17],
      ['1A2h', 0.24],
      ['1A2l', 0.14],
      ['1A2e', 0.14],
    ],
    uncertaintyPct: 4,
  },
  { series: 'energy.construction.diesel', option: 'A_diesel', among: [['1A2k', 1]], uncertaintyPct: 15 },
  {
    series: 'energy.transport.gasoline',
    option: 'A_gasoline',
    among: [
      ['1A3b1t', 0.09],
      ['1A3b1', 0.91],
    ],
    uncertaintyPct: 6,
  },
  {
    series: 'energy.transport.diesel',
    option: 'A_diesel',
    among: [
      ['1A3b2', 0.22],
      ['1A3b3b', 0.12],
      ['1A3e2', 0.16],
      ['1A3b3', 0.5],
    ],
    uncertaintyPct: 7,
  },
  { series: 'energy.transport.fuelOil', option: 'A_fuel_oil', among: [['1A3d', 1]], uncertaintyPct: 12 },
  { series: 'energy.transport.naturalGas', option: gas, among: [['1A3b3b', 1]], uncertaintyPct: 5 },
  {
    series: 'energy.commerce.naturalGas',
    option: gas,
    among: [
      ['1A4a2', 0.16],
      ['1A4a1', 0.84],
    ],
    uncertaintyPct: 5,
  },
  {
    series: 'energy.commerce.lpg',
    option: 'A_lpg',
    among: [
      ['1A4a2', 0.12],
      ['1A4a1', 0.88],
    ],
    uncertaintyPct: 10,
  },
  { series: 'energy.households.naturalGas', option: gas, among: [['1A4b1', 1]], uncertaintyPct: 3 },
  {
    series: 'energy.households.lpg',
    option: 'A_lpg',
    among: [
      ['1A4b2', 0.28],
      ['1A4b1', 0.72],
    ],
    uncertaintyPct: 12,
  },
  {
    series: 'energy.agriculture.diesel',
    option: 'A_diesel',
    among: [
      ['1A4c3', 0.4],
      ['1A4c2', 0.6],
    ],
    uncertaintyPct: 20,
  },
];

/** Years in which nobody kept the books on the LPG of public bodies: a gap to be filled. */
const unknownLpg: readonly Year[] = [2019, 2020];
const publicLpg = { category: '1A4a2', option: 'A_lpg' } as const;

type Notes = Readonly<Partial<Record<Year, Text>>>;

const noNotes: Notes = {};
const gapNotes: Notes = {
  2021: both('2019、2020年台账缺失（虚构），待补。', 'The books of 2019 and 2020 are lost (fictional); to be filled.'),
};
const plantNotes: Notes = {
  2017: both('一号机组投产（虚构）。', 'The first unit starts (fictional).'),
  2020: both('二号机组投产（虚构）。', 'The second unit starts (fictional).'),
  2021: both('二号机组首个完整运行年（虚构）。', 'First full year of the second unit (fictional).'),
};

const meter = scored(1, 1, 1, 1, 2);
const survey = scored(2, 2, 1, 1, 2);

export function fuelActivities(statistics: Statistics): ActivityLine[] {
  return shared.flatMap(({ series, option, among, uncertaintyPct }) => {
    const unit = option === gas ? '10⁴ m³ (0 °C)' : 't';
    const decimals = option === gas ? 1 : 0;
    const partOf = (year: Year, i: number) => {
      const whole = toldValue(statistics, series, year);
      const parts = among.slice(0, -1).map(([, share]) => rounded(whole * share, decimals));
      return parts[i] ?? rounded(whole - parts.reduce((sum, part) => sum + part, 0), decimals);
    };
    return among.map(([category], i): ActivityLine => {
      const hasGap = category === publicLpg.category && option === publicLpg.option;
      return {
        category,
        method: 'fuel',
        option,
        status: among.length === 1 ? 'reported' : 'estimated',
        scores: among.length === 1 ? meter : survey,
        note: (year) =>
          (hasGap ? gapNotes : category === '1A1a1' && option === gas ? plantNotes : noNotes)[year] ?? null,
        inputs: (year) =>
          hasGap && unknownLpg.includes(year)
            ? null
            : { quantity: [partOf(year, i), unit, uncertaintyPct], nonEnergy: [0, unit, 0] },
      };
    });
  });
}
