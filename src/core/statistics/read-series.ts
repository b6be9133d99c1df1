/**
 * Which series does a label of somebody's table mean?
 *
 * First the exact id or name; then words. Energy and electricity need the user as well as the fuel:
 * `工业原煤消费量` is one, `原煤消费量` alone is none (a total by fuel is no series of the plan).
 */

import { plainText } from '../units/table-cell.ts';
import type { Series } from './series.ts';
import { electricitySectors, energySectors, fuels, seriesList, seriesOf } from './series.ts';

const WORDS: readonly (readonly [string, RegExp])[] = [
  ['gdp.growthIndex', /(生产总值|GDP).*(指数|增速|增长|growth|index)|(growth|index).*(GDP)/i],
  ['gdp.primary', /(第一产业|一产)(增加值)?$|primary (sector|industry)/i],
  ['gdp.secondary', /(第二产业|二产)(增加值)?$|secondary (sector|industry)/i],
  ['gdp.tertiary', /(第三产业|三产)(增加值)?$|tertiary (sector|industry)/i],
  ['industry.valueAdded', /工业增加值|industrial value added/i],
  ['gdp.current', /^(地区)?生产总值|\bGDP\b|gross (regional|domestic) product/i],
  ['investment.fixed', /固定资产投资|fixed.?asset investment/i],
  ['population.households', /户数|households/i],
  ['population.resident', /常住人口|总人口|人口数?$|population/i],
  ['jobs', /就业|从业人员|employ|jobs/i],
  ['land.builtUp', /建成区|建设用地面积|built.?up/i],
  ['roads.length', /道路长度|公路里程|road length|length of roads/i],
  ['buildings.completed', /竣工.*面积|floor area completed/i],
  ['vehicles.newEnergy', /新能源汽车|电动汽车|new.?energy vehicles/i],
  ['vehicles.cars', /(汽车|机动车)保有量|motor vehicles/i],
  ['transit.stations', /(轨道|地铁).*站|transit stations|metro stations/i],
  ['port.throughput', /港口.*吞吐量|port throughput/i],
  ['electricity.localGeneration', /发电量|electricity generat/i],
  ['energy.total', /能源消费(总?量)?$|综合能耗|energy (use|consumption)/i],
];

const USERS: readonly (readonly [id: string, pattern: RegExp])[] = [
  ['energy', /发电|供热|火电|加工转换|power|heat supply/i],
  ['construction', /建筑业|construction/i],
  ['agriculture', /农|第一产业|primary|agricult/i],
  ['primary', /农|第一产业|primary|agricult/i],
  ['transport', /交通|运输|transport/i],
  ['commerce', /商业|服务业|批发|零售|住宿|commerc|services/i],
  ['public', /公共|机关|教育|public/i],
  ['urbanHouseholds', /城镇居民|城镇生活|城市居民|urban (households|residents)/i],
  ['ruralHouseholds', /乡村居民|农村居民|乡村生活|农村生活|rural (households|residents)/i],
  ['households', /居民|生活|household|residential/i],
  ['industry', /工业|industr|manufactur/i],
];

const FUELS: readonly (readonly [id: string, pattern: RegExp])[] = [
  ['rawCoal', /原煤|煤炭|\bcoal\b/i],
  ['coke', /焦炭|\bcoke\b/i],
  ['fuelOil', /燃料油|fuel oil/i],
  ['gasoline', /汽油|gasoline|petrol/i],
  ['kerosene', /煤油|kerosene/i],
  ['diesel', /柴油|diesel/i],
  ['lpg', /液化石油气|\blpg\b/i],
  ['naturalGas', /天然气|natural gas/i],
];

function normal(text: string): string {
  return plainText(text)
    .replace(/[([（][^()[\]（）]*[)\]）]/g, '')
    .replace(/[\s:：,，]/g, '')
    .toLowerCase();
}

const byName = new Map<string, Series>();
for (const series of seriesList) {
  byName.set(series.id.toLowerCase(), series);
  byName.set(normal(series.name['zh-CN']), series);
  byName.set(normal(series.name.en), series);
}
// Both prices names shorten to the same words without their brackets; the exact name comes first.
for (const series of seriesList) byName.set(plainText(series.name['zh-CN']).toLowerCase(), series);

/** The series a label names; null when none of the plan's. `growthPercent`: it tells growth in per cent. */
export function readSeries(label: string): { series: Series; isGrowthPercent: boolean } | null {
  const plain = plainText(label);
  const isGrowthPercent = /增速|增长率|growth rate/i.test(plain);
  const exact = byName.get(plain.toLowerCase()) ?? (isGrowthPercent ? undefined : byName.get(normal(plain)));
  if (exact) return { series: exact, isGrowthPercent: false };
  const energy = energySeries(plain);
  if (energy) return { series: energy, isGrowthPercent: false };
  const found = WORDS.find(([, pattern]) => pattern.test(plain.replace(/[([（].*$/, '').trim()));
  const series = found ? seriesOf(found[0]) : null;
  return series ? { series, isGrowthPercent: isGrowthPercent && series.id === 'gdp.growthIndex' } : null;
}

function energySeries(plain: string): Series | null {
  const fuel = FUELS.find(([, pattern]) => pattern.test(plain))?.[0];
  const isElectricity = /用电|电力消费|electricity (use|consumption)|electricity used/i.test(plain);
  if (!fuel && !isElectricity) return null;
  if (isElectricity && /全社会|总量|合计|total/i.test(plain)) return seriesOf('electricity.total');
  const users: readonly { id: string }[] = fuel ? energySectors : electricitySectors;
  const user = USERS.find(([id, pattern]) => users.some((one) => one.id === id) && pattern.test(plain))?.[0];
  if (!user) return null;
  return seriesOf(fuel && fuels.some(({ id }) => id === fuel) ? `energy.${user}.${fuel}` : `electricity.${user}`);
}
