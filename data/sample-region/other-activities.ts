/**
 * What emits besides fuel: waste burnt for power, glass, coolants, chips, switchgear, rice, herds, soils, the landfill and
 * sewage (methods 2.3, 2.4), and electricity by who uses it, with what is made inside (methods 2.5).
 *
 * All of it is invented, most of it by people, cars, floors and value added of the yearbook.
 */
import { gridFactor, publishedGridYears } from '../../src/core/factors/grid-factor.ts';
import { electricitySectors } from '../../src/core/statistics/series.ts';
import { type ActivityLine, scored, type ToldInput, toldValue } from './activity-line.ts';
import type { GroundAreas } from './inventory.ts';
import { rounded, type Statistics, type Year, years } from './statistics.ts';
import { both } from './worded-plan.ts';

type Inputs = ReturnType<ActivityLine['inputs']>;

const estimated = scored(3, 2, 1, 1, 3);
const reported = scored(2, 1, 1, 1, 1);

export function otherActivities(statistics: Statistics, areas: GroundAreas): ActivityLine[] {
  const of = (series: string, year: Year) => toldValue(statistics, series, year);
  const line = (
    category: string,
    method: string,
    option: string,
    inputs: (year: Year) => Inputs,
    more: Partial<ActivityLine> = {},
  ): ActivityLine => ({ category, method, option, status: 'estimated', scores: estimated, inputs, ...more });
  const people = (year: Year) => of('population.resident', year) * 1e4;
  const wasteT = (year: Year) => people(year) * 0.36;
  const growth = (year: Year) => of('industry.valueAdded', year) / 640;
  const t = (value: number, uncertaintyPct: number, decimals = 0): ToldInput => [
    rounded(value, decimals),
    't',
    uncertaintyPct,
  ];
  return [
    line('1A1aW', 'incineration', 'msw', (year) => (year < 2018 ? null : { burnt: t(wasteT(year) * 0.94, 5) }), {
      status: 'reported',
      scores: reported,
      note: (year) => (year === 2018 ? both('焚烧发电厂投产（虚构）。', 'The plant starts (fictional).') : null),
    }),
    line('2A3', 'glass', '', (year) => ({ quantity: t(198_000 * growth(year) ** 0.4, 5), cullet: [14, '%', 20] })),
    line('2E1', 'direct', 'PFCs', (year) => ({ emitted: t(38_000 * growth(year) ** 1.4, 25) }), {
      label: both('澜芯半导体（虚构）', 'Lanxin Semiconductor (fictional)'),
      status: 'reported',
      scores: reported,
    }),
    line('2F1a', 'refrigerant', 'R-410A', (year) => ({ bank: t(people(year) * 0.00062, 40) })),
    line('2F1b', 'refrigerant', 'HFC-134a', (year) => ({ bank: t(of('floor.public', year) * 0.084, 40) })),
    line('2F1c', 'refrigerant', 'HFC-134a', (year) => ({ bank: t(of('vehicles.cars', year) * 1e4 * 0.00055, 30) })),
    line('2G1a', 'sf6', 'operation', (year) => ({ bank: t(13.2 * growth(year), 20, 2) })),
    ...farming(areas, line, t),
    line('4A1', 'first-order-decay', 'composition', (year) => landfill(year, wasteT(year), t), {
      note: (year) =>
        year === 2015
          ? both(
              '填埋场2015年启用，此前垃圾外运处置；2018年起只填埋焚烧后的剩余部分（虚构）。',
              'The landfill opened in 2015, before that waste left the district; since 2018 it takes what is not burnt (fictional).',
            )
          : both('见2015年说明。', 'See 2015.'),
    }),
    line('4D1a', 'wastewater', 'bod', (year) => ({ organic: t(people(year) * 0.0146 * 0.55, 30) })),
    line('4D1b', 'effluent', '', (year) => ({
      persons: [people(year), 'persons', 3],
      protein: [18.9, 'kg/person', 15],
    })),
    ...electricity(statistics, line),
  ];
}

type Line = (
  category: string,
  method: string,
  option: string,
  inputs: (year: Year) => Inputs,
  more?: Partial<ActivityLine>,
) => ActivityLine;
type Tonnes = (value: number, uncertaintyPct: number, decimals?: number) => ToldInput;

/** Rice twice a year on the district's paddies, a pig farm, poultry; nitrogen by area. */
function farming({ paddyHa }: GroundAreas, line: Line, t: Tonnes): ActivityLine[] {
  const area = (): Inputs => ({ area: [rounded(paddyHa, 1), 'ha', 10] });
  const pigs = (): Inputs => ({ heads: [1900, 'heads', 10] });
  return [
    line('3A1', 'enteric', 'pig', pigs),
    line('3A2', 'manure', 'pig', pigs),
    line('3A2', 'manure', 'poultry', (year) => ({ heads: [42_000 - (year - 2015) * 1200, 'heads', 15] })),
    line('3C4', 'soil-direct', '', () => ({ nitrogen: t(paddyHa * 0.31, 20, 1) })),
    line('3C5', 'soil-indirect', '', () => ({
      volatilised: t(paddyHa * 0.031, 40, 2),
      leached: t(paddyHa * 0.062, 40, 2),
    })),
    line('3C7', 'rice', 'early', area),
    line('3C7', 'rice', 'late', area),
  ];
}

/** Share of each kind in what is tipped; the rest does not rot. */
const mix = { food: 0.52, garden: 0.06, paper: 0.13, wood: 0.03, textile: 0.04 } as const;
/** Gas wells since 2017, t CH4. */
const recoveredT: Readonly<Record<Year, number>> = {
  2015: 0,
  2016: 0,
  2017: 180,
  2018: 420,
  2019: 460,
  2020: 410,
  2021: 370,
  2022: 330,
  2023: 300,
  2024: 270,
};

function landfill(year: Year, wasteT: number, t: Tonnes): Inputs {
  const tippedT = year < 2018 ? wasteT : wasteT * 0.06;
  const kinds = Object.entries(mix).map(([kind, share]) => [kind, t(tippedT * share, 15)] as const);
  return { ...Object.fromEntries(kinds), recovered: t(recoveredT[year], 20) };
}

/** The yearbook counts power in 万kWh. */
const MWH_PER_UNIT = 10;

/** Panels, 万kWh: sold to the grid, used on site. The rest of what is made inside comes from plants. */
const panels: Readonly<Record<'renewable' | 'selfUse', readonly number[]>> = {
  renewable: [60, 110, 180, 260, 390, 620, 880, 1240, 1730, 2310],
  selfUse: [40, 90, 170, 310, 520, 860, 1320, 2050, 3180, 4470],
};

function electricity(statistics: Statistics, line: Line): ActivityLine[] {
  const published = publishedGridYears('Guangdong');
  const meter = { status: 'reported', scores: reported } as const;
  const uses = electricitySectors.map(({ id }) =>
    line(
      `E.${id}`,
      'electricity',
      '',
      (year) => ({
        use: [toldValue(statistics, `electricity.${id}`, year) * MWH_PER_UNIT, 'MWh', 2],
        ...(published.includes(year) || year > Math.max(...published)
          ? {}
          : { factor: [rounded(factorBetween(year, published), 4), 't/MWh', 8] as const }),
      }),
      {
        ...meter,
        note: (year) =>
          published.includes(year) || year > Math.max(...published)
            ? null
            : both('电力因子按前后公布年份线性内插。', 'Grid factor on the straight line between published years.'),
      },
    ),
  );
  const made = (option: keyof typeof panels, year: Year) => panels[option][years.indexOf(year)] ?? Number.NaN;
  const solar = (['renewable', 'selfUse'] as const).map((option) =>
    line(
      'EG',
      'local-generation',
      option,
      (year) => ({ generated: [made(option, year) * MWH_PER_UNIT, 'MWh', 5] }),
      meter,
    ),
  );
  const plants = line(
    'EG',
    'local-generation',
    'plant',
    (year) => {
      const inside = toldValue(statistics, 'electricity.localGeneration', year);
      const byPlants = inside - made('renewable', year) - made('selfUse', year);
      return { generated: [byPlants * MWH_PER_UNIT, 'MWh', 2] };
    },
    meter,
  );
  return [...uses, plants, ...solar];
}

/** t/MWh of Guangdong on the straight line between the published years around. */
function factorBetween(year: Year, published: readonly number[]): number {
  const before = Math.max(...published.filter((one) => one < year));
  const after = Math.min(...published.filter((one) => one > year));
  const at = (one: number) => gridFactor('Guangdong', one).tPerMwh ?? Number.NaN;
  return at(before) + ((at(after) - at(before)) * (year - before)) / (after - before);
}
