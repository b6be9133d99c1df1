/**
 * What do the yearly figures say together? (clause 5.1 b; methods 4.0)
 *
 *   a head       GDP, energy, electricity, emissions / residents
 *   a product    energy, emissions / GDP at constant prices
 *   a km²        GDP, residents, emissions / land of the region
 *   growth       (x_t / x_{t−3})^(1/3) − 1
 *   share        in the city and in the province
 *
 * A year that lacks either figure has none. Growth across a break of the series is not told: the two ends are not of
 * one region, one definition or one price. Growth of GDP is that at constant prices.
 */
import { growthBetween } from '../eligibility/compound-growth.ts';
import type { Plan } from '../plan/plan.ts';
import type { Text } from '../text.ts';
import { constantPriceGdp } from './constant-price-gdp.ts';
import { breaksBetween } from './series-breaks.ts';
import { valuesByYear } from './values-by-year.ts';

type Group = 'perHead' | 'perGdp' | 'perKm2' | 'growth' | 'share';

export interface DerivedIndicator {
  readonly id: string;
  readonly group: Group;
  readonly name: Text;
  /** '%': the values are shares 0…1. */
  readonly unit: Text;
  readonly valueByYear: ReadonlyMap<number, number>;
  /** Years whose growth spans a break: they have none. */
  readonly brokenYears: readonly number[];
}

export interface DerivedInput {
  /** t CO2e of complete years. */
  readonly grossTByYear: ReadonlyMap<number, number>;
  /** Null until measured on the map. */
  readonly landKm2: number | null;
}

type ByYear = ReadonlyMap<number, number>;

const GROWTH_YEARS = 3;
const same = (unit: string): Text => ({ 'zh-CN': unit, en: unit });
const percent = same('%');

function ratio(above: ByYear, below: ByYear, factor: number): ByYear {
  const years = [...above].flatMap(([year, value]): [number, number][] => {
    const divisor = below.get(year);
    return divisor === undefined || divisor <= 0 ? [] : [[year, (value / divisor) * factor]];
  });
  return new Map(years.sort(([a], [b]) => a - b));
}

export function derivedIndicators(
  plan: Pick<Plan, 'statistics' | 'seriesBreaks'>,
  { grossTByYear, landKm2 }: DerivedInput,
): DerivedIndicator[] {
  const at = (series: string) => valuesByYear(plan, series).valueByYear;
  const gdp = at('gdp.current');
  const constant = constantPriceGdp(gdp, at('gdp.growthIndex'));
  const people = at('population.resident');
  const energy = at('energy.total');
  const power = at('electricity.total');
  const land: ByYear = new Map(
    landKm2 === null ? [] : [...gdp.keys(), ...people.keys(), ...grossTByYear.keys()].map((year) => [year, landKm2]),
  );
  const made = (
    id: string,
    group: Group,
    zh: string,
    en: string,
    unit: Text,
    valueByYear: ByYear,
  ): DerivedIndicator => ({
    id,
    group,
    name: { 'zh-CN': zh, en },
    unit,
    valueByYear,
    brokenYears: [],
  });
  const growth = (id: string, zh: string, en: string, series: string, values: ByYear): DerivedIndicator => {
    const brokenYears: number[] = [];
    const valueByYear = new Map<number, number>();
    for (const year of values.keys()) {
      const from = year - GROWTH_YEARS;
      const grown = growthBetween(values.get(from) ?? null, values.get(year) ?? null, GROWTH_YEARS).growth;
      if (grown === null) continue;
      if (breaksBetween(plan, series, from, year).length > 0) brokenYears.push(year);
      else valueByYear.set(year, grown);
    }
    return { id, group: 'growth', name: { 'zh-CN': zh, en }, unit: percent, valueByYear, brokenYears };
  };
  const priceYear = constant.baseYear;
  const constantUnit = (top: string, zhPer: string): Text => ({
    'zh-CN': `${top}/${zhPer}（${priceYear} 年价）`,
    en: `${top}/10⁴ CNY (prices of ${priceYear})`,
  });
  // 亿元 a 万人 = 10⁴ CNY a head; 万tce a 万人 = tce a head; 万kWh a 万人 = kWh a head.
  const all = [
    made(
      'gdpPerHead',
      'perHead',
      '人均生产总值',
      'GDP a head',
      { 'zh-CN': '万元/人', en: '10⁴ CNY' },
      ratio(gdp, people, 1),
    ),
    made(
      'energyPerHead',
      'perHead',
      '人均能源消费',
      'Energy use a head',
      { 'zh-CN': 'tce/人', en: 'tce' },
      ratio(energy, people, 1),
    ),
    made(
      'powerPerHead',
      'perHead',
      '人均用电量',
      'Electricity a head',
      { 'zh-CN': 'kWh/人', en: 'kWh' },
      ratio(power, people, 1),
    ),
    made(
      'emissionsPerHead',
      'perHead',
      '人均排放',
      'Emissions a head',
      { 'zh-CN': 'tCO₂e/人', en: 'tCO₂e' },
      ratio(grossTByYear, people, 1e-4),
    ),
    made(
      'energyPerGdp',
      'perGdp',
      '单位生产总值能耗',
      'Energy use of GDP',
      constantUnit('tce', '万元'),
      ratio(energy, constant.valueByYear, 1),
    ),
    made(
      'emissionsPerGdp',
      'perGdp',
      '单位生产总值排放',
      'Emissions of GDP',
      constantUnit('tCO₂e', '万元'),
      ratio(grossTByYear, constant.valueByYear, 1e-4),
    ),
    made(
      'gdpPerKm2',
      'perKm2',
      '地均生产总值',
      'GDP a km²',
      { 'zh-CN': '亿元/km²', en: '10⁸ CNY/km²' },
      ratio(gdp, land, 1),
    ),
    made(
      'peoplePerKm2',
      'perKm2',
      '人口密度',
      'Residents a km²',
      { 'zh-CN': '人/km²', en: 'people/km²' },
      ratio(people, land, 1e4),
    ),
    made('emissionsPerKm2', 'perKm2', '地均排放', 'Emissions a km²', same('tCO₂e/km²'), ratio(grossTByYear, land, 1)),
    growth(
      'gdpGrowth',
      '生产总值三年复合增速（不变价）',
      'GDP growth over three years, constant prices',
      'gdp.growthIndex',
      constant.valueByYear,
    ),
    growth(
      'peopleGrowth',
      '常住人口三年复合增速',
      'Growth of residents over three years',
      'population.resident',
      people,
    ),
    growth('energyGrowth', '能源消费三年复合增速', 'Growth of energy use over three years', 'energy.total', energy),
    growth(
      'powerGrowth',
      '用电量三年复合增速',
      'Growth of electricity use over three years',
      'electricity.total',
      power,
    ),
    made('gdpOfCity', 'share', '生产总值占所在市', 'GDP, share in the city', percent, ratio(gdp, at('city.gdp'), 1)),
    made(
      'peopleOfCity',
      'share',
      '常住人口占所在市',
      'Residents, share in the city',
      percent,
      ratio(people, at('city.population'), 1),
    ),
    made(
      'energyOfCity',
      'share',
      '能源消费占所在市',
      'Energy use, share in the city',
      percent,
      ratio(energy, at('city.energy'), 1),
    ),
    made(
      'gdpOfProvince',
      'share',
      '生产总值占所在省',
      'GDP, share in the province',
      percent,
      ratio(gdp, at('province.gdp'), 1),
    ),
    made(
      'peopleOfProvince',
      'share',
      '常住人口占所在省',
      'Residents, share in the province',
      percent,
      ratio(people, at('province.population'), 1),
    ),
    made(
      'energyOfProvince',
      'share',
      '能源消费占所在省',
      'Energy use, share in the province',
      percent,
      ratio(energy, at('province.energy'), 1),
    ),
  ];
  return all.filter(({ valueByYear, brokenYears }) => valueByYear.size > 0 || brokenYears.length > 0);
}
